import type { LocationId } from '../../../kernel/ids.ts';
import { refuse } from '../../../kernel/problem.ts';
import { by, listOf, staffOf } from '../../../platform/access/rules.ts';
import { schema } from '../../../platform/operations/input.ts';
import { read } from '../../../platform/operations/operation.ts';
import type { Executor } from '../../../platform/database/connect.ts';
import type { Statute, Terms } from '../rules/dated.ts';
import type { LocationMove } from '../rules/moves.ts';
import type { Pool } from '../rules/pools.ts';
import type { Reduction } from '../rules/reductions.ts';
import { licencesOf } from '../store/licences.ts';
import { locationById, municipalityOfLocation, type Location } from '../store/locations.ts';
import { movesOf } from '../store/moves.ts';
import { poolsOf } from '../store/pools.ts';
import { reductionsOf } from '../store/reductions.ts';
import { statutesOf, termsOf } from '../store/terms.ts';
import type { Licence } from '../rules/weeks.ts';

export interface PlacesOfLocation {
  readonly location: Location;
  readonly licences: readonly Licence[];
  readonly reductions: readonly Reduction[];
  readonly pools: readonly Pool[];
  /** Dated tiers and prices. */
  readonly terms: readonly Terms[];
  /** Only of family care. */
  readonly statutes: readonly Statute[];
}

/** What determines how many places a location has for whom, now and planned: for who runs it and who licenses it. */
export const placesOfLocation = read('supply.placesOf', {
  input: schema.object({ location: schema.id<LocationId>() }),
  open: [
    staffOf('location', ['organiser', 'locationStaff'], by('location')),
    listOf('agency', ['agencyOfficer']),
    listOf('platform', ['administrator']),
  ],
  async run({ db, today }, { location: id }): Promise<PlacesOfLocation> {
    const location = await locationById(db, id, today);
    if (location === null) return refuse('supply.unknownLocation');
    return {
      location,
      licences: await licencesOf(db, id),
      reductions: await reductionsOf(db, id),
      pools: await poolsOf(db, id),
      terms: await termsOf(db, id),
      statutes: await statutesOf(db, id),
    };
  },
});

const deskOf = ({ location }: { readonly location: LocationId }, db: Executor) => municipalityOfLocation(db, location);

/** So many moves of a location are shown; older ones stay in the database. */
export const MOVES_SHOWN = 200;

/** All that happened to a location, newest first: for who runs it, its desk, the agency. */
export const locationHistory = read('supply.locationHistory', {
  input: schema.object({ location: schema.id<LocationId>() }),
  open: [
    staffOf('location', ['organiser', 'locationStaff'], by('location')),
    staffOf('deskArea', ['deskWorker', 'policyOfficer'], deskOf),
    listOf('agency', ['agencyOfficer']),
    listOf('platform', ['administrator']),
  ],
  async run({ db, today }, { location: id }): Promise<{ location: Location; moves: LocationMove[] }> {
    const location = await locationById(db, id, today);
    if (location === null) return refuse('supply.unknownLocation');
    return { location, moves: await movesOf(db, id, { limit: MOVES_SHOWN }) };
  },
});
