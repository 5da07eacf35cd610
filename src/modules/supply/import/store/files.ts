import { sql } from 'kysely';
import { newId, type Id, type OrganiserId } from '../../../../kernel/ids.ts';
import type { Executor, Transaction } from '../../../../platform/database/connect.ts';
import { sourceOf, type ImportSource, type ImportSourceId } from './sources.ts';

export type ImportFileId = Id<'importFile'>;

/** A file that waits between looking at it and importing it. */
export interface WaitingFile {
  readonly file: ImportFileId;
  readonly name: string;
  readonly sha256: string;
  readonly source: ImportSource;
}

interface NewFile {
  readonly source: ImportSourceId;
  readonly name: string;
  readonly sha256: string;
  readonly content: Uint8Array;
  readonly at: string;
  readonly expires: string;
}

/** Keeps the file; an older one of the same source that still waits makes place for it. */
export async function keepFile(tx: Transaction, file: NewFile): Promise<ImportFileId> {
  await tx.deleteFrom('supply.import_file').where('source_id', '=', file.source).execute();
  const id = newId<ImportFileId>();
  await tx
    .insertInto('supply.import_file')
    .values({
      file_id: id,
      source_id: file.source,
      name: file.name,
      sha256: file.sha256,
      content: Buffer.from(file.content),
      uploaded_at: file.at,
      expires_at: file.expires,
    })
    .execute();
  return id;
}

/** A file that waits, without what is in it; null when it is unknown or waited too long. */
export async function waitingFile(db: Executor, file: ImportFileId, now: string): Promise<WaitingFile | null> {
  const row = await db
    .selectFrom('supply.import_file as file')
    .innerJoin('supply.import_source as source', 'source.source_id', 'file.source_id')
    .selectAll('source')
    .select(['file.file_id', 'file.name as file_name', 'file.sha256'])
    .where('file.file_id', '=', file)
    .where('file.expires_at', '>', now)
    .executeTakeFirst();
  return row === undefined
    ? null
    : { file: row.file_id as ImportFileId, name: row.file_name, sha256: row.sha256, source: sourceOf(row) };
}

const PART = 1024 * 1024;

/** What is in a file, fetched in parts: a whole one would keep this process from answering while it is unpacked. */
export async function contentOf(db: Executor, file: ImportFileId): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for (let start = 0; ; start += PART) {
    const { part } = await db
      .selectFrom('supply.import_file')
      .select(sql<Uint8Array>`substring(content from ${start + 1} for ${PART})`.as('part'))
      .where('file_id', '=', file)
      .executeTakeFirstOrThrow();
    parts.push(part);
    if (part.length < PART) return Buffer.concat(parts);
  }
}

/** Whose list the file is of: what an organiser's right is checked on. Null for the agency's, and for no file. */
export async function organiserOfFile(db: Executor, file: ImportFileId): Promise<OrganiserId | null> {
  const row = await db
    .selectFrom('supply.import_file as file')
    .innerJoin('supply.import_source as source', 'source.source_id', 'file.source_id')
    .select('source.organiser_id')
    .where('file.file_id', '=', file)
    .executeTakeFirst();
  return (row?.organiser_id as OrganiserId | null | undefined) ?? null;
}

export async function dropFile(tx: Transaction, file: ImportFileId): Promise<void> {
  await tx.deleteFrom('supply.import_file').where('file_id', '=', file).execute();
}

/** Files that waited too long. */
export async function dropExpired(db: Executor, now: string): Promise<void> {
  await db.deleteFrom('supply.import_file').where('expires_at', '<=', now).execute();
}
