import type { CalendarDate, Weekday } from '../../../kernel/calendar-date.ts';
import { FAILS, Judge } from './judge.ts';
import type { Candidate, SearchIndex } from './search-index.ts';
import { features, type Feature } from './terms.ts';
import { countBits, reachOf, type Wish } from './wish.ts';

/** One condition less, and what that gives. */
export type Loosening = (
  | { readonly drop: 'radius'; readonly radiusKm: number }
  | { readonly drop: 'kind' | 'price' | 'tier' | 'name' | 'hours' }
  | { readonly drop: 'feature'; readonly feature: Feature }
  | { readonly drop: 'day'; readonly day: Weekday }
  /** Enough when so many of the days are free, whichever. */
  | { readonly drop: 'someDays'; readonly days: number }
) & {
  readonly free: number;
  readonly total: number;
};

/** Kilometres that are tried when nearer gives nothing. */
const wider = [10, 20, 50];

interface Count {
  free: number;
  total: number;
}
const none = (): Count => ({ free: 0, total: 0 });

/**
 * Each condition of a wish let go on its own: only those that give something more, most free places first. So an empty
 * answer always shows a way on. All are counted in one pass: a row that fails a single condition counts for that one.
 */
export function loosen<C extends Candidate>(index: SearchIndex<C>, wish: Wish, monday: CalendarDate): Loosening[] {
  const judge = new Judge(index, wish, monday, Math.max(wider.at(-1)! * 1000, reachOf(wish)));
  const { days } = judge;
  const now = none();
  const without = new Map<number, Count>();
  const [noHours, fewer] = [none(), none()];
  const dayLess = days.each.map(none);
  const within = wider.filter((km) => km * 1000 > judge.reach).map((km) => ({ km, ...none() }));
  const add = (count: Count, free: boolean) => {
    count.total += 1;
    if (free) count.free += 1;
  };

  for (let row = 0; row < index.rows.length; row += 1) {
    if (!judge.mayBeNear(row)) continue;
    const fails = judge.fails(row);
    if ((fails & (fails - 1)) !== 0) continue;
    const distance = judge.distance(row);
    const openDays = judge.openDays(row);
    const longEnough = judge.opensLongEnough(openDays);
    if (distance > judge.reach) {
      if (fails !== 0 || !longEnough) continue;
      const free = judge.answers(judge.free(row), openDays);
      for (const count of within) if (distance <= count.km * 1000) add(count, free);
      continue;
    }
    const free = judge.free(row);
    if (fails !== 0) {
      if (longEnough) add(countFor(without, fails), judge.answers(free, openDays));
      continue;
    }
    if (longEnough) add(now, judge.answers(free, openDays));
    add(noHours, judge.answers(free, 0x7f));
    if (days.each.length < 2) continue;
    const freeDays = judge.freeDays(free) & openDays;
    days.each.forEach(({ bit }, position) => {
      const needed = Math.min(days.needed, days.each.length - 1);
      if (judge.opensLongEnough(openDays, days.bits & ~bit, needed))
        add(dayLess[position]!, countBits(freeDays & ~bit) >= needed);
    });
    if (judge.opensLongEnough(openDays, days.bits, days.needed - 1)) add(fewer, countBits(freeDays) >= days.needed - 1);
  }

  const better = ({ free, total }: Count) => free > now.free || (now.total === 0 && total > 0);
  const plain = (['kind', 'price', 'tier', 'name'] as const).map((drop) => ({ drop, count: without.get(FAILS[drop]) }));
  const { hoursFrom, hoursUntil } = wish;
  const options: Loosening[] = [
    ...within.map(({ km, ...count }) => ({ drop: 'radius' as const, radiusKm: km, ...sum(now, count) })),
    ...plain.flatMap(({ drop, count }) => (count === undefined ? [] : [{ drop, ...sum(now, count) }])),
    ...(hoursFrom === undefined && hoursUntil === undefined ? [] : [{ drop: 'hours' as const, ...noHours }]),
    ...(wish.features ?? []).map((feature) => ({
      drop: 'feature' as const,
      feature,
      ...sum(now, without.get(FAILS.feature << features.indexOf(feature)) ?? none()),
    })),
    ...days.each.map(({ bit }, position) => ({
      drop: 'day' as const,
      day: weekdayOf(bit),
      ...dayLess[position]!,
    })),
    ...(days.needed > 1 ? [{ drop: 'someDays' as const, days: days.needed - 1, ...fewer }] : []),
  ];
  return nearestFirst(options.filter(better), now);
}

const sum = (a: Count, b: Count): Count => ({ free: a.free + b.free, total: a.total + b.total });
const weekdayOf = (bit: number): Weekday => (32 - Math.clz32(bit)) as Weekday;

function countFor(counts: Map<number, Count>, fails: number): Count {
  let count = counts.get(fails);
  if (count === undefined) counts.set(fails, (count = none()));
  return count;
}

/** Of the distances only the nearest that gives a free place; then most free places first. */
function nearestFirst(options: readonly Loosening[], now: Count): Loosening[] {
  const distances = options.filter(({ drop }) => drop === 'radius');
  const enough = distances.find(({ free }) => free > now.free) ?? distances[0];
  return options
    .filter((option) => option.drop !== 'radius' || option === enough)
    .sort((a, b) => b.free - a.free || b.total - a.total);
}
