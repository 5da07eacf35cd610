import { addDays } from '../../../kernel/calendar-date.ts';
import { halfDayIndices, partOfIndex, weekdayOfIndex } from '../../../kernel/half-days.ts';
import { isId, type LocationId } from '../../../kernel/ids.ts';
import { refuse } from '../../../kernel/problem.ts';
import type { PageContext } from '../../../platform/http/page-context.ts';
import { page as route } from '../../../platform/http/route.ts';
import { DataTable } from '../../../platform/page/parts.tsx';
import {
  longDate,
  monthOfYear,
  sayHalfDays,
  shortDate,
  typedDate,
  weekdayName,
} from '../../../platform/texts/format.ts';
import { LocationTabs } from '../../supply/index.ts';
import { forecast, type Forecast } from '../reads/forecast.ts';
import { forecastPeriods, type ForecastEvent, type ForecastPeriod } from '../rules/forecast.ts';
import { ForecastChart } from './forecast-chart.tsx';

/** /organisator/:location/vooruitblik: what comes free in the coming year, for certain and as expected. */
export const forecastPage = route('/organisator/:location/vooruitblik', {
  uses: [forecast],
  async handle(page) {
    const id = page.params['location'] ?? '';
    if (!isId(id)) return refuse('supply.unknownLocation');
    const seen = await page.read(forecast, { location: id as LocationId });
    const used = usedHalfDays(seen);
    const title = headingOf(page, seen, used);
    return page.html({ title, wide: true, body: <Body page={page} seen={seen} used={used} title={title} /> });
  },
});

/** The half-days that are licensed in any week; without them there is nothing to foresee. */
const usedHalfDays = ({ weeks }: Forecast) =>
  halfDayIndices.filter((index) => weeks.some(({ licensed }) => (licensed[index] ?? 0) > 0));

function headingOf(
  { t, lang }: PageContext,
  { location: { name }, month, weeks }: Forecast,
  used: readonly number[],
): string {
  if (used.length === 0) return t('staff.forecast.title.noLicence', { name });
  if (month !== null) return t('staff.forecast.title.month', { name, month: monthOfYear(month, lang) });
  const open = used.every((index) => (weeks[0]?.free[index] ?? 0) > 0);
  return t(open ? 'staff.forecast.title.free' : 'staff.forecast.title.none', { name });
}

interface BodyProps {
  readonly page: PageContext;
  readonly seen: Forecast;
  readonly used: readonly number[];
}

function Body({ page, seen, used, title }: BodyProps & { title: string }) {
  const { t, lang } = page;
  const { location, weeks } = seen;
  const [first, last] = [weeks[0]?.week ?? page.today, addDays(weeks.at(-1)?.week ?? page.today, 6)];
  return (
    <>
      <LocationTabs page={page} location={location.location} />
      <h1>{title}</h1>
      {used.length > 0 && (
        <>
          <p>{t('staff.forecast.lead', { from: longDate(first, lang), until: longDate(last, lang) })}</p>
          <p>{t('staff.forecast.families')}</p>
          <ForecastChart frame={page} weeks={weeks} used={used} />
          <div class="panel">
            <Periods page={page} seen={seen} used={used} />
            <Legend page={page} />
          </div>
        </>
      )}
      <MayEnter page={page} seen={seen} />
    </>
  );
}

function Periods({ page, seen, used }: BodyProps) {
  const { t, lang } = page;
  const caption = t('staff.forecast.caption');
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={caption}>
      <table class="board forecast">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('staff.forecast.period')}</th>
            {used.map((index) => (
              <th scope="col" key={index}>
                {weekdayName(weekdayOfIndex(index), lang, 'short')} {t(`staff.supply.board.${partOfIndex(index)}`)}
              </th>
            ))}
            <th scope="col">{t('staff.forecast.changes')}</th>
          </tr>
        </thead>
        <tbody>
          {forecastPeriods(seen.weeks).map((period) => (
            <tr key={period.from}>
              <th scope="row">
                {t('staff.forecast.periodOf', { from: shortDate(period.from), until: typedDate(period.until) })}
              </th>
              {used.map((index) => (
                <Cell key={index} page={page} period={period} index={index} />
              ))}
              <td class="events">
                {seen.events
                  .filter(({ on }) => on >= period.from && on <= period.until)
                  .map((event) => (
                    <div key={event.kind + event.on}>{sayEvent(page, event)}</div>
                  ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ page: { t }, period, index }: { page: PageContext; period: ForecastPeriod; index: number }) {
  const [free, expected] = [period.free[index] ?? 0, period.expected[index] ?? 0];
  if ((period.licensed[index] ?? 0) === 0 && expected === 0)
    return (
      <td>
        <span aria-hidden="true">–</span>
        <span class="hidden">{t('staff.forecast.shut')}</span>
      </td>
    );
  const more = expected - free;
  return (
    <td class={free > 0 ? 'l1' : more > 0 ? 'l3' : 'l5'}>
      {free}
      {more > 0 && (
        <>
          {' '}
          <span aria-hidden="true">{t('staff.forecast.more', { count: more })}</span>
          <span class="hidden">{t('staff.forecast.moreAloud', { count: more })}</span>
        </>
      )}
    </td>
  );
}

const sayEvent = ({ t, lang }: PageContext, event: ForecastEvent): string =>
  t(`staff.forecast.event.${event.kind}`, { ...event, date: longDate(event.on, lang) });

const Legend = ({ page: { t } }: { page: PageContext }) => (
  <p class="legend">
    {t('staff.forecast.legend')}
    <span class="l1">{t('staff.forecast.legend.free')}</span>
    <span class="l3">{t('staff.forecast.legend.expected')}</span>
    <span class="l5">{t('staff.forecast.legend.full')}</span>
  </p>
);

function MayEnter({ page, seen: { mayEnter } }: Pick<BodyProps, 'page' | 'seen'>) {
  const { t, lang } = page;
  const nameOf = (row: Forecast['mayEnter'][number]) =>
    [row.firstName, row.lastName].filter((part) => part !== null).join(' ') || t('staff.forecast.entry.nameless');
  return (
    <section>
      <h2>{t('staff.forecast.entry.heading')}</h2>
      {mayEnter.length > 0 && <p>{t('staff.forecast.entry.lead')}</p>}
      <DataTable
        caption={t('staff.forecast.entry.caption')}
        empty={t('staff.forecast.entry.empty')}
        rows={mayEnter}
        columns={[
          { title: t('staff.forecast.entry.child'), head: true, cell: nameOf },
          { title: t('staff.forecast.entry.days'), cell: (row) => sayHalfDays(row.halfDays, lang, t) },
          {
            title: t('staff.forecast.entry.date'),
            cell: ({ entry }) => t(`staff.forecast.entry.${entry.origin}`, { date: longDate(entry.date, lang) }),
          },
          { title: t('staff.forecast.entry.until'), cell: (row) => longDate(row.until, lang) },
          {
            title: t('staff.forecast.entry.end'),
            cell: (row) => (
              <a
                class="noprint"
                href={page.href(`/organisator/${row.location}/kinderen/${row.family}/${row.placement}`)}
              >
                {t('staff.forecast.entry.end')} <span class="hidden">{nameOf(row)}</span>
              </a>
            ),
          },
        ]}
      />
    </section>
  );
}
