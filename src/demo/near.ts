import type { PlannedLocation } from './plan-locations.ts';

interface Spot {
  readonly lat: number;
  readonly lon: number;
}

/** Degrees of a cell of the grid: about five kilometres both ways. */
const [HIGH, WIDE] = [0.05, 0.08];
const ENOUGH = 24;
const FARTHEST = 8;

/** Finds the locations around a point without looking at all of a region. Nearer rings first, until there are enough. */
export function nearGrid(locations: readonly PlannedLocation[]): (spot: Spot) => readonly PlannedLocation[] {
  const cells = new Map<number, PlannedLocation[]>();
  const key = (row: number, column: number) => row * 10_000 + column;
  for (const location of locations) {
    const cell = key(Math.floor(location.lat / HIGH), Math.floor(location.lon / WIDE));
    cells.set(cell, [...(cells.get(cell) ?? []), location]);
  }
  const known = new Map<string, readonly PlannedLocation[]>();
  return ({ lat, lon }) => {
    const [row, column] = [Math.floor(lat / HIGH), Math.floor(lon / WIDE)];
    const name = `${String(lat)} ${String(lon)}`;
    const before = known.get(name);
    if (before !== undefined) return before;
    const found: PlannedLocation[] = [];
    for (let ring = 0; ring <= FARTHEST && (ring < 2 || found.length < ENOUGH); ring += 1)
      for (let r = row - ring; r <= row + ring; r += 1)
        for (let c = column - ring; c <= column + ring; c += 1)
          if (Math.max(Math.abs(r - row), Math.abs(c - column)) === ring) found.push(...(cells.get(key(r, c)) ?? []));
    const near = found
      .map((location) => ({ location, distance: Math.hypot(location.lat - lat, (location.lon - lon) * 0.63) }))
      .sort((a, b) => a.distance - b.distance)
      .slice(0, ENOUGH)
      .map(({ location }) => location);
    known.set(name, near);
    return near;
  };
}
