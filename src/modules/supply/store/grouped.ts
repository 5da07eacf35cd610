import type { LocationId } from '../../../kernel/ids.ts';

/** Rows of several locations as one list per location, in the order in which they came. */
export function grouped<Row extends { location_id: string }, T>(
  rows: readonly Row[],
  read: (row: Row) => T,
): Map<LocationId, T[]> {
  const groups = new Map<LocationId, T[]>();
  for (const row of rows) {
    const group = groups.get(row.location_id as LocationId);
    if (group === undefined) groups.set(row.location_id as LocationId, [read(row)]);
    else group.push(read(row));
  }
  return groups;
}
