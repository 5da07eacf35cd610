import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { MunicipalityNis } from '../kernel/ids.ts';
import { projectRoot } from '../platform/files.ts';
import { at, type Random } from './random.ts';

/** What the demo aims at in one municipality. Invented, as the file's name says. */
export interface Target {
  readonly nis: MunicipalityNis;
  readonly name: string;
  readonly postcode: string;
  readonly children: number;
  readonly groupLocations: number;
  readonly groupPlaces: number;
  readonly familyLocations: number;
  readonly familyPlaces: number;
}

interface NameGroup {
  readonly weight: number;
  readonly surnames: readonly string[];
  readonly surnameWeights: readonly number[];
  readonly mothers: readonly string[];
  readonly fathers: readonly string[];
  readonly girls: readonly string[];
  readonly boys: readonly string[];
}

export interface DemoWords {
  readonly locations: readonly string[];
  /** For a region with thousands of locations. */
  readonly moreLocations: readonly string[];
  readonly organisers: readonly string[];
  readonly familyServices: readonly string[];
  readonly childminders: readonly string[];
  readonly streets: readonly string[];
  readonly descriptions: readonly string[];
  readonly childminderDescriptions: readonly string[];
  readonly remarks: readonly string[];
  readonly answers: readonly string[];
  readonly offerMessages: readonly string[];
}

/** The text of a file of data/demo. */
export const readDemoFile = (name: string) => readFileSync(path.join(projectRoot(), 'data/demo', name), 'utf8');

/** Reads on the first call only: thousands of families ask. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

export const demoWords = once(() => JSON.parse(readDemoFile('words.json')) as DemoWords);
export const nameGroups = once(
  (): readonly NameGroup[] => (JSON.parse(readDemoFile('names.json')) as { groups: NameGroup[] }).groups,
);

/** Leuven and its neighbours, the largest first. */
export function targets(): Target[] {
  const [, ...rows] = readDemoFile('SYNTHETIC-region.csv').trim().split('\n');
  return rows.map((row) => {
    const [nis = '', name = '', postcode = '', ...numbers] = row.trim().split(',');
    const number = (index: number) => Number(at(numbers, index));
    return {
      nis: nis as MunicipalityNis,
      name,
      postcode,
      children: number(0),
      groupLocations: number(1),
      groupPlaces: number(2),
      familyLocations: number(3),
      familyPlaces: number(4),
    };
  });
}

export interface DrawnFamily {
  readonly guardians: readonly { firstName: string; lastName: string; email: string; phone?: string }[];
  readonly child: { firstName: string; lastName: string };
}

/** A family that does not exist: one or two parents, a child with the name of one of them, or of both. */
export function drawFamily(random: Random, groups: readonly NameGroup[], number: number): DrawnFamily {
  const draw = (group: NameGroup, firstNames: readonly string[]) => ({
    firstName: random.pick(firstNames),
    lastName: random.weighted(group.surnames, (_name, index) => group.surnameWeights[index] ?? 1),
  });
  const first = random.weighted(groups, (group) => group.weight);
  const second = random.chance(0.8) ? first : random.weighted(groups, (group) => group.weight);
  const mother = draw(first, first.mothers);
  const father = random.chance(0.84) ? draw(second, second.fathers) : null;
  const parents = father === null ? [mother] : random.chance(0.75) ? [mother, father] : [father, mother];
  const surname =
    father === null || random.chance(0.12)
      ? mother.lastName
      : random.chance(0.08)
        ? `${father.lastName}-${mother.lastName}`
        : father.lastName;
  return {
    guardians: parents.map((parent, index) => ({
      ...parent,
      email: `${plainLetters(parent.firstName)}.${plainLetters(parent.lastName)}.${String(number)}@voorbeeld.invalid`,
      ...(index === 0 || random.chance(0.5) ? { phone: mobile(number * 2 + index) } : {}),
    })),
    child: { firstName: random.pick(random.chance(0.5) ? first.girls : first.boys), lastName: surname },
  };
}

/** 0400 is no mobile series: nobody answers. */
const mobile = (number: number): string =>
  `0400 ${String(Math.floor(number / 10_000) % 100).padStart(2, '0')} ${String(Math.floor(number / 100) % 100).padStart(2, '0')} ${String(number % 100).padStart(2, '0')}`;

/** No local number begins with 0. */
export const landline = (number: number): string =>
  `016 0${String(Math.floor(number / 10_000) % 10)} ${String(Math.floor(number / 100) % 100).padStart(2, '0')} ${String(number % 100).padStart(2, '0')}`;

/** Only a to z, for an address: 'Yılmaz' becomes 'yilmaz', "D'Hondt" 'dhondt'. */
export const plainLetters = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll('ı', 'i')
    .replaceAll('ł', 'l')
    .replaceAll('ø', 'o')
    .replace(/[^a-z]/g, '');
