-- Who offers care where, under which licence, and how full each half-day is.
create schema supply;

create table supply.organiser (
  organiser_id uuid primary key,
  name text not null,
  kbo text constraint organiser_kbo_taken unique check (kbo ~ '^[01][0-9]{9}$'),
  email text,
  phone text
);

create table supply.location (
  location_id uuid primary key,
  organiser_id uuid not null references supply.organiser,
  file_number text not null constraint location_file_number_taken unique,
  name text not null,
  kind text not null check (kind in ('family', 'group')),
  tier text not null check (tier in ('T0', 'T1', 'T2A', 'T2B', 'T3')),
  price text not null check (price in ('income', 'free')),
  -- Per full day, only for a free price; the income tariff follows from the family.
  day_price_cents integer check (day_price_cents between 0 and 100000),
  street text not null,
  house_number text not null,
  postcode text not null check (postcode ~ '^[1-9][0-9]{3}$'),
  nis text not null references geo.municipality,
  lat double precision not null check (lat between 49 and 52),
  lon double precision not null check (lon between 2 and 7),
  phone text,
  email text,
  website text,
  description text,
  min_age_months smallint not null default 0 check (min_age_months >= 0),
  max_age_months smallint not null default 36 check (max_age_months > min_age_months),
  features text[] not null default '{}',
  constraint location_price_fits check ((price = 'free') or day_price_cents is null),
  constraint income_tariff_needs_subsidy check (price = 'free' or tier in ('T2A', 'T2B', 'T3'))
);
create index location_by_organiser on supply.location (organiser_id);
create index location_by_municipality on supply.location (nis);

-- A licence over time; a new one follows the old, never beside it.
create table supply.licence (
  location_id uuid not null references supply.location,
  from_date date not null,
  until_date date,
  places smallint not null check (places between 1 and 500),
  primary key (location_id, from_date),
  constraint licence_dates_in_order check (until_date >= from_date),
  constraint one_licence_at_a_time exclude using gist (location_id with =, daterange(from_date, until_date, '[]') with &&)
);

create table supply.opening (
  location_id uuid not null references supply.location,
  weekday smallint not null check (weekday between 1 and 7),
  opens text not null check (opens ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  closes text not null check (closes ~ '^([01][0-9]|2[0-4]):[0-5][0-9]$'),
  primary key (location_id, weekday),
  constraint opening_in_order check (opens < closes)
);

-- The gate: locked before any occupancy row of the location is touched, in order of id, so that nobody deadlocks.
-- The revision tells the search model of every process that something changed here.
create table supply.gate (
  location_id uuid primary key references supply.location,
  revision bigint not null default 1
);

-- One row per location, lane and week (named by its Monday); position 1 is Monday morning, 14 Sunday afternoon.
-- taken never passes ceiling. ceiling is greatest(licensed, taken): a lawful reduction of the licence never fails, lets
-- nobody in, and comes down as places are released.
create table supply.occupancy (
  location_id uuid not null references supply.gate,
  lane text not null,
  week date not null check (extract(isodow from week) = 1),
  licensed smallint[] not null,
  taken smallint[] not null,
  ceiling smallint[] not null,
  primary key (location_id, lane, week),
  constraint occupancy_is_whole check (
    cardinality(licensed) = 14 and cardinality(taken) = 14 and cardinality(ceiling) = 14
    and array_position(licensed, null) is null and array_position(taken, null) is null and array_position(ceiling, null) is null
  ),
  constraint occupancy_within_ceiling check (
    taken[1] between 0 and ceiling[1] and taken[2] between 0 and ceiling[2] and taken[3] between 0 and ceiling[3]
    and taken[4] between 0 and ceiling[4] and taken[5] between 0 and ceiling[5] and taken[6] between 0 and ceiling[6]
    and taken[7] between 0 and ceiling[7] and taken[8] between 0 and ceiling[8] and taken[9] between 0 and ceiling[9]
    and taken[10] between 0 and ceiling[10] and taken[11] between 0 and ceiling[11] and taken[12] between 0 and ceiling[12]
    and taken[13] between 0 and ceiling[13] and taken[14] between 0 and ceiling[14]
  )
);
