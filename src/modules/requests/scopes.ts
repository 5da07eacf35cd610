import { sql } from 'kysely';
import type { CalendarDate } from '../../kernel/calendar-date.ts';
import type { DeskId } from '../../kernel/ids.ts';
import type { Key, Predicates } from '../../platform/access/scope.ts';

/**
 * `deskFamily` is checked on a family id: the family lives in the area of the actor's desk, asks for care there or has a
 * place, or lets the desk act for it. Whoever lives elsewhere and asks there no more is nobody's business there (GDPR art.
 * 5(1)(c)). The area is that of today, as in `deskArea`.
 */
export const requestScopes: Predicates = {
  deskFamily: (actor, family, today) =>
    actor.kind === 'staff' && actor.as.desk !== null
      ? sql<boolean>`(exists (
          select from geo.desk_area as area
          where area.desk_id = ${actor.as.desk}::uuid
            and area.from_date <= ${today}::date and coalesce(area.until_date, 'infinity') >= ${today}::date
            and (
              exists (select from requests.family as home where home.family_id = ${family}::uuid and home.nis = area.nis)
              or exists (
                select from requests.line as asked
                join requests.request as what on what.family_id = asked.family_id and what.request_id = asked.request_id
                join supply.location as there on there.location_id = asked.location_id
                where asked.family_id = ${family}::uuid and there.nis = area.nis
                  and asked.state not in ('withdrawn', 'closed') and what.state in ('open', 'placed'))))
          or ${consented(actor.as.desk, family, today)})`
      : false,
  /** `deskConsent`, also on a family id: the family lets this desk act for it today. */
  deskConsent: (actor, family, today) =>
    actor.kind === 'staff' && actor.as.desk !== null ? consented(actor.as.desk, family, today) : false,
};

const consented = (desk: DeskId, family: Key, today: CalendarDate) => sql<boolean>`exists (
  select from requests.consent as consent
  where consent.family_id = ${family}::uuid and consent.desk_id = ${desk}::uuid
    and consent.withdrawn_at is null and consent.until_date >= ${today}::date)`;
