import type { PlannedLocation } from './plan-locations.ts';
import type { PlannedOrganiser } from './plan-organisers.ts';
import { at, type Random } from './random.ts';
import { demoWords, landline, nameGroups, plainLetters } from './words.ts';

/** Organisers per location of the full size: 1,200 for 5,389. Assumption: no list of organisers is public. */
const PER_LOCATION = 1200 / 5389;
/** Share of the organisers with one location. Assumption. */
const ALONE = 0.6;

/** Gives thousands of locations their organisers, in a long tail: most have one, the largest ten have fifty or more. */
export function planManyOrganisers(random: Random, locations: readonly PlannedLocation[]): PlannedOrganiser[] {
  const [groups, families] = [at2(locations, 'group'), at2(locations, 'family')];
  const total = Math.max(2, Math.round(locations.length * Math.min(PER_LOCATION, 1200 / locations.length)));
  const alone = Math.round(total * ALONE);
  const services = Math.max(1, Math.round(total / 20));
  const several = Math.max(1, total - alone - services);
  const aloneGroups = Math.min(groups.length, Math.round((alone * groups.length) / locations.length));
  const words = demoWords();
  const organisers: PlannedOrganiser[] = [];
  const add = (name: string, those: readonly PlannedLocation[]) => {
    const number = organisers.length;
    const email = `${plainLetters(name)}@organisator${String(number + 1)}.invalid`;
    organisers.push({ name, email, phone: landline(50_000 + number * 53), locations: those });
  };

  const groupSizes = [...longTail(random, groups.length - aloneGroups, several), ...Array<number>(aloneGroups).fill(1)];
  const [flagship, ...others] = groupSizes;
  deal(groups, [flagship ?? 1, ...random.shuffle(others)]).forEach((those, number) => {
    const base = at(words.organisers, number % words.organisers.length);
    add(number === 0 ? `vzw Kinderhuizen ${at(those, 0).name}` : nameApart(base, number, words.organisers.length), those); // prettier-ignore
  });

  const childminders = alone - aloneGroups;
  const lonely = new Set(random.shuffle(families).slice(0, childminders));
  const joined = families.filter((location) => !lonely.has(location));
  deal(joined, random.shuffle(longTail(random, joined.length, services))).forEach((those, number) => {
    add(nameApart(at(words.familyServices, number % words.familyServices.length), number, words.familyServices.length), those); // prettier-ignore
  });
  const surnames = at(nameGroups(), 0).surnames;
  for (const location of lonely)
    add(`${location.name.replace(/^Bij /, '').split(' ')[0] ?? ''} ${random.pick(surnames)}`, [location]);
  return organisers;
}

const at2 = (locations: readonly PlannedLocation[], wanted: PlannedLocation['kind']) =>
  locations.filter(({ kind }) => kind === wanted);

const nameApart = (name: string, number: number, names: number) =>
  number < names ? name : `${name} ${String(Math.floor(number / names) + 1)}`;

/** Whole sizes of two and more that add up to `total`, the largest first: each a fixed part smaller than the one before. */
function longTail(random: Random, total: number, parts: number): number[] {
  if (total <= 0) return [];
  const count = Math.max(1, Math.min(parts, Math.floor(total / 2)));
  const weights = Array.from({ length: count }, (_, index) => (1 / (index + 6)) * (0.9 + random.next() * 0.2));
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const sizes = weights.map((weight) => 2 + Math.floor(((total - 2 * count) * weight) / sum));
  let left = total - sizes.reduce((all, size) => all + size, 0);
  for (let index = 0; left > 0; index = (index + 1) % count, left -= 1) sizes[index] = (sizes[index] ?? 0) + 1;
  return sizes.sort((a, b) => b - a);
}

/** Hands out a row of locations in runs: neighbours share an organiser. */
function deal(locations: readonly PlannedLocation[], sizes: readonly number[]): PlannedLocation[][] {
  let start = 0;
  return sizes.flatMap((size) => {
    const those = locations.slice(start, start + size);
    start += size;
    return those.length === 0 ? [] : [those];
  });
}
