-- What was published of each location, as whole versions. The history of a location (supply.location_move) says what
-- somebody did, in parts; who follows the open data needs what holds, whatever made it so: an action, a list that was
-- imported, a licence that begins on a day.
create schema opendata;

create table opendata.version (
  -- 1, 2, 3 … without gaps, given under a lock: pages of the feed are cut by it and never change.
  position bigint primary key check (position > 0),
  version_id uuid not null unique,
  location_id uuid not null references supply.location,
  -- Never before the version in front of it.
  at timestamptz not null,
  -- The public record; no person's data (src/modules/opendata/rules/public-record.ts).
  record jsonb not null
);
create index version_by_location on opendata.version (location_id, position desc);
