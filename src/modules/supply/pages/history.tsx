import type { CalendarDate, Weekday } from '../../../kernel/calendar-date.ts';
import type { Cents } from '../../../kernel/cents.ts';
import type { Frame } from '../../../platform/http/page-context.ts';
import { page as pageRoute } from '../../../platform/http/route.ts';
import { DataTable } from '../../../platform/page/parts.tsx';
import { dayAndTime, longDate, weekdayName } from '../../../platform/texts/format.ts';
import { locationHistory } from '../reads/places-of-location.ts';
import type { MoveFacts } from '../rules/moves.ts';
import type { Feature, PoolKind, Price, ReductionReason, StatuteKind, Tier } from '../rules/terms.ts';
import { LocationTabs } from './location-tabs.tsx';
import { locationOf } from './places-form.tsx';
import { sayTerms } from './places-words.tsx';

/** /organisator/:location/geschiedenis: all that happened to a location, newest first. */
export const historyPage = pageRoute('/organisator/:location/geschiedenis', {
  uses: [locationHistory],
  async handle(page) {
    const { t, lang } = page;
    const { location, moves } = await page.read(locationHistory, { location: locationOf(page) });
    const title = t('staff.supply.history.title', { count: moves.length, name: location.name });
    return page.html({
      title,
      body: (
        <>
          <LocationTabs page={page} location={location.location} />
          <a class="back" href={page.href(`/locatie/${location.location}`)}>
            {location.name}
          </a>
          <h1>{title}</h1>
          <p>{t('staff.supply.history.lead')}</p>
          <DataTable
            caption={t('staff.supply.history.caption')}
            empty={t('staff.supply.history.empty')}
            rows={moves}
            columns={[
              { title: t('staff.supply.history.at'), head: true, cell: (row) => dayAndTime(row.at, lang) },
              { title: t('staff.supply.history.event'), cell: (row) => t(`staff.supply.event.${row.event}`) },
              { title: t('staff.supply.history.holds'), cell: (row) => longDate(row.holdsFrom, lang) },
              { title: t('staff.supply.history.was'), cell: (row) => sayFacts(page, row.before) },
              { title: t('staff.supply.history.is'), cell: (row) => sayFacts(page, row.facts) },
              {
                title: t('staff.supply.history.by'),
                cell: (row) => t(`staff.supply.history.by.${row.by.startsWith('staff:') ? 'staff' : 'system'}`),
              },
            ]}
          />
        </>
      ),
    });
  },
});

/** The facts of a move in words; what stands elsewhere in the row is left out. */
export function sayFacts(frame: Frame, facts: MoveFacts | null): string {
  if (facts === null) return '';
  const { t, lang } = frame;
  const known = (name: string) => facts[name] !== undefined && facts[name] !== null;
  const day = (name: string) => longDate(facts[name] as CalendarDate, lang);
  const list = (name: string) => facts[name] as readonly string[];
  const said: string[] = [];
  if (known('kind') && isPool(facts)) said.push(t(`staff.supply.pool.kind.${facts['kind'] as PoolKind}`));
  if (known('places') && facts['reason'] !== 'closingDays')
    said.push(t('staff.supply.fact.places', { value: facts['places'] as number }));
  if (known('reason')) said.push(t(`supply.reduction.reason.${facts['reason'] as ReductionReason}`));
  if (known('statute')) said.push(t(`supply.statute.${facts['statute'] as StatuteKind}`));
  if (facts['cooperating'] === true) said.push(t('supply.statute.cooperating'));
  if (known('tier') && known('price'))
    said.push(
      sayTerms(frame, {
        tier: facts['tier'] as Tier,
        price: facts['price'] as Price,
        dayPriceCents: (facts['dayPriceCents'] ?? null) as Cents | null,
      }),
    );
  const address = ['street', 'houseNumber', 'postcode'].filter(known).map((name) => String(facts[name]));
  if (address.length > 0) said.push(t('staff.supply.fact.address', { value: address.join(' ') }));
  if ((known('lat') || known('lon')) && !known('tier')) said.push(t('staff.supply.fact.point'));
  const ages = ['minAgeMonths', 'maxAgeMonths'].filter(known).map((name) => String(facts[name]));
  if (ages.length > 0) said.push(t('staff.supply.fact.ages', { value: ages.join('–') }));
  if (known('features') && list('features').length > 0)
    said.push(
      t('staff.supply.fact.features', {
        value: list('features')
          .map((feature) => t(`supply.feature.${feature as Feature}`))
          .join(', '),
      }),
    );
  if (known('openings')) said.push(t('staff.supply.fact.openings', { value: sayHours(frame, list('openings')) }));
  if (known('changed'))
    said.push(
      t('staff.supply.fact.changed', {
        value: list('changed')
          .map((name) => t(`staff.supply.fact.${name}`))
          .join(', '),
      }),
    );
  if (known('fallbackOpen')) said.push(t('staff.supply.fact.fallback', { value: facts['fallbackOpen'] as number }));
  if (known('until')) said.push(t('staff.supply.fact.until', { value: day('until') }));
  return said.join(', ');
}

const isPool = (facts: MoveFacts): boolean => facts['pool'] !== undefined;

/** '1 07:00-18:00' → 'maandag 07:00-18:00'. */
const sayHours = ({ lang }: Frame, openings: readonly string[]): string =>
  openings
    .map((opening) => `${weekdayName(Number(opening.charAt(0)) as Weekday, lang, 'short')} ${opening.slice(2)}`)
    .join(', ');
