import { Type } from 'typebox';
import { addDays, latest } from '../../../kernel/calendar-date.ts';
import type { LocationId, ReductionId } from '../../../kernel/ids.ts';
import { refuse } from '../../../kernel/problem.ts';
import { by, listOf, staffOf } from '../../../platform/access/rules.ts';
import { schema } from '../../../platform/operations/input.ts';
import { action } from '../../../platform/operations/operation.ts';
import { checkReduction, type Reduction } from '../rules/reductions.ts';
import { onDay } from '../rules/dated.ts';
import { reductionReasons } from '../rules/terms.ts';
import { lockGates, relicense } from '../steps/occupancy.ts';
import { recordMove } from '../steps/record-move.ts';
import { licencesOf } from '../store/licences.ts';
import { locationById } from '../store/locations.ts';
import { deleteReduction, insertReduction, reductionsOf, shortenReduction } from '../store/reductions.ts';

const open = [
  staffOf<{ readonly location: LocationId }>('location', ['organiser'], by('location')),
  listOf('agency', ['agencyOfficer']),
  listOf('platform', ['administrator']),
];

/**
 * Fewer places for a while, or days on which the location is closed. Who is there stays; nobody new comes in. After the
 * last day everything is as before.
 */
export const reduceCapacity = action('supply.reduceCapacity', {
  input: schema.object({
    /** Made by the form: the same one twice is one reduction. */
    id: schema.id<ReductionId>(),
    location: schema.id<LocationId>(),
    from: schema.date(),
    until: schema.date(),
    /** How many places remain; none on closing days. */
    places: Type.Integer({ minimum: 0, maximum: 500 }),
    reason: schema.oneOf(reductionReasons),
  }),
  open,
  lock: (tx, { location }) => lockGates(tx, [location]),
  audit: ({ id, location, from, until, places, reason }) => ({ id, location, from, until, places, reason }),
  async run(context, { id, location, ...asked }) {
    const { tx, today, clock } = context;
    if ((await locationById(tx, location, today)) === null) return refuse('supply.unknownLocation');
    if ((await reductionsOf(tx, location)).some(({ reduction }) => reduction === id))
      return { location, reduction: id };
    const licence = onDay(await licencesOf(tx, location), latest(asked.from, today));
    const reduction: Reduction = { reduction: id, ...asked };
    const checked = checkReduction(reduction, licence?.places ?? null, today);
    if (!checked.ok) return refuse(checked.problem);
    await insertReduction(tx, location, checked.value, clock.now());
    await recordMove(context, location, {
      event: 'reduced',
      holdsFrom: asked.from,
      before: licence === null ? null : { places: licence.places },
      facts: { ...checked.value },
    });
    await relicense(tx, [{ location, from: latest(asked.from, today) }], today);
    return { location, reduction: id };
  },
});

/** A reduction that ends earlier: its places are there again the day after. One that had not begun goes. */
export const endReduction = action('supply.endReduction', {
  input: schema.object({
    location: schema.id<LocationId>(),
    reduction: schema.id<ReductionId>(),
    /** Its last day from now on; before its first day it does not happen at all. */
    until: schema.date(),
  }),
  open,
  lock: (tx, { location }) => lockGates(tx, [location]),
  audit: ({ location, reduction, until }) => ({ location, reduction, until }),
  async run(context, { location, reduction: id, until }) {
    const { tx, today } = context;
    const known = (await reductionsOf(tx, location)).find(({ reduction }) => reduction === id);
    if (known === undefined) return refuse('supply.unknownReduction');
    if (until >= known.until) return refuse('supply.notEarlier', { until: known.until });
    if (until < addDays(today, -1)) return refuse('supply.endPast');
    if (until < known.from) await deleteReduction(tx, location, id);
    else await shortenReduction(tx, location, id, until);
    await recordMove(context, location, {
      event: 'reductionEnded',
      holdsFrom: addDays(until, 1),
      before: { until: known.until },
      facts: { reduction: id, until, reason: known.reason },
    });
    await relicense(tx, [{ location, from: latest(addDays(until, 1), today) }], today);
    return { location };
  },
});
