import type { MunicipalityNis } from '../../../kernel/ids.ts';
import type { PageContext } from '../../../platform/http/page-context.ts';
import { page as pageRoute } from '../../../platform/http/route.ts';
import { Select } from '../../../platform/page/fields.tsx';
import { Button, Notice } from '../../../platform/page/parts.tsx';
import { MunicipalityMap } from '../../geo/index.ts';
import { showCoverage } from '../reads/coverage.ts';
import { classBounds, classOf, sorted, sortings, together, type Coverage, type Sorting } from '../rules/coverage.ts';

const PATH = '/aanbod-op-de-kaart';
const classes = [1, 2, 3, 4, 5] as const;

/** How many places there are for how many children: a map, and beside it the table that says the same. */
export const coveragePage = pageRoute(PATH, {
  uses: [showCoverage],
  async handle(page) {
    const { t } = page;
    const wish = wishOf(page);
    const { rows, provinces, zones } = await page.read(showCoverage, {
      province: wish.provincie === '' ? undefined : wish.provincie,
      zone: wish.zone === '' ? undefined : wish.zone,
    });
    const { per100, known, places, children } = together(rows);
    const where = zones.find(([id]) => id === wish.zone)?.[1] ?? (wish.provincie || t('coverage.everywhere'));
    const title =
      per100 === null
        ? t('coverage.titleUnknown', { where })
        : t(known < rows.length ? 'coverage.titleSome' : 'coverage.title', {
            where,
            known,
            figure: figure(page, per100),
          });
    const area = wish.provincie === '' && wish.zone === '' ? [] : rows.map((row) => row.nis as MunicipalityNis);
    const tints = Object.fromEntries(rows.map((row) => [row.nis, classOf(row.per100)]));
    const all = { value: '', label: t('coverage.all') };
    return page.html({
      title,
      wide: true,
      body: (
        <>
          <h1>{title}</h1>
          <p>{t('coverage.lead', { known, total: rows.length, places, children })}</p>
          {page.demo && <Notice>{t('coverage.practice')}</Notice>}
          <form method="get" action={page.href(PATH)} class="panel noprint">
            <div class="row">
              <Select
                name="provincie"
                label={t('coverage.province')}
                choices={[all, ...provinces.map((name) => ({ value: name, label: name }))]}
                value={wish.provincie}
              />
              <Select
                name="zone"
                label={t('coverage.zone')}
                choices={[all, ...zones.map(([value, label]) => ({ value, label }))]}
                value={wish.zone}
              />
            </div>
            <Button>{t('coverage.filter')}</Button>
          </form>
          {rows.length === 0 ? (
            <p class="empty">{t('coverage.none')}</p>
          ) : (
            <div class="tinted">
              <div>
                <MunicipalityMap
                  t={t}
                  title={t('coverage.map', { where })}
                  area={area}
                  tints={tints}
                  {...sizeOf(wish)}
                />
                <Legend page={page} />
                <p class="meta">{t('coverage.sources')}</p>
              </div>
              <Table page={page} rows={sorted(rows, wish.sorteer, wish.neer)} wish={wish} title={title} />
            </div>
          )}
          <p>
            <a href={page.href('/open-data')}>{t('coverage.data')}</a>
          </p>
        </>
      ),
    });
  },
});

interface Wish {
  readonly provincie: string;
  readonly zone: string;
  readonly sorteer: Sorting;
  readonly neer: boolean;
}

/** What the address asks; a word that means nothing is as if it were not there. */
function wishOf({ query }: PageContext): Wish {
  const sorteer = sortings.find((each) => each === query.one('sorteer')) ?? 'gemeente';
  const [provincie, zone] = [query.one('provincie').slice(0, 60), query.one('zone').slice(0, 20)];
  return { provincie, zone, sorteer, neer: query.one('richting') === 'neer' };
}

/** Flanders is wide; a province or a zone may be tall. */
const sizeOf = ({ provincie, zone }: Wish) =>
  provincie === '' && zone === '' ? { width: 760, height: 340 } : { width: 560, height: 460 };

const figure = ({ lang }: PageContext, value: number): string =>
  new Intl.NumberFormat(`${lang}-BE`, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value);

function Legend({ page: { t } }: { page: PageContext }) {
  return (
    <ul class="tints">
      {classes.map((tint) => (
        <li key={tint}>
          <span class={`t${String(tint)}`} />
          {tint === 1
            ? t('coverage.class.first', { to: classBounds[0] })
            : tint === 5
              ? t('coverage.class.last', { from: classBounds[3] })
              : t('coverage.class', { from: classBounds[tint - 2] ?? 0, to: classBounds[tint - 1] ?? 0 })}
        </li>
      ))}
      <li>
        <span class="unknown" />
        {t('coverage.unknown')}
      </li>
    </ul>
  );
}

interface TableProps {
  readonly page: PageContext;
  readonly rows: readonly Coverage[];
  readonly wish: Wish;
  readonly title: string;
}

function Table({ page, rows, wish, title }: TableProps) {
  const { t } = page;
  const unknown = <span class="meta">{t('coverage.unknown')}</span>;
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={title}>
      <table class="data">
        <caption>{t('coverage.caption')}</caption>
        <thead>
          <tr>
            {sortings.map((by) => (
              <SortHead key={by} page={page} by={by} wish={wish} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.nis}>
              <th scope="row">{row.name}</th>
              <td class="number">{row.places ?? unknown}</td>
              <td class="number">{row.children ?? unknown}</td>
              <td class="number">{row.per100 === null ? unknown : figure(page, row.per100)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A heading that is a link: once for this order, again for the other way round. */
function SortHead({ page, by, wish }: { page: PageContext; by: Sorting; wish: Wish }) {
  const own = wish.sorteer === by;
  const down = own ? !wish.neer : by !== 'gemeente';
  const query = new URLSearchParams(
    Object.entries({ provincie: wish.provincie, zone: wish.zone, sorteer: by, richting: down ? 'neer' : 'op' }).filter(
      ([, value]) => value !== '',
    ),
  );
  return (
    <th
      scope="col"
      class={by === 'gemeente' ? undefined : 'number'}
      aria-sort={own ? (wish.neer ? 'descending' : 'ascending') : undefined}
    >
      <a href={`${page.href(PATH)}?${query.toString()}`}>{page.t(`coverage.head.${by}`)}</a>
    </th>
  );
}
