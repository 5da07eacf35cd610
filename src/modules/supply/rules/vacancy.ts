import {
  halfDaysOf,
  listHalfDays,
  containsAll,
  noHalfDays,
  halfDayIndices,
  type HalfDays,
} from '../../../kernel/half-days.ts';

/** Weeks a place must stay free to count as free (26 unless set otherwise): half a year of certainty for a family. */
export const VACANCY_WEEKS = 26;
/** How far ahead "free from" is looked for. */
export const LOOK_AHEAD_WEEKS = 52;

/** Free places per week and half-day of one location. Weeks are counted from the Monday the model begins with. */
export interface FreePlaces {
  readonly weeks: number;
  at(week: number, index: number): number;
}

export interface Vacancy {
  /** Half-days of the week that are free from the start for the whole horizon, wished or not. */
  readonly free: HalfDays;
  /** The first week, counted as in FreePlaces, from which every wished half-day is free for the horizon; null when not in sight. */
  readonly freeFromWeek: number | null;
}

/**
 * What is free from a week on, for a horizon. Beyond the last week that is known, nothing is promised: a horizon that
 * runs past it is cut there.
 */
export function vacancy(
  places: FreePlaces,
  wish: HalfDays,
  startWeek: number,
  horizon: number = VACANCY_WEEKS,
): Vacancy {
  if (startWeek < 0 || startWeek >= places.weeks) return { free: noHalfDays, freeFromWeek: null };
  const free = halfDaysOf(halfDayIndices.filter((index) => staysFree(places, index, startWeek, horizon)));
  if (wish === noHalfDays || containsAll(free, wish)) return { free, freeFromWeek: startWeek };
  const last = Math.min(startWeek + LOOK_AHEAD_WEEKS, places.weeks - 1);
  const wished = listHalfDays(wish);
  for (let week = startWeek + 1; week <= last; week += 1)
    if (wished.every((index) => staysFree(places, index, week, horizon))) return { free, freeFromWeek: week };
  return { free, freeFromWeek: null };
}

function staysFree(places: FreePlaces, index: number, from: number, horizon: number): boolean {
  const until = Math.min(from + horizon, places.weeks);
  for (let week = from; week < until; week += 1) if (places.at(week, index) <= 0) return false;
  return true;
}
