import { weekdays, type Weekday } from '../../../kernel/calendar-date.ts';
import type { Feature } from './terms.ts';
import type { Opening } from './weeks.ts';

const CLOSED_FROM = 24 * 60 + 1;

/** 'HH:MM' as minutes since midnight. */
export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** A time as people type it ('7', '7u30', '07:30', '7.30 u', '18h') as 'HH:MM'; null when it is none. */
export function readTime(typed: string): string | null {
  const found = /^(\d{1,2})(?:\s*[:.uh]\s*(\d{2})?)?\s*(?:u|h|uur|uren)?\.?$/i.exec(typed.trim());
  if (found === null) return null;
  const [hours, minutes] = [Number(found[1]), Number(found[2] ?? '0')];
  if (hours > 24 || minutes > 59 || (hours === 24 && minutes > 0)) return null;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

/** Opening and closing minute of each weekday, Monday first; a closed day opens after it closes. */
export function hoursOfWeek(openings: readonly Opening[]): number[] {
  return weekdays.flatMap((day) => {
    const opening = openings.find(({ weekday }) => weekday === day);
    return opening === undefined ? [CLOSED_FROM, -1] : [minutesOf(opening.opens), minutesOf(opening.closes)];
  });
}

/**
 * What a location has, as it says itself or as its hours show: open before 7 or after 18 h, in the weekend, or at night
 * (from 5 h or earlier, or until 22 h or later).
 */
export function shownFeatures(said: readonly Feature[], openings: readonly Opening[]): Feature[] {
  const some = (test: (opens: number, closes: number, day: Weekday) => boolean) =>
    openings.some(({ weekday, opens, closes }) => test(minutesOf(opens), minutesOf(closes), weekday));
  const shown: Feature[] = [];
  if (some((opens, closes) => opens < 7 * 60 || closes > 18 * 60)) shown.push('widerHours');
  if (some((opens, closes) => opens <= 5 * 60 || closes >= 22 * 60)) shown.push('night');
  if (some((_opens, _closes, day) => day >= 6)) shown.push('weekend');
  return [...new Set([...said, ...shown])];
}
