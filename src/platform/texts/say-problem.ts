import { parseDate } from '../../kernel/calendar-date.ts';
import { isHalfDays } from '../../kernel/half-days.ts';
import type { Problem } from '../../kernel/problem.ts';
import { longDate, sayHalfDays } from './format.ts';
import type { Language, Translate } from './texts.ts';

/** The sentence of a problem. Dates among its values are written out; `halfDays` is said as days of the week. */
export function sayProblem(problem: Problem, language: Language, t: Translate): string {
  const values = Object.fromEntries(
    Object.entries(problem.values).map(([name, value]) => [name, spoken(name, value, language, t)]),
  );
  return t(`problem.${problem.type}`, values);
}

function spoken(name: string, value: string | number, language: Language, t: Translate): string | number {
  if (typeof value === 'string') {
    const date = parseDate(value);
    return date === null ? value : longDate(date, language);
  }
  return name === 'halfDays' && isHalfDays(value) ? sayHalfDays(value, language, t) : value;
}
