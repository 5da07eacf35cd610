import type { LocationId } from '../../../kernel/ids.ts';
import { refuse } from '../../../kernel/problem.ts';
import { by, listOf, staffOf } from '../../../platform/access/rules.ts';
import { schema } from '../../../platform/operations/input.ts';
import { action } from '../../../platform/operations/operation.ts';
import { changedFacts } from '../rules/moves.ts';
import { lockGates, relicense } from '../steps/occupancy.ts';
import { recordMove } from '../steps/record-move.ts';
import { changeTermsToday } from '../steps/set-terms.ts';
import { openingsOf as knownOpenings, replaceOpenings } from '../store/licences.ts';
import { locationById, ownContacts, updateUndated } from '../store/locations.ts';
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
    const changed = changedFacts({ ...before, ...(await ownContacts(tx, location)) }, kept.value);
    const opened = await knownOpenings(tx, location);
    await updateUndated(tx, location, kept.value);
    if (changed !== null) await recordMove(context, location, { event: 'factsChanged', holdsFrom: today, ...changed });
    await changeTermsToday(context, location, kept.value, before);
    const said = (list: typeof openings) =>
      [...list].sort((a, b) => a.weekday - b.weekday).map((day) => `${day.weekday} ${day.opens}-${day.closes}`);
    const [was, is] = [said(opened), said(hours.value)];
    if (was.join() === is.join()) return { location };
    await replaceOpenings(tx, location, hours.value);
    await recordMove(context, location, {
      event: 'hoursChanged',
      holdsFrom: today,
      before: { openings: was },
      facts: { openings: is },
    });
    await relicense(tx, location, today, today);
    return { location };
  },
});
