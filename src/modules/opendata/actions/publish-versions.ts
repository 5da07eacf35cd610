import { listOf } from '../../../platform/access/rules.ts';
import { schema } from '../../../platform/operations/input.ts';
import { action } from '../../../platform/operations/operation.ts';
import { changedRecords } from '../steps/changed-records.ts';
import { appendVersions, lockVersions } from '../store/versions.ts';

/** Adds to the feed what is different since the last time. The moment is that of the adding. */
export const publishVersions = action('opendata.publishVersions', {
  input: schema.object({}),
  open: [listOf('platform', ['administrator'])],
  lock: lockVersions,
  async run({ tx, today, clock }) {
    const changed = await changedRecords(tx, today);
    await appendVersions(tx, clock.now(), changed);
    return { added: changed.length };
  },
  audit: (_input, { added }) => ({ added }),
});
