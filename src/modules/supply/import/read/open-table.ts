import { limits } from './limits.ts';
import { readCsv } from './read-csv.ts';
import { readGeojson } from './read-geojson.ts';
import { readXlsx } from './read-xlsx.ts';
import { withHeader, type RawRows, type Table } from './table.ts';
import { unreadable } from './unreadable.ts';

/**
 * Opens a list by what it is, not by what it is called: Excel, GeoJSON or separated text. Rows come in batches, so that
 * the program keeps serving others meanwhile. @throws Refusal supply.importUnreadable
 */
export async function openTable(bytes: Uint8Array): Promise<Table> {
  if (bytes.length > limits.fileBytes) return unreadable('tooLarge');
  return withHeader(await rawRows(bytes));
}

function rawRows(bytes: Uint8Array): RawRows | Promise<RawRows> {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (start.startsWith('PK\u0003\u0004')) return readXlsx(bytes);
  if (start.startsWith('%PDF')) return unreadable('pdf');
  if (start.startsWith('\u00d0\u00cf\u0011\u00e0')) return unreadable('oldExcel');
  const first = start.replace(/^\u00ef\u00bb\u00bf/, '').trimStart();
  if (first === '' && bytes.length <= 1024) return unreadable('empty');
  return first.startsWith('{') || first.startsWith('[{') ? readGeojson(bytes) : readCsv(bytes);
}
