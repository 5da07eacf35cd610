import { schema } from '../../../platform/operations/input.ts';
import { read } from '../../../platform/operations/operation.ts';
import { importers } from '../actions/import-access.ts';
import { visibleRuns } from '../import/store/runs.ts';
import { visibleSources } from '../import/store/sources.ts';

export { importKinds, type ImportKind } from '../import/rules/fields.ts';
export { limits as importLimits } from '../import/read/limits.ts';

const SHOWN = 50;

/** Where lists come from, files that wait, and the last imports. */
export const listImports = read('supply.listImports', {
  input: schema.object({}),
  open: importers,
  async run({ db, visible, clock }) {
    return {
      sources: await visibleSources(db, visible, clock.now()),
      runs: await visibleRuns(db, visible, SHOWN),
    };
  },
});
