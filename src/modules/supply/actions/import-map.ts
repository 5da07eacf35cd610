import { Type } from 'typebox';
import { refuse } from '../../../kernel/problem.ts';
import { schema } from '../../../platform/operations/input.ts';
import { action } from '../../../platform/operations/operation.ts';
import { fieldsOf, type Field, type Origin } from '../import/rules/fields.ts';
import { waitingFile, type ImportFileId } from '../import/store/files.ts';
import { keepMapping } from '../import/store/sources.ts';
import { importersOfFile } from './import-access.ts';

const fields = [...new Set([...fieldsOf('locations'), ...fieldsOf('counts')])];

/** Says which column holds what, or which value holds for all rows. Kept with the source, for the next time too. */
export const mapImport = action('supply.mapImport', {
  input: schema.object({
    file: schema.id<ImportFileId>(),
    mapping: Type.Array(
      schema.object({
        field: schema.oneOf(fields),
        column: Type.Optional(Type.String({ maxLength: 100 })),
        value: Type.Optional(schema.line(200)),
      }),
      { maxItems: fields.length },
    ),
    /** Where coordinates are missing: the middle of the municipality instead of a fault. */
    centroid: Type.Boolean(),
  }),
  open: importersOfFile,
  async run({ tx, clock }, { file, mapping, centroid }) {
    const waiting = await waitingFile(tx, file, clock.now());
    if (waiting === null) return refuse('supply.importGone');
    const chosen: Partial<Record<Field, Origin>> = {};
    for (const { field, column, value } of mapping)
      if (column !== undefined) chosen[field] = { column };
      else if (value !== undefined) chosen[field] = { value };
    await keepMapping(tx, waiting.source.source, chosen, centroid);
    return { source: waiting.source.source };
  },
  audit: ({ file }, { source }) => ({ file, source }),
});
