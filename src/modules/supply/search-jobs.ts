import { addDays } from '../../kernel/calendar-date.ts';
import type { LocationId } from '../../kernel/ids.ts';
import { job, type Job, type JobContext } from '../../platform/jobs/job.ts';
import { parseInput, schema } from '../../platform/operations/input.ts';
import { longDate } from '../../platform/texts/format.ts';
import { savedSearchToken } from './actions/save-search.ts';
import type { SearchResult } from './reads/search-locations.ts';
import { wishShape } from './reads/wish-shape.ts';
import { findLocations } from './rules/find-locations.ts';
import { CONFIRM_DAYS, newlyFree, RENEWAL_DAYS } from './rules/saved-search.ts';
import { searchModel } from './search/model.ts';
import { gatesMark } from './store/gates.ts';
import {
  lastLook,
  markRenewalAsked,
  putLook,
  rememberLook,
  removeEndedSearches,
  savedSearchById,
  searchesToLookAt,
  searchesToRenew,
  type SavedSearch,
  type SavedSearchId,
} from './store/saved-searches.ts';

const wish = schema.object(wishShape);
/** Locations in one letter; the link shows all. */
const MOST_IN_LETTER = 10;

/** Locations that are free now for this search, best first. */
async function freeNow({ db, clock }: JobContext, search: SavedSearch): Promise<readonly SearchResult[]> {
  const { index, monday } = await searchModel(db).current(clock.today());
  const { results } = findLocations(index, parseInput(wish, search.wish), monday);
  return results.filter(({ fit }) => fit === 'all');
}

const idsOf = (found: readonly SearchResult[]): LocationId[] => found.map(({ location }) => location);

interface Link {
  (path: string): string;
}
const linkIn =
  ({ url }: JobContext, { language }: SavedSearch): Link =>
  (path) =>
    `${url}${language === 'nl' ? '' : `/${language}`}${path}`;

/** A letter about a kept search; it always ends with the way to stop. */
async function write(
  context: JobContext,
  search: SavedSearch,
  about: string,
  key: string,
  values: Readonly<Record<string, string | number>>,
): Promise<void> {
  const t = context.in(search.language);
  const link = linkIn(context, search);
  const page = link(`/zoekmelding/${savedSearchToken(search.search)}`);
  const all = { ...values, page, search: link(search.path) };
  await context.mailer.send({
    to: search.email,
    subject: t(`letter.search.${about}.subject`, all),
    text: [t(`letter.search.${about}.body`, all), t('letter.search.stop', { page }), t('letter.search.bye')].join(
      '\n\n',
    ),
    key: `supply.savedSearch ${search.search} ${key}`,
  });
}

/** Asks the owner of the address whether the search is theirs. */
const askToConfirm = job('supply.askToConfirmSearch', async (context, payload) => {
  const search = await savedSearchById(context.db, payload['search'] as SavedSearchId);
  if (search === null || search.confirmed) return;
  await write(context, search, 'confirm', 'confirm', { days: CONFIRM_DAYS });
});

/** What is free at the moment somebody confirms is known to them: only what comes after is told. */
const lookFirst = job('supply.lookFirst', async (context, payload) => {
  const search = await savedSearchById(context.db, payload['search'] as SavedSearchId);
  if (search?.freeBefore !== null) return;
  await rememberLook(context.db, search.search, idsOf(await freeNow(context, search)));
});

/** Tells what came free since the last look, at most once a day. */
async function lookAt(context: JobContext, search: SavedSearch): Promise<void> {
  const today = context.clock.today();
  const free = await freeNow(context, search);
  const fresh = newlyFree(search.freeBefore, idsOf(free));
  if (fresh.length === 0) return rememberLook(context.db, search.search, idsOf(free));
  const link = linkIn(context, search);
  const list = free
    .filter(({ location }) => fresh.includes(location))
    .slice(0, MOST_IN_LETTER)
    .map(({ location, name, municipality }) => `${name}, ${municipality}\n${link(`/locatie/${location}`)}`);
  await write(context, search, 'free', today, { count: fresh.length, list: list.join('\n\n') });
  await rememberLook(context.db, search.search, idsOf(free), today);
}

/** Looks at all kept searches when something changed at any location, and every new day. */
const tellSearches = job(
  'supply.tellSavedSearches',
  async (context) => {
    const { db, clock } = context;
    const seen = `${clock.today()} ${await gatesMark(db)}`;
    if (seen === (await lastLook(db))) return;
    const failed: unknown[] = [];
    let last: SavedSearchId | null = null;
    for (;;) {
      const searches: SavedSearch[] = await searchesToLookAt(db, clock.today(), last);
      // A letter that does not go out must not hold up those after it; the job is tried again for it.
      for (const search of searches) await lookAt(context, search).catch((error: unknown) => failed.push(error));
      last = searches.at(-1)?.search ?? null;
      if (last === null) break;
    }
    if (failed.length > 0) throw new Error(`${String(failed.length)} kept searches not told`, { cause: failed[0] });
    await putLook(db, seen);
  },
  10,
);

/** Erases what ended, and asks in time whether to go on. */
const endSearches = job(
  'supply.endSavedSearches',
  async (context) => {
    const { db, clock } = context;
    const today = clock.today();
    await removeEndedSearches(db, today);
    for (const search of await searchesToRenew(db, addDays(today, RENEWAL_DAYS))) {
      await write(context, search, 'renew', `renew ${search.expires}`, {
        date: longDate(search.expires, search.language),
      });
      await markRenewalAsked(db, search.search, today);
    }
  },
  1440,
);

export const searchJobs: readonly Job[] = [askToConfirm, lookFirst, tellSearches, endSearches];
