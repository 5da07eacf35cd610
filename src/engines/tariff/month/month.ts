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
  type Absence,
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
        const days = counted.days.of(kind, part);
        if (days === 0) continue;
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

/** How many days there are of each kind and length. */
class Counts {
  readonly #days = new Array<number>(dayKinds.length * dayParts.length).fill(0);

  of(kind: DayKind, part: DayPart): number {
    return this.#days[place(kind, part)]!;
  }

  add(kind: DayKind, part: DayPart, count: number): void {
    this.#days[place(kind, part)]! += count;
  }
}

const place = (kind: DayKind, part: DayPart) => dayKinds.indexOf(kind) * dayParts.length + dayParts.indexOf(part);

function countKinds(input: MonthInput, slice: Slice & Basis, respiteLeft: number): { days: Counts; left: number } {
  const days = new Counts();
  const { plan } = slice;
  let left = respiteLeft;
  if (plan !== null) {
    const counts = weekdayCounts(slice);
    for (const day of weekdays) {
      const part = partOn(plan, day);
      if (part !== null) days.add('reserved', part, counts[day - 1]!);
    }
    const move = (on: CalendarDate, kind: DayKind) => {
      const part = reservedOn(plan, on);
      if (part === null) return;
      days.add('reserved', part, -1);
      days.add(kind, part, 1);
    };
    const closed = within(input.closingDays, slice);
    for (const on of closed) move(on, 'closed');
    for (const { on, respite } of absencesIn(input, slice)) {
      if (closed.includes(on) || reservedOn(plan, on) === null) continue;
      const free = respite && left >= 1;
      if (free) left -= 1;
      move(on, free ? 'respite' : 'absent');
    }
  }
  for (const { on, part } of input.extraDays ?? [])
    if (on >= slice.from && on <= slice.until && (plan === null || reservedOn(plan, on) === null))
      days.add('extra', part, 1);
  return { days, left };
}

/** The absences of a stretch in order of date, each day once: respijtdagen go to the first ones. */
function absencesIn({ absences = [] }: MonthInput, { from, until }: Slice): readonly Absence[] {
  const inside = absences.filter(({ on }) => on >= from && on <= until);
  if (inside.length < 2) return inside;
  return [...new Map(inside.map((each) => [each.on, each])).values()].sort((a, b) => (a.on < b.on ? -1 : 1));
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
