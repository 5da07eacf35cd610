import { sql } from 'kysely';
import { newId, type Id } from '../../../../kernel/ids.ts';
import type { Visible } from '../../../../platform/access/check.ts';
import type { Executor, Transaction } from '../../../../platform/database/connect.ts';
import type { ImportSourceId } from './sources.ts';

export type ImportId = Id<'import'>;

/** What an import did. */
export interface ImportRun {
  readonly sourceName: string;
  readonly at: string;
  /** Key of the actor: ids only. */
  readonly by: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly closed: number;
}

export async function insertRun(
  tx: Transaction,
  run: Omit<ImportRun, 'sourceName'> & { readonly source: ImportSourceId },
): Promise<ImportId> {
  const { source, fileName, ...rest } = run;
  const id = newId<ImportId>();
  await tx
    .insertInto('supply.import_run')
    .values({ import_id: id, source_id: source, file_name: fileName, ...rest })
    .execute();
  return id;
}

/** The last imports of the sources the actor may see, newest first. */
export async function visibleRuns(db: Executor, visible: Visible, most: number): Promise<ImportRun[]> {
  return db
    .selectFrom('supply.import_run as run')
    .innerJoin('supply.import_source as source', 'source.source_id', 'run.source_id')
    .select([
      'source.name as sourceName',
      'run.at',
      'run.by',
      'run.file_name as fileName',
      'run.sha256',
      'run.added',
      'run.changed',
      'run.unchanged',
      'run.closed',
    ]) // prettier-ignore
    .where(visible({ organiser: sql.ref('source.organiser_id') }))
    .orderBy('run.import_id', 'desc') // UUIDv7: the order of happening
    .limit(most)
    .execute();
}
