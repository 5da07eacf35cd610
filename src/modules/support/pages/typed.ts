import type { CalendarDate } from '../../../kernel/calendar-date.ts';
import { halfDaysOf, type HalfDays } from '../../../kernel/half-days.ts';
import type { FormValues } from '../../../platform/http/form-values.ts';

/** A date as it is typed: '1/3/2027'. */
export const typedDate = (date: CalendarDate): string =>
  `${String(Number(date.slice(8)))}/${String(Number(date.slice(5, 7)))}/${date.slice(0, 4)}`;

/** The half-days that are ticked under this name. */
export const tickedDays = (values: FormValues, name: string): HalfDays =>
  halfDaysOf(
    values
      .all(name)
      .filter((value) => /^\d{1,2}$/.test(value))
      .map(Number)
      .filter((index) => index < 14),
  );
