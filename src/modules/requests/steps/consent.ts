import { addYears } from '../../../kernel/calendar-date.ts';
import type { FamilyId } from '../../../kernel/ids.ts';
import { refuse } from '../../../kernel/problem.ts';
import type { ActionContext } from '../../../platform/operations/operation.ts';
import { insertConsent, type ConsentWay } from '../store/consents.ts';

/** Consent for a year, to the desk of whoever records it. */
export async function recordConsent(
  { tx, clock, today, actor }: ActionContext,
  family: FamilyId,
  how: ConsentWay,
): Promise<void> {
  if (actor.kind === 'system') return;
  if (actor.kind !== 'staff') return refuse('access.refused');
  const { person, as: acting } = actor;
  if (acting.desk === null) return refuse('access.refused');
  await insertConsent(tx, family, {
    desk: acting.desk,
    how,
    givenOn: today,
    until: addYears(today, 1),
    at: clock.now(),
    by: person,
  });
}
