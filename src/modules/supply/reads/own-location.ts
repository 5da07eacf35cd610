import type { LocationId } from '../../../kernel/ids.ts';
import { refuse } from '../../../kernel/problem.ts';
import { by, listOf, staffOf } from '../../../platform/access/rules.ts';
import { schema } from '../../../platform/operations/input.ts';
import { read } from '../../../platform/operations/operation.ts';
import { licencesOf, openingsOf } from '../store/licences.ts';
import { ownContacts, locationById } from '../store/locations.ts';

/** A location as its organiser wrote it, to change: contacts of its own only, not those it borrows from the organiser. */
export const ownLocation = read('supply.ownLocation', {
  input: schema.object({ location: schema.id<LocationId>() }),
  open: [staffOf('location', ['organiser'], by('location')), listOf('platform', ['administrator'])],
  async run({ db, today }, { location: id }) {
    const location = await locationById(db, id, today);
    if (location === null) return refuse('supply.unknownLocation');
    return { ...location, ...(await ownContacts(db, id)), openings: await openingsOf(db, id) };
  },
});

/** A location with all its licences, for who decides them. */
export const licencesOfLocation = read('supply.licencesOf', {
  input: schema.object({ location: schema.id<LocationId>() }),
  open: [listOf('agency', ['agencyOfficer']), listOf('platform', ['administrator'])],
  async run({ db, today }, { location: id }) {
    const location = await locationById(db, id, today);
    if (location === null) return refuse('supply.unknownLocation');
    return { location, licences: await licencesOf(db, id) };
  },
});
