import { Type } from 'typebox';
import { addDays } from '../../../kernel/calendar-date.ts';
import type { LocationId } from '../../../kernel/ids.ts';
import { refuse } from '../../../kernel/problem.ts';
import { listOf } from '../../../platform/access/rules.ts';
import { schema } from '../../../platform/operations/input.ts';
import { action } from '../../../platform/operations/operation.ts';
import { checkLicence } from '../rules/licence-limits.ts';
import { lockGates, relicense } from '../steps/occupancy.ts';
import { endLicenceBefore, insertLicence } from '../store/licences.ts';
import { locationById } from '../store/locations.ts';

/**
 * A licence for another number of places from a day on. Fewer places never fails: who is there stays, nobody new comes
 * in until there is room. The agency decides licences, so the organiser does not change its own.
 */
export const changeLicence = action('supply.changeLicence', {
  input: schema.object({
    location: schema.id<LocationId>(),
    from: schema.date(),
    places: Type.Integer({ minimum: 1, maximum: 500 }),
  }),
  open: [listOf('agency', ['agencyOfficer']), listOf('platform', ['administrator'])],
  lock: (tx, { location }) => lockGates(tx, [location]),
  audit: ({ location, from, places }) => ({ location, from, places }),
  async run({ tx, today }, { location: id, from, places }) {
    const location = await locationById(tx, id, today);
    if (location === null) return refuse('supply.unknownLocation');
    const licensed = checkLicence(location.kind, places, from);
    if (!licensed.ok) return refuse(licensed.problem);
    await endLicenceBefore(tx, id, from, addDays(from, -1));
    await insertLicence(tx, id, { from, until: null, places });
    await relicense(tx, id, from);
    return { location: id };
  },
});
