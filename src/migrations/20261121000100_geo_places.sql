-- Municipalities, places to search by, and the desks that serve them. Reference tables: small, read everywhere.

create schema geo;

create table geo.zone (
  zone_id text primary key,
  name    text not null
);
comment on table geo.zone is 'Primary-care zones (eerstelijnszones); Brussels is one.';

create table geo.municipality (
  nis                   text primary key check (nis ~ '^[0-9]{5}$'),
  name                  text not null,
  name_fr               text not null,
  province              text not null,
  zone_id               text not null references geo.zone,
  language_status       text not null check (language_status in ('ordinary', 'facility', 'languageBorder', 'brussels')),
  lat                   double precision not null,
  lon                   double precision not null,
  area_km2              numeric(7, 2) not null,
  population            integer,
  population_year       smallint,
  children_0_2_estimate integer,
  child_poverty_index   numeric(5, 2),
  median_income_2023    integer
);
comment on column geo.municipality.lat is 'Where people live, not the middle of the territory.';
comment on column geo.municipality.population is 'Null is unknown, never zero; so are the figures after it.';
comment on column geo.municipality.children_0_2_estimate is 'An estimate: say so wherever it is shown.';

-- Codes of municipalities that merged: old files and old addresses still carry them.
create table geo.nis_change (
  old_nis  text primary key check (old_nis ~ '^[0-9]{5}$'),
  old_name text not null,
  nis      text not null references geo.municipality,
  until    date not null
);

create table geo.place (
  place_id text primary key,
  kind     text not null check (kind in ('municipality', 'formerMunicipality', 'postcode', 'locality', 'neighbourhood')),
  name     text not null,
  folded   text not null,
  nis      text not null references geo.municipality,
  postcode text check (postcode ~ '^[1-9][0-9]{3}$'),
  lat      double precision not null,
  lon      double precision not null,
  sectors  smallint
);
comment on column geo.place.folded is 'The name as the program folds it: lower case, no accents, st. as sint, hyphens as spaces.';
comment on column geo.place.sectors is 'Statistical sectors of a neighbourhood: a rough weight for how many people live there.';
create index place_folded_like on geo.place using gin (folded gin_trgm_ops);
create index place_by_municipality on geo.place (nis, kind);
create index place_by_postcode on geo.place (postcode);

create table geo.desk (
  desk_id uuid primary key,
  name    text not null,
  slug    text not null constraint desk_slug_taken unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  email   text,
  phone   text,
  address text
);

-- Which municipalities a desk serves, first and last day included. A desk is a dated attribute of a municipality:
-- when desks merge or split, nothing about a family has to be rewritten.
create table geo.desk_area (
  desk_id    uuid not null references geo.desk,
  nis        text not null references geo.municipality,
  from_date  date not null,
  until_date date,
  primary key (desk_id, nis, from_date),
  constraint desk_area_dates_in_order check (until_date >= from_date),
  constraint one_desk_per_municipality exclude using gist (nis with =, daterange(from_date, until_date, '[]') with &&)
);
create index desk_area_by_desk on geo.desk_area (desk_id, from_date);
