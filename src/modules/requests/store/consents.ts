import type { CalendarDate } from '../../../kernel/calendar-date.ts';
import { newId, type DeskId, type FamilyId, type PersonId } from '../../../kernel/ids.ts';
import type { Executor, Transaction } from '../../../platform/database/connect.ts';
import { listFamily } from './seen-by.ts';

export const consentWays = ['phone', 'counter', 'paper'] as const;
export type ConsentWay = (typeof consentWays)[number];

export interface Consent {
  readonly desk: DeskId;
  readonly how: ConsentWay;
  readonly givenOn: CalendarDate;
  readonly until: CalendarDate;
}

export async function insertConsent(
  tx: Transaction,
  family: FamilyId,
  consent: Consent & { at: string; by: PersonId },
): Promise<void> {
  await tx
    .insertInto('requests.consent')
    .values({
      family_id: family,
      consent_id: newId(),
      desk_id: consent.desk,
      how: consent.how,
      given_at: consent.at,
      given_on: consent.givenOn,
      until_date: consent.until,
      recorded_by: consent.by,
    })
    .execute();
  await listFamily(tx, family);
}

/** The consents a family gave that hold on a day. */
export async function consentsOf(db: Executor, family: FamilyId, today: CalendarDate): Promise<Consent[]> {
  const rows = await db
    .selectFrom('requests.consent')
    .selectAll()
    .where('family_id', '=', family)
    .where('withdrawn_at', 'is', null)
    .where('until_date', '>=', today)
    .orderBy('given_at', 'desc')
    .execute();
  return rows.map((row) => ({
    desk: row.desk_id as DeskId,
    how: row.how as ConsentWay,
    givenOn: row.given_on as CalendarDate,
    until: row.until_date as CalendarDate,
  }));
}

/** The desk may no longer act for the family: effective with its next act. */
export async function endConsents(tx: Transaction, family: FamilyId, desk: DeskId, at: string): Promise<void> {
  await tx
    .updateTable('requests.consent')
    .set({ withdrawn_at: at })
    .where('family_id', '=', family)
    .where('desk_id', '=', desk)
    .where('withdrawn_at', 'is', null)
    .execute();
  await listFamily(tx, family);
}
