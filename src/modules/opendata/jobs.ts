import { job, type Job } from '../../platform/jobs/job.ts';
import { publishVersions } from './actions/publish-versions.ts';
import { changedRecords } from './steps/changed-records.ts';

/** Looks for what changed and adds it to the feed; most times there is nothing, and then nothing is written. */
const follow = job(
  'opendata.followLocations',
  async ({ db, clock, act }) => {
    if ((await changedRecords(db, clock.today())).length > 0) await act(publishVersions, {});
  },
  5,
);

export const opendataJobs: readonly Job[] = [follow];
