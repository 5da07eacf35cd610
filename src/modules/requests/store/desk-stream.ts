import { sql, type RawBuilder } from 'kysely';
import type { CalendarDate } from '../../../kernel/calendar-date.ts';
import type { DeskId, MunicipalityNis } from '../../../kernel/ids.ts';
import type { Executor } from '../../../platform/database/connect.ts';
import { requestStates, type RequestState } from '../rules/request-states.ts';

export type DeskOrder = 'newest' | 'start' | 'waiting';

/** Whose list it is: a desk with the municipalities it serves today. */
export interface DeskView {
  readonly desk: DeskId;
  readonly area: readonly MunicipalityNis[];
  readonly today: CalendarDate;
}

export interface DeskChoice {
  readonly state?: RequestState | undefined;
  /** Part of a name or of the receipt number. */
  readonly text?: string | undefined;
  readonly order?: DeskOrder | undefined;
}

/** The order of each index, and its columns without direction. */
const orders = {
  newest: [sql`made_at desc`, sql`made_at`],
  start: [sql`start_date, made_at`, sql`start_date, made_at`],
  waiting: [sql`waiting_since, made_at`, sql`waiting_since, made_at`],
} as const;

/**
 * The first `most` requests of a desk's list, each once, as family_id and request_id in order. A desk sees a request
 * through several municipalities or a consent: it stands then more than once, side by side.
 *
 * Each municipality and state is read in the order of its index and merged with the others until there are enough. The
 * limit in each part makes the planner merge; without, it sorts all of them.
 */
export function deskStream(
  view: DeskView,
  { order = 'newest', state }: DeskChoice,
  like: string | null,
  most: number,
): RawBuilder<unknown> {
  const [key, columns] = orders[order];
  const viewers = [...view.area, view.desk];
  const states = state === undefined ? requestStates.states : [state];
  const holds = sql`(until_date is null or until_date >= ${view.today}::date)`;
  // A line end parts the number from the names: nobody looks past it.
  const matches = like === null ? sql`true` : like.includes('\n') ? sql`false` : sql`folded like ${like}`;
  const taken = sql`select family_id, request_id, ${columns} from requests.seen_by`;
  const ordered = sql`order by ${key}, request_id, family_id limit ${most}`;
  const branches = viewers.flatMap((viewer) =>
    states.map((of) => sql`(
      ${taken} where viewer = ${viewer} and state = ${of} and ${viewer === view.desk ? holds : sql`true`} and ${matches} ${ordered})`),
  ); // prettier-ignore
  return sql`
    select distinct on (${columns}, request_id, family_id) family_id, request_id, ${columns} from (${sql.join(branches, sql` union all `)}) as seen ${ordered}`;
}

/**
 * A text as it is compared with `folded`: without accents and capitals, its own signs of a pattern taken as they are. Folded
 * once, not again for every row. Null when nothing is looked for.
 */
export async function likeText(db: Executor, text: string): Promise<string | null> {
  if (text === '') return null;
  const escaped = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  const { rows } = await sql<{ like: string }>`select lower(unaccent(${escaped})) as like`.execute(db);
  return rows[0]?.like ?? null;
}
