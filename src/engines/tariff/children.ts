import { addMonths, date, type CalendarDate } from '../../kernel/calendar-date.ts';
import type { Slice } from './slices.ts';
import type { SourceKey } from './sources.ts';

/** Until when a child of the family counts for the reduction. */
interface ChildRule {
  /** The rule holds for care that starts on this day or later… */
  readonly contractFrom: CalendarDate;
  /** …and reduces days from this day on. */
  readonly from: CalendarDate;
  /** Null: every dependent child counts. */
  readonly until: { readonly endOfYearOfAge: number } | { readonly months: number } | null;
  readonly source: SourceKey;
}

const start = date('2014-01-01');

/**
 * The reform of 2026 follows the start of care: families that began before keep the rule until twelve.
 * Last matching line holds.
 */
export const childRules: readonly ChildRule[] = [
  { contractFrom: start, from: start, until: null, source: 'knack2014' },
  { contractFrom: start, from: date('2015-05-01'), until: { endOfYearOfAge: 12 }, source: 'backlog2026' },
  { contractFrom: date('2026-01-01'), from: date('2026-01-01'), until: { months: 30 }, source: 'backlog2026' },
];

/** The rule for a day of care under a contract that started on `contractStart`. */
export function childRuleOn(on: CalendarDate, contractStart: CalendarDate): ChildRule {
  return childRules.findLast((rule) => rule.from <= on && rule.contractFrom <= contractStart) ?? childRules[0]!;
}

/** The first day on which a child no longer counts; null when that day does not come. */
export function endsCounting(birth: CalendarDate, rule: ChildRule): CalendarDate | null {
  if (rule.until === null) return null;
  if ('months' in rule.until) return addMonths(birth, rule.until.months);
  return `${String(Number(birth.slice(0, 4)) + rule.until.endOfYearOfAge + 1)}-01-01` as CalendarDate;
}

/**
 * How many children count on a day, for `children` of tariff(). `births` holds all dependent children of the family,
 * the child in care included; that one counts whatever its age. A child counts from its birth.
 */
export function countEligible(
  births: readonly CalendarDate[],
  inCare: CalendarDate,
  on: CalendarDate,
  contractStart: CalendarDate,
): number {
  const rule = childRuleOn(on, contractStart);
  const counts = (birth: CalendarDate) => {
    const end = endsCounting(birth, rule);
    return birth <= on && (end === null || on < end);
  };
  const others = [...births];
  const own = others.indexOf(inCare);
  if (own >= 0) others.splice(own, 1);
  return 1 + others.filter(counts).length;
}

/** The days of a stretch, its first day apart, on which the number of eligible children may change. */
export function childChanges(
  births: readonly CalendarDate[],
  contractStart: CalendarDate,
  { from, until }: Slice,
): CalendarDate[] {
  const changes: CalendarDate[] = [];
  const note = (day: CalendarDate | null) => {
    if (day !== null && day > from && day <= until) changes.push(day);
  };
  note(contractStart);
  for (const rule of childRules) {
    note(rule.from);
    if (rule.contractFrom <= contractStart) for (const birth of births) note(endsCounting(birth, rule));
  }
  for (const birth of births) note(birth);
  return changes;
}
