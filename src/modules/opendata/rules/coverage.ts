/** Places and children of a municipality. Null is unknown, never zero. */
export interface Coverage {
  readonly nis: string;
  readonly name: string;
  readonly province: string;
  readonly zone: string;
  readonly zoneName: string;
  /** Licensed places of the locations known here; null when no location there is known. */
  readonly places: number | null;
  /** An estimate of the children under three. */
  readonly children: number | null;
  /** Places per hundred children, to one decimal; null when either is unknown. */
  readonly per100: number | null;
}

export const perHundred = (places: number | null, children: number | null): number | null =>
  places === null || children === null || children === 0 ? null : Math.round((places / children) * 1000) / 10;

/** Lower bounds of the classes of the map, light to dark. The first class has none. */
export const classBounds = [30, 40, 50, 60] as const;

/** The class of a figure, 1 (few places) to 5; null stays unknown. */
export function classOf(per100: number | null): 1 | 2 | 3 | 4 | 5 | null {
  if (per100 === null) return null;
  return (1 + classBounds.filter((bound) => per100 >= bound).length) as 1 | 2 | 3 | 4 | 5;
}

export const sortings = ['gemeente', 'plaatsen', 'kinderen', 'dekking'] as const;
export type Sorting = (typeof sortings)[number];

/** In the order asked; unknown stands last either way, and equal figures by name. */
export function sorted(rows: readonly Coverage[], by: Sorting, down: boolean): Coverage[] {
  const names = (a: Coverage, b: Coverage) => a.name.localeCompare(b.name, 'nl');
  const figure = { plaatsen: 'places', kinderen: 'children', dekking: 'per100' } as const;
  return [...rows].sort((a, b) => {
    if (by === 'gemeente') return down ? names(b, a) : names(a, b);
    const [x, y] = [a[figure[by]], b[figure[by]]];
    if (x === null || y === null) return x === y ? names(a, b) : x === null ? 1 : -1;
    return (down ? y - x : x - y) || names(a, b);
  });
}

/** All together, over the municipalities of which both figures are known. */
export function together(rows: readonly Coverage[]): {
  places: number;
  children: number;
  per100: number | null;
  known: number;
} {
  const known = rows.filter((row) => row.per100 !== null);
  const sum = (of: (row: Coverage) => number | null) => known.reduce((total, row) => total + (of(row) ?? 0), 0);
  const [places, children] = [sum((row) => row.places), sum((row) => row.children)];
  return { places, children, per100: known.length === 0 ? null : perHundred(places, children), known: known.length };
}
