import type { LocationId } from '../../../kernel/ids.ts';
import { refuse } from '../../../kernel/problem.ts';
import { by, listOf, staffOf } from '../../../platform/access/rules.ts';
import { schema } from '../../../platform/operations/input.ts';
import { action } from '../../../platform/operations/operation.ts';
import { keepFacts, keepOpenings } from '../steps/keep-location.ts';
import { lockGates } from '../steps/occupancy.ts';
import { openingsOf as knownOpenings } from '../store/licences.ts';
import { locationById, ownContacts } from '../store/locations.ts';
import { factsInput, factsOf, openingsInput, openingsOf } from './location-input.ts';

/** Changes what families read of a location, its price and its opening hours, from today on. */
export const changeLocation = action('supply.changeLocation', {
  input: schema.object({ location: schema.id<LocationId>(), facts: factsInput, openings: openingsInput }),
  open: [staffOf('location', ['organiser'], by('location')), listOf('platform', ['administrator'])],
  lock: (tx, { location }) => lockGates(tx, [location]),
  audit: ({ location }) => ({ location }),
  async run(context, { location, facts, openings }) {
    const { tx, today } = context;
    const kept = factsOf(facts);
    if (!kept.ok) return refuse(kept.problem);
    const hours = openingsOf(openings);
    if (!hours.ok) return refuse(hours.problem);
    const before = await locationById(tx, location, today);
    if (before === null) return refuse('supply.unknownLocation');
    const own = await ownContacts(tx, location);
    await keepFacts(context, [{ location, before: { ...before, ...own }, after: kept.value }]);
    await keepOpenings(context, [{ location, before: await knownOpenings(tx, location), after: hours.value }]);
    return { location };
  },
});
