import { Temporal } from 'temporal-polyfill';
import { addDays, date, daysBetween, type CalendarDate } from './calendar-date.ts';

/** The only source of time. Injected, so that tests and the demo choose their own today. */
export interface Clock {
  /** Today in Europe/Brussels. */
  today(): CalendarDate;
  /** This moment, ISO 8601 in UTC. */
  now(): string;
}

const brussels = (instant: Temporal.Instant) => instant.toZonedDateTimeISO('Europe/Brussels').toPlainDate().toString();

/** The day in Europe/Brussels of a moment in ISO 8601. */
export const dayAt = (moment: string): CalendarDate => date(brussels(Temporal.Instant.from(moment)));

/** The moment so many hours after another, both ISO 8601 in UTC. */
export const hoursAfter = (moment: string, hours: number): string =>
  new Date(Date.parse(moment) + hours * 3_600_000).toISOString();

let [minute, day] = [-1, date('1970-01-01')];

export const systemClock: Clock = {
  /** A day begins with a minute: within one it is the same, and every request asks it. */
  today() {
    const present = Math.floor(Date.now() / 60_000);
    if (present !== minute) [minute, day] = [present, date(brussels(Temporal.Now.instant()))];
    return day;
  },
  now: () => new Date().toISOString(),
};

/** A clock whose days run from `today` on while its hours follow the system: `--today` moves the demo. */
export function shiftedClock(today: CalendarDate, system: Clock = systemClock): Clock {
  const offset = daysBetween(system.today(), today);
  return {
    today: () => addDays(system.today(), offset),
    now: () => hoursAfter(system.now(), 24 * offset),
  };
}

/** A clock that stands still, for tests. Noon UTC keeps the same day in Brussels. */
export const fixedClock = (today: CalendarDate): Clock => ({ today: () => today, now: () => `${today}T12:00:00Z` });
