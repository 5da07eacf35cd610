import { mayTry } from '../../../platform/access/may-try.ts';
import type { PageContext } from '../../../platform/http/page-context.ts';
import { page as pageRoute } from '../../../platform/http/route.ts';
import type { AnyAction } from '../../../platform/operations/operation.ts';
import { DataTable, LinkButton, Notice, type Column } from '../../../platform/page/parts.tsx';
import { longDate } from '../../../platform/texts/format.ts';
import { changeTerms, setStatute } from '../actions/change-terms.ts';
import { endPool, openPool } from '../actions/open-pool.ts';
import { endReduction, reduceCapacity } from '../actions/reduce-capacity.ts';
import { placesOfLocation, type PlacesOfLocation } from '../reads/places-of-location.ts';
import type { Dated } from '../rules/dated.ts';
import type { Pool } from '../rules/pools.ts';
import { placesUnder, presentReductions, type Reduction } from '../rules/reductions.ts';
import { isOfOrganiser, LocationTabs } from './location-tabs.tsx';
import { locationOf, placesAddress, placesPath } from './places-form.tsx';
import { sayFallback, sayPeriod, sayPoolDays, sayStatute, sayTerms } from './places-words.tsx';

const dones = ['reduced', 'ended', 'pool', 'poolEnded', 'terms', 'statute'];

/** /organisator/:location/plaatsen: what is missing for a while, what is kept for somebody, and what changes. */
export const placesPage = pageRoute(placesPath, {
  uses: [placesOfLocation],
  async handle(page) {
    const known = await page.read(placesOfLocation, { location: locationOf(page) });
    const { t, lang } = page;
    const { location } = known;
    const title = titleOf(page, known);
    const done = page.query.one('gedaan');
    return page.html({
      title,
      body: (
        <>
          <LocationTabs page={page} location={location.location} />
          {isOfOrganiser(page.actor) ? (
            <a class="back" href={page.href('/organisator')}>
              {t('staff.supply.mine.back')}
            </a>
          ) : (
            <a class="back" href={page.href('/beheer/locaties')}>
              {t('staff.supply.allLocations')}
            </a>
          )}
          {dones.includes(done) && <Notice tone="free">{t(`staff.supply.plaatsen.done.${done}`)}</Notice>}
          <h1>{title}</h1>
          {location.stopsOn !== null && <p>{t('staff.supply.stops', { date: longDate(location.stopsOn, lang) })}</p>}
          {location.opensOn !== null && <p>{t('staff.supply.opens', { date: longDate(location.opensOn, lang) })}</p>}
          <Reductions page={page} known={known} />
          <Pools page={page} known={known} />
          <TermsOverTime page={page} known={known} />
          {location.kind === 'family' && <Statutes page={page} known={known} />}
        </>
      ),
    });
  },
});

const isNotOver = (today: string) => (period: Dated) => period.until === null || period.until >= today;

function titleOf({ t, today }: PageContext, { location, reductions, pools }: PlacesOfLocation): string {
  const { name, places } = location;
  if (places === null) return t('staff.supply.plaatsen.titleNone', { name });
  const count = placesUnder(reductions, today, places);
  if (count < places) return t('staff.supply.plaatsen.titleReduced', { name, count, licensed: places });
  const held = pools.filter(isNotOver(today)).reduce((sum, pool) => sum + pool.places, 0);
  return t('staff.supply.plaatsen.title', { name, count: places, held });
}

interface PartProps {
  readonly page: PageContext;
  readonly known: PlacesOfLocation;
}

/** The way to a form, for whom its action is open: staff of the location only looks. */
function Add({ page, known, tail, text, action }: PartProps & { tail: string; text: string; action: AnyAction }) {
  if (!mayTry(page.actor, action)) return null;
  return (
    <div class="acts">
      <LinkButton quiet href={page.href(placesAddress(known.location.location) + tail)}>
        {page.t(text)}
      </LinkButton>
    </div>
  );
}

function endColumn<Row>(
  { page, known, action }: PartProps & { action: AnyAction },
  tail: (row: Row) => string,
  what: (row: Row) => string,
): Column<Row>[] {
  if (!mayTry(page.actor, action)) return [];
  return [
    {
      title: page.t('staff.supply.endButton'),
      cell: (row) => (
        <a href={page.href(placesAddress(known.location.location) + tail(row))}>
          {page.t('staff.supply.reductions.end')} <span class="hidden">{what(row)}</span>
        </a>
      ),
    },
  ];
}

function Reductions({ page, known }: PartProps) {
  const { t } = page;
  const reason = (row: Reduction) => t(`supply.reduction.reason.${row.reason}`);
  return (
    <section>
      <h2>{t('staff.supply.reductions')}</h2>
      <DataTable
        caption={t('staff.supply.reductions.caption')}
        empty={t('staff.supply.reductions.empty')}
        rows={presentReductions(known.reductions, page.today)}
        columns={[
          { title: t('staff.supply.pools.period'), head: true, cell: (row) => sayPeriod(page, row) },
          { title: t('staff.supply.reductions.reason'), cell: reason },
          { title: t('staff.supply.reductions.places'), number: true, cell: (row) => row.places },
          ...endColumn<Reduction>({ page, known, action: endReduction }, (row) => `/minder/${row.reduction}`, reason),
        ]}
      />
      <Add page={page} known={known} tail="/minder" text="staff.supply.reductions.add" action={reduceCapacity} />
    </section>
  );
}

function Pools({ page, known }: PartProps) {
  const { t, today } = page;
  const kind = (row: Pool) => t(`staff.supply.pool.kind.${row.kind}`);
  return (
    <section>
      <h2>{t('staff.supply.pools')}</h2>
      <DataTable
        caption={t('staff.supply.pools.caption')}
        empty={t('staff.supply.pools.empty')}
        rows={known.pools.filter(isNotOver(today))}
        columns={[
          { title: t('staff.supply.pools.kind'), head: true, cell: kind },
          { title: t('staff.supply.pools.places'), number: true, cell: (row) => row.places },
          { title: t('staff.supply.pools.days'), cell: (row) => sayPoolDays(page, row) },
          { title: t('staff.supply.pools.whoMay'), cell: (row) => row.whoMay },
          { title: t('staff.supply.pools.financier'), cell: (row) => row.financier },
          { title: t('staff.supply.pools.period'), cell: (row) => sayPeriod(page, row) },
          { title: t('staff.supply.pools.fallback'), cell: (row) => sayFallback(page, row) },
          ...endColumn<Pool>({ page, known, action: endPool }, (row) => `/voorbehouden/${row.pool}`, kind),
        ]}
      />
      <Add page={page} known={known} tail="/voorbehouden" text="staff.supply.pools.add" action={openPool} />
    </section>
  );
}

function TermsOverTime({ page, known }: PartProps) {
  const { t } = page;
  return (
    <section>
      <h2>{t('staff.supply.terms')}</h2>
      <DataTable
        caption={t('staff.supply.terms.caption')}
        empty={t('staff.supply.terms.empty', { terms: sayTerms(page, known.location) })}
        rows={known.terms}
        columns={[
          { title: t('staff.supply.pools.period'), head: true, cell: (row) => sayPeriod(page, row) },
          { title: t('staff.supply.terms.what'), cell: (row) => sayTerms(page, row) },
        ]}
      />
      <Add page={page} known={known} tail="/prijs" text="staff.supply.terms.add" action={changeTerms} />
    </section>
  );
}

function Statutes({ page, known }: PartProps) {
  const { t } = page;
  return (
    <section>
      <h2>{t('staff.supply.statute')}</h2>
      <DataTable
        caption={t('staff.supply.statute.caption')}
        empty={t('staff.supply.statute.empty')}
        rows={known.statutes}
        columns={[
          { title: t('staff.supply.pools.period'), head: true, cell: (row) => sayPeriod(page, row) },
          { title: t('staff.supply.statute.what'), cell: (row) => sayStatute(page, row) },
        ]}
      />
      <Add page={page} known={known} tail="/statuut" text="staff.supply.statute.add" action={setStatute} />
    </section>
  );
}
