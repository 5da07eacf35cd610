import type { CalendarDate } from '../../../kernel/calendar-date.ts';
import { newId, type DeskId, type MunicipalityNis } from '../../../kernel/ids.ts';
import type { Transaction } from '../../../platform/database/connect.ts';
import { insertArea, insertDesk, type Desk } from '../store/desks.ts';

/** A new desk, without area yet. A slug in use breaks `desk_slug_taken`. */
export async function addDesk(tx: Transaction, desk: Omit<Desk, 'id'>): Promise<DeskId> {
  const id = newId<DeskId>();
  await insertDesk(tx, { ...desk, id });
  return id;
}

/**
 * Gives the desk its municipalities from a day on, until another day (included) or for good.
 * A municipality that has a desk in that period breaks `one_desk_per_municipality`.
 */
export async function serve(
  tx: Transaction,
  desk: DeskId,
  nis: readonly MunicipalityNis[],
  from: CalendarDate,
  until: CalendarDate | null = null,
): Promise<void> {
  await insertArea(tx, desk, nis, from, until);
}
