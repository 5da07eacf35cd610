import { sql } from 'kysely';
import type { MunicipalityNis } from '../../../kernel/ids.ts';
import type { Executor } from '../../../platform/database/connect.ts';
import type { LanguageStatus } from '../rules/language.ts';
import type { Point } from '../rules/point.ts';

export interface Municipality extends Point {
  readonly nis: MunicipalityNis;
  readonly name: string;
  readonly nameFr: string;
  readonly province: string;
  readonly zone: string;
  readonly zoneName: string;
  readonly languageStatus: LanguageStatus;
  /** Null is unknown, never zero; so are the figures below. */
  readonly population: number | null;
  readonly populationYear: number | null;
  /** An estimate, not a count: say so where it is shown. */
  readonly childrenUnder3: number | null;
  /** Percentage, as text with its decimals. */
  readonly childPovertyIndex: string | null;
  /** Whole euros per declaration, income year 2023. */
  readonly medianIncome: number | null;
}

const columns = sql`m.nis, m.name, m.name_fr as "nameFr", m.province, m.zone_id as zone, z.name as "zoneName",
  m.language_status as "languageStatus", m.lat, m.lon, m.population, m.population_year as "populationYear",
  m.children_0_2_estimate as "childrenUnder3", m.child_poverty_index as "childPovertyIndex",
  m.median_income_2023 as "medianIncome"`;

/** All municipalities by name, or those of one primary-care zone. */
export async function municipalities(db: Executor, zone: string | null = null): Promise<Municipality[]> {
  const { rows } = await sql<Municipality>`
    select ${columns} from geo.municipality m join geo.zone z using (zone_id)
    where ${zone}::text is null or m.zone_id = ${zone}
    order by m.name collate "nl-x-icu"`.execute(db);
  return rows;
}

/** The municipality with this NIS code; a code from before a merger gives the municipality of today. Null when unknown. */
export async function municipalityOf(db: Executor, nis: string): Promise<Municipality | null> {
  const { rows } = await sql<Municipality>`
    select ${columns} from geo.municipality m join geo.zone z using (zone_id)
    where m.nis = coalesce((select c.nis from geo.nis_change c where c.old_nis = ${nis}), ${nis})`.execute(db);
  return rows[0] ?? null;
}

/** A municipality that merged into another. */
export interface NisChange {
  readonly oldNis: string;
  readonly oldName: string;
  readonly nis: MunicipalityNis;
}

/** All codes of before mergers, for lists that still carry them. */
export async function nisChanges(db: Executor): Promise<NisChange[]> {
  const { rows } = await sql<NisChange>`
    select old_nis as "oldNis", old_name as "oldName", nis from geo.nis_change`.execute(db);
  return rows;
}

/** Postcodes with the municipalities they lie in; a postcode of two stands there twice. */
export async function postcodes(db: Executor): Promise<{ postcode: string; nis: MunicipalityNis }[]> {
  const { rows } = await sql<{ postcode: string; nis: MunicipalityNis }>`
    select distinct postcode, nis from geo.place where kind = 'postcode' and postcode is not null`.execute(db);
  return rows;
}
