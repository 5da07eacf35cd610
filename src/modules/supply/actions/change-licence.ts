import { Type } from 'typebox';
import type { LocationId } from '../../../kernel/ids.ts';
import { refuse } from '../../../kernel/problem.ts';
import { listOf } from '../../../platform/access/rules.ts';
import { schema } from '../../../platform/operations/input.ts';
import { action } from '../../../platform/operations/operation.ts';
import { checkLicence } from '../rules/licence-limits.ts';
import { keepLicences } from '../steps/keep-location.ts';
import { lockGates } from '../steps/occupancy.ts';
import { locationById } from '../store/locations.ts';

/**
 * A licence for another number of places from a day on, or with a last day: the location stops after it. Fewer places
 * never fails: who is there stays, nobody new comes in until there is room. The agency decides licences, so the organiser
 * does not change its own.
 */
export const changeLicence = action('supply.changeLicence', {
  input: schema.object({
    location: schema.id<LocationId>(),
    from: schema.date(),
    /** The last day when the location stops; until further notice when absent. */
    until: Type.Optional(schema.date()),
    places: Type.Integer({ minimum: 1, maximum: 500 }),
  }),
  open: [listOf('agency', ['agencyOfficer']), listOf('platform', ['administrator'])],
  lock: (tx, { location }) => lockGates(tx, [location]),
  audit: ({ location, from, until = null, places }) => ({ location, from, until, places }),
  async run(context, { location: id, from, until = null, places }) {
    const { tx, today } = context;
    const location = await locationById(tx, id, today);
    if (location === null) return refuse('supply.unknownLocation');
    if (until !== null && until < from) return refuse('supply.endsBeforeStart');
    const licensed = checkLicence(location.kind, places, from);
    if (!licensed.ok) return refuse(licensed.problem);
    await keepLicences(context, [{ location: id, from, then: { from, until, places } }]);
    return { location: id };
  },
});
