import { addDays, addMonths, date, type CalendarDate, type Weekday } from '../kernel/calendar-date.ts';
import {
  countHalfDays,
  halfDayIndex,
  halfDaysOf,
  listHalfDays,
  union,
  wholeDays,
  type HalfDays,
} from '../kernel/half-days.ts';
import type { Random } from './random.ts';

/** Wednesdays and Fridays are emptier: parents who work four fifths choose those. */
const daysWanted: readonly [Weekday, number][] = [[1, 10], [2, 11], [3, 5], [4, 11], [5, 6]]; // prettier-ignore

/** Which half-days a child comes: two to five days, now and then only mornings or afternoons. */
export function drawHalfDays(random: Random): HalfDays {
  const count = random.weighted([1, 2, 3, 4, 5], (_days, index) => [3, 20, 30, 27, 20][index] ?? 0);
  const days: Weekday[] = [];
  while (days.length < count) {
    const [day] = random.weighted(
      daysWanted.filter(([candidate]) => !days.includes(candidate)),
      ([, weight]) => weight,
    );
    days.push(day);
  }
  if (random.chance(0.05))
    return halfDaysOf(days.map((day) => halfDayIndex(day, random.chance(0.7) ? 'morning' : 'afternoon')));
  return days.reduce<HalfDays>((all, day) => {
    const half = day === 3 && random.chance(0.4);
    return union(all, half ? halfDaysOf([halfDayIndex(3, 'morning')]) : wholeDays(day));
  }, 0 as HalfDays);
}

/** The eves of the days on which toddlers may enter nursery school, roughly: the true ones move with the holidays. */
const entryEves = ['01-08', '01-31', '02-21', '04-12', '05-16', '08-31', '11-08'];

/** The last day in childcare: the eve of the first entry day after two and a half. */
export function schoolEve(birth: CalendarDate): CalendarDate {
  const ready = addMonths(birth, 30);
  const year = ready.slice(0, 4);
  const eve = entryEves.find((each) => each >= ready.slice(5));
  return date(eve === undefined ? `${String(Number(year) + 1)}-${entryEves[0] ?? ''}` : `${year}-${eve}`);
}

/** Share of agreements that end on the eve of the third birthday, because nobody knew the entry date yet. Assumption. */
const TO_THREE = 0.4;

/** The last day that was agreed with a family: before school, or until the child turns three. */
export const agreedEnd = (random: Random, birth: CalendarDate): CalendarDate =>
  random.chance(TO_THREE) ? addDays(addMonths(birth, 36), -1) : schoolEve(birth);

/** The index of births by month (Belgium 2008–2014, Statbel): a little more in summer. */
const births = [100, 99, 98, 99, 99, 103, 104, 102, 104, 100, 96, 96];

/** A birth date that makes the child so many months old on a day, from youngest to oldest. */
export function drawBirth(random: Random, on: CalendarDate, youngest: number, oldest: number): CalendarDate {
  for (;;) {
    const days = random.whole(Math.round(youngest * 30.44), Math.round(oldest * 30.44));
    const birth = addDays(on, -days);
    if (random.next() * 104 < (births[Number(birth.slice(5, 7)) - 1] ?? 100)) return birth;
  }
}

/** A part of the asked days: the last asked day is left out. Null when there is only one. */
export function partOf(halfDays: HalfDays): HalfDays | null {
  const indices = listHalfDays(halfDays);
  const lastDay = Math.floor((indices.at(-1) ?? 0) / 2);
  const kept = indices.filter((index) => Math.floor(index / 2) < lastDay);
  return countHalfDays(halfDays) < 3 || kept.length === 0 ? null : halfDaysOf(kept);
}
