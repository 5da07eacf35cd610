import { addDays, latest } from '../../../kernel/calendar-date.ts';
import type { FamilyId, PlacementId } from '../../../kernel/ids.ts';
import { refuse } from '../../../kernel/problem.ts';
import { actorKey } from '../../../platform/access/actor.ts';
import { staffOf } from '../../../platform/access/rules.ts';
import { schema } from '../../../platform/operations/input.ts';
import { action } from '../../../platform/operations/operation.ts';
import { releasePlaces } from '../../supply/index.ts';
import { countedFrom } from '../rules/counted-from.ts';
import { lockFamilyAndGates } from '../steps/lock.ts';
import { insertPlacementMoves, locationOfPlacement, placementById, shortenPlacement } from '../store/placements.ts';

/** Brings the last day of a placement forward; the places after it are free at once. */
export const endPlacement = action('placement.endPlacement', {
  input: schema.object({ family: schema.id<FamilyId>(), placement: schema.id<PlacementId>(), until: schema.date() }),
  open: [staffOf('location', ['organiser', 'locationStaff'], locationOfPlacement)],
  lock: async (tx, { family, placement }) =>
    lockFamilyAndGates(tx, family, [await locationOfPlacement({ family, placement }, tx)]),
  async run({ tx, clock, today, actor, emit }, { family, placement: id, until }) {
    const placement = await placementById(tx, family, id);
    if (placement === null) return refuse('placement.unknownPlacement');
    if (until >= placement.until) return refuse('placement.notEarlier', { until: placement.until });
    if (until < placement.from) return refuse('placement.endBeforeStart');
    await releasePlaces(tx, placement.location, [
      { ...placement, from: latest(addDays(until, 1), countedFrom(placement)) },
    ]);
    await shortenPlacement(tx, placement, until);
    await insertPlacementMoves(tx, [placement], {
      at: clock.now(),
      on: today,
      from: 'agreed',
      event: 'shorten',
      to: 'agreed',
      by: actorKey(actor),
    });
    await emit('placement.tellShortened', { family, placement: id });
  },
  audit: ({ family, placement, until }) => ({ family, placement, until }),
});
