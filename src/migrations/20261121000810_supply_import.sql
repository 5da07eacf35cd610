-- Lists from elsewhere: where they come from, the file that waits between looking and importing, what each import did,
-- and the official counts of places.

-- A list that comes again: a city's open data, the agency's Excel, an organiser's own file.
create table supply.import_source (
  source_id uuid primary key,
  name text not null check (length(name) between 1 and 60),
  kind text not null check (kind in ('locations', 'counts')),
  -- Null: of the agency or the administrators. An organiser's list touches its own locations only.
  organiser_id uuid references supply.organiser,
  -- Which column of the file holds which field, or the value that holds for all rows.
  mapping jsonb not null default '{}',
  -- Where the file gives no coordinates: use the middle of the municipality.
  centroid boolean not null default false,
  constraint import_source_taken unique nulls not distinct (organiser_id, name)
);

-- The file waits here, never on disk; upkeep removes it after a day.
create table supply.import_file (
  file_id uuid primary key,
  source_id uuid not null references supply.import_source,
  name text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  content bytea not null check (length(content) <= 20971520),
  uploaded_at timestamptz not null,
  expires_at timestamptz not null
);
create index import_file_expires on supply.import_file (expires_at);

-- Every import that was carried out. `by` names ids only, so that erasing a person works.
create table supply.import_run (
  import_id uuid primary key,
  source_id uuid not null references supply.import_source,
  at timestamptz not null,
  by text not null,
  file_name text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  added integer not null check (added >= 0),
  changed integer not null check (changed >= 0),
  unchanged integer not null check (unchanged >= 0),
  closed integer not null check (closed >= 0)
);
create index import_run_by_source on supply.import_run (source_id, at desc);

-- Which locations a list held the last time: what is missing from it now has closed.
create table supply.import_member (
  source_id uuid not null references supply.import_source,
  location_id uuid not null references supply.location,
  primary key (source_id, location_id)
);
create index import_member_by_location on supply.import_member (location_id);

-- Places and locations as the agency publishes them, beside what we count ourselves. Null is unknown, never zero.
create table supply.official_count (
  nis text not null references geo.municipality,
  year smallint not null check (year between 2000 and 2099),
  -- What stands behind the year: 'Q1'. Empty for a whole year.
  part text not null default '',
  kind text not null check (kind in ('family', 'group')),
  price text not null check (price in ('income', 'free')),
  places integer check (places >= 0),
  income_places integer check (income_places >= 0),
  free_places integer check (free_places >= 0),
  locations integer check (locations >= 0),
  source_id uuid not null references supply.import_source,
  primary key (nis, year, part, kind, price)
);
create index official_count_by_year on supply.official_count (year, part);
create index official_count_by_source on supply.official_count (source_id);
