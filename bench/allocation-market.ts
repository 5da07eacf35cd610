import type { Instance, InstanceLocation, InstanceRequest, Policy } from '../src/engines/allocation/index.ts';

/** What a made-up market looks like; the same numbers give the same market. */
export interface MarketShape {
  readonly requests: number;
  readonly locations: number;
  readonly choices: number;
  readonly periods: number;
  readonly seed: number;
  /** Lowest part of vulnerable children to keep places for, in thousandths; 0: no reserve. */
  readonly reserve: number;
  readonly mode?: 'joint' | 'split';
  readonly tieBreak?: 'common' | 'local';
  /** One half-day, one child each: the classical problem. */
  readonly plain?: boolean;
}

/** Whole days and half-days in the mix of a Flemish week: full-time is the largest group. */
const patterns = [
  { days: 0b11_11_11_11_11, weight: 30 },
  { days: 0b11_11_00_11_11, weight: 14 },
  { days: 0b00_11_11_11_11, weight: 8 },
  { days: 0b00_11_00_11_11, weight: 9 },
  { days: 0b11_00_11_00_11, weight: 9 },
  { days: 0b00_00_00_11_11, weight: 7 },
  { days: 0b11_11_00_00_00, weight: 7 },
  { days: 0b11_00_11_00_00, weight: 5 },
  { days: 0b01_01_01_01_01, weight: 4 },
  { days: 0b11_11_01_11_11, weight: 7 },
];

/**
 * Towns with childminders and group care, families who prefer what is near and well known. About 72 % need care for
 * work, 22 % are vulnerable, 6 % are siblings asked for together, 5 % have a sibling at their first choice; demand is
 * about 1.1 times what there is.
 */
export function makeMarket(shape: MarketShape): Instance {
  const random = randomFrom(shape.seed);
  const towns = makeTowns(Math.max(1, Math.round(shape.locations / 14)), random);
  const places = makePlaces(shape, towns, random);
  const policy: Policy = {
    id: 'market',
    order: ['class'],
    tieBreak: shape.tieBreak ?? 'common',
    ...(shape.reserve > 0
      ? { reserve: { mode: shape.mode ?? 'joint', groups: [{ group: 'vulnerable', permille: shape.reserve }] } }
      : {}),
  };
  return {
    periods: shape.periods,
    halfDays: shape.plain ? 1 : 10,
    seed: `market ${shape.seed}`,
    facts: ['class'],
    policies: [policy],
    locations: places.map((place) => place.location),
    requests: makeRequests(shape, towns, places, random),
  };
}

interface Town {
  readonly x: number;
  readonly y: number;
  readonly weight: number;
  readonly near: number[];
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly known: number;
  readonly location: InstanceLocation;
}

function makeTowns(count: number, random: Random): Town[] {
  const side = Math.sqrt(count);
  return Array.from({ length: count }, () => ({
    x: random.unit() * side,
    y: random.unit() * side,
    weight: 1 / (0.15 + random.unit()),
    near: [],
  }));
}

function makePlaces(shape: MarketShape, towns: readonly Town[], random: Random): Place[] {
  const pick = picker(towns.map((town) => town.weight));
  // Half-days a request takes on average, over 1.1; in the calendar a child is there about three quarters of the time.
  const load = shape.plain ? 1 / 1.1 : ((7.4 * 1.06) / 1.1 / 10) * (shape.periods > 1 ? 0.75 : 1);
  const average = (shape.requests * load) / shape.locations;
  const places = Array.from({ length: shape.locations }, (_, at): Place => {
    const town = towns[pick(random)]!;
    const size = Math.max(1, Math.round(average * (random.unit() < 0.7 ? 0.65 : 1 + 1.65 * random.unit())));
    const week = Array.from({ length: shape.plain ? 1 : 10 }, (_, halfDay) =>
      // Some close on Wednesday afternoon; a few have fewer staff on Friday.
      halfDay === 5 && at % 9 === 0 ? 0 : halfDay >= 8 && at % 7 === 0 ? Math.ceil(size * 0.8) : size,
    );
    return {
      x: town.x + (random.unit() - 0.5) * 0.6,
      y: town.y + (random.unit() - 0.5) * 0.6,
      known: random.unit() * random.unit(),
      location: { id: `location-${at}`, lanes: [{ name: 'licence', capacity: week }] },
    };
  });
  for (const town of towns)
    town.near.push(
      ...places
        .map((place, at) => ({ at, distance: (place.x - town.x) ** 2 + (place.y - town.y) ** 2 }))
        .sort((a, b) => a.distance - b.distance)
        .slice(0, Math.max(shape.choices * 4, 30))
        .map(({ at }) => at),
    );
  return places;
}

function makeRequests(
  shape: MarketShape,
  towns: readonly Town[],
  places: readonly Place[],
  random: Random,
): InstanceRequest[] {
  const town = picker(towns.map((one) => one.weight));
  const pattern = picker(patterns.map((one) => one.weight));
  const work = [0];
  const other = [1];
  const sibling = [-1];
  const vulnerable = ['vulnerable'];
  const scored = { at: new Int32Array(shape.choices), score: new Float64Array(shape.choices) };
  return Array.from({ length: shape.requests }, (_, at): InstanceRequest => {
    const home = towns[town(random)]!;
    const choices = nearest(home, places, shape.choices, scored, random);
    const size = !shape.plain && random.unit() < 0.06 ? 2 : 1;
    const from = shape.periods > 1 ? random.below(Math.ceil(shape.periods / 2)) : 0;
    const until = shape.periods > 1 ? Math.min(shape.periods - 1, from + 17 + random.below(14)) : 0;
    const request = {
      id: `request-${at}`,
      halfDays: shape.plain ? 1 : patterns[pattern(random)]!.days,
      choices,
      facts: random.unit() < 0.72 ? work : other,
      ...(size === 2 ? { size } : {}),
      ...(shape.periods > 1 ? { from, until } : {}),
      ...(random.unit() < 0.22 ? { groups: vulnerable } : {}),
      ...(!shape.plain && random.unit() < 0.05 ? { factsAt: { [choices[0]!]: sibling } } : {}),
    };
    return request;
  });
}

/** The best few of what is near: distance, how well known, and taste. */
function nearest(
  home: Town,
  places: readonly Place[],
  choices: number,
  { at, score }: { at: Int32Array; score: Float64Array },
  random: Random,
): string[] {
  const x = home.x + (random.unit() - 0.5) * 0.6;
  const y = home.y + (random.unit() - 0.5) * 0.6;
  let found = 0;
  for (const number of home.near) {
    const place = places[number]!;
    const distance = Math.sqrt((place.x - x) ** 2 + (place.y - y) ** 2);
    const value = place.known * 0.5 + random.unit() * 0.5 - distance;
    if (found === choices && value <= score[found - 1]!) continue;
    let back = found < choices ? found++ : found - 1;
    for (; back > 0 && score[back - 1]! < value; back -= 1) {
      score[back] = score[back - 1]!;
      at[back] = at[back - 1]!;
    }
    score[back] = value;
    at[back] = number;
  }
  return Array.from(at.subarray(0, found), (number) => places[number]!.location.id);
}

export interface Random {
  unit(): number;
  below(n: number): number;
}

/** A small generator (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed | 0;
  const unit = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return { unit, below: (n) => Math.floor(unit() * n) };
}

function picker(weights: readonly number[]): (random: Random) => number {
  const sums: number[] = [];
  let sum = 0;
  for (const weight of weights) sums.push((sum += weight));
  return (random) => {
    const wanted = random.unit() * sum;
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle]! <= wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
