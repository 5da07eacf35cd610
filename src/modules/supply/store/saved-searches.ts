import type { CalendarDate } from '../../../kernel/calendar-date.ts';
import type { Id, LocationId } from '../../../kernel/ids.ts';
import type { Executor, Transaction } from '../../../platform/database/connect.ts';
import type { Language } from '../../../platform/texts/texts.ts';

export type SavedSearchId = Id<'savedSearch'>;

export interface SavedSearch {
  readonly search: SavedSearchId;
  readonly email: string;
  readonly language: Language;
  readonly path: string;
  /** Not checked since it was kept: parse it before use. */
  readonly wish: unknown;
  readonly confirmed: boolean;
  readonly expires: CalendarDate;
  /** Null before the first look. */
  readonly freeBefore: readonly LocationId[] | null;
}

const select = (db: Executor) => db.selectFrom('supply.saved_search').selectAll();
type Row = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>;

const fromRow = (row: Row): SavedSearch => ({
  search: row.search_id as SavedSearchId,
  email: row.email,
  language: row.language as Language,
  path: row.path,
  wish: row.wish,
  confirmed: row.confirmed_at !== null,
  expires: row.expires_on as CalendarDate,
  freeBefore: row.free_before as LocationId[] | null,
});

export async function insertSavedSearch(
  tx: Transaction,
  search: Pick<SavedSearch, 'search' | 'email' | 'language' | 'path' | 'wish' | 'expires'>,
  tokenHash: string,
  at: string,
): Promise<void> {
  await tx
    .insertInto('supply.saved_search')
    .values({
      search_id: search.search,
      token_hash: tokenHash,
      email: search.email,
      language: search.language,
      path: search.path,
      wish: JSON.stringify(search.wish),
      made_at: at,
      expires_on: search.expires,
    })
    .execute();
}

/** The kept search of a link, or null. */
export async function savedSearchOf(db: Executor, tokenHash: string): Promise<SavedSearch | null> {
  const row = await select(db).where('token_hash', '=', tokenHash).executeTakeFirst();
  return row === undefined ? null : fromRow(row);
}

export async function savedSearchById(db: Executor, id: SavedSearchId): Promise<SavedSearch | null> {
  const row = await select(db).where('search_id', '=', id).executeTakeFirst();
  return row === undefined ? null : fromRow(row);
}

/** Confirmed searches that may be told something today, after this one, some at a time. */
export async function searchesToLookAt(
  db: Executor,
  today: CalendarDate,
  after: SavedSearchId | null,
): Promise<SavedSearch[]> {
  let query = select(db)
    .where('confirmed_at', 'is not', null)
    .where('expires_on', '>=', today)
    .where((row) => row.or([row('told_on', 'is', null), row('told_on', '<', today)]))
    .orderBy('search_id')
    .limit(200);
  if (after !== null) query = query.where('search_id', '>', after);
  return (await query.execute()).map(fromRow);
}

/** Remembers what was free, and the day it was told when it was. */
export async function rememberLook(
  db: Executor,
  search: SavedSearchId,
  free: readonly LocationId[],
  toldOn?: CalendarDate,
): Promise<void> {
  await db
    .updateTable('supply.saved_search')
    .set({ free_before: [...free], ...(toldOn === undefined ? {} : { told_on: toldOn }) })
    .where('search_id', '=', search)
    .execute();
}

/** Goes on until a day; the first time this confirms it. */
export async function keepSearch(
  tx: Transaction,
  search: SavedSearchId,
  at: string,
  until: CalendarDate,
): Promise<void> {
  await tx
    .updateTable('supply.saved_search')
    .set((row) => ({
      confirmed_at: row.fn.coalesce('confirmed_at', row.val(at)),
      expires_on: until,
      renewal_asked_on: null,
    }))
    .where('search_id', '=', search)
    .execute();
}

/** Erases it with its address. */
export async function removeSearch(tx: Transaction, search: SavedSearchId): Promise<void> {
  await tx.deleteFrom('supply.saved_search').where('search_id', '=', search).execute();
}

/** Erases what has ended. */
export async function removeEndedSearches(db: Executor, today: CalendarDate): Promise<void> {
  await db.deleteFrom('supply.saved_search').where('expires_on', '<', today).execute();
}

/** Confirmed searches that end before a day and were not asked yet whether to go on. */
export async function searchesToRenew(db: Executor, before: CalendarDate): Promise<SavedSearch[]> {
  const rows = await select(db)
    .where('confirmed_at', 'is not', null)
    .where('renewal_asked_on', 'is', null)
    .where('expires_on', '<', before)
    .limit(1000)
    .execute();
  return rows.map(fromRow);
}

export async function markRenewalAsked(db: Executor, search: SavedSearchId, today: CalendarDate): Promise<void> {
  await db
    .updateTable('supply.saved_search')
    .set({ renewal_asked_on: today })
    .where('search_id', '=', search)
    .execute();
}

/** What the last look over all searches saw. */
export async function lastLook(db: Executor): Promise<string | null> {
  const row = await db.selectFrom('supply.saved_search_look').select('seen').executeTakeFirst();
  return row?.seen ?? null;
}

export async function putLook(db: Executor, seen: string): Promise<void> {
  await db
    .insertInto('supply.saved_search_look')
    .values({ only_row: true, seen })
    .onConflict((conflict) => conflict.column('only_row').doUpdateSet({ seen }))
    .execute();
}
