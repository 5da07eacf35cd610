import { Type } from 'typebox';
import { addDays, latest } from '../../../kernel/calendar-date.ts';
import { halfDaysOf, halfDayIndices, noHalfDays } from '../../../kernel/half-days.ts';
import type { LocationId, PoolId } from '../../../kernel/ids.ts';
import { refuse } from '../../../kernel/problem.ts';
import { by, listOf, staffOf } from '../../../platform/access/rules.ts';
import { schema } from '../../../platform/operations/input.ts';
import { action } from '../../../platform/operations/operation.ts';
import { onDay } from '../rules/dated.ts';
import { poolFacts } from '../rules/moves.ts';
import { checkPool, type Pool } from '../rules/pools.ts';
import { OPEN_LANE, poolKinds } from '../rules/terms.ts';
import { lockGates, relicense } from '../steps/occupancy.ts';
import { recordMove } from '../steps/record-move.ts';
import { licencesOf } from '../store/licences.ts';
import { locationById } from '../store/locations.ts';
import { deleteLane } from '../store/occupancy.ts';
import { deletePool, insertPool, poolsOf, shortenPool } from '../store/pools.ts';

const open = [
  staffOf<{ readonly location: LocationId }>('location', ['organiser'], by('location')),
  listOf('platform', ['administrator']),
];

/** Keeps places for somebody from a day on. Who has an open place keeps it: the pool fills as they leave. */
export const openPool = action('supply.openPool', {
  input: schema.object({
    /** Made by the form: the same one twice is one pool. */
    id: schema.id<PoolId>(),
    location: schema.id<LocationId>(),
    kind: schema.oneOf(poolKinds),
    places: Type.Integer({ minimum: 1, maximum: 500 }),
    /** On which half-days; every one when absent. */
    halfDays: Type.Optional(schema.halfDays()),
    financier: schema.line(),
    whoMay: schema.line(300),
    from: schema.date(),
    until: Type.Optional(schema.date()),
    /** So many days before a day, what is unused on it opens for everybody; never when absent. */
    fallbackOpen: Type.Optional(Type.Integer({ minimum: 0, maximum: 365 })),
  }),
  open,
  lock: (tx, { location }) => lockGates(tx, [location]),
  audit: ({ id, location, kind, places, from }) => ({ id, location, kind, places, from }),
  async run(context, { id, location, halfDays = noHalfDays, until = null, fallbackOpen = null, ...asked }) {
    const { tx, today, clock } = context;
    if ((await locationById(tx, location, today)) === null) return refuse('supply.unknownLocation');
    const others = await poolsOf(tx, location);
    if (others.some(({ pool }) => pool === id)) return { location, pool: id };
    const every = halfDays === noHalfDays ? halfDaysOf(halfDayIndices) : halfDays;
    const pool: Pool = { pool: id, ...asked, halfDays: every, until, fallbackOpen };
    const licence = onDay(await licencesOf(tx, location), latest(pool.from, today));
    const checked = checkPool(pool, others, licence?.places ?? 0, today);
    if (!checked.ok) return refuse(checked.problem);
    await insertPool(tx, location, pool, clock.now());
    await recordMove(context, location, {
      event: 'poolOpened',
      holdsFrom: pool.from,
      before: null,
      facts: poolFacts(pool),
    });
    await relicense(tx, [{ location, from: latest(pool.from, today) }], today);
    return { location, pool: id };
  },
});

/** A pool that ends on a day: its places are open after it; who has one keeps it. One that had not begun goes. */
export const endPool = action('supply.endPool', {
  input: schema.object({
    location: schema.id<LocationId>(),
    pool: schema.id<PoolId>(),
    /** Its last day; before its first day it does not happen at all. */
    until: schema.date(),
  }),
  open,
  lock: (tx, { location }) => lockGates(tx, [location]),
  audit: ({ location, pool, until }) => ({ location, pool, until }),
  async run(context, { location, pool: id, until }) {
    const { tx, today } = context;
    const pools = await poolsOf(tx, location);
    const known = pools.find(({ pool }) => pool === id);
    if (known === undefined) return refuse('supply.unknownPool');
    if (known.until !== null && until >= known.until) return refuse('supply.notEarlier', { until: known.until });
    if (until < addDays(today, -1)) return refuse('supply.endPast');
    if (until < known.from) {
      await deletePool(tx, location, id);
      await deleteLane(tx, location, id);
      // Without pools everybody counts under the licence alone; a row that nobody keeps up would be wrong later.
      if (pools.length === 1) await deleteLane(tx, location, OPEN_LANE);
    } else await shortenPool(tx, location, id, until);
    await recordMove(context, location, {
      event: 'poolEnded',
      holdsFrom: addDays(until, 1),
      before: { until: known.until },
      facts: { pool: id, kind: known.kind, until },
    });
    await relicense(tx, [{ location, from: latest(addDays(until, 1), today) }], today);
    return { location };
  },
});
