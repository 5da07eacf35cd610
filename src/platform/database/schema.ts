/* eslint-disable max-lines -- written by codegen.ts from the migrations; not by hand */

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

export interface AccountsApiKey {
  key_hash: string;
  key_id: string;
  made_at: string;
  name: string;
  organisation_id: string;
  person_id: string;
  revoked_at: string | null;
}

export interface AccountsInvite {
  email: string;
  expires_on: string;
  invite_id: string;
  locations: Generated<string[]>;
  made_at: string;
  name: string;
  organisation_id: string;
  role: string;
  token_hash: string;
  used_at: string | null;
}

export interface AccountsLocalAccount {
  email: string;
  password_hash: string;
  person_id: string;
  totp_last_step: Generated<number>;
  totp_secret: Buffer;
}

export interface AccountsOrganisation {
  code: string;
  desk_id: string | null;
  kind: string;
  name: string;
  organisation_id: string;
  organiser_id: string | null;
}

export interface AccountsPerson {
  email: string | null;
  issuer: string | null;
  name: string;
  person_id: string;
  subject: string | null;
}

export interface AccountsRole {
  from_date: string;
  locations: Generated<string[]>;
  organisation_id: string;
  origin: string;
  person_id: string;
  role: string;
  until_date: string | null;
}

export interface AuditEntry {
  action: string;
  actor: Json;
  at: string;
  entry_id: string;
  outcome: string;
  subject: Json;
  written_at: Generated<string>;
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

export interface OpendataVersion {
  at: string;
  location_id: string;
  position: number;
  record: Json;
  version_id: string;
}

export interface PlacementOffer {
  child_id: string;
  closed_at: string | null;
  expires_on: string;
  family_id: string;
  from_date: string;
  half_days: string;
  kind: string;
  line_id: string;
  location_id: string;
  made_at: string;
  made_on: string;
  message: string | null;
  offer_id: string;
  outcome: string | null;
  pool_id: string | null;
  request_id: string;
  until_date: string;
}

export interface PlacementOfferMove {
  at: string;
  by: string;
  event: string;
  family_id: string;
  from_state: string | null;
  move_id: string;
  offer_id: string;
  on_date: string;
  to_state: string;
}

export interface PlacementPlacement {
  child_id: string;
  family_id: string;
  from_date: string;
  half_days: string;
  kind: string;
  location_id: string;
  made_at: string;
  offer_id: string | null;
  placement_id: string;
  pool_id: string | null;
  until_date: string;
}

export interface PlacementPlacementMove {
  at: string;
  by: string;
  event: string;
  family_id: string;
  from_state: string | null;
  move_id: string;
  on_date: string;
  placement_id: string;
  to_state: string;
}

export interface PlatformAttempt {
  at: string;
  attempt_id: string;
  bucket: string;
}

export interface PlatformDemoFilling {
  done_at: string | null;
  guide: Json | null;
  singleton: Generated<boolean>;
  started_at: string;
}

export interface PlatformIdempotency {
  actor_key: string;
  body: Json | null;
  created_at: Generated<string>;
  key: string;
  request_hash: string;
  status: number;
}

export interface PlatformInstance {
  created_at: Generated<string>;
  /**
   * Invented data: fixed when the database is made, so that a demo never turns into the real thing.
   */
  demo: boolean;
  id: string;
  singleton: Generated<boolean>;
}

export interface PlatformLetter {
  body: string | null;
  key: string;
  recipient: string | null;
  refusal: string | null;
  sent_at: string;
  subject: string | null;
}

export interface PlatformMigration {
  applied_at: Generated<string>;
  checksum: string;
  name: string;
}

export interface PlatformSession {
  content: Json;
  expires_at: string;
  id_hash: string;
}

export interface RequestsChild {
  birth_date: string | null;
  child_id: string;
  due_date: string | null;
  family_id: string;
  first_name: string | null;
  last_name: string | null;
}

export interface RequestsConsent {
  consent_id: string;
  desk_id: string;
  family_id: string;
  given_at: string;
  given_on: string;
  how: string;
  recorded_by: string;
  until_date: string;
  withdrawn_at: string | null;
}

export interface RequestsDraft {
  answers: Generated<Json>;
  code_hash: string;
  draft_id: string;
  expires_on: string;
  family_id: string;
  made_at: string;
  sent_at: string | null;
}

export interface RequestsFamily {
  family_id: string;
  language: string | null;
  made_at: string;
  nis: string;
  postcode: string | null;
  street: string | null;
}

export interface RequestsFamilyCode {
  code_hash: string;
  code_id: string;
  expires_at: string | null;
  family_id: string;
  kind: string;
  made_at: string;
  used_at: string | null;
}

export interface RequestsGuardian {
  email: string | null;
  family_id: string;
  first_name: string;
  guardian_id: string;
  last_name: string;
  phone: string | null;
  position: number;
}

export interface RequestsLine {
  answered_on: string | null;
  family_id: string;
  line_id: string;
  location_id: string;
  position: number;
  reason: string | null;
  reason_text: string | null;
  request_id: string;
  sent_on: string;
  state: string;
  state_since: string;
}

export interface RequestsLineMove {
  at: string;
  by: string;
  event: string;
  family_id: string;
  from_state: string | null;
  line_id: string;
  move_id: string;
  on_date: string;
  to_state: string;
}

export interface RequestsRequest {
  channel: string;
  child_id: string;
  end_date: string | null;
  facts: Generated<string[]>;
  family_id: string;
  half_days: number;
  kind: string;
  made_at: string;
  made_on: string;
  nis: string;
  number: string;
  reason: string;
  remarks: string | null;
  request_id: string;
  specific_need: Generated<boolean>;
  start_date: string;
  state: string;
  state_since: string;
  urgent: Generated<boolean>;
  wider_hours: Generated<boolean>;
}

export interface RequestsRequestMove {
  at: string;
  by: string;
  event: string;
  family_id: string;
  from_state: string | null;
  move_id: string;
  on_date: string;
  request_id: string;
  to_state: string;
}

export interface RequestsSeenBy {
  family_id: string;
  folded: string;
  made_at: string;
  request_id: string;
  start_date: string;
  state: string;
  until_date: string | null;
  viewer: string;
  waiting_since: string | null;
}

export interface RequestsSeenByRule {
  family_id: string | null;
  folded: string | null;
  made_at: string | null;
  request_id: string | null;
  start_date: string | null;
  state: string | null;
  until_date: string | null;
  viewer: string | null;
  waiting_since: string | null;
}

export interface SupplyExpectation {
  location_id: string;
  made_on: string;
  month: string;
}

export interface SupplyGate {
  changed: Generated<string>;
  location_id: string;
  revision: Generated<number>;
}

export interface SupplyImportFile {
  content: Buffer;
  expires_at: string;
  file_id: string;
  name: string;
  sha256: string;
  source_id: string;
  uploaded_at: string;
}

export interface SupplyImportMember {
  location_id: string;
  source_id: string;
}

export interface SupplyImportRun {
  added: number;
  at: string;
  by: string;
  changed: number;
  closed: number;
  file_name: string;
  import_id: string;
  sha256: string;
  source_id: string;
  unchanged: number;
}

export interface SupplyImportSource {
  centroid: Generated<boolean>;
  kind: string;
  mapping: Generated<Json>;
  name: string;
  organiser_id: string | null;
  source_id: string;
}

export interface SupplyLicence {
  from_date: string;
  location_id: string;
  places: number;
  until_date: string | null;
}

export interface SupplyLocation {
  day_price_cents: number | null;
  description: string | null;
  email: string | null;
  features: Generated<string[]>;
  file_number: string;
  house_number: string;
  kind: string;
  lat: number;
  location_id: string;
  lon: number;
  max_age_months: Generated<number>;
  min_age_months: Generated<number>;
  name: string;
  nis: string;
  organiser_id: string;
  phone: string | null;
  postcode: string;
  price: string;
  street: string;
  tier: string;
  website: string | null;
}

export interface SupplyLocationMove {
  at: string;
  before: Json | null;
  by: string;
  event: string;
  facts: Json;
  holds_from: string;
  location_id: string;
  move_id: string;
}

export interface SupplyOccupancy {
  ceiling: number[];
  lane: string;
  licensed: number[];
  location_id: string;
  taken: number[];
  week: string;
}

export interface SupplyOfficialCount {
  free_places: number | null;
  income_places: number | null;
  kind: string;
  locations: number | null;
  nis: string;
  part: Generated<string>;
  places: number | null;
  price: string;
  source_id: string;
  year: number;
}

export interface SupplyOpening {
  closes: string;
  location_id: string;
  opens: string;
  weekday: number;
}

export interface SupplyOrganiser {
  email: string | null;
  kbo: string | null;
  name: string;
  organiser_id: string;
  phone: string | null;
}

export interface SupplyPool {
  fallback_open: number | null;
  financier: string;
  from_date: string;
  half_days: string;
  kind: string;
  location_id: string;
  made_at: string;
  places: number;
  pool_id: string;
  until_date: string | null;
  who_may: string;
}

export interface SupplyReduction {
  from_date: string;
  location_id: string;
  made_at: string;
  places: number;
  reason: string;
  reduction_id: string;
  until_date: string;
}

export interface SupplySavedSearch {
  confirmed_at: string | null;
  email: string;
  expires_on: string;
  free_before: string[] | null;
  language: string;
  made_at: string;
  path: string;
  renewal_asked_on: string | null;
  search_id: string;
  token_hash: string;
  told_on: string | null;
  wish: Json;
}

export interface SupplySavedSearchLook {
  only_row: Generated<boolean>;
  seen: string;
}

export interface SupplyStatute {
  cooperating: Generated<boolean>;
  from_date: string;
  location_id: string;
  service: string | null;
  statute: string;
  until_date: string | null;
}

export interface SupplyTerms {
  day_price_cents: number | null;
  from_date: string;
  location_id: string;
  price: string;
  tier: string;
  until_date: string | null;
}

export interface DB {
  'accounts.api_key': AccountsApiKey;
  'accounts.invite': AccountsInvite;
  'accounts.local_account': AccountsLocalAccount;
  'accounts.organisation': AccountsOrganisation;
  'accounts.person': AccountsPerson;
  'accounts.role': AccountsRole;
  'audit.entry': AuditEntry;
  'audit.seal': AuditSeal;
  'geo.desk': GeoDesk;
  'geo.desk_area': GeoDeskArea;
  'geo.municipality': GeoMunicipality;
  'geo.nis_change': GeoNisChange;
  'geo.place': GeoPlace;
  'geo.zone': GeoZone;
  'opendata.version': OpendataVersion;
  'placement.offer': PlacementOffer;
  'placement.offer_move': PlacementOfferMove;
  'placement.placement': PlacementPlacement;
  'placement.placement_move': PlacementPlacementMove;
  'platform.attempt': PlatformAttempt;
  'platform.demo_filling': PlatformDemoFilling;
  'platform.idempotency': PlatformIdempotency;
  'platform.instance': PlatformInstance;
  'platform.letter': PlatformLetter;
  'platform.migration': PlatformMigration;
  'platform.session': PlatformSession;
  'requests.child': RequestsChild;
  'requests.consent': RequestsConsent;
  'requests.draft': RequestsDraft;
  'requests.family': RequestsFamily;
  'requests.family_code': RequestsFamilyCode;
  'requests.guardian': RequestsGuardian;
  'requests.line': RequestsLine;
  'requests.line_move': RequestsLineMove;
  'requests.request': RequestsRequest;
  'requests.request_move': RequestsRequestMove;
  'requests.seen_by': RequestsSeenBy;
  'requests.seen_by_rule': RequestsSeenByRule;
  'supply.expectation': SupplyExpectation;
  'supply.gate': SupplyGate;
  'supply.import_file': SupplyImportFile;
  'supply.import_member': SupplyImportMember;
  'supply.import_run': SupplyImportRun;
  'supply.import_source': SupplyImportSource;
  'supply.licence': SupplyLicence;
  'supply.location': SupplyLocation;
  'supply.location_move': SupplyLocationMove;
  'supply.occupancy': SupplyOccupancy;
  'supply.official_count': SupplyOfficialCount;
  'supply.opening': SupplyOpening;
  'supply.organiser': SupplyOrganiser;
  'supply.pool': SupplyPool;
  'supply.reduction': SupplyReduction;
  'supply.saved_search': SupplySavedSearch;
  'supply.saved_search_look': SupplySavedSearchLook;
  'supply.statute': SupplyStatute;
  'supply.terms': SupplyTerms;
}
