import { expect, test } from 'vitest';
import { date } from '../../../kernel/calendar-date.ts';
import { bridgePeriod } from './bridge-period.ts';
import { leadingRequest } from './leading-request.ts';
import { byPressure, whyToday, type Watched, type WhyToday } from './why-today.ts';

const today = date('2026-11-21');
const request = (more: Partial<Watched> = {}): Watched => ({
  start: date('2027-09-01'), urgent: false, vulnerable: false, offered: 0, openLines: 2, waitingSince: null, ...more,
}); // prettier-ignore
const why = (more: Partial<Watched>) => whyToday(request(more), 21, today);

test('a request that runs as it should needs nobody', () => {
  expect(why({})).toBeNull();
  expect(why({ waitingSince: date('2026-10-31') })).toBeNull(); // day 21 is still in time
});

test('an urgent request is looked at in the month before its start', () => {
  expect(why({ urgent: true, start: date('2026-12-22') })).toEqual({ reason: 'urgent', days: 31 });
  expect(why({ urgent: true, start: date('2026-12-23') })).toBeNull();
});

test('a family whose locations all said no needs a new search', () => {
  expect(why({ openLines: 0 })).toMatchObject({ reason: 'nobodyLeft' });
});

test('a first answer is late from the day after the deadline', () => {
  expect(why({ waitingSince: date('2026-10-30') })).toEqual({ reason: 'noAnswer', days: 1 });
});

test('a vulnerable family without an offer is looked at eight weeks before the start', () => {
  expect(why({ vulnerable: true, start: date('2027-01-16') })).toEqual({ reason: 'vulnerable', days: 56 });
  expect(why({ vulnerable: true, start: date('2027-01-17') })).toBeNull();
});

test('an open offer calms everything: the family is to answer', () => {
  expect(why({ urgent: true, start: today, offered: 1, waitingSince: date('2026-01-01') })).toBeNull();
});

test('the most pressing stands first: urgent by its start, late answers by how late', () => {
  const rows: WhyToday[] = [
    { reason: 'vulnerable', days: 1 }, { reason: 'noAnswer', days: 3 }, { reason: 'noAnswer', days: 9 },
    { reason: 'urgent', days: 20 }, { reason: 'urgent', days: 2 }, { reason: 'nobodyLeft', days: 5 },
  ]; // prettier-ignore
  expect([...rows].sort(byPressure).map(({ reason, days }) => `${reason} ${String(days)}`)).toEqual([
    'urgent 2', 'urgent 20', 'nobodyLeft 5', 'noAnswer 9', 'noAnswer 3', 'vulnerable 1',
  ]); // prettier-ignore
});

test('a bridge runs four weeks from a start that is near, and until the day before one that is far', () => {
  const monday = date('2026-11-23');
  expect(bridgePeriod(date('2026-11-10'), today)).toEqual({ from: monday, until: date('2026-12-20') });
  expect(bridgePeriod(date('2026-11-30'), today)).toEqual({ from: date('2026-11-30'), until: date('2026-12-27') });
  expect(bridgePeriod(date('2027-01-04'), today)).toEqual({ from: monday, until: date('2027-01-03') });
  expect(bridgePeriod(date('2028-01-03'), today).until).toBe('2027-05-22'); // temporary care has a longest duration
});

test('the screen of a family is first about an offer, then about what is still looked for', () => {
  const asked = (name: string, state: string, kind: 'regular' | 'occasional', madeOn: string) => ({
    request: name, state, kind, madeOn: date(madeOn),
  }); // prettier-ignore
  const old = asked('old', 'placed', 'regular', '2025-01-01');
  const regular = asked('regular', 'open', 'regular', '2026-01-01');
  const bridge = asked('bridge', 'open', 'occasional', '2026-02-01');
  expect(leadingRequest([old, bridge, regular], new Set())).toBe(regular);
  expect(leadingRequest([old, bridge, regular], new Set(['bridge']))).toBe(bridge);
  expect(leadingRequest([old], new Set())).toBe(old);
  expect(leadingRequest([], new Set())).toBeNull();
});
