import { daysBetween, mondayOf, type CalendarDate } from '../../../kernel/calendar-date.ts';
import { noHalfDays, onWeekday, weekdaysIn, type HalfDays } from '../../../kernel/half-days.ts';
import type { Point } from '../../geo/index.ts';
import { minutesOf } from './opening-hours.ts';
import type { Feature, Kind, PoolKind, Price, Tier } from './terms.ts';
import { metresWithin, type Travel } from './travel.ts';
import { VACANCY_WEEKS } from './vacancy.ts';

/** Kilometres around the place that count as near, unless set otherwise. */
export const NEAR_KM = 5;

/** What a family looks for. Absent: no matter. */
export interface Wish extends Point {
  /** Start of care; today when absent. */
  readonly from?: CalendarDate;
  /** No half-days: anything that is free. */
  readonly halfDays?: HalfDays;
  /** How many of the days must be free; all when absent. A day is its chosen half-days together. */
  readonly days?: number;
  /** Care is needed from and until this hour ('HH:MM') on those days. */
  readonly hoursFrom?: string;
  readonly hoursUntil?: string;
  readonly radiusKm?: number;
  /** Instead of a radius: minutes on foot or by bike, guessed from the straight line. */
  readonly by?: Travel;
  readonly minutes?: number;
  /** Weeks a place must stay free. */
  readonly weeks?: number;
  readonly kind?: Kind;
  readonly price?: Price;
  /** One of these. */
  readonly tiers?: readonly Tier[];
  /** All of these. */
  readonly features?: readonly Feature[];
  /** Kinds of kept places that this family may use; they count beside the open ones. */
  readonly pools?: readonly PoolKind[];
  /** Looks like the name of the location. */
  readonly name?: string;
}

/** How far one looks, in metres as the crow flies. */
export function reachOf({ by = 'crow', minutes, radiusKm = NEAR_KM }: Wish): number {
  return by !== 'crow' && minutes !== undefined ? metresWithin(minutes, by) : radiusKm * 1000;
}

/** The days of a wish, and how many of them are needed. */
export interface WishedDays {
  readonly wished: HalfDays;
  /** Per wished weekday its bit (Monday is 1) and its half-days. */
  readonly each: readonly { readonly bit: number; readonly halfDays: HalfDays }[];
  readonly bits: number;
  readonly needed: number;
}

export function wishedDays({ halfDays = noHalfDays, days }: Pick<Wish, 'halfDays' | 'days'>): WishedDays {
  const each = weekdaysIn(halfDays).map((day) => ({ bit: 1 << (day - 1), halfDays: onWeekday(halfDays, day) }));
  const bits = each.reduce((sum, { bit }) => sum | bit, 0);
  return { wished: halfDays, each, bits, needed: Math.min(days ?? each.length, each.length) };
}

/** The week of the model in which the wish starts. `monday` is its week 0. */
export const startWeek = ({ from }: Pick<Wish, 'from'>, monday: CalendarDate): number =>
  Math.max(0, daysBetween(monday, mondayOf(from ?? monday)) / 7);

export const horizonOf = ({ weeks }: Pick<Wish, 'weeks'>): number => weeks ?? VACANCY_WEEKS;

/** From and until which minute of the day care is needed; null when that is no matter. */
export function neededHours({ hoursFrom, hoursUntil }: Wish): { from: number; until: number } | null {
  const [from, until] = [hoursFrom ?? hoursUntil, hoursUntil ?? hoursFrom];
  return from === undefined || until === undefined ? null : { from: minutesOf(from), until: minutesOf(until) };
}

/** How many bits are set. */
export function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
