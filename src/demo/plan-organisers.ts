import { FLAGSHIP, type PlannedLocation } from './plan-locations.ts';
import { at, type Random } from './random.ts';
import { demoWords, landline, nameGroups, plainLetters } from './words.ts';

export interface PlannedOrganiser {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly locations: readonly PlannedLocation[];
}

/** Sizes of the organisers of group care, the flagship's first; who is left has one location. */
const sizes = [7, 9, 5, 8, 7, 6, 5, 5, 4, 4, 3, 3, 3, 2, 2];

/** Share of childminders who are joined to a service; the others work alone. */
const JOINED = 0.85;

/** Gives every location an organiser: a long tail, as in Flanders. Neighbours tend to share one. */
export function planOrganisers(random: Random, locations: readonly PlannedLocation[]): PlannedOrganiser[] {
  const words = demoWords();
  const organisers: PlannedOrganiser[] = [];
  const add = (name: string, those: readonly PlannedLocation[]) => {
    const number = organisers.length;
    const email = `${plainLetters(name)}@organisator${String(number + 1)}.invalid`;
    organisers.push({ name, email, phone: landline(50_000 + number * 53), locations: those });
  };

  let groups = locations.filter(({ kind }) => kind === 'group');
  for (let number = 0; groups.length > 0; number += 1) {
    const [first, ...others] = number % 3 === 2 ? farther(groups) : groups;
    if (first === undefined) break;
    const near = others.filter(({ nis }) => nis === first.nis).slice(0, (sizes[number] ?? 1) - 1);
    const chosen = [first, ...near];
    add(first.name === FLAGSHIP ? `vzw Kinderhuizen ${FLAGSHIP}` : nameOf(words.organisers, number - 1), chosen);
    groups = groups.filter((location) => !chosen.includes(location));
  }

  const childminders = random.shuffle(locations.filter(({ kind }) => kind === 'family'));
  const joined = childminders.slice(0, Math.round(childminders.length * JOINED));
  const services = Math.min(words.familyServices.length, Math.max(1, Math.round(joined.length / 8)));
  for (let number = 0; number < services; number += 1)
    add(
      at(words.familyServices, number),
      joined.filter((_location, index) => index % services === number),
    );
  const surnames = at(nameGroups(), 0).surnames;
  for (const alone of childminders.slice(joined.length))
    add(`${alone.name.replace(/^Bij /, '').split(' ')[0] ?? ''} ${random.pick(surnames)}`, [alone]);
  return organisers;
}

/** From another municipality than the first: so that the neighbours get organisers of their own. */
const farther = (those: readonly PlannedLocation[]): readonly PlannedLocation[] => {
  const other = those.findIndex(({ nis }) => nis !== those[0]?.nis);
  return other === -1 ? those : [...those.slice(other), ...those.slice(0, other)];
};

const nameOf = (names: readonly string[], number: number): string =>
  `${at(names, number % names.length)}${number < names.length ? '' : ` ${String(Math.floor(number / names.length) + 1)}`}`;
