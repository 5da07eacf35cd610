import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rowsXml, xlsx, xlsxParts, zipOf } from '../../../../../test/imports/make-xlsx.ts';
import { Refusal } from '../../../../kernel/problem.ts';
import { openTable } from './open-table.ts';
import type { Row } from './table.ts';

async function read(content: Uint8Array | string) {
  const { header, note, batches } = await openTable(typeof content === 'string' ? Buffer.from(content) : content);
  const rows: Row[] = [];
  for await (const batch of batches) rows.push(...batch);
  return { header, note, rows, cells: rows.map(({ cells }) => cells) };
}

async function why(content: Uint8Array | string): Promise<unknown> {
  try {
    await read(content);
    return 'read';
  } catch (error) {
    if (error instanceof Refusal) return error.problem.values;
    throw error;
  }
}

describe('text with separators', () => {
  test.each([[';'], [','], ['\t']])('is read with %j between the cells', async (sign) => {
    const text = ['naam', 'postcode'].join(sign) + '\r\n' + ['"De ""Beer"""', '3000'].join(sign);
    expect((await read(text)).cells).toEqual([['De "Beer"', '3000']]);
  });

  test('that Excel wrote in Windows-1252 keeps its accents, and says so', async () => {
    const bytes = Buffer.concat([
      Buffer.from('naam;prijs\n'),
      Buffer.from([0x43, 0x72, 0xe8, 0x63, 0x68, 0x65]),
      Buffer.from([0x3b, 0x80, 0x35]),
    ]);
    expect(await read(bytes)).toMatchObject({ note: 'windows-1252', cells: [['Crèche', '€5']] });
  });

  test.each([
    ['utf16le', [0xff, 0xfe]],
    ['utf16be', [0xfe, 0xff]],
  ])('in %s with its mark is read', async (name, mark) => {
    const text = Buffer.from('naam;postcode\nCrèche;3000\n', 'utf16le');
    const bytes = Buffer.concat([Buffer.from(mark), name === 'utf16be' ? text.swap16() : text]);
    expect(await read(bytes)).toMatchObject({
      note: 'utf-16',
      header: ['naam', 'postcode'],
      cells: [['Crèche', '3000']],
    });
  });

  test('has its formulas kept as text', async () => {
    expect((await read('naam;tel\n"=HYPERLINK(""http://x"")";@SUM(1)')).cells).toEqual([
      ['=HYPERLINK("http://x")', '@SUM(1)'],
    ]);
  });

  test('may have a title above the header, and the lines are counted as in the file', async () => {
    const { header, rows } = await read('Lijst van 2026;;\n\nnaam;gemeente;postcode\nA;Kontich;2550\n');
    expect(header).toEqual(['naam', 'gemeente', 'postcode']);
    expect(rows[0]?.line).toBe(4);
  });

  test('gives columns of the same name each their own', async () => {
    expect((await read('naam;naam;\na;b;c')).header).toEqual(['naam', 'naam (2)', 'kolom 3']);
  });
});

describe('what is refused, and why', () => {
  test.each<[string, Uint8Array | string, object]>([
    ['an empty file', '', { why: 'empty' }],
    ['a file of blanks', '  \n\n ', { why: 'empty' }],
    ['a pdf with another name', '%PDF-1.7 naam;postcode', { why: 'pdf' }],
    ['an old or locked Excel', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), { why: 'oldExcel' }],
    ['bytes that are no text', Buffer.from([0x00, 0x01, 0x02, 0xff, 0x00, 0x9d]), { why: 'garbage' }],
    ['a web page', '<html><body>', { why: 'markup' }],
    ['a quote that does not end', 'naam;x\n"a;b\n', { why: 'quotes', line: 2 }],
    ['names without rows', 'naam;postcode\n', { why: 'noRows' }],
    ['no names', 'x\n', { why: 'noHeader' }],
    ['half JSON', '{"type":', { why: 'json' }],
    ['JSON that is no list of places', '{"type":"Feature"}', { why: 'geojson' }],
    [
      'Lambert coordinates',
      '{"type":"FeatureCollection","crs":{"properties":{"name":"EPSG:31370"}},"features":[{}]}',
      { why: 'projection' },
    ],
    ['a zip that is no Excel', zipOf({ 'lijst.csv': 'naam;x' }), { why: 'zip' }],
    [
      'half an Excel',
      xlsx([
        ['naam', 'postcode'],
        ['a', 1],
      ]).subarray(0, 200),
      { why: 'broken' },
    ],
    ['a cell of ten thousand characters', `naam;x\n${'a'.repeat(10_000)};b`, { why: 'longCell', line: 2, most: 5000 }],
    ['more than 20 MB', Buffer.alloc(20 * 1024 * 1024 + 1, 'a'), { why: 'tooLarge' }],
  ])('%s', async (_what, content, problem) => {
    expect(await why(content)).toEqual(problem);
  });

  test('cells merged below the header, by their range; a merged title is none of our business', async () => {
    const rows = [['Titel'], ['naam', 'postcode'], ['a', '3000'], ['b', '3001']];
    const merged = (range: string) => xlsx(rows, { after: `<mergeCells><mergeCell ref="${range}"/></mergeCells>` });
    expect(await why(merged('A3:A4'))).toEqual({ why: 'merged', range: 'A3:A4' });
    expect(await why(merged('A1:B1'))).toBe('read');
  });

  test('a zip bomb: by what it declares, and by what it really holds while inflating', async () => {
    const parts = xlsxParts({
      rows: rowsXml([['naam', 'postcode']]),
      shared: `<si><t>${'a'.repeat(70 * 1024 * 1024)}</t></si>`,
    });
    const honest = zipOf(parts);
    expect(honest.length).toBeLessThan(200_000);
    expect(await why(honest)).toEqual({ why: 'bomb' });
    expect(await why(zipOf(parts, { 'xl/sharedStrings.xml': 100 }))).toEqual({ why: 'bomb' });
    expect(await why(zipOf(parts, { 'xl/worksheets/sheet1.xml': 0xfffffff0 }))).toEqual({ why: 'bomb' });
  });

  test('a document type, which could make entities that grow', async () => {
    const parts = xlsxParts({
      rows: rowsXml([
        ['naam', 'postcode'],
        ['a', 'b'],
      ]),
    });
    parts['xl/workbook.xml'] = `<!DOCTYPE x [<!ENTITY a "aaaa">]>${parts['xl/workbook.xml'] ?? ''}`;
    expect(await why(zipOf(parts))).toEqual({ why: 'broken' });
  });
});

describe('Excel', () => {
  test('gives texts, shared texts, numbers, days and truth; an empty cell stays empty', async () => {
    const rows = `${rowsXml([['naam', 'vanaf', 'postcode', 'open']])}<row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" s="1"><v>44440</v></c><c r="D2" t="b"><v>1</v></c></row>`;
    const shared = '<si><t>x</t></si><si><r><t>De </t></r><r><t>B&#233;er &amp; co</t></r><rPh><t>no</t></rPh></si>';
    const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
    const { cells } = await read(zipOf(xlsxParts({ rows, shared, styles })));
    expect(cells).toEqual([['De Béer & co', '2021-09-01', '', 'ja']]);
  });

  test('takes the value of a formula; one without a value is told by its cell', async () => {
    const { rows } = await read(
      xlsx([
        ['naam', 'plaatsen'],
        ['a', '<c r="B2"><f>9+9</f><v>18</v></c>'],
        ['b', '<c r="B3"><f>9+9</f></c>'],
        ['c', '<c r="B4" t="e"><v>#N/A</v></c>'],
      ]),
    );
    expect(rows.map(({ cells }) => cells[1])).toEqual(['18', '', '']);
    expect(rows.map(({ unknown }) => unknown)).toEqual([
      undefined,
      [{ cell: 'B3', why: 'formula' }],
      [{ cell: 'B4', why: 'errorValue' }],
    ]);
  });
});

test('a long text is read in pieces: letters of two bytes between them are whole, and what is no text is found late too', async () => {
  const rows = Array.from({ length: 60_000 }, (_, index) => `é${String(index)};${'ë'.repeat(index % 7)}`);
  const long = ['naam;nr', ...rows].join('\n');
  expect((await read(long)).cells).toEqual(rows.map((row) => row.split(';')));
  expect(await why(Buffer.concat([Buffer.from(long), Buffer.from('\n\u0001;x\n')]))).toEqual({ why: 'garbage' });
});

test('escapes that are no text are refused', async () => {
  for (const escape of ['\\u0000', '\\ud800'])
    expect(
      await why(`{"type":"FeatureCollection","features":[{"properties":{"naam":"a${escape}","postcode":"3000"}}]}`),
    ).toEqual({ why: 'garbage' });
});

test('a real GeoJSON of a city: seven locations with their points', async () => {
  const { header, cells } = await read(readFileSync('test/imports/kontich.geojson'));
  expect(header).toContain('geometry.lon');
  expect(cells).toHaveLength(7);
  expect(cells[0]).toContain('De Drie Klavertjes');
  expect(cells[0]?.at(-1)).toBe('51.114442184776');
});

test('a hundred thousand rows are read in parts', { timeout: 60_000 }, async () => {
  const text = `dossiernummer;naam;gemeente\n${Array.from({ length: 100_000 }, (_, index) => `${String(index)};Opvang ${String(index)};Kontich`).join('\n')}`;
  const { batches } = await openTable(Buffer.from(text));
  let [rows, most] = [0, 0];
  for await (const batch of batches) {
    rows += batch.length;
    most = Math.max(most, batch.length);
  }
  expect(rows).toBe(100_000);
  expect(most).toBeLessThanOrEqual(1_000);
});
