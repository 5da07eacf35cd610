import { FLANDERS, share, type SupplyTarget } from './flanders-targets.ts';
import type { WantedLocation } from './plan-locations.ts';
import type { Random } from './random.ts';

export interface SupplySize {
  /** 1 is all of Flanders and Brussels. */
  readonly scale: number;
  /** Locations at scale 1; more than there are means smaller ones: the places stay. */
  readonly locations: number;
  /** Share of the places that is family care; null: as in the targets. */
  readonly familyShare: number | null;
}

interface Count {
  readonly target: SupplyTarget;
  groupPlaces: number;
  familyPlaces: number;
  groups: number;
  families: number;
}

const [GROUP_LEAST, FAMILY_MOST] = [9, 8];
/** Below this a town of a small region has none: its places go to the largest of the province. */
const FEW = 30;

/**
 * The locations of each municipality with their places: the totals are exact, and at full size every municipality has
 * the places of its target but for rounding.
 */
export function planSupply(
  random: Random,
  targets: readonly SupplyTarget[],
  { scale, locations, familyShare }: SupplySize,
): Map<string, WantedLocation[]> {
  const places = share(Math.round(FLANDERS.places * scale), targets.map((target) => target.places)); // prettier-ignore
  const counts = countsOf(gather(targets, places, scale < 1 ? FEW : 1), scale, familyShare);
  reach(counts, Math.round(locations * scale));
  const owed = { places: 0 };
  return new Map(counts.map((count) => [count.target.nis, locationsOf(random, count, owed)]));
}

/** In a small region places too few for houses of their own go to the largest municipality of the province. */
function gather(
  targets: readonly SupplyTarget[],
  places: readonly number[],
  least: number,
): { target: SupplyTarget; places: number }[] {
  const all = targets.map((target, index) => ({ target, places: places[index] ?? 0 }));
  const largest = new Map<string, (typeof all)[number]>();
  for (const each of all) {
    const { province, places: most } = each.target;
    if (most > (largest.get(province)?.target.places ?? 0)) largest.set(province, each);
  }
  for (const small of all) {
    const large = largest.get(small.target.province);
    if (small.places >= least || large === undefined || large === small) continue;
    large.places += small.places;
    small.places = 0;
  }
  return all.filter((each) => each.places > 0);
}

function countsOf(
  towns: readonly { target: SupplyTarget; places: number }[],
  scale: number,
  familyShare: number | null,
): Count[] {
  const odds = familyShare === null ? 1 : oddsFor(towns, familyShare);
  return towns.map(({ target, places }) => {
    const here = familyOf(target, odds);
    const count = { target, groupPlaces: places - Math.round(places * here), familyPlaces: 0, groups: 0, families: 0 };
    if (count.groupPlaces < GROUP_LEAST) count.groupPlaces = 0;
    count.familyPlaces = places - count.groupPlaces;
    const asNow = familyShare === null && scale === 1;
    const groups = asNow ? target.groups : count.groupPlaces / (familyShare === null ? 27.4 : 25);
    const families = asNow ? target.families : count.familyPlaces / 7.1;
    count.groups = count.groupPlaces === 0 ? 0 : within(Math.round(groups), 1, Math.floor(count.groupPlaces / GROUP_LEAST)); // prettier-ignore
    count.families = within(Math.round(families), Math.ceil(count.familyPlaces / FAMILY_MOST), count.familyPlaces);
    return count;
  });
}

const within = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value));

/** Share of family care in a municipality; `odds` moves all of them, and leaves who has more with more. */
function familyOf({ groupPlaces, places }: SupplyTarget, odds: number): number {
  const now = (places - groupPlaces) / places;
  return (now * odds) / (1 - now + now * odds);
}

function oddsFor(towns: readonly { target: SupplyTarget; places: number }[], wanted: number): number {
  const all = towns.reduce((sum, { places }) => sum + places, 0);
  let [low, high] = [0.01, 100];
  for (let step = 0; step < 60; step += 1) {
    const middle = Math.sqrt(low * high);
    const found = towns.reduce((sum, { target, places }) => sum + places * familyOf(target, middle), 0) / all;
    if (found < wanted) low = middle;
    else high = middle;
  }
  return low;
}

/** Adds or takes away locations, where they are smallest or largest, until there are exactly so many. */
function reach(counts: readonly Count[], total: number): void {
  const size = ({ groupPlaces, groups }: Count) => (groups === 0 ? 0 : groupPlaces / groups);
  for (;;) {
    const now = counts.reduce((sum, { groups, families }) => sum + groups + families, 0);
    if (now === total) return;
    const less = now > total;
    const group = counts
      .filter((count) => (less ? count.groups > 1 : (count.groups + 1) * GROUP_LEAST <= count.groupPlaces))
      .reduce<Count | null>((best, count) => (best === null || (less ? size(count) < size(best) : size(count) > size(best)) ? count : best), null); // prettier-ignore
    const family = counts.find((count) =>
      less ? count.familyPlaces <= (count.families - 1) * FAMILY_MOST && count.families > 1 : count.families < count.familyPlaces / 6,
    ); // prettier-ignore
    if (group !== null && (family === undefined || now % 2 === 0)) group.groups += less ? -1 : 1;
    else if (family !== undefined) family.families += less ? -1 : 1;
    else throw new RangeError(`the places of this region do not fit in ${String(total)} locations`);
  }
}

/** The sizes of the locations of one municipality, and which of them have the income tariff. */
function locationsOf(random: Random, count: Count, owed: { places: number }): WantedLocation[] {
  const shapes = Array.from({ length: count.groups }, () => 0.35 + random.next() * 0.75 + (random.chance(0.15) ? 0.9 : 0)); // prettier-ignore
  const free = share(count.groupPlaces - GROUP_LEAST * count.groups, shapes);
  const base = Math.floor(count.familyPlaces / Math.max(1, count.families));
  const fuller = count.familyPlaces - base * count.families;
  const families = Array.from({ length: count.families }, (_, index) => base + (index < fuller ? 1 : 0));
  // Some a place less, as many a place more: nobody has exactly the mean.
  for (let index = 0; index + 1 < families.length; index += 2) {
    const [one = 0, other = 0] = [families[index], families[index + 1]];
    if (one > 4 && other < FAMILY_MOST && random.chance(0.5)) [families[index], families[index + 1]] = [one - 1, other + 1];
  } // prettier-ignore
  const all = [
    ...free.map((more) => ({ kind: 'group' as const, places: GROUP_LEAST + more })),
    ...families.map((places) => ({ kind: 'family' as const, places })),
  ];
  return withTariff(random, all, count.target, owed);
}

/** Whole locations have a free price, so what a town has too many or too few of them is carried to the next. */
function withTariff(
  random: Random,
  all: readonly { kind: 'group' | 'family'; places: number }[],
  { incomePlaces, places }: SupplyTarget,
  owed: { places: number },
): WantedLocation[] {
  owed.places += all.reduce((sum, each) => sum + each.places, 0) * (1 - incomePlaces / places);
  const free = new Set<number>();
  for (const index of random.shuffle([...all.keys()])) {
    const here = all[index]?.places ?? 0;
    if (here > owed.places + here / 2) continue;
    free.add(index);
    owed.places -= here;
  }
  return all.map((each, index) => ({ ...each, income: !free.has(index) }));
}
