import { readDemoFile } from './words.ts';

/** What the full-size region aims at in one municipality. Invented, as the file's name says. */
export interface SupplyTarget {
  readonly nis: string;
  readonly name: string;
  readonly province: string;
  readonly children: number;
  readonly places: number;
  readonly groupPlaces: number;
  readonly incomePlaces: number;
  readonly groups: number;
  readonly families: number;
}

/** The real totals of requests at the desks in 2024, per province. */
export interface RequestTarget {
  readonly province: string;
  readonly requests: number;
  readonly unanswered: number;
}

/** Locations and places at the end of 2025. Source: Opgroeien, as in data/demo/SOURCES.md. */
export const FLANDERS = { locations: 5389, places: 92_819 } as const;

export const supplyTargets = (): SupplyTarget[] =>
  rowsOf('SYNTHETIC-flanders-supply.csv').map((row) => ({
    nis: row['nis'] ?? '',
    name: row['name_nl'] ?? '',
    province: row['province'] ?? '',
    children: Number(row['children_0_2_est']),
    places: Number(row['places_target']),
    groupPlaces: Number(row['places_group']),
    incomePlaces: Number(row['places_income_tariff']),
    groups: Number(row['n_group_locations']),
    families: Number(row['n_family_locations']),
  }));

export const requestTargets = (): RequestTarget[] =>
  rowsOf('desk-requests-2024.csv').map((row) => ({
    province: row['province'] ?? '',
    requests: Number(row['requests']),
    unanswered: Number(row['unanswered']),
  }));

function rowsOf(file: string): Record<string, string>[] {
  const [head = '', ...lines] = readDemoFile(file).trim().split(/\r?\n/);
  const names = head.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
  });
}

/** Splits a whole number by weights: every part rounded down, the largest remainders get one more. */
export function share(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  if (sum === 0) return weights.map(() => 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const parts = exact.map(Math.floor);
  const left = total - parts.reduce((all, part) => all + part, 0);
  const order = exact
    .map((value, index) => ({ index, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of order.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}
