import { schema } from '../../../platform/operations/input.ts';
import { action } from '../../../platform/operations/operation.ts';
import { dropFile, type ImportFileId } from '../import/store/files.ts';
import { importersOfFile } from './import-access.ts';

/** Takes away a file that waits, without importing it. */
export const dropImport = action('supply.dropImport', {
  input: schema.object({ file: schema.id<ImportFileId>() }),
  open: importersOfFile,
  async run({ tx }, { file }) {
    await dropFile(tx, file);
    return {};
  },
  audit: ({ file }) => ({ file }),
});
