import { sql } from 'kysely';
import { newId, type Id, type LocationId, type OrganiserId } from '../../../../kernel/ids.ts';
import type { Visible } from '../../../../platform/access/check.ts';
import type { Executor, Transaction } from '../../../../platform/database/connect.ts';
import { inParts } from '../../store/in-parts.ts';
import type { ImportKind, Mapping } from '../rules/fields.ts';

export type ImportSourceId = Id<'importSource'>;

/** A list that comes again. */
export interface ImportSource {
  readonly source: ImportSourceId;
  readonly name: string;
  readonly kind: ImportKind;
  /** Null: of the agency or the administrators. */
  readonly organiser: OrganiserId | null;
  readonly mapping: Mapping;
  readonly centroid: boolean;
}

/** The source of this name, made when it is new. Null when the name belongs to a list of another kind. */
export async function sourceNamed(
  tx: Transaction,
  name: string,
  kind: ImportKind,
  organiser: OrganiserId | null,
): Promise<ImportSource | null> {
  await tx
    .insertInto('supply.import_source')
    .values({ source_id: newId(), name, kind, organiser_id: organiser, mapping: '{}' })
    .onConflict((conflict) => conflict.constraint('import_source_taken').doNothing())
    .execute();
  const row = await tx
    .selectFrom('supply.import_source')
    .selectAll()
    .where('name', '=', name)
    .where('organiser_id', 'is not distinct from', organiser)
    .executeTakeFirstOrThrow();
  return row.kind === kind ? sourceOf(row) : null;
}

export function sourceOf(row: {
  source_id: string;
  name: string;
  kind: string;
  organiser_id: string | null;
  mapping: unknown;
  centroid: boolean;
}): ImportSource {
  return {
    source: row.source_id as ImportSourceId,
    name: row.name,
    kind: row.kind as ImportKind,
    organiser: row.organiser_id as OrganiserId | null,
    mapping: row.mapping as Mapping,
    centroid: row.centroid,
  };
}

export async function keepMapping(
  tx: Transaction,
  source: ImportSourceId,
  mapping: Mapping,
  centroid: boolean,
): Promise<void> {
  await tx
    .updateTable('supply.import_source')
    .set({ mapping: JSON.stringify(mapping), centroid })
    .where('source_id', '=', source)
    .execute();
}

/** One import of a source at a time: false when another runs now. Held until the transaction ends. */
export async function holdSource(tx: Transaction, source: ImportSourceId): Promise<boolean> {
  const { rows } = await sql<{ held: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${`supply.import ${source}`}, 0)) as held`.execute(tx);
  return rows[0]?.held === true;
}

/** A source, and the file of it that waits. */
export interface ListedSource extends ImportSource {
  readonly waiting: { readonly file: string; readonly name: string } | null;
}

/** The sources the actor may bring lists for, by name. */
export async function visibleSources(db: Executor, visible: Visible, now: string): Promise<ListedSource[]> {
  const rows = await db
    .selectFrom('supply.import_source as source')
    .leftJoin('supply.import_file as file', (join) =>
      join.onRef('file.source_id', '=', 'source.source_id').on('file.expires_at', '>', now),
    )
    .selectAll('source')
    .select(['file.file_id', 'file.name as file_name'])
    .where(visible({ organiser: sql.ref('source.organiser_id') }))
    .orderBy(sql`source.name collate "nl-x-icu"`)
    .execute();
  return rows.map((row) => ({
    ...sourceOf(row),
    waiting: row.file_id === null ? null : { file: row.file_id, name: row.file_name ?? '' },
  }));
}

export interface Member {
  readonly location: LocationId;
  readonly fileNumber: string;
  readonly name: string;
}

const PAGE = 2_000;

/** What the last list of this source held, and whether another list holds it still; in order of id, page by page. */
export async function* membersOf(
  db: Executor,
  source: ImportSourceId,
): AsyncGenerator<(Member & { readonly elsewhere: boolean })[]> {
  for (let after: string | null = null; ;) {
    const { rows }: { rows: (Member & { elsewhere: boolean })[] } = await sql<Member & { elsewhere: boolean }>`
      select location_id as location, file_number as "fileNumber", name,
        exists (select from supply.import_member as other
          where other.location_id = member.location_id and other.source_id <> member.source_id) as elsewhere
      from supply.import_member as member join supply.location using (location_id)
      where source_id = ${source} and (${after}::uuid is null or location_id > ${after}::uuid)
      order by location_id limit ${PAGE}`.execute(db);
    yield rows;
    if (rows.length < PAGE) return;
    after = rows.at(-1)?.location ?? null;
  }
}

/** Remembers that this source's list holds these locations. */
export async function addMembers(
  tx: Transaction,
  source: ImportSourceId,
  locations: readonly LocationId[],
): Promise<void> {
  await sql`
    insert into supply.import_member (source_id, location_id)
    select ${source}, unnest(${[...locations]}::uuid[]) on conflict do nothing`.execute(tx);
}

/** This source's list does not hold these locations any more. */
export const dropMembers = (
  tx: Transaction,
  source: ImportSourceId,
  locations: readonly LocationId[],
): Promise<void> =>
  inParts(locations, (json) =>
    sql`
      delete from supply.import_member
      where source_id = ${source} and location_id in (select value::uuid from jsonb_array_elements_text(${json}::jsonb))`.execute(tx),
  ); // prettier-ignore
