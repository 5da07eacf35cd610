import { page as pageRoute } from '../../../platform/http/route.ts';
import { DataTable } from '../../../platform/page/parts.tsx';
import { longDate } from '../../../platform/texts/format.ts';
import { officialCounts } from '../reads/official-counts.ts';

const path = '/beheer/aantallen';
const figures = ['places', 'ownPlaces', 'incomePlaces', 'ownIncomePlaces', 'locations', 'ownLocations'] as const;

/** /beheer/aantallen: what the agency published per municipality, beside what we count. Unknown is said, never shown as 0. */
export const importCountsPage = pageRoute(path, {
  uses: [officialCounts],
  async handle(page) {
    const { t, lang, query } = page;
    const year = /^20\d{2}$/.exec(query.one('jaar'))?.[0];
    const part = query.one('deel').slice(0, 30);
    const { years, chosen, day, rows } = await page.read(officialCounts, year === undefined ? {} : { year: Number(year), part }); // prettier-ignore
    const nameOf = (each: { year: number; part: string }) => `${String(each.year)} ${each.part}`.trim();
    const title =
      chosen === null ? t('staff.counts.official.empty') : t('staff.counts.official.title', { year: nameOf(chosen) });
    return page.html({
      title,
      wide: true,
      body: (
        <>
          <a class="back" href={page.href('/beheer/invoer')}>
            {t('staff.import.back')}
          </a>
          <h1>{title}</h1>
          <p>
            {chosen === null
              ? t('staff.counts.official.emptyWords')
              : t('staff.counts.official.lead', { day: longDate(day, lang) })}
          </p>
          {years.length > 1 && (
            <nav class="turn" aria-label={t('staff.counts.official.years')}>
              {years.map((each) => (
                <a
                  key={nameOf(each)}
                  href={page.href(`${path}?jaar=${String(each.year)}&deel=${encodeURIComponent(each.part)}`)}
                  aria-current={chosen !== null && nameOf(each) === nameOf(chosen) ? 'page' : undefined}
                >
                  {nameOf(each)}
                </a>
              ))}
            </nav>
          )}
          {chosen !== null && (
            <DataTable
              caption={t('staff.counts.official.caption')}
              empty=""
              rows={rows}
              columns={[
                { title: t('staff.supply.municipality'), head: true, cell: ({ name }) => name },
                ...figures.map((figure) => ({
                  title: t(`staff.counts.official.${figure}`),
                  number: true,
                  cell: (row: (typeof rows)[number]) => row[figure] ?? t('staff.counts.official.unknown'),
                })),
              ]}
            />
          )}
        </>
      ),
    });
  },
});
