import { sql } from 'kysely';
import type { Predicates } from '../../platform/access/scope.ts';

/**
 * `deskFamily` is checked on a family id: the family lives in the area of the actor's desk, or asks for care there.
 * The area is that of today, as in `deskArea`.
 */
export const requestScopes: Predicates = {
  deskFamily: (actor, family, today) =>
    actor.kind === 'staff' && actor.as.desk !== null
      ? sql<boolean>`exists (
          select from geo.desk_area as area
          where area.desk_id = ${actor.as.desk}::uuid
            and area.from_date <= ${today}::date and coalesce(area.until_date, 'infinity') >= ${today}::date
            and (
              exists (select from requests.family as home where home.family_id = ${family}::uuid and home.nis = area.nis)
              or exists (
                select from requests.line as asked join supply.location as there on there.location_id = asked.location_id
                where asked.family_id = ${family}::uuid and there.nis = area.nis)))`
      : false,
  /** `deskConsent`, also on a family id: the family lets this desk act for it today. */
  deskConsent: (actor, family, today) =>
    actor.kind === 'staff' && actor.as.desk !== null
      ? sql<boolean>`exists (
          select from requests.consent as consent
          where consent.family_id = ${family}::uuid and consent.desk_id = ${actor.as.desk}::uuid
            and consent.withdrawn_at is null and consent.until_date >= ${today}::date)`
      : false,
};
