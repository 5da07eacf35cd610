import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, date, weekdays, type Weekday } from '../../../kernel/calendar-date.ts';
import {
  listHalfDays,
  noHalfDays,
  onWeekday,
  weekdaysIn,
  wholeDays,
  without,
  type HalfDays,
} from '../../../kernel/half-days.ts';
import { metresBetween } from '../../geo/index.ts';
import { findLocations } from './find-locations.ts';
import { loosen, type Loosening } from './loosen.ts';
import { NO_MATCH, NameIndex, AS_TYPED } from './name-index.ts';
import { minutesOf, shownFeatures } from './opening-hours.ts';
import { fits, type Fit } from './rank-results.ts';
import { SearchIndex, type Candidate } from './search-index.ts';
import { features, kinds, prices, tiers } from './terms.ts';
import { metresWithin } from './travel.ts';
import type { Opening } from './weeks.ts';
import type { Wish } from './wish.ts';

/** The search written down as it is said, slowly, to hold the fast one against. */
interface Slow extends Candidate {
  readonly openings: readonly Opening[];
  readonly free: Int16Array;
  readonly pools: readonly { readonly kind: 'urgent' | 'occasional'; readonly free: Int16Array }[];
}

const monday = date('2026-11-16');
const WEEKS = 60;

function freeDuring({ free, pools }: Slow, wish: Wish, from: number): HalfDays {
  const lanes = [free, ...pools.filter(({ kind }) => wish.pools?.includes(kind)).map((pool) => pool.free)];
  let set = 0;
  for (let index = 0; index < 14; index += 1)
    for (const lane of lanes) {
      const until = Math.min(WEEKS, from + (wish.weeks ?? 26));
      const weeks = Array.from({ length: Math.max(0, until - from) }, (_, week) => lane[(from + week) * 14 + index]!);
      if (weeks.length > 0 && weeks.every((places) => places > 0)) set |= 1 << index;
    }
  return set as HalfDays;
}

function longEnough({ openings }: Slow, { hoursFrom, hoursUntil }: Wish, day: Weekday): boolean {
  if (hoursFrom === undefined && hoursUntil === undefined) return true;
  const opening = openings.find(({ weekday }) => weekday === day);
  const [from, until] = [hoursFrom ?? hoursUntil!, hoursUntil ?? hoursFrom!];
  return (
    opening !== undefined &&
    minutesOf(opening.opens) <= minutesOf(from) &&
    minutesOf(opening.closes) >= minutesOf(until)
  );
}

const neededOf = ({ halfDays = noHalfDays, days }: Wish) => Math.min(days ?? 7, weekdaysIn(halfDays).length);

function answers(slow: Slow, wish: Wish, free: HalfDays): boolean {
  const { halfDays = noHalfDays } = wish;
  if (halfDays === noHalfDays) return weekdays.some((day) => onWeekday(free, day) !== 0 && longEnough(slow, wish, day));
  const good = weekdaysIn(halfDays).filter(
    (day) => without(onWeekday(halfDays, day), free) === 0 && longEnough(slow, wish, day),
  );
  return good.length >= neededOf(wish);
}

function passes(slow: Slow, wish: Wish, named: (name: string) => number): boolean {
  const days = weekdaysIn(wish.halfDays ?? noHalfDays);
  const hours =
    days.length === 0
      ? weekdays.some((day) => longEnough(slow, wish, day))
      : days.filter((day) => longEnough(slow, wish, day)).length >= neededOf(wish);
  const reach =
    (wish.by ?? 'crow') !== 'crow' && wish.minutes !== undefined
      ? metresWithin(wish.minutes, wish.by as 'foot')
      : (wish.radiusKm ?? 5) * 1000;
  return (
    slow.places !== null &&
    hours &&
    metresBetween(wish, slow) <= reach &&
    (wish.kind === undefined || slow.kind === wish.kind) &&
    (wish.price === undefined || slow.price === wish.price) &&
    (wish.tiers === undefined || wish.tiers.length === 0 || wish.tiers.includes(slow.tier)) &&
    (wish.features ?? []).every((feature) => shownFeatures(slow.features, slow.openings).includes(feature)) &&
    (wish.name === undefined || named(slow.name) !== NO_MATCH)
  );
}

function slowly(all: readonly Slow[], wish: Wish) {
  const named = (name: string) => new NameIndex([name]).match(wish.name ?? '')[0]!;
  const start = Math.max(
    0,
    wish.from === undefined ? 0 : Math.floor((Date.parse(wish.from) - Date.parse(monday)) / 604_800_000),
  );
  const found = all
    .filter((slow) => passes(slow, wish, named))
    .map((slow) => {
      const freeHalfDays = freeDuring(slow, wish, start);
      let week = answers(slow, wish, freeHalfDays) ? start : -1;
      if (week === -1 && (wish.halfDays ?? 0) !== 0)
        for (let later = start + 1; later <= Math.min(start + 52, WEEKS - 1) && week === -1; later += 1)
          if (answers(slow, wish, freeDuring(slow, wish, later))) week = later;
      const some = listHalfDays(wish.halfDays ?? noHalfDays).some((index) => (freeHalfDays & (1 << index)) !== 0);
      const fit: Fit = week === start ? 'all' : week > start ? 'later' : some ? 'some' : 'none';
      const freeFrom = week === -1 ? null : addDays(monday, 7 * week);
      return {
        location: slow.location,
        distance: metresBetween(wish, slow),
        freeHalfDays,
        fit,
        freeFrom,
        name: slow.name,
      };
    });
  const guessed = (name: string) => (wish.name === undefined || named(name) === AS_TYPED ? 0 : 1);
  const collator = new Intl.Collator('nl');
  found.sort(
    (a, b) =>
      guessed(a.name) - guessed(b.name) ||
      fits.indexOf(a.fit) - fits.indexOf(b.fit) ||
      a.distance - b.distance ||
      collator.compare(a.name, b.name) ||
      (a.location < b.location ? -1 : 1),
  );
  return {
    results: found,
    total: found.length,
    free: found.filter(({ fit }) => fit === 'all').length,
    later: found.filter(({ fit }) => fit === 'later').length,
  };
}

const some = <T>(values: readonly T[]) => fc.constantFrom(...values);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 1 });
const time = some(['05:00', '06:30', '07:00', '08:00', '12:00', '17:00', '18:00', '18:30', '22:00']);
/** Free in stretches, as places come and go: per half-day a few weeks at which it turns. */
const lane = fc
  .array(fc.tuple(fc.boolean(), fc.array(fc.nat(WEEKS), { maxLength: 2 })), { minLength: 14, maxLength: 14 })
  .map((turns) => {
    const places = new Int16Array(WEEKS * 14);
    turns.forEach(([first, at], index) => {
      for (let week = 0; week < WEEKS; week += 1)
        if (at.filter((turn) => turn <= week).length % 2 === (first ? 0 : 1)) places[week * 14 + index] = 2;
    });
    return places;
  });
const opening = fc
  .tuple(some(weekdays), time, time)
  .map(([weekday, a, b]) => ({ weekday, opens: a < b ? a : b, closes: a < b ? b : a }));
const words = ['Zonnetje', 'De Speelvogel', 'Het Kwetternest', 'Kinderhuis Park', 'Zonnebloem', 'Speelboom'];
const slow: fc.Arbitrary<Omit<Slow, 'location'>> = fc.record({
  name: some(words),
  kind: some(kinds),
  tier: some(tiers),
  price: some(prices),
  features: fc.subarray([...features]),
  places: some([null, 14, 14, 14]),
  lat: fc.double({ min: 50.7, max: 51.1, noNaN: true }),
  lon: fc.double({ min: 4.4, max: 5.0, noNaN: true }),
  openings: fc.uniqueArray(opening, { selector: ({ weekday }) => weekday, maxLength: 7 }),
  free: lane,
  pools: fc.array(fc.record({ kind: some(['urgent', 'occasional'] as const), free: lane }), { maxLength: 2 }),
});
const wishes: fc.Arbitrary<Wish> = fc
  .record({
    lat: fc.constant(50.88),
    lon: fc.constant(4.7),
    from: maybe(fc.nat(400).map((days) => addDays(date('2026-11-21'), days))),
    halfDays: maybe(fc.integer({ min: 1, max: (1 << 14) - 1 }).map((set) => (set & 0x3ff || 3) as HalfDays)),
    days: maybe(fc.integer({ min: 1, max: 4 })),
    hoursFrom: maybe(time),
    hoursUntil: maybe(time),
    radiusKm: maybe(some([1, 5, 20, 50])),
    by: maybe(some(['crow', 'foot', 'bike'] as const)),
    minutes: maybe(some([15, 30, 60])),
    weeks: maybe(some([1, 4, 26, 52])),
    kind: maybe(some(kinds)),
    price: maybe(some(prices)),
    tiers: maybe(fc.subarray([...tiers])),
    features: maybe(fc.subarray([...features], { maxLength: 2 })),
    pools: maybe(fc.subarray(['urgent' as const, 'occasional' as const])),
    name: maybe(some(['zonetje', 'speel', 'kwetter nest', 'park', 'zzz'])),
  })
  // Half of the conditions at most, or nothing is ever found.
  .chain((wish) =>
    fc.subarray(Object.keys(wish), { maxLength: 7 }).map((keys) => {
      const kept = Object.fromEntries(Object.entries(wish).filter(([key]) => keys.includes(key)));
      return { ...kept, lat: wish.lat, lon: wish.lon, radiusKm: kept['radiusKm'] ?? 20 } as Wish;
    }),
  );
const worlds = fc
  .array(slow, { minLength: 1, maxLength: 25 })
  .map((all) => all.map((each, position): Slow => ({ ...each, location: `location ${String(position)}` })));

function indexOf(all: readonly Slow[]): SearchIndex {
  const index = new SearchIndex(WEEKS);
  for (const { openings, free, pools, ...candidate } of all) index.put(candidate, openings, free, pools);
  return index;
}

test('the fast search finds what the slow one finds, in the same order', () => {
  fc.assert(
    fc.property(worlds, wishes, (all, wish) => {
      const { results, ...counts } = findLocations(indexOf(all), wish, monday);
      const expected = slowly(all, wish);
      expect(counts).toEqual({ total: expected.total, free: expected.free, later: expected.later });
      expect(
        results.map(({ location, distance, freeHalfDays, fit, freeFrom, name }) => ({
          location,
          distance,
          freeHalfDays,
          fit,
          freeFrom,
          name,
        })),
      ).toEqual(expected.results);
    }),
    { numRuns: 400 },
  );
});

/** The wish without what the loosening lets go. */
function loosened(wish: Wish, { drop, ...rest }: Loosening): Wish {
  const gone = { kind: 'kind', price: 'price', tier: 'tiers', name: 'name' } as const;
  if (drop === 'radius' && 'radiusKm' in rest) return { ...wish, by: undefined, radiusKm: rest.radiusKm };
  if (drop === 'hours') return { ...wish, hoursFrom: undefined, hoursUntil: undefined };
  if ('feature' in rest) return { ...wish, features: wish.features?.filter((feature) => feature !== rest.feature) };
  if ('day' in rest) return { ...wish, halfDays: without(wish.halfDays!, wholeDays(rest.day)) };
  if ('days' in rest) return { ...wish, days: rest.days };
  return { ...wish, [gone[drop as keyof typeof gone]]: undefined };
}

test('what letting a condition go gives is what searching without it gives', () => {
  fc.assert(
    fc.property(worlds, wishes, (all, wish) => {
      const options = loosen(indexOf(all), wish, monday);
      for (const option of options) {
        const { total, free } = slowly(all, loosened(wish, option));
        expect({ drop: option.drop, total: option.total, free: option.free }).toEqual({
          drop: option.drop,
          total,
          free,
        });
      }
      const now = slowly(all, wish);
      for (const { free, total } of options) expect(free > now.free || (now.total === 0 && total > 0)).toBe(true);
      expect(options.map(({ free }) => free)).toEqual(options.map(({ free }) => free).sort((a, b) => b - a));
    }),
    { numRuns: 300 },
  );
});

test('what changed is written over: the index after changes is the index made anew', () => {
  fc.assert(
    fc.property(worlds, worlds, wishes, (before, after, wish) => {
      const index = indexOf(before);
      findLocations(index, wish, monday);
      for (const { openings, free, pools, ...candidate } of after) index.put(candidate, openings, free, pools);
      const all = [...after, ...before.slice(after.length)];
      expect(findLocations(index, wish, monday)).toEqual(findLocations(indexOf(all), wish, monday));
    }),
    { numRuns: 100 },
  );
});
