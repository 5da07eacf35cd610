import { Temporal } from 'temporal-polyfill';
import { date, type CalendarDate } from './calendar-date.ts';

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
  Temporal.Instant.from(moment).add({ hours }).toString();

export const systemClock: Clock = {
  today: () => date(brussels(Temporal.Now.instant())),
  now: () => Temporal.Now.instant().toString(),
};

/** A clock whose days run from `today` on while its hours follow the system: `--today` moves the demo. */
export function shiftedClock(today: CalendarDate, system: Clock = systemClock): Clock {
  const offset = Temporal.PlainDate.from(system.today()).until(today).days;
  return {
    today: () => date(Temporal.PlainDate.from(system.today()).add({ days: offset }).toString()),
    now: () =>
      Temporal.Instant.from(system.now())
        .add({ hours: 24 * offset })
        .toString(),
  };
}

/** A clock that stands still, for tests. Noon UTC keeps the same day in Brussels. */
export const fixedClock = (today: CalendarDate): Clock => ({ today: () => today, now: () => `${today}T12:00:00Z` });
