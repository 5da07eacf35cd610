import { Type } from 'typebox';
import { anyone } from '../../../platform/access/rules.ts';
import { schema } from '../../../platform/operations/input.ts';
import { read } from '../../../platform/operations/operation.ts';
import { PAGE_SIZE, type FeedPage } from '../rules/event-stream.ts';
import { lastOf, versionsFrom } from '../store/versions.ts';

/** A page of the feed; the first exists always, a later one when the one before it is full. Null: there is none. */
export const showFeedPage = read('opendata.showFeedPage', {
  input: schema.object({ number: Type.Integer({ minimum: 1, maximum: 1_000_000 }) }),
  open: [anyone],
  replica: true,
  async run({ db }, { number }): Promise<FeedPage | null> {
    const versions = await versionsFrom(db, (number - 1) * PAGE_SIZE + 1, PAGE_SIZE + 1);
    if (versions.length === 0 && number > 1) return null;
    return { number, versions: versions.slice(0, PAGE_SIZE), nextAt: versions[PAGE_SIZE]?.at ?? null };
  },
});

/** How many versions the feed holds, and its first and last moment. */
export const showFeed = read('opendata.showFeed', {
  input: schema.object({}),
  open: [anyone],
  replica: true,
  run: ({ db }) => lastOf(db),
});
