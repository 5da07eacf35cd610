import { isKnownHeader } from '../rules/fields.ts';
import { limits } from './limits.ts';
import { served } from './served.ts';
import { unreadable } from './unreadable.ts';

export interface Row {
  /** As the program of the sender counts: the first line or row is 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Cells whose value we cannot know. */
  readonly unknown?: readonly { readonly cell: string; readonly why: 'formula' | 'errorValue' }[];
}

/** Rows as they come out of a file, and what can only be told at its end. */
export interface RawRows {
  /** Said on the page: how the file was read. */
  readonly note: string | null;
  readonly batches: AsyncIterable<readonly Row[]>;
  /** Refuses what stands below the header and cannot be read, such as merged cells. */
  finish?(headerLine: number): void;
}

/** A file with named columns. `batches` can be gone through once. */
export interface Table {
  readonly note: string | null;
  readonly header: readonly string[];
  readonly batches: AsyncIterable<readonly Row[]>;
}

/**
 * Finds the header: of the first rows the one with most names we know, else the first that is filled in. What stands
 * above it (a title, a date) is left out. @throws Refusal supply.importUnreadable
 */
export async function withHeader(raw: RawRows): Promise<Table> {
  const iterator = raw.batches[Symbol.asyncIterator]();
  const first: Row[] = [];
  let done = false;
  while (first.length < limits.above && !done) {
    const next = await iterator.next();
    done = next.done === true;
    if (next.done !== true) first.push(...next.value.filter(isFilled));
  }
  if (first.length === 0) return unreadable('noHeader');
  const known = (row: Row) => row.cells.filter((cell) => isKnownHeader(cell)).length;
  const candidates = first.slice(0, limits.above);
  const best = candidates.reduce((a, b) => (known(b) > known(a) ? b : a), candidates[0] as Row);
  const headerRow = known(best) >= 2 ? best : candidates.find((row) => filled(row) >= 2);
  if (headerRow === undefined) return unreadable('noHeader');
  const header = named(headerRow.cells);
  const rest = first.slice(first.indexOf(headerRow) + 1);

  async function* batches(): AsyncGenerator<readonly Row[]> {
    let count = rest.length;
    if (rest.length > 0) yield rest;
    for (
      let next = done ? null : await iterator.next();
      next !== null && next.done !== true;
      next = await iterator.next()
    ) {
      const rows = next.value.filter(isFilled);
      count += rows.length;
      if (count > limits.rows) unreadable('manyRows', { most: limits.rows });
      if (rows.length > 0) yield rows;
      await served();
    }
    if (count === 0) unreadable('noRows');
    raw.finish?.(headerRow?.line ?? 1);
  }
  return { note: raw.note, header, batches: batches() };
}

const filled = (row: Row): number => row.cells.filter((cell) => cell !== '').length;
const isFilled = (row: Row): boolean => filled(row) > 0;

/** Every column gets a name of its own, so that a mapping can point at it. */
function named(cells: readonly string[]): string[] {
  if (cells.length > limits.columns) unreadable('manyColumns', { most: limits.columns });
  const seen = new Map<string, number>();
  return cells.map((cell, index) => {
    const name = (cell === '' ? `kolom ${String(index + 1)}` : cell).slice(0, 80);
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${String(times)})`;
  });
}

/** A cell as we keep it: without blanks around it, of bounded length. */
export function cellText(text: string, line: number): string {
  if (text.length > limits.cell) unreadable('longCell', { line, most: limits.cell });
  // Escapes in JSON and XML can write what is no text: half characters and the null that a database keeps in no text.
  if (noText.test(text)) unreadable('garbage');
  return text.trim();
}

const noText = /[\0\p{Surrogate}]/u;
