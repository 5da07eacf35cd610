import type { CalendarDate } from '../../kernel/calendar-date.ts';
import type { Cents } from '../../kernel/cents.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { childChanges, countEligible } from './children.ts';
import type { Answer } from './explanation.ts';
import type { TariffInput, TariffOptions } from './input.ts';
import { periods, unknownFrom } from './periods.ts';
import { cutAt, joinEqual, type Slice } from './slices.ts';
import { tariff } from './tariff.ts';

/** A family over time: what does not change, and the birth dates from which the number of eligible children follows. */
export interface FamilyOverTime extends Omit<TariffInput, 'on' | 'children' | 'dayPart'> {
  /** All dependent children, the one in care included. */
  readonly births: readonly CalendarDate[];
  readonly inCare: CalendarDate;
  /** First day of care under the contract: decides which rule counts the children. */
  readonly contractStart: CalendarDate;
}

export interface TariffSlice extends Slice {
  /** What a full day costs; null where it cannot be known (after the last known amounts). */
  readonly fullDay: Cents | null;
  readonly children: number;
  readonly answer: Answer | null;
}

/** Days on which other parameters hold than the day before. */
const newParameters: readonly CalendarDate[] = [...periods.map((period) => period.from), unknownFrom];

/** The limit of age is published, the day on which it falls is not. */
const withChildAge = (answer: Answer): Answer => ({
  ...answer,
  assumptions: [...answer.assumptions, { key: 'childAge', values: {} }],
});

/**
 * What a full day costs over a stretch of time: cut at new parameters, at births, at the day a child no longer counts.
 * The agency makes new attests at each index; its other recalculations (a quarter's end) are in the attest itself.
 * Problems: those of `tariff`, but for days whose amounts are not known yet.
 */
export function tariffTimeline(
  family: FamilyOverTime,
  from: CalendarDate,
  until: CalendarDate,
  options: TariffOptions = {},
): Result<TariffSlice[]> {
  const { births, inCare, contractStart } = family;
  const changes = [...newParameters, ...childChanges(births, contractStart, { from, until })];
  const slices: TariffSlice[] = [];
  for (const slice of cutAt({ from, until }, changes)) {
    const children = countEligible(births, inCare, slice.from, contractStart);
    const found = tariff({ ...family, on: slice.from, children, dayPart: 'full' }, options);
    if (!found.ok && found.problem.type !== 'tariff.notYetKnown') return found;
    const answer = found.ok ? (births.length > 1 ? withChildAge(found.value) : found.value) : null;
    slices.push({ from: slice.from, until: slice.until, children, answer, fullDay: answer?.fullDay ?? null });
  }
  if (slices.length === 1) return ok(slices);
  return ok(
    joinEqual(
      slices,
      (a, b) =>
        a.fullDay === b.fullDay &&
        a.children === b.children &&
        a.answer?.from === b.answer?.from &&
        a.answer?.lastKnown === b.answer?.lastKnown,
    ),
  );
}
