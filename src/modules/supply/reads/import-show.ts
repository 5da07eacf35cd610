import { refuse } from '../../../kernel/problem.ts';
import { schema } from '../../../platform/operations/input.ts';
import { read } from '../../../platform/operations/operation.ts';
import { importersOfFile } from '../actions/import-access.ts';
import { fieldsOf } from '../import/rules/fields.ts';
import type { Change } from '../import/rules/merge-facts.ts';
import type { OfficialCount } from '../import/rules/read-count.ts';
import type { Remarks } from '../import/rules/remark.ts';
import { dryRun, type DryRun } from '../import/steps/dry-run.ts';
import type { PlannedLocation } from '../import/steps/plan-locations.ts';
import { contentOf, waitingFile, type ImportFileId } from '../import/store/files.ts';

export type { Field, Mapping } from '../import/rules/fields.ts';
export type { Remark } from '../import/rules/remark.ts';

/** Rows of each kind that are shown; all are counted. */
const SHOWN = 100;

/** One line of the difference: what it is about, and what becomes of it. */
export interface DiffLine {
  readonly line: number | null;
  readonly key: string;
  readonly name: string;
  readonly changes: readonly Change[];
}

/** The dry run of a file that waits: its columns, how they are read, and what an import would do. Writes nothing. */
export const showImport = read('supply.showImport', {
  input: schema.object({ file: schema.id<ImportFileId>() }),
  open: importersOfFile,
  async run({ db, clock, today }, { file }) {
    const waiting = await waitingFile(db, file, clock.now());
    if (waiting === null) return refuse('supply.importGone');
    const looked = await dryRun(db, await contentOf(db, file), waiting.source, today);
    return { ...viewOf(looked), name: waiting.name, source: waiting.source, fields: fieldsOf(waiting.source.kind) };
  },
});

/** What a person reads of a dry run. */
export function viewOf(looked: DryRun) {
  const { plan, header, samples, mapping, note, rows } = looked;
  const remarks = ({ shown, count }: Remarks) => ({ shown, count });
  return {
    header,
    samples,
    mapping,
    note,
    rows,
    digest: plan.digest,
    faults: remarks(looked.faults),
    notices: remarks(looked.notices),
    ...(looked.kind === 'locations'
      ? {
          added: { count: looked.plan.added.count, shown: looked.plan.added.shown.map((one) => locationLine(one, [])) },
          changed: {
            count: looked.plan.changed.count,
            shown: looked.plan.changed.shown.map((one) => locationLine(one, one.changes)),
          },
          gone: part(looked.plan.gone, ({ fileNumber, name }) => ({ line: null, key: fileNumber, name, changes: [] })),
          unchanged: looked.plan.unchanged,
          newOrganisers: part(looked.plan.newOrganisers, (name) => name),
        }
      : {
          added: part(looked.plan.added, (count) => countLine(count, [])),
          changed: part(looked.plan.changed, ({ before, after }) => countLine(after, countChanges(before, after))),
          gone: part<never, DiffLine>([], (none) => none),
          unchanged: looked.plan.unchanged,
          newOrganisers: part<string, string>([], (name) => name),
        }),
  };
}

export type ImportView = ReturnType<typeof viewOf>;

const part = <T, R>(all: readonly T[], show: (one: T) => R) => ({
  count: all.length,
  shown: all.slice(0, SHOWN).map(show),
});

const locationLine = ({ line, fileNumber, name }: PlannedLocation, changes: readonly Change[]): DiffLine => ({
  line,
  key: fileNumber,
  name,
  changes,
});

const countLine = (count: OfficialCount, changes: readonly Change[]): DiffLine => ({
  line: null,
  key: count.nis,
  name: `${String(count.year)}${count.part === '' ? '' : ` ${count.part}`}`,
  changes,
});

const figures = ['places', 'incomePlaces', 'freePlaces', 'locations'] as const;
const countChanges = (before: OfficialCount, after: OfficialCount): Change[] =>
  figures
    .filter((figure) => before[figure] !== after[figure])
    .map((figure) => ({ field: figure, from: before[figure], to: after[figure] }));
