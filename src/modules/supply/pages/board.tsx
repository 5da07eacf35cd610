import { Type } from 'typebox';
import { addDays, type CalendarDate } from '../../../kernel/calendar-date.ts';
import { halfDayIndices, partOfIndex, weekdayOfIndex } from '../../../kernel/half-days.ts';
import { isId, type LocationId } from '../../../kernel/ids.ts';
import { refuse } from '../../../kernel/problem.ts';
import { toInput } from '../../../platform/http/form-values.ts';
import type { PageContext } from '../../../platform/http/page-context.ts';
import { page as pageRoute } from '../../../platform/http/route.ts';
import { InvalidInput, parseInput, schema, type Issue } from '../../../platform/operations/input.ts';
import { Select, TextField, type ErrorOf } from '../../../platform/page/fields.tsx';
import { Button, ErrorSummary } from '../../../platform/page/parts.tsx';
import { longDate, shortDate, weekdayName } from '../../../platform/texts/format.ts';
import { BOARD_WEEKS, occupancyBoard, type Board, type BoardWeek } from '../reads/occupancy-board.ts';
import { fullness, neededRate } from '../rules/board.ts';
import { supplyErrors } from './errors.ts';
import { LocationTabs } from './location-tabs.tsx';
import { mayChange } from './organiser.tsx';
import { asTyped } from './search-query.ts';
import { sayShare } from './words.tsx';

const shape = schema.object({
  vanaf: Type.Optional(schema.date()),
  weken: Type.Optional(Type.Integer({ minimum: 1, maximum: 53 })),
});
const fields = ['vanaf', 'weken'];
const lengths = [4, 12, 26, 52];

/** /organisator/:location/bezetting: weeks across, half-days down. */
export const boardPage = pageRoute('/organisator/:location/bezetting', {
  uses: [occupancyBoard],
  async handle(page) {
    const id = page.params['location'] ?? '';
    if (!isId(id)) return refuse('supply.unknownLocation');
    const { asked, issues } = readAsked(page);
    const board = await page.read(occupancyBoard, {
      location: id as LocationId,
      from: asked.vanaf,
      weeks: asked.weken ?? BOARD_WEEKS,
    });
    const title = headingOf(page, board);
    return page.html({
      title,
      status: issues.length === 0 ? 200 : 400,
      wide: true,
      body: <BoardBody page={page} board={board} title={title} error={supplyErrors(page, issues)} />,
    });
  },
});

function readAsked(page: PageContext): { asked: { vanaf?: CalendarDate; weken?: number }; issues: readonly Issue[] } {
  try {
    return { asked: parseInput(shape, toInput(shape, page.query)), issues: [] };
  } catch (error) {
    if (error instanceof InvalidInput) return { asked: {}, issues: error.issues };
    throw error;
  }
}

function headingOf(page: PageContext, { location: { name }, rate }: Board): string {
  return rate === null
    ? page.t('staff.supply.board.closed', { name })
    : page.t('staff.supply.board.title', { name, rate: sayShare(rate) });
}

function BoardBody({ page, board, title, error }: { page: PageContext; board: Board; title: string; error: ErrorOf }) {
  const { t, lang } = page;
  const { location, weeks } = board;
  const first = weeks[0]?.week ?? page.today;
  const last = addDays(weeks.at(-1)?.week ?? first, 6);
  const needed = neededRate(location.tier);
  const period = t('staff.supply.board.period', { from: longDate(first, lang), until: longDate(last, lang) });
  return (
    <>
      <LocationTabs page={page} location={location.location} />
      <a class="back" href={page.href('/organisator')}>
        {t('staff.supply.mine.back')}
      </a>
      <ErrorSummary frame={page} fields={fields} error={error} />
      <h1>{title}</h1>
      <p>
        {period}{' '}
        {location.places === null
          ? t('staff.supply.board.noLicence')
          : t('staff.supply.board.licensed', { count: location.places })}{' '}
        {needed !== null && t('staff.supply.board.needed', { needed: sayShare(needed) })}{' '}
        {mayChange(page.actor) && (
          <a class="noprint" href={page.href(`/organisator/${location.location}/gegevens`)}>
            {t('staff.supply.board.facts')}
          </a>
        )}
      </p>
      <Reductions page={page} board={board} />
      <div class="field noprint">
        <Period page={page} error={error} />
      </div>
      <div class="panel">
        <Grid page={page} weeks={weeks} caption={period} />
        <Legend page={page} />
      </div>
      <Pools page={page} board={board} />
      <Turn page={page} location={location.location} first={first} weeks={weeks.length} />
    </>
  );
}

/** Fewer places and closing days within these weeks. */
function Reductions({ page, board }: { page: PageContext; board: Board }) {
  const { t, lang } = page;
  if (board.reductions.length === 0) return null;
  return (
    <ul>
      {board.reductions.map(({ reduction, from, until, places, reason }) => (
        <li key={reduction}>
          {t(reason === 'closingDays' ? 'staff.supply.board.closedDays' : 'staff.supply.board.reduced', {
            from: longDate(from, lang),
            until: longDate(until, lang),
            count: places,
            reason: t(`supply.reduction.reason.${reason}`),
          })}
        </li>
      ))}
    </ul>
  );
}

/** The places kept for somebody, each as a board of its own; who is in them is counted above too. */
function Pools({ page, board }: { page: PageContext; board: Board }) {
  const { t } = page;
  if (board.pools.length === 0) return null;
  return (
    <section>
      <h2>{t('staff.supply.board.pools')}</h2>
      <p>{t('staff.supply.board.poolsLead')}</p>
      {board.pools.map(({ pool, weeks }) => {
        const name = t('staff.supply.board.pool', {
          kind: t(`staff.supply.pool.kind.${pool.kind}`),
          who: pool.whoMay,
        });
        return (
          <div class="panel" key={pool.pool}>
            <h3>{name}</h3>
            <Grid page={page} weeks={weeks} caption={name} />
          </div>
        );
      })}
    </section>
  );
}

/** Which weeks to show. */
function Period({ page, error }: { page: PageContext; error: ErrorOf }) {
  const { t, query } = page;
  const chosen = query.one('weken') === '' ? String(BOARD_WEEKS) : query.one('weken');
  const choices = [...new Set([...lengths.map(String), chosen])];
  return (
    <form method="get" class="inline">
      <TextField
        name="vanaf"
        label={t('staff.supply.board.from')}
        value={asTyped(query.one('vanaf'))}
        error={error('vanaf')}
        short
      />
      <Select
        name="weken"
        label={t('staff.supply.board.weeks')}
        value={chosen}
        error={error('weken')}
        choices={choices.map((value) => ({ value, label: t('staff.supply.board.weekCount', { count: value }) }))}
      />
      <Button>{t('staff.supply.board.show')}</Button>
    </form>
  );
}

function Grid({ page, weeks, caption }: { page: PageContext; weeks: readonly BoardWeek[]; caption: string }) {
  const { t, lang } = page;
  const used = halfDayIndices.filter(
    (index) => index < 10 || weeks.some((week) => (week.licensed[index] ?? 0) + (week.taken[index] ?? 0) > 0),
  );
  const days = [...new Set(used.map(weekdayOfIndex))];
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={caption}>
      <table class="board">
        <caption class="hidden">{t('staff.supply.board.caption')}</caption>
        <thead>
          <tr>
            <td />
            {weeks.map(({ week }) => (
              <th scope="col" key={week}>
                <span class="hidden">{t('staff.supply.board.weekOf')} </span>
                {shortDate(week)}
              </th>
            ))}
          </tr>
        </thead>
        {days.map((day) => (
          <tbody key={day}>
            {used
              .filter((index) => weekdayOfIndex(index) === day)
              .map((index) => (
                <tr key={index}>
                  <th scope="row">
                    {weekdayName(day, lang, 'short')} {t(`staff.supply.board.${partOfIndex(index)}`)}
                  </th>
                  {weeks.map((week) => (
                    <Cell key={week.week} page={page} week={week} index={index} />
                  ))}
                </tr>
              ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function Cell({ page, week, index }: { page: PageContext; week: BoardWeek; index: number }) {
  const [taken, licensed] = [week.taken[index] ?? 0, week.licensed[index] ?? 0];
  const level = fullness(taken, licensed);
  if (level === null)
    return (
      <td>
        <span aria-hidden="true">–</span>
        <span class="hidden">{page.t('staff.supply.board.shut')}</span>
      </td>
    );
  return (
    <td class={level === 'over' ? 'l5 x' : `l${String(level)}`}>
      {taken}/{licensed}
      {level === 'over' && <span class="hidden"> {page.t('staff.supply.board.over')}</span>}
    </td>
  );
}

const Legend = ({ page: { t } }: { page: PageContext }) => (
  <p class="legend">
    {t('staff.supply.board.legend')}
    {([1, 2, 3, 4, 5] as const).map((level) => (
      <span class={`l${String(level)}`} key={level}>
        {t(`staff.supply.board.l${String(level)}`)}
      </span>
    ))}
    <span class="l5 x">{t('staff.supply.board.over')}</span>
  </p>
);

function Turn({
  page,
  location,
  first,
  weeks,
}: {
  page: PageContext;
  location: LocationId;
  first: CalendarDate;
  weeks: number;
}) {
  const { t } = page;
  const to = (from: CalendarDate) =>
    page.href(`/organisator/${location}/bezetting?vanaf=${from}&weken=${String(weeks)}`);
  return (
    <nav class="turn" aria-label={t('staff.supply.board.turn')}>
      <a href={to(addDays(first, -7 * weeks))}>{t('staff.supply.board.earlier')}</a>
      <a href={page.href(`/organisator/${location}/bezetting`)}>{t('staff.supply.board.now')}</a>
      <a href={to(addDays(first, 7 * weeks))}>{t('staff.supply.board.later')}</a>
    </nav>
  );
}
