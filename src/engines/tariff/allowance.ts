import { date, type CalendarDate } from '../../kernel/calendar-date.ts';
import type { Cents } from '../../kernel/cents.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import { divideDown } from './decimal.ts';
import type { DayPart } from './income-day.ts';
import type { SourceKey } from './sources.ts';

/** What the Groeipakket pays for a day in care at a free price. */
export interface AllowanceAmount {
  readonly from: CalendarDate;
  /** From five hours a day. */
  readonly fullDay: Cents;
  readonly source: SourceKey;
  /** 'derived': the amount was published, its first day is inferred from the order of the sources. */
  readonly status: 'published' | 'derived';
}

const since = (
  from: string,
  fullDay: number,
  source: SourceKey,
  status: AllowanceAmount['status'],
): AllowanceAmount => ({ from: date(from), fullDay: fullDay as Cents, source, status });

/** Kinderopvangtoeslag, oldest first; before 2019 there was none of this kind. */
export const allowanceAmounts: readonly AllowanceAmount[] = [
  since('2019-01-01', 323, 'hln2019', 'published'),
  since('2019-09-01', 329, 'kindengezin', 'derived'),
  since('2022-01-01', 332, 'faq26', 'derived'),
  since('2023-01-01', 343, 'faq26', 'derived'),
  since('2024-09-01', 350, 'groeipakket', 'derived'),
  since('2025-09-01', 366, 'faq26', 'derived'),
];

export interface Allowance {
  readonly cents: Cents;
  readonly since: AllowanceAmount;
}

/**
 * The allowance for one day of presence: whole from five hours, half (cut off: 3.29 gives 1.64) from three, none
 * below. Only for days on which the child is there, only at a location without income tariff, only before school.
 * Problem: tariff.noAllowance before 2019.
 */
export function childcareAllowance(on: CalendarDate, part: DayPart): Result<Allowance> {
  const held = allowanceAmounts.filter(({ from }) => from <= on);
  const amount = held[held.length - 1];
  if (amount === undefined) return fail('tariff.noAllowance', { on });
  const cents = part === 'brief' ? 0 : part === 'half' ? divideDown(amount.fullDay, 2) : amount.fullDay;
  return ok({ cents: cents as Cents, since: amount });
}
