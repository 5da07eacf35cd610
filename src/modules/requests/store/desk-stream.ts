import { sql, type RawBuilder } from 'kysely';
import type { CalendarDate } from '../../../kernel/calendar-date.ts';
import type { DeskId, MunicipalityNis } from '../../../kernel/ids.ts';
import { requestStates, type RequestState } from '../rules/request-states.ts';

export type DeskOrder = 'newest' | 'start' | 'waiting';

/** Whose list it is: a desk with the municipalities it serves today. */
export interface DeskView {
  readonly desk: DeskId;
  readonly area: readonly MunicipalityNis[];
  readonly today: CalendarDate;
}

/** The columns of each order, as its index has them. */
const keys = {
  newest: sql`made_at desc`,
  start: sql`start_date, made_at`,
  waiting: sql`waiting_since, made_at`,
} satisfies Record<DeskOrder, unknown>;

/** Below this a part of a word is in no index of threes: the list is read in its order until there are enough. */
const LEAST_TEXT = 3;

/**
 * The first `most` requests of a desk's list, each once, as family_id and request_id in order. A desk sees a request
 * through several municipalities or a consent: it stands then more than once, side by side.
 */
export function deskStream(
  view: DeskView,
  { order = 'newest', state, text = '' }: DeskChoice,
  most: number,
): RawBuilder<unknown> {
  const like = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  const holds = sql`(until_date is null or until_date >= ${view.today}::date)`;
  const columns = sql`family_id, request_id, made_at, start_date, waiting_since`;
  // A line end parts the number from the names: nobody looks past it.
  const matches = text.includes('\n') ? sql`false` : sql`folded like lower(unaccent(${like}))`;
  const viewers = [...view.area, view.desk];
  const states = state === undefined ? requestStates.states : [state];
  const branch = (viewer: string, of: RequestState) => sql`
    select ${columns} from requests.seen_by
    where viewer = ${viewer} and state = ${of}${viewer === view.desk ? sql` and ${holds}` : sql``}${text === '' ? sql`` : sql` and ${matches}`}`;
  const source =
    text.length < LEAST_TEXT
      ? sql.join(viewers.flatMap((viewer) => states.map((of) => branch(viewer, of))), sql` union all `) // prettier-ignore
      : sql`
    select ${columns} from requests.seen_by
    where viewer = any(${viewers}::text[]) and ${matches} and ${holds}${state === undefined ? sql`` : sql` and state = ${state}`}`;
  const key = keys[order];
  return sql`
    select distinct on (${withoutDirection[order]}, request_id, family_id) family_id, request_id, ${withoutDirection[order]}
    from (${source}) as seen
    order by ${key}, request_id, family_id
    limit ${most}`;
}

const withoutDirection = {
  newest: sql`made_at`,
  start: keys.start,
  waiting: keys.waiting,
} satisfies Record<DeskOrder, unknown>;

export interface DeskChoice {
  readonly state?: RequestState | undefined;
  /** Part of a name or of the receipt number. */
  readonly text?: string | undefined;
  readonly order?: DeskOrder | undefined;
}
