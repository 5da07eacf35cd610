import { addDays, addMonths, addYears, monthsBetween, type CalendarDate } from '../../../kernel/calendar-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';

export interface AskedChild {
  readonly birthDate?: CalendarDate | undefined;
  readonly dueDate?: CalendarDate | undefined;
}

/** Childcare for babies and toddlers ends when the child goes to nursery school; at three and a half it is certain. */
const OLDEST_MONTHS = 42;

/** A pregnancy: a due date cannot be further away, nor long past without a birth date. */
const LONGEST_WAIT_MONTHS = 10;

/** A child comes four months early at most, and a month late: what lies further from the due date is another year typed. */
const EARLIEST_DAYS = 120;
const LATEST_DAYS = 31;

/** May this birth date be told of a child? Of an expected one near its due date; a birth date that was told stays. */
export function checkBirth(
  child: { readonly birthDate: CalendarDate | null; readonly dueDate: CalendarDate | null },
  born: CalendarDate,
  today: CalendarDate,
): Result<true> {
  if (born > today) return fail('requests.bornInFuture');
  if (child.dueDate === null) return child.birthDate === born ? ok(true) : fail('requests.birthKnown');
  if (born < addDays(child.dueDate, -EARLIEST_DAYS) || born > addDays(child.dueDate, LATEST_DAYS))
    return fail('requests.birthFarFromDue');
  return ok(true);
}

/** Born or expected, and young enough on the day care starts. */
export function checkChild(child: AskedChild, start: CalendarDate, today: CalendarDate): Result<true> {
  if (child.birthDate === undefined && child.dueDate === undefined) return fail('requests.noChildDate');
  if (child.birthDate !== undefined && child.dueDate !== undefined) return fail('requests.twoChildDates');
  if (child.birthDate !== undefined) {
    if (child.birthDate > today) return fail('requests.bornInFuture');
    if (monthsBetween(child.birthDate, start) >= OLDEST_MONTHS) return fail('requests.tooOld');
    return ok(true);
  }
  const due = child.dueDate ?? today;
  if (due > addMonths(today, LONGEST_WAIT_MONTHS)) return fail('requests.dueTooFar');
  if (due < addMonths(today, -1)) return fail('requests.duePast');
  if (start < due) return fail('requests.startBeforeBirth');
  return ok(true);
}

/** A start from today on and within two years; an end, where given, after it. */
export function checkPeriod(start: CalendarDate, end: CalendarDate | undefined, today: CalendarDate): Result<true> {
  if (start < today) return fail('requests.startPast');
  if (start > addYears(today, 2)) return fail('requests.startTooFar');
  if (end !== undefined && end < start) return fail('requests.endBeforeStart');
  return ok(true);
}
