import type { OwnCount } from '../store/counts.ts';
import type { OfficialCount } from './read-count.ts';

/** A municipality with its published figures and ours. Null is unknown: published as such, or nothing of it with us. */
export interface ComparedCount {
  readonly nis: string;
  readonly name: string;
  readonly places: number | null;
  readonly incomePlaces: number | null;
  readonly locations: number | null;
  readonly ownPlaces: number | null;
  readonly ownIncomePlaces: number | null;
  readonly ownLocations: number | null;
}

/** Every municipality that has a figure on either side. One unknown part makes a sum unknown. */
export function compareCounts(
  towns: readonly { readonly nis: string; readonly name: string }[],
  official: readonly OfficialCount[],
  own: readonly OwnCount[],
): ComparedCount[] {
  const published = groupByTown(official);
  const ours = groupByTown(own);
  return towns.flatMap(({ nis, name }) => {
    const [theirs, here] = [published.get(nis), ours.get(nis)];
    if (theirs === undefined && here === undefined) return [];
    const income = here?.filter(({ price }) => price === 'income');
    return [
      {
        nis,
        name,
        places: sum(theirs, ({ places }) => places),
        incomePlaces: sum(theirs, ({ incomePlaces }) => incomePlaces),
        locations: sum(theirs, ({ locations }) => locations),
        ownPlaces: sum(here, ({ places }) => places),
        ownIncomePlaces: sum(income, ({ places }) => places),
        ownLocations: sum(here, ({ locations }) => locations),
      },
    ];
  });
}

function groupByTown<T extends { readonly nis: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(row.nis, [...(groups.get(row.nis) ?? []), row]);
  return groups;
}

const sum = <T>(rows: readonly T[] | undefined, figure: (row: T) => number | null): number | null =>
  rows === undefined
    ? null
    : rows.reduce<number | null>((total, row) => {
        const value = figure(row);
        return total === null || value === null ? null : total + value;
      }, 0);
