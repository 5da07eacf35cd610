import { sql } from 'kysely';
import type { Predicates } from '../../../platform/access/scope.ts';

/** `location` is checked on a location id: it belongs to the actor's organiser or, for location staff, is one of theirs. */
export const supplyScopes: Predicates = {
  location: (actor, location) => {
    if (actor.kind !== 'staff' || actor.as.organiser === null) return false;
    if (!actor.roles.includes('organiser'))
      return sql<boolean>`${location}::uuid = any(${[...actor.locations]}::uuid[])`;
    return sql<boolean>`exists (
      select from supply.location as own where own.location_id = ${location}::uuid and own.organiser_id = ${actor.as.organiser}::uuid)`;
  },
};
