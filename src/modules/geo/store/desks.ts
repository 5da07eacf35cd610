import { sql } from 'kysely';
import type { CalendarDate } from '../../../kernel/calendar-date.ts';
import type { DeskId, MunicipalityNis } from '../../../kernel/ids.ts';
import type { Executor } from '../../../platform/database/connect.ts';

export interface Desk {
  readonly id: DeskId;
  readonly name: string;
  readonly slug: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly address: string | null;
}

const columns = sql`d.desk_id as id, d.name, d.slug, d.email, d.phone, d.address`;

/** The desk that serves the municipality on that day, or null: not every municipality is on the platform. */
export async function deskOf(db: Executor, nis: MunicipalityNis, on: CalendarDate): Promise<Desk | null> {
  const { rows } = await sql<Desk>`
    select ${columns} from geo.desk d join geo.desk_area a using (desk_id)
    where a.nis = ${nis} and daterange(a.from_date, a.until_date, '[]') @> ${on}::date`.execute(db);
  return rows[0] ?? null;
}

/** All desks by name. */
export async function desks(db: Executor): Promise<Desk[]> {
  const { rows } =
    await sql<Desk>`select ${columns} from geo.desk d order by d.name collate "nl-x-icu", d.desk_id`.execute(db);
  return rows;
}

/** NIS codes of the municipalities the desk serves on that day. */
export async function areaOf(db: Executor, desk: DeskId, on: CalendarDate): Promise<MunicipalityNis[]> {
  const { rows } = await sql<{ nis: MunicipalityNis }>`
    select nis from geo.desk_area
    where desk_id = ${desk} and daterange(from_date, until_date, '[]') @> ${on}::date order by nis`.execute(db);
  return rows.map((row) => row.nis);
}

export async function insertDesk(db: Executor, { id, name, slug, email, phone, address }: Desk): Promise<void> {
  await sql`insert into geo.desk (desk_id, name, slug, email, phone, address)
    values (${id}, ${name}, ${slug}, ${email}, ${phone}, ${address})`.execute(db);
}

export async function insertArea(
  db: Executor,
  desk: DeskId,
  nis: readonly MunicipalityNis[],
  from: CalendarDate,
  until: CalendarDate | null,
): Promise<void> {
  await sql`insert into geo.desk_area (desk_id, nis, from_date, until_date)
    select ${desk}::uuid, nis, ${from}::date, ${until}::date from unnest(${[...nis]}::text[]) as nis`.execute(db);
}
