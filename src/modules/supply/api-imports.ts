import { Type } from 'typebox';
import { endpoint, nothing, type Words } from '../../platform/http/endpoint.ts';
import { dropImport } from './actions/import-drop.ts';
import { keepImportFile } from './actions/import-keep-file.ts';
import { mapImport } from './actions/import-map.ts';
import { runImport } from './actions/import-run.ts';
import { sayRemark } from './pages/import-words.ts';
import { importKinds, importLimits, listImports } from './reads/import-list.ts';
import { showImport, type ImportView, type Remark } from './reads/import-show.ts';

const text = Type.String();
const count = Type.Integer();
const kind = Type.Unsafe<string>({ type: 'string', enum: [...importKinds] });
const value = Type.Union([text, Type.Number(), Type.Null()]);

const remarks = Type.Object({
  count,
  shown: Type.Array(
    Type.Object({
      line: Type.Integer({ description: 'Row of the file; the first is 1' }),
      column: Type.Union([text, Type.Null()], { description: 'Name of the column in the file' }),
      code: text,
      values: Type.Record(text, Type.Union([text, Type.Number()])),
      detail: Type.String({ description: 'The sentence, in Dutch' }),
    }),
  ),
});
const lines = Type.Object({
  count,
  shown: Type.Array(
    Type.Object({
      line: Type.Union([Type.Integer(), Type.Null()]),
      key: Type.String({ description: 'File number, or NIS code of official counts' }),
      name: text,
      changes: Type.Array(Type.Object({ field: text, from: value, to: value })),
    }),
  ),
});
const origin = Type.Object({ field: text, column: Type.Optional(text), value: Type.Optional(text) });
const done = { added: count, changed: count, unchanged: count, closed: count };

/** The mapping as it is sent, and remarks with their sentences. */
const worded = (view: ImportView, words: Words) => ({
  ...view,
  mapping: Object.entries(view.mapping).map(([field, from]) => ({ field, ...from })),
  faults: { ...view.faults, shown: view.faults.shown.map((one) => sentence(one, words)) },
  notices: { ...view.notices, shown: view.notices.shown.map((one) => sentence(one, words)) },
});

const sentence = (remark: Remark, words: Words) => ({
  ...remark,
  code: remark.say,
  detail: sayRemark(words, remark),
});

/** Lists from elsewhere: send a file, look at what it would change, import it. */
export const importEndpoints = [
  endpoint('GET', '/imports', {
    operation: listImports,
    summary: 'Sources of lists with the file of each that waits, and the last imports',
    output: Type.Object({
      sources: Type.Array(
        Type.Object({
          source: text,
          name: text,
          kind,
          waiting: Type.Union([Type.Object({ file: text, name: text }), Type.Null()]),
        }),
      ),
      runs: Type.Array(Type.Object({ sourceName: text, at: text, fileName: text, sha256: text, ...done })),
    }),
  }),
  endpoint('POST', '/imports', {
    operation: keepImportFile,
    summary: 'Send a list (CSV, Excel or GeoJSON) to look at; it waits a day at most, and nothing changes yet',
    upload: { mostBytes: importLimits.fileBytes, nameIn: 'name' },
    output: Type.Object({ file: text, rows: count }),
    created: '/imports/{file}',
  }),
  endpoint('GET', '/imports/{file}', {
    operation: showImport,
    summary: 'Dry run: what a list would change, and what is wrong in it by row and column',
    worded,
    output: Type.Object({
      name: text,
      source: Type.Object({ source: text, name: text, kind, centroid: Type.Boolean() }),
      rows: count,
      note: Type.Union([text, Type.Null()], { description: 'How the file is written, when that is not UTF-8' }),
      digest: Type.String({ description: 'Of this plan; send it to run exactly this' }),
      header: Type.Array(text),
      samples: Type.Array(text),
      fields: Type.Array(text),
      mapping: Type.Array(origin),
      faults: remarks,
      notices: remarks,
      added: lines,
      changed: lines,
      gone: lines,
      unchanged: count,
      newOrganisers: Type.Object({ count, shown: Type.Array(text) }),
    }),
  }),
  endpoint('POST', '/imports/{file}/mapping', {
    operation: mapImport,
    summary: 'Say which column or fixed value gives each field; kept for the next list of this source',
    output: Type.Object({ source: text }),
  }),
  endpoint('POST', '/imports/{file}/run', {
    operation: runImport,
    summary: 'Import what the dry run showed: all of it, or nothing',
    output: Type.Object({ import: text, source: text, ...done }),
  }),
  endpoint('POST', '/imports/{file}/drop', {
    operation: dropImport,
    summary: 'Take away a file that waits',
    output: nothing,
  }),
];
