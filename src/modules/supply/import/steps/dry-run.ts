import type { CalendarDate } from '../../../../kernel/calendar-date.ts';
import type { Executor } from '../../../../platform/database/connect.ts';
import { municipalities, nisChanges, postcodes } from '../../../geo/index.ts';
import { openTable } from '../read/open-table.ts';
import { columnName, fitMapping, taker, type Mapping } from '../rules/fields.ts';
import { gazetteer } from '../rules/gazetteer.ts';
import { addCounts, countKey, readOfficialCount, type OfficialCount } from '../rules/read-count.ts';
import { readLocation, type ToldLocation } from '../rules/read-location.ts';
import { Remarks } from '../rules/remark.ts';
import type { ImportSource } from '../store/sources.ts';
import { planCounts, type CountPlan } from './plan-counts.ts';
import { locationPlanner, type LocationPlan, type PlannedPart } from './plan-locations.ts';

interface Looked {
  readonly header: readonly string[];
  /** The first filled value of each column. */
  readonly samples: readonly string[];
  readonly mapping: Mapping;
  readonly note: string | null;
  readonly rows: number;
  readonly faults: Remarks;
  readonly notices: Remarks;
}

/** What a file would do. With a fault nothing of it may be written. */
export type DryRun = Looked &
  ({ readonly kind: 'locations'; readonly plan: LocationPlan } | { readonly kind: 'counts'; readonly plan: CountPlan });

/** Opens a list by the mapping of its source. @throws Refusal supply.importUnreadable */
async function opened(content: Uint8Array, source: ImportSource) {
  const table = await openTable(content);
  const mapping = fitMapping(source.kind, table.header, source.mapping);
  return { table, mapping, take: taker(table.header, mapping) };
}

/** The file numbers in a list: whose locations an import holds before it compares them. */
export async function fileNumbersIn(content: Uint8Array, source: ImportSource): Promise<Set<string>> {
  const { table, take } = await opened(content, source);
  const numbers = new Set<string>();
  for await (const batch of table.batches) for (const { cells } of batch) numbers.add(take(cells, 'fileNumber'));
  return numbers;
}

/**
 * Reads a file by the mapping of its source and compares it with what we have, some hundreds of rows at a time. `write`
 * gets what was compared, until the first fault. @throws Refusal supply.importUnreadable
 */
export async function dryRun(
  db: Executor,
  content: Uint8Array,
  source: ImportSource,
  today: CalendarDate,
  write: (part: PlannedPart) => Promise<void> = () => Promise.resolve(),
): Promise<DryRun> {
  const { table, mapping, take } = await opened(content, source);
  const towns = gazetteer(await municipalities(db), await nisChanges(db), await postcodes(db));
  const [faults, notices] = [new Remarks(), new Remarks()];
  const around = { take, mapping, towns, faults, notices };
  const samples = table.header.map(() => '');
  const told = source.kind === 'locations' ? await toldLocations() : toldCounts();
  let rows = 0;
  // While one part is written the next is read.
  let writing = Promise.resolve();
  try {
    await readAll();
  } finally {
    await writing.catch(() => undefined); // nothing may be written any more when the caller rolls back
  }
  await writing;
  const looked: Looked = { header: table.header, samples, mapping, note: table.note, rows, faults, notices };
  return told.kind === 'counts'
    ? { ...looked, kind: 'counts', plan: await planCounts(db, [...told.counts.values()]) }
    : { ...looked, kind: 'locations', plan: await told.finish() };

  async function readAll(): Promise<void> {
    for await (const batch of table.batches) {
      for (const row of batch) {
        rows += 1;
        if (rows <= 50) for (const [index, cell] of row.cells.entries()) if (index < samples.length) samples[index] ||= cell; // prettier-ignore
        for (const { cell, why } of row.unknown ?? []) faults.add(row.line, null, why, { cell });
        if (row.unknown === undefined) told.add(row.line, row.cells);
      }
      await told.compare();
    }
  }

  async function toldLocations() {
    const planner = await locationPlanner(db, { source, mapping, today, faults, notices });
    const first = new Map<string, number>();
    let batch: ToldLocation[] = [];
    return {
      kind: 'locations' as const,
      add(line: number, cells: readonly string[]) {
        const location = readLocation(line, cells, around);
        if (location === null) return;
        const earlier = first.get(location.fileNumber);
        if (earlier !== undefined)
          faults.add(line, columnName(mapping, 'fileNumber'), 'twice', { given: location.fileNumber, line: earlier });
        first.set(location.fileNumber, earlier ?? line);
        if (earlier === undefined) batch.push(location);
      },
      async compare() {
        const these = batch;
        batch = [];
        await writing;
        const part = await planner.plan(these);
        if (faults.count > 0) return;
        writing = write(part);
        writing.catch(() => undefined); // heard where it is awaited
      },
      finish: () => planner.finish(),
    };
  }

  function toldCounts() {
    const counts = new Map<string, OfficialCount>();
    const seen = new Map<string, number>();
    return {
      kind: 'counts' as const,
      counts,
      add(line: number, cells: readonly string[]) {
        const count = readOfficialCount(line, cells, around);
        if (count === null || count === 'total') return;
        // Merged municipalities and parts in different care regions are added up; the same row twice is a mistake.
        const key = countKey(count);
        const row = [key, take(cells, 'municipality'), take(cells, 'nis'), take(cells, 'careRegion')].join('|');
        const earlier = seen.get(row);
        if (earlier !== undefined) faults.add(line, columnName(mapping, 'municipality'), 'twice', { given: take(cells, 'municipality') || take(cells, 'nis'), line: earlier }); // prettier-ignore
        seen.set(row, line);
        const other = counts.get(key);
        counts.set(key, other === undefined ? count : addCounts(other, count));
      },
      compare: () => Promise.resolve(),
    };
  }
}
