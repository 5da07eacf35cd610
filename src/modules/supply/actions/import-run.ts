import { Type } from 'typebox';
import { refuse } from '../../../kernel/problem.ts';
import { actorKey } from '../../../platform/access/actor.ts';
import { schema } from '../../../platform/operations/input.ts';
import { action } from '../../../platform/operations/operation.ts';
import { dryRun, fileNumbersIn, type DryRun } from '../import/steps/dry-run.ts';
import { locationWriter } from '../import/steps/write-locations.ts';
import { writeCounts } from '../import/store/counts.ts';
import { contentOf, dropFile, waitingFile, type ImportFileId } from '../import/store/files.ts';
import { holdGates } from '../import/store/known.ts';
import { insertRun } from '../import/store/runs.ts';
import { holdSource, keepMapping } from '../import/store/sources.ts';
import { importersOfFile } from './import-access.ts';

/**
 * Carries out what the dry run showed: all of it, or nothing. `digest` is of the plan that was looked at; when what we
 * have changed since then, the person looks again.
 */
export const runImport = action('supply.runImport', {
  input: schema.object({
    file: schema.id<ImportFileId>(),
    digest: Type.String({ pattern: '^[0-9a-f]{64}$' }),
    /** The first day without licence for locations that are gone from the list; today when left out. */
    closeFrom: Type.Optional(schema.date()),
  }),
  open: importersOfFile,
  async run(context, { file, digest, closeFrom = context.today }) {
    const { tx, actor, clock, today } = context;
    const waiting = await waitingFile(tx, file, clock.now());
    if (waiting === null) return refuse('supply.importGone');
    const { source } = waiting;
    if (!(await holdSource(tx, source.source))) return refuse('supply.importRunning');
    const content = await contentOf(tx, file);
    if (source.kind === 'locations') await holdGates(tx, source.source, await fileNumbersIn(content, source));
    const { write, finish } = locationWriter(context, source);
    const looked = await dryRun(tx, content, source, today, write);
    if (looked.faults.count > 0) return refuse('supply.importHasFaults', { count: looked.faults.count });
    if (looked.plan.digest !== digest) return refuse('supply.importChanged');
    await keepMapping(tx, source.source, looked.mapping, source.centroid);
    const counts = countsOf(looked);
    if (looked.kind === 'locations') await finish(looked.plan, closeFrom);
    else {
      const changed = looked.plan.changed.map(({ after }) => after);
      await writeCounts(tx, source.source, [...looked.plan.added, ...changed]);
    }
    const id = await insertRun(tx, {
      source: source.source,
      at: clock.now(),
      by: actorKey(actor),
      fileName: waiting.name,
      sha256: waiting.sha256,
      ...counts,
    });
    await dropFile(tx, file);
    return { import: id, source: source.source, ...counts };
  },
  audit: ({ file }, output) => ({ file, import: output.import, source: output.source }),
});

const countsOf = (looked: DryRun) =>
  looked.kind === 'locations'
    ? {
        added: looked.plan.added.count,
        changed: looked.plan.changed.count,
        unchanged: looked.plan.unchanged,
        closed: looked.plan.gone.length,
      }
    : {
        added: looked.plan.added.length,
        changed: looked.plan.changed.length,
        unchanged: looked.plan.unchanged,
        closed: 0,
      };
