import { addDays, weekdays, type CalendarDate } from '../../../kernel/calendar-date.ts';
import type { Cents } from '../../../kernel/cents.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import { times, type Rate } from '../decimal.ts';
import { dayParts, partOfDay, type Amounts, type DayPart } from '../income-day.ts';
import { periodOn } from '../periods.ts';
import { cutAt, joinEqual, type Slice } from '../slices.ts';
import { partOn, reservedOn, weekdayCounts, within } from './count-days.ts';
import {
  dayKinds,
  type DayKind,
  type Month,
  type MonthInput,
  type MonthLine,
  type OpenSlice,
  type PlanPeriod,
  type TariffPeriod,
} from './contract.ts';

interface Basis {
  readonly plan: PlanPeriod | null;
  readonly tariff: TariffPeriod | null;
}

/**
 * What is paid for a child: bestellen is betalen. Time is cut at every change of plan and tariff; within a slice days
 * are counted by kind and length. Amounts are of whole days, each rounded to the cent. Problem: tariff.tooEarly.
 */
export function monthOf(input: MonthInput): Result<Month> {
  const lines: MonthLine[] = [];
  const gaps: Slice[] = [];
  let left = input.respiteLeft ?? 0;
  let total = 0;
  for (const slice of basisOf(input)) {
    if (slice.plan === null && (input.extraDays ?? []).length === 0) continue;
    const counted = countKinds(input, slice, left);
    left = counted.left;
    const found = periodOn(slice.from, true);
    if (!found.ok) return found;
    const before = lines.length;
    for (const kind of dayKinds)
      for (const part of dayParts) {
        const days = counted.days[kind][part];
        if (days === undefined) continue;
        const perDay = priceOf(kind, part, slice.tariff, found.value.amounts, input.absenceShare);
        const amount = perDay === null ? null : ((perDay * days) as Cents);
        total += amount ?? 0;
        lines.push({
          from: slice.from,
          until: slice.until,
          kind,
          part,
          days,
          fullDay: slice.tariff?.fullDay ?? null,
          perDay,
          amount,
        });
      }
    if (lines.slice(before).some(({ amount }) => amount === null)) gaps.push({ from: slice.from, until: slice.until });
  }
  return ok({ lines, total: total as Cents, gaps, respiteUsed: (input.respiteLeft ?? 0) - left, respiteLeft: left });
}

/** Slices in which plan and tariff stay the same. */
function basisOf(input: MonthInput): (Slice & Basis)[] {
  const changes: CalendarDate[] = [];
  for (const { from, until } of [...input.plans, ...input.tariffs]) {
    changes.push(from);
    if (until !== null) changes.push(addDays(until, 1));
  }
  const slices = cutAt(input, changes).map((slice) => ({
    ...slice,
    plan: holding(input.plans, slice.from),
    tariff: holding(input.tariffs, slice.from),
  }));
  return slices.length === 1
    ? slices
    : joinEqual(slices, (a, b) => samePlan(a.plan, b.plan) && a.tariff?.fullDay === b.tariff?.fullDay);
}

const holding = <T extends OpenSlice>(periods: readonly T[], on: CalendarDate): T | null =>
  periods.find(({ from, until }) => from <= on && (until === null || on <= until)) ?? null;

const samePlan = (a: PlanPeriod | null, b: PlanPeriod | null) =>
  a === b ||
  (a !== null && b !== null && a.halfDays === b.halfDays && String(a.longDays ?? '') === String(b.longDays ?? ''));

type Counts = Record<DayKind, Partial<Record<DayPart, number>>>;

function countKinds(input: MonthInput, slice: Slice & Basis, respiteLeft: number): { days: Counts; left: number } {
  const days: Counts = { reserved: {}, extra: {}, absent: {}, respite: {}, closed: {} };
  const add = (kind: DayKind, part: DayPart, count: number) => {
    const sum = (days[kind][part] ?? 0) + count;
    if (sum === 0) Reflect.deleteProperty(days[kind], part);
    else days[kind][part] = sum;
  };
  const { plan } = slice;
  const closed = within(input.closingDays, slice);
  let left = respiteLeft;
  if (plan !== null) {
    const counts = weekdayCounts(slice);
    for (const day of weekdays) {
      const part = partOn(plan, day);
      if (part !== null) add('reserved', part, counts[day - 1]!);
    }
    const move = (on: CalendarDate, kind: DayKind) => {
      const part = reservedOn(plan, on);
      if (part === null) return;
      add('reserved', part, -1);
      add(kind, part, 1);
    };
    for (const on of closed) move(on, 'closed');
    const absences = input.absences ?? [];
    const asked = new Map(absences.map(({ on, respite }) => [on, respite]));
    for (const on of within([...asked.keys()].sort(), slice)) {
      if (closed.includes(on) || reservedOn(plan, on) === null) continue;
      const free = asked.get(on) === true && left >= 1;
      if (free) left -= 1;
      move(on, free ? 'respite' : 'absent');
    }
  }
  for (const { on, part } of input.extraDays ?? [])
    if (on >= slice.from && on <= slice.until && (plan === null || reservedOn(plan, on) === null))
      add('extra', part, 1);
  return { days, left };
}

/** What one day costs; null when it must be paid and no tariff is known. */
function priceOf(
  kind: DayKind,
  part: DayPart,
  tariff: TariffPeriod | null,
  amounts: Amounts,
  absenceShare: Rate | undefined,
): Cents | null {
  if (kind === 'closed' || kind === 'respite') return 0 as Cents;
  if (tariff === null) return null;
  const price = partOfDay(amounts, tariff.fullDay, part);
  // After the respijtdagen the organiser chooses, but never above the tariff (model huishoudelijk reglement 2026).
  return kind === 'absent' && absenceShare !== undefined
    ? (Math.min(price, times(price, absenceShare)) as Cents)
    : price;
}
