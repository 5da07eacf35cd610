import { sql } from 'kysely';
import type { Predicates } from '../../../platform/access/scope.ts';

/** `deskArea`: the key is the NIS code of a municipality that the actor's desk serves today. */
export const geoScopes: Predicates = {
  deskArea: (actor, key, today) =>
    actor.kind === 'staff' && actor.as.desk !== null
      ? sql<boolean>`exists (select 1 from geo.desk_area scope_area where scope_area.desk_id = ${actor.as.desk}::uuid
          and scope_area.nis = ${key}::text and daterange(scope_area.from_date, scope_area.until_date, '[]') @> ${today}::date)`
      : false,
};
