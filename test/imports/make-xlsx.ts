import { deflateRawSync } from 'node:zlib';

/** A zip as Excel writes it. `declares` lies about the size of a part. */
export function zipOf(
  parts: Readonly<Record<string, string>>,
  declares: Readonly<Record<string, number>> = {},
): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const [title, raw] = [Buffer.from(name), Buffer.from(text)];
    const packed = deflateRawSync(raw);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(declares[name] ?? raw.length, 22);
    local.writeUInt16LE(title.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(declares[name] ?? raw.length, 24);
    entry.writeUInt16LE(title.length, 28);
    entry.writeUInt32LE(offset, 42);
    bodies.push(local, title, packed);
    directory.push(entry, title);
    offset += local.length + title.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, ...directory, end]);
}

export interface SheetParts {
  /** The inside of sheetData; see `rowsXml`. */
  readonly rows: string;
  readonly after?: string;
  readonly name?: string;
  readonly shared?: string;
  readonly styles?: string;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A workbook of one sheet. */
export const xlsxParts = ({ rows, after = '', name = 'Blad1', shared = '', styles = '' }: SheetParts): Record<string, string> => ({
  '[Content_Types].xml': '<Types/>',
  'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns="${main}"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
  'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${after}</worksheet>`,
  ...(shared === '' ? {} : { 'xl/sharedStrings.xml': `<sst>${shared}</sst>` }),
  ...(styles === '' ? {} : { 'xl/styles.xml': `<styleSheet>${styles}</styleSheet>` }),
}); // prettier-ignore

const letter = (index: number) => String.fromCharCode(65 + index);
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Rows of texts and numbers. A value that begins with '<' is the cell's own XML. */
export const rowsXml = (rows: readonly (readonly (string | number | null)[])[]): string =>
  rows
    .map((cells, row) => {
      const inside = cells.map((value, column) => {
        const at = `${letter(column)}${String(row + 1)}`;
        if (value === null) return '';
        if (typeof value === 'number') return `<c r="${at}"><v>${String(value)}</v></c>`;
        return value.startsWith('<') ? value : `<c r="${at}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
      });
      return `<row r="${String(row + 1)}">${inside.join('')}</row>`;
    })
    .join('');

export const xlsx = (rows: readonly (readonly (string | number | null)[])[], rest: Partial<SheetParts> = {}): Buffer =>
  zipOf(xlsxParts({ rows: rowsXml(rows), ...rest }));
