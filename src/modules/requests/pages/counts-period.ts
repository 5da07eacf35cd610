import { date, type CalendarDate } from '../../../kernel/calendar-date.ts';
import { toInput } from '../../../platform/http/form-values.ts';
import type { PageContext } from '../../../platform/http/page-context.ts';
import { InvalidInput, parseInput } from '../../../platform/operations/input.ts';
import { countRequests } from '../reads/official-counts.ts';
import { sentences, type Wrong } from './question.tsx';

export interface Period {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
}

/** The year of the day so far, and the whole year before. */
export function usualPeriods(today: CalendarDate): { readonly thisYear: Period; readonly lastYear: Period } {
  const year = Number(today.slice(0, 4));
  const last = String(year - 1);
  return {
    thisYear: { from: date(`${String(year)}-01-01`), until: today },
    lastYear: { from: date(`${last}-01-01`), until: date(`${last}-12-31`) },
  };
}

/** The period in the address; this year when there is none. */
export function readPeriod(page: PageContext): { ok: true; period: Period } | { ok: false; wrong: Wrong } {
  const given = page.query.has('from') || page.query.has('until');
  if (!given) return { ok: true, period: usualPeriods(page.today).thisYear };
  try {
    const period = parseInput(countRequests.input, toInput(countRequests.input, page.query));
    if (period.until >= period.from) return { ok: true, period };
    return { ok: false, wrong: { until: page.say({ type: 'requests.endBeforeStart', values: {} }) } };
  } catch (error) {
    if (error instanceof InvalidInput) return { ok: false, wrong: sentences(page, error.issues) };
    throw error;
  }
}
