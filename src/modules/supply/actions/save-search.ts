import { Type } from 'typebox';
import { newId } from '../../../kernel/ids.ts';
import { refuse } from '../../../kernel/problem.ts';
import { anyone } from '../../../platform/access/rules.ts';
import { schema } from '../../../platform/operations/input.ts';
import { action } from '../../../platform/operations/operation.ts';
import { keyedHash } from '../../../platform/secrets.ts';
import { languages } from '../../../platform/texts/texts.ts';
import { confirmBefore, endOfSearch, hashOfToken } from '../rules/saved-search.ts';
import { wishShape } from '../reads/wish-shape.ts';
import {
  insertSavedSearch,
  keepSearch,
  removeSearch,
  savedSearchOf,
  type SavedSearchId,
} from '../store/saved-searches.ts';

/**
 * The token of its links, 256 bits, made from the id with the program's secret: letters can be written by a job that knows
 * the id alone, and the database holds only the hash.
 */
export const savedSearchToken = (search: SavedSearchId): string => keyedHash('supply.savedSearch', search);

const token = () => Type.String({ minLength: 1, maxLength: 100 });

/** Keeps a search for who owns an address, once the link in the letter to it is confirmed. */
export const saveSearch = action('supply.saveSearch', {
  input: schema.object({
    email: schema.email(),
    language: schema.oneOf(languages),
    path: Type.String({ pattern: '^/zoeken\\?[^\\s\\\\]*$', maxLength: 2000 }),
    wish: schema.object(wishShape),
    /** Where the visitor comes from, for counting attempts. */
    from: Type.String({ maxLength: 60 }),
  }),
  open: [anyone],
  // Otherwise somebody could fill another's mailbox with letters to confirm.
  attempts: ({ email, from }) => [
    { bucket: `save search ${from}`, max: 10, minutes: 60 },
    { bucket: `save search to ${hashOfToken(email.toLowerCase())}`, max: 5, minutes: 1440 },
  ],
  async run({ tx, clock, today, emit }, { email, language, path, wish }) {
    const search = newId<SavedSearchId>();
    const kept = { search, email, language, path, wish, expires: confirmBefore(today) };
    await insertSavedSearch(tx, kept, hashOfToken(savedSearchToken(search)), clock.now());
    await emit('supply.askToConfirmSearch', { search });
    return { search };
  },
  audit: (_input, { search }) => ({ search }),
});

/** The owner of the address says yes, or goes on for another six months. */
export const confirmSearch = action('supply.confirmSearch', {
  input: schema.object({ token: token() }),
  open: [anyone],
  async run({ tx, clock, today, emit }, input) {
    const { search, confirmed } = (await savedSearchOf(tx, hashOfToken(input.token))) ?? refuse('supply.searchGone');
    await keepSearch(tx, search, clock.now(), endOfSearch(today));
    if (!confirmed) await emit('supply.lookFirst', { search });
    return { search };
  },
  audit: (_input, { search }) => ({ search }),
});

/** The owner stops it: the address is erased at once. */
export const endSearch = action('supply.endSearch', {
  input: schema.object({ token: token() }),
  open: [anyone],
  async run({ tx }, input) {
    const { search } = (await savedSearchOf(tx, hashOfToken(input.token))) ?? refuse('supply.searchGone');
    await removeSearch(tx, search);
    return { search };
  },
  audit: (_input, { search }) => ({ search }),
});
