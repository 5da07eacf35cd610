// Written by codegen.ts from the migrations; not by hand.

import type { ColumnType } from 'kysely';

export type Generated<T> =
  T extends ColumnType<infer S, infer I, infer U> ? ColumnType<S, I | undefined, U> : ColumnType<T, T | undefined, T>;

export type Json = JsonValue;

export type JsonArray = JsonValue[];

export type JsonObject = {
  [x: string]: JsonValue | undefined;
};

export type JsonPrimitive = boolean | number | string | null;

export type JsonValue = JsonArray | JsonObject | JsonPrimitive;

export type Numeric = ColumnType<string, number | string, number | string>;

export type Timestamp = ColumnType<Date, Date | string, Date | string>;

export interface AuditEntry {
  action: string;
  actor: Json;
  at: Timestamp;
  entry_id: string;
  outcome: string;
  subject: Json;
  written_at: Generated<Timestamp>;
}

export interface AuditSeal {
  entry_id: string;
  hash: Buffer;
  previous_hash: Buffer;
  seq: number;
}

export interface GeoDesk {
  address: string | null;
  desk_id: string;
  email: string | null;
  name: string;
  phone: string | null;
  slug: string;
}

export interface GeoDeskArea {
  desk_id: string;
  from_date: string;
  nis: string;
  until_date: string | null;
}

export interface GeoMunicipality {
  area_km2: Numeric;
  child_poverty_index: Numeric | null;
  /**
   * An estimate: say so wherever it is shown.
   */
  children_0_2_estimate: number | null;
  language_status: string;
  /**
   * Where people live, not the middle of the territory.
   */
  lat: number;
  lon: number;
  median_income_2023: number | null;
  name: string;
  name_fr: string;
  nis: string;
  /**
   * Null is unknown, never zero; so are the figures after it.
   */
  population: number | null;
  population_year: number | null;
  province: string;
  zone_id: string;
}

export interface GeoNisChange {
  nis: string;
  old_name: string;
  old_nis: string;
  until: string;
}

export interface GeoPlace {
  /**
   * The name as the program folds it: lower case, no accents, st. as sint, hyphens as spaces.
   */
  folded: string;
  kind: string;
  lat: number;
  lon: number;
  name: string;
  nis: string;
  place_id: string;
  postcode: string | null;
  /**
   * Statistical sectors of a neighbourhood: a rough weight for how many people live there.
   */
  sectors: number | null;
}

export interface GeoZone {
  name: string;
  zone_id: string;
}

export interface PlatformIdempotency {
  actor_key: string;
  body: Json | null;
  created_at: Generated<Timestamp>;
  key: string;
  request_hash: string;
  status: number;
}

export interface PlatformInstance {
  created_at: Generated<Timestamp>;
  /**
   * Invented data: fixed when the database is made, so that a demo never turns into the real thing.
   */
  demo: boolean;
  id: string;
  singleton: Generated<boolean>;
}

export interface PlatformMigration {
  applied_at: Generated<Timestamp>;
  checksum: string;
  name: string;
}

export interface DB {
  'audit.entry': AuditEntry;
  'audit.seal': AuditSeal;
  'geo.desk': GeoDesk;
  'geo.desk_area': GeoDeskArea;
  'geo.municipality': GeoMunicipality;
  'geo.nis_change': GeoNisChange;
  'geo.place': GeoPlace;
  'geo.zone': GeoZone;
  'platform.idempotency': PlatformIdempotency;
  'platform.instance': PlatformInstance;
  'platform.migration': PlatformMigration;
}
