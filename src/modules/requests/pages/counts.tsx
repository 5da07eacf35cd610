import type { PageContext } from '../../../platform/http/page-context.ts';
import { page as route, type Answer, type Route } from '../../../platform/http/route.ts';
import { TextField } from '../../../platform/page/fields.tsx';
import { Button, ErrorSummary, LinkButton, Notice, SummaryList } from '../../../platform/page/parts.tsx';
import { longDate, typedDate } from '../../../platform/texts/format.ts';
import { countRequests, type CountsPage } from '../reads/official-counts.ts';
import { countOf, definitions, figures, rowsOf } from './counts-figures.ts';
import { countsCsv, countsXlsx, fileName } from './counts-files.ts';
import { readPeriod, usualPeriods, type Period } from './counts-period.ts';
import type { Wrong } from './question.tsx';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The official counts, on the screen and as files. */
export const countsRoutes: readonly Route[] = [
  route('/cijfers', {
    uses: [countRequests],
    async handle(page) {
      const read = readPeriod(page);
      if (!read.ok) {
        // Whoever may not count learns that before what is wrong with the dates.
        await page.read(countRequests, { from: page.today, until: page.today });
        return showForm(page, read.wrong);
      }
      return show(page, read.period, await page.read(countRequests, read.period));
    },
  }),
  file('xlsx', async (all) => ({ type: XLSX, content: await countsXlsx(all) })),
  file('csv', (all) => ({ type: 'text/csv; charset=utf-8', content: countsCsv(all) })),
];

interface Counted {
  readonly page: PageContext;
  readonly period: Period;
  readonly counted: CountsPage;
}
type Content = { readonly type: string; readonly content: Uint8Array | string };

function file(extension: string, write: (all: Counted) => Content | Promise<Content>): Route {
  return route(`/cijfers/opvangvragen.${extension}`, {
    uses: [countRequests],
    async handle(page) {
      const read = readPeriod(page);
      if (!read.ok) return page.redirect(`/cijfers${search(page.here)}`);
      const all = { page, period: read.period, counted: await page.read(countRequests, read.period) };
      return { kind: 'file', name: fileName(all, extension), ...(await write(all)) };
    },
  });
}

const search = (path: string): string => (path.includes('?') ? path.slice(path.indexOf('?')) : '');
const periodQuery = ({ from, until }: Period): string => `?from=${from}&until=${until}`;

function showForm(page: PageContext, wrong: Wrong): Answer {
  const title = page.t('staff.counts.titleWrong');
  const error = (field: string) => wrong[field] ?? null;
  return page.html({
    title,
    status: 400,
    wide: true,
    body: (
      <>
        <ErrorSummary frame={page} fields={['from', 'until']} error={error} />
        <h1>{title}</h1>
        <PeriodForm page={page} from={page.query.one('from')} until={page.query.one('until')} wrong={wrong} />
      </>
    ),
  });
}

function show(page: PageContext, period: Period, counted: CountsPage): Answer {
  const { t, lang } = page;
  const { total, unanswered } = counted.together;
  const dates = { from: longDate(period.from, lang), until: longDate(period.until, lang) };
  const title = t('staff.counts.title', { ...dates, total, unanswered });
  return page.html({
    title,
    wide: true,
    body: (
      <>
        <h1>{title}</h1>
        <PeriodForm page={page} from={typedDate(period.from)} until={typedDate(period.until)} wrong={{}} />
        {period.until > page.today && <Notice>{t('staff.counts.future')}</Notice>}
        {total === 0 ? (
          <p class="empty">{t('staff.counts.empty')}</p>
        ) : (
          <>
            <p>{t('staff.counts.lead')}</p>
            <CountsTable page={page} counted={counted} />
            <p class="meta">{t('staff.counts.overlap')}</p>
            <p class="acts noprint">
              <LinkButton href={`/cijfers/opvangvragen.xlsx${periodQuery(period)}`}>
                {t('staff.counts.xlsx')}
              </LinkButton>
              <LinkButton href={`/cijfers/opvangvragen.csv${periodQuery(period)}`} quiet>
                {t('staff.counts.csv')}
              </LinkButton>
            </p>
          </>
        )}
        <Definitions page={page} />
      </>
    ),
  });
}

function PeriodForm({ page, from, until, wrong }: { page: PageContext; from: string; until: string; wrong: Wrong }) {
  const { t } = page;
  const { thisYear, lastYear } = usualPeriods(page.today);
  return (
    <form method="get" action="/cijfers" class="panel noprint">
      <div class="row">
        <TextField name="from" label={t('staff.counts.from')} value={from} error={wrong['from'] ?? null} short />
        <TextField name="until" label={t('staff.counts.until')} value={until} error={wrong['until'] ?? null} short />
        <div class="field">
          <Button>{t('staff.counts.button')}</Button>
        </div>
      </div>
      <nav class="acts" aria-label={t('staff.counts.presets')}>
        <a href={`/cijfers${periodQuery(thisYear)}`}>
          {t('staff.counts.thisYear', { year: thisYear.from.slice(0, 4) })}
        </a>
        <a href={`/cijfers${periodQuery(lastYear)}`}>
          {t('staff.counts.lastYear', { year: lastYear.from.slice(0, 4) })}
        </a>
      </nav>
    </form>
  );
}

function CountsTable({ page: { t }, counted }: { page: PageContext; counted: CountsPage }) {
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={t('staff.counts.caption')}>
      <table class="data counts">
        <caption>{t('staff.counts.caption')}</caption>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {t('staff.counts.municipality')}
            </th>
            {figures.map((figure) => (
              <th scope="colgroup" colSpan={2} key={figure} class="number">
                {t(`staff.counts.${figure}`)}
              </th>
            ))}
          </tr>
          <tr>
            {figures.flatMap((figure) =>
              (['total', 'unanswered'] as const).map((part) => (
                <th scope="col" key={`${figure} ${part}`} class="number">
                  {t(`staff.counts.${part}`)}
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {rowsOf(counted, t('staff.counts.together')).map(({ name, nis, counts }) => (
            <tr key={name} class={nis === null ? 'sum' : undefined}>
              <th scope="row">{name}</th>
              {figures.flatMap((figure) => {
                const { total, unanswered } = countOf(counts, figure);
                return [
                  <td class="number" key={figure}>
                    {total}
                  </td>,
                  <td class="number" key={`${figure} unanswered`}>
                    {unanswered}
                  </td>,
                ];
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const Definitions = ({ page: { t } }: { page: PageContext }) => (
  <section>
    <h2>{t('staff.counts.howCounted')}</h2>
    <SummaryList
      rows={definitions.map(({ figure, source }) => ({
        term: t(`staff.counts.${figure}`),
        value: (
          <>
            {t(`staff.counts.def.${figure}`)}
            <p class="meta">{t('staff.counts.sourceIs', { source: t(`staff.counts.source.${source}`) })}</p>
          </>
        ),
      }))}
    />
  </section>
);
