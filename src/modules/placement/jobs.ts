import { action } from '../../platform/operations/operation.ts';
import { job, type Job } from '../../platform/jobs/job.ts';
import { listOf } from '../../platform/access/rules.ts';
import type { FamilyId } from '../../kernel/ids.ts';
import { schema } from '../../platform/operations/input.ts';
import { publishAllExpectations } from './actions/publish-expectations.ts';
import { expirePastOf } from './steps/close-offers.ts';
import { lockFamilyAndGates } from './steps/lock.ts';
import { pastOffers } from './store/offers.ts';

/** Writes down that a family's offers are past their last day: places go back, the family and the organiser are told. */
export const expireOffers = action('placement.expireOffers', {
  input: schema.object({ family: schema.id<FamilyId>() }),
  open: [listOf('platform', ['administrator'])],
  lock: (tx, { family }) => lockFamilyAndGates(tx, family, []),
  run: (context, { family }) => expirePastOf(context, family),
  audit: ({ family }) => ({ family }),
});

/** Sweeps what is past; everything already treats it as expired, this frees the places it still holds. */
const sweep = job(
  'placement.sweepOffers',
  async ({ db, clock, act }) => {
    const past = await pastOffers(db, clock.today(), 500);
    for (const family of new Set(past.map((offer) => offer.family))) await act(expireOffers, { family });
  },
  5,
);

/** Once a day only: whoever looks at a location twice cannot read from the difference which child leaves. */
const expect = job(
  'placement.publishExpectations',
  ({ db, act }) => publishAllExpectations(db, (operation, input) => act(operation, input)),
  1440,
);

export const placementJobs: readonly Job[] = [sweep, expect];
