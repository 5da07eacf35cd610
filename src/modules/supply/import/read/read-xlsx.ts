import { limits } from './limits.ts';
import { cellText, type RawRows, type Row } from './table.ts';
import { unreadable } from './unreadable.ts';
import { columnOf, dateStyles, dayOfSerial, rowOf } from './xlsx-cells.ts';
import { xmlReader, type XmlEars } from './xml.ts';
import { inflated, zipEntries } from './zip.ts';

type Entries = ReturnType<typeof zipEntries>;
/** The agency's sheet of places and locations; of other workbooks the first sheet is read. */
const wantedSheets = ['bp aantal pl en loc'];

/** A sheet of an Excel file (ECMA-376): the values as kept, no formula is ever computed. */
export async function readXlsx(bytes: Uint8Array): Promise<RawRows> {
  const entries = zipEntries(bytes);
  if (!entries.has('xl/workbook.xml')) return unreadable('zip');
  const { path, from1904 } = await sheetOf(entries);
  const shared = await sharedStrings(entries);
  const styles = await dateStylesOf(entries);
  const merged: string[] = [];
  return {
    note: null,
    batches: rowsOf(entries, path, { shared, isDate: (style) => styles.has(style), from1904, merged }),
    finish(headerLine) {
      const below = merged.find((range) => rowOf(range.split(':')[1] ?? range) >= headerLine);
      if (below !== undefined) unreadable('merged', { range: below });
    },
  };
}

async function read(entries: Entries, path: string, most: number, ears: Partial<XmlEars>): Promise<void> {
  const entry = entries.get(path);
  if (entry === undefined) return;
  const nothing = () => undefined;
  const write = xmlReader({ open: nothing, text: nothing, close: nothing, ...ears });
  for await (const piece of inflated(entry, most)) write(piece);
}

async function sheetOf(entries: Entries): Promise<{ path: string; from1904: boolean }> {
  const sheets: { name: string; id: string; hidden: boolean }[] = [];
  let from1904 = false;
  await read(entries, 'xl/workbook.xml', limits.partBytes, {
    open(name, attribute) {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attribute('date1904') ?? '');
      if (name === 'sheet')
        sheets.push({ name: attribute('name') ?? '', id: attribute('id') ?? '', hidden: attribute('state') !== null });
    },
  });
  const targets = new Map<string, string>();
  await read(entries, 'xl/_rels/workbook.xml.rels', limits.partBytes, {
    open: (_name, attribute) => void targets.set(attribute('Id') ?? '', attribute('Target') ?? ''),
  });
  const chosen =
    sheets.find(({ name }) => wantedSheets.includes(name.trim().toLowerCase())) ??
    sheets.find(({ hidden }) => !hidden) ??
    sheets[0];
  const target = targets.get(chosen?.id ?? '') ?? '';
  const path = target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;
  if (!entries.has(path)) return unreadable('broken');
  return { path, from1904 };
}

/** Texts are kept once and pointed at; phonetic hints (rPh) are no part of them. */
async function sharedStrings(entries: Entries): Promise<string[]> {
  const strings: string[] = [];
  let [text, inText, aside] = ['', false, false];
  await read(entries, 'xl/sharedStrings.xml', limits.sharedBytes, {
    open(name) {
      if (name === 'si') text = '';
      if (name === 'rPh') aside = true;
      if (name === 't') inText = !aside;
    },
    text: (piece) => void (inText ? (text += piece) : 0),
    close(name) {
      if (name === 't') inText = false;
      if (name === 'rPh') aside = false;
      if (name === 'si') strings.push(text);
    },
  });
  return strings;
}

async function dateStylesOf(entries: Entries): Promise<ReadonlySet<number>> {
  const styles = dateStyles();
  await read(entries, 'xl/styles.xml', limits.partBytes, { open: styles.open, close: styles.close });
  return styles.found;
}

interface SheetParts {
  readonly shared: readonly string[];
  readonly isDate: (style: number) => boolean;
  readonly from1904: boolean;
  readonly merged: string[];
}

async function* rowsOf(entries: Entries, path: string, parts: SheetParts): AsyncGenerator<readonly Row[]> {
  const entry = entries.get(path);
  if (entry === undefined) return;
  const sheet = sheetReader(parts);
  for await (const piece of inflated(entry, limits.sheetBytes)) {
    sheet.write(piece);
    const rows = sheet.take();
    if (rows.length > 0) yield rows;
  }
}

/** Hears the sheet and gathers its rows. */
function sheetReader({ shared, isDate, from1904, merged }: SheetParts) {
  let ready: Row[] = [];
  let line = 0;
  let cells: string[] = [];
  let unknown: NonNullable<Row['unknown']>[number][] = [];
  let cell = { at: '', column: 0, type: 'n', style: 0, value: '', formula: false };
  let inValue = false;

  const valueOf = (): string => {
    const { type, value, style } = cell;
    if (type === 's') return shared[Number(value)] ?? '';
    if (type === 'b') return value === '1' ? 'ja' : 'nee';
    if (type === 'n' && isDate(style) && value !== '') return dayOfSerial(Number(value), from1904) ?? value;
    return type === 'n' && /e/i.test(value) ? String(Number(value)) : value;
  };
  const finishCell = () => {
    if (cell.formula && cell.value === '') unknown.push({ cell: cell.at, why: 'formula' });
    if (cell.type === 'e') unknown.push({ cell: cell.at, why: 'errorValue' });
    if (cell.column >= limits.columns && cell.value !== '') unreadable('manyColumns', { most: limits.columns });
    if (cell.column < limits.columns) {
      while (cells.length < cell.column) cells.push('');
      cells[cell.column] = cell.type === 'e' ? '' : cellText(valueOf(), line);
    }
  };
  const write = xmlReader({
    open(name, attribute) {
      if (name === 'row') {
        line = Number(attribute('r') ?? line + 1);
        [cells, unknown] = [[], []];
      } else if (name === 'c') {
        const at = attribute('r') ?? '';
        const column = at === '' ? cells.length : columnOf(at);
        const [type, style] = [attribute('t') ?? 'n', Number(attribute('s') ?? 0)];
        cell = { at, column, type, style, value: '', formula: false };
      } else if (name === 'f') cell.formula = true;
      else if (name === 'v' || name === 't') inValue = true;
      else if (name === 'mergeCell') merged.push(attribute('ref') ?? '');
    },
    text: (piece) => void (inValue ? (cell.value += piece) : 0),
    close(name) {
      if (name === 'v' || name === 't') inValue = false;
      else if (name === 'c') finishCell();
      else if (name === 'row') ready.push(unknown.length === 0 ? { line, cells } : { line, cells, unknown });
    },
  });
  return {
    write,
    take() {
      const rows = ready;
      ready = [];
      return rows;
    },
  };
}
