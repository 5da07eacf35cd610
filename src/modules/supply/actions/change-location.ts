import type { LocationId } from '../../../kernel/ids.ts';
import { refuse } from '../../../kernel/problem.ts';
import { by, listOf, staffOf } from '../../../platform/access/rules.ts';
import { schema } from '../../../platform/operations/input.ts';
import { action } from '../../../platform/operations/operation.ts';
import { lockGates, relicense } from '../steps/occupancy.ts';
import { replaceOpenings } from '../store/licences.ts';
import { updateLocation } from '../store/locations.ts';
import { factsInput, factsOf, openingsInput, openingsOf } from './location-input.ts';

/** Changes what families read of a location, and its opening hours from today on. */
export const changeLocation = action('supply.changeLocation', {
  input: schema.object({ location: schema.id<LocationId>(), facts: factsInput, openings: openingsInput }),
  open: [staffOf('location', ['organiser'], by('location')), listOf('platform', ['administrator'])],
  lock: (tx, { location }) => lockGates(tx, [location]),
  audit: ({ location }) => ({ location }),
  async run({ tx, today }, { location, facts, openings }) {
    const kept = factsOf(facts);
    if (!kept.ok) return refuse(kept.problem);
    const hours = openingsOf(openings);
    if (!hours.ok) return refuse(hours.problem);
    await updateLocation(tx, location, kept.value);
    await replaceOpenings(tx, location, hours.value);
    await relicense(tx, location, today);
    return { location };
  },
});
