import { Type } from 'typebox';
import type { LocationId } from '../../../kernel/ids.ts';
import { refuse } from '../../../kernel/problem.ts';
import { by, listOf, staffOf } from '../../../platform/access/rules.ts';
import { schema } from '../../../platform/operations/input.ts';
import { action } from '../../../platform/operations/operation.ts';
import { checkStatute, checkTerms, onDay } from '../rules/dated.ts';
import { prices, statutes, tiers } from '../rules/terms.ts';
import { lockGates } from '../steps/occupancy.ts';
import { recordMove } from '../steps/record-move.ts';
import { setTerms } from '../steps/set-terms.ts';
import { locationById } from '../store/locations.ts';
import { insertStatute, makeRoom, statutesOf } from '../store/terms.ts';
import { termsOfInput } from './location-input.ts';

/** Another tier or price from a day on: families see it from that day, and before it that it comes. */
export const changeTerms = action('supply.changeTerms', {
  input: schema.object({
    location: schema.id<LocationId>(),
    from: schema.date(),
    tier: schema.oneOf(tiers),
    price: schema.oneOf(prices),
    /** Euro cents per full day, only with a free price. */
    dayPriceCents: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000 })),
  }),
  open: [
    staffOf('location', ['organiser'], by('location')),
    listOf('agency', ['agencyOfficer']),
    listOf('platform', ['administrator']),
  ],
  lock: (tx, { location }) => lockGates(tx, [location]),
  audit: ({ location, from, tier, price }) => ({ location, from, tier, price }),
  async run(context, { location: id, from, ...input }) {
    const before = await locationById(context.tx, id, from);
    if (before === null) return refuse('supply.unknownLocation');
    if (from < context.today) return refuse('supply.startPast');
    const terms = checkTerms(termsOfInput(input));
    if (!terms.ok) return refuse(terms.problem);
    await setTerms(context, id, { ...terms.value, from, until: null }, before);
    return { location: id };
  },
});

/** How the childminders of a location work, from a day on. Only for family care. */
export const setStatute = action('supply.setStatute', {
  input: schema.object({
    location: schema.id<LocationId>(),
    from: schema.date(),
    statute: schema.oneOf(statutes),
    service: Type.Optional(schema.line()),
    cooperating: Type.Optional(Type.Boolean()),
  }),
  open: [
    staffOf('location', ['organiser'], by('location')),
    listOf('agency', ['agencyOfficer']),
    listOf('platform', ['administrator']),
  ],
  lock: (tx, { location }) => lockGates(tx, [location]),
  audit: ({ location, from, statute }) => ({ location, from, statute }),
  async run(context, { location: id, from, statute, service = null, cooperating = false }) {
    const { tx, today } = context;
    const location = await locationById(tx, id, today);
    if (location === null) return refuse('supply.unknownLocation');
    const fit = checkStatute(location.kind);
    if (!fit.ok) return refuse(fit.problem);
    const before = onDay(await statutesOf(tx, id), from);
    await makeRoom(tx, 'supply.statute', id, from);
    await insertStatute(tx, id, { from, until: null, statute, service, cooperating });
    await recordMove(context, id, {
      event: 'statuteChanged',
      holdsFrom: from,
      before: before === null ? null : { statute: before.statute, cooperating: before.cooperating },
      facts: { statute, cooperating },
    });
    return { location: id };
  },
});
