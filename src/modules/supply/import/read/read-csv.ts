import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { decodeText } from './decode-text.ts';
import { cellText, type RawRows, type Row } from './table.ts';
import { unreadable } from './unreadable.ts';

const separators = [';', ',', '\t'] as const;
const PIECE = 64 * 1024;
const BATCH = 500;

/** A text file with a row to a line, separated by ; , or tab. Formulas in it are text and stay text. */
export function readCsv(bytes: Uint8Array): RawRows {
  const { encoding, pieces } = decodeText(bytes);
  const start = pieces.next();
  const first = start.done === true ? '' : start.value;
  if (/^\s*</.test(first.slice(0, 200))) return unreadable('markup');
  // Excel's own hint about the separator is no row of the list.
  const hint = /^sep=(.)\r?\n/i.exec(first);
  const text = hint === null ? first : first.slice(hint[0].length);
  const separator = separators.find((each) => each === hint?.[1]) ?? separatorOf(text);
  return {
    note: encoding === 'utf-8' ? null : encoding,
    batches: rowsOf(text, pieces, separator, hint === null ? 0 : 1),
  };
}

/** The separator that the first lines hold most of, outside quotes. */
function separatorOf(text: string): (typeof separators)[number] {
  const top = text
    .slice(0, 10_000)
    .split(/\r?\n/)
    .slice(0, 5)
    .join('\n')
    .replaceAll(/"[^"]*"/g, '');
  const count = (separator: string) => top.split(separator).length;
  return separators.reduce((best, each) => (count(each) > count(best) ? each : best));
}

async function* rowsOf(
  first: string,
  rest: Generator<string>,
  delimiter: string,
  above: number,
): AsyncGenerator<readonly Row[]> {
  const parser = parse({ delimiter, relax_column_count: true, info: true, max_record_size: 200_000 });
  const source = Readable.from(smaller(first, rest));
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  let batch: Row[] = [];
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      const line = info.lines + above;
      batch.push({ line, cells: record.map((cell) => cellText(cell, line)) });
      if (batch.length < BATCH) continue;
      yield batch;
      batch = [];
    }
  } catch (error) {
    if (error instanceof CsvError) unreadable('quotes', { line: Number(error['lines'] ?? 1) + above });
    throw error;
  }
  if (batch.length > 0) yield batch;
}

/** Pieces that are parsed in some milliseconds. */
function* smaller(first: string, rest: Generator<string>): Generator<string> {
  for (let text: string | null = first; text !== null;) {
    for (let start = 0; start < text.length; start += PIECE) yield text.slice(start, start + PIECE);
    const next: IteratorResult<string> = rest.next();
    text = next.done === true ? null : next.value;
  }
}
