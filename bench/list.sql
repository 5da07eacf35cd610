-- A million requests of made-up families for measuring lists (bench/list.ts). $requests and $locations are filled in.
-- Everything follows from the number of a row, so it is the same at every run.
create function pg_temp.chance(number bigint, seed bigint) returns float8 language sql immutable parallel safe as
  $$ select (hashint8extended(number, seed) & 4294967295)::float8 / 4294967296 $$;
create function pg_temp.id(kind text, number bigint) returns uuid language sql immutable parallel safe as
  $$ select ('0190' || kind || '00-0000-7000-8000-' || lpad(to_hex(number), 12, '0'))::uuid $$;
create function pg_temp.pick(list text[], chance float8) returns text language sql immutable parallel safe as
  $$ select list[1 + floor(cardinality(list) * chance)::int] $$;

-- A town of Flanders by how many people live there.
create temp table town as
select nis, name, (sum(people) over (order by nis) - people)::float8 / sum(people) over () as low
from (select nis, name, coalesce(population, 5000) as people from geo.municipality where left(nis, 2) <> '21') as each;
create temp table map as select array_agg(nis order by low) as nises, array_agg(low order by low) as lows from town;

-- A desk for every town of 40,000 and more people; the others share one per zone.
create temp table served as
select nis, case when coalesce(population, 0) >= 40000 then nis else zone_id end as slug,
  case when coalesce(population, 0) >= 40000 then name else 'zone ' || zone_id end as name
from geo.municipality where left(nis, 2) <> '21';
insert into geo.desk (desk_id, name, slug)
select pg_temp.id('de', row_number() over (order by slug)), min(name), regexp_replace(lower(slug), '[^a-z0-9]+', '-', 'g') from served group by slug;
insert into geo.desk_area (desk_id, nis, from_date)
select desk.desk_id, served.nis, '2020-01-01' from served join geo.desk on desk.slug = regexp_replace(lower(served.slug), '[^a-z0-9]+', '-', 'g');

-- One organiser has 200 locations, the others some ten each.
insert into supply.organiser (organiser_id, name) select pg_temp.id('aa', n), 'Organisator ' || n from generate_series(1, 500) as n;
insert into supply.location (location_id, organiser_id, file_number, name, kind, tier, price, street, house_number, postcode, nis, lat, lon)
select pg_temp.id('bb', n), pg_temp.id('aa', case when n <= 200 then 1 else 2 + n % 499 end), 'B-' || n, 'Locatie ' || n, 'group', 'T2B', 'income',
  'Teststraat', n::text, '9999', nis, lat, lon
from generate_series(1, $locations) as n
join geo.municipality on nis = (select nises[width_bucket(pg_temp.chance(n, 1), lows)] from map);
insert into supply.gate (location_id, revision) select location_id, 1 from supply.location;
insert into accounts.person (person_id, name) values (pg_temp.id('ee', 1), 'Synthetisch');

create temp table spot as
select nis, array_agg(location_id order by location_id) as locations from supply.location group by nis;

-- Of a hundred requests fifteen are a family's second; the newest of five years are open most.
create temp table asked as
select n, (n * 85) / 100 as family, pg_temp.chance(n, 2) as age, pg_temp.chance(n, 3) as outcome, pg_temp.chance(n, 4) as many
from generate_series(1, $requests) as n;
create temp table home as
select family, nis, locations from (
  select family, nises[width_bucket(pg_temp.chance(family, 5), lows)] as nis from map, (select distinct family from asked) as each
) as drawn left join spot using (nis);
analyze asked, home;

insert into requests.family (family_id, made_at, street, postcode, nis, language)
select pg_temp.id('fa', family), '2021-11-21', 'Teststraat ' || family % 200, '9999', nis, 'nl' from home;
insert into requests.guardian (family_id, guardian_id, position, first_name, last_name, email)
select pg_temp.id('fa', family), pg_temp.id('a' || position, family), position,
  pg_temp.pick($firstNames, pg_temp.chance(family, 20 + position)), pg_temp.pick($lastNames, pg_temp.chance(family, 30 + position) ^ 2), 'gezin@voorbeeld.example'
from home, generate_series(0, 1) as position where position = 0 or family % 2 = 0;
insert into requests.child (family_id, child_id, first_name, last_name, birth_date)
select pg_temp.id('fa', family), pg_temp.id('cc', n), pg_temp.pick($firstNames, pg_temp.chance(n, 6)),
  pg_temp.pick($lastNames, pg_temp.chance(family, 30) ^ 2), date '2026-11-21' - (age * 1800)::int + 100
from asked;
insert into requests.request (family_id, request_id, child_id, number, channel, kind, half_days, start_date, reason, nis, made_at, made_on, state, state_since)
select pg_temp.id('fa', family), pg_temp.id('ab', n), pg_temp.id('cc', n), 'K-' || (2021 + n % 6) || '-' || upper(substr(md5(n::text), 1, 8)),
  'web', 'regular', 1023, day + 200, 'work', nis, day + time '12:00' + (n % 3600) * interval '1 second', day,
  case when outcome < 0.75 - age then 'open' when outcome < 0.75 then 'placed' when outcome < 0.83 then 'foundElsewhere'
    when outcome < 0.93 then 'withdrawn' when outcome < 0.98 then 'unknown' else 'lapsed' end, day
from (select *, date '2026-11-20' - (age * 1825)::int as day from asked) as asked join home using (family);

-- Two and a half lines each: four of five where the family lives, the rest anywhere.
insert into requests.line (family_id, line_id, request_id, location_id, position, state, state_since, sent_on, answered_on)
select distinct on (family, n, location) pg_temp.id('fa', family), pg_temp.id('b' || position, n), pg_temp.id('ab', n), location, position,
  case when state = 'open' then pg_temp.pick('{sent,sent,seen,answered,answered,offered,refused,withdrawn}', fate)
    when state = 'placed' then pg_temp.pick('{accepted,closed,closed,refused,answered}', fate) else 'closed' end,
  made_on, made_on, case when state <> 'open' or fate >= 0.375 then made_on + 5 end
from (
  select asked.family, n, position, request.state, request.made_on, pg_temp.chance(n * 4 + position, 8) as fate,
    coalesce(
      case when pg_temp.chance(n * 4 + position, 9) < 0.8 then home.locations[1 + floor(cardinality(home.locations) * pg_temp.chance(n * 4 + position, 10))::int] end,
      pg_temp.id('bb', 1 + floor($locations * pg_temp.chance(n * 4 + position, 11))::bigint)) as location
  from asked join home using (family)
  join requests.request on family_id = pg_temp.id('fa', family) and request_id = pg_temp.id('ab', n)
  cross join lateral generate_series(1, 1 + floor(4 * many)::int) as position
) as drawn;

-- One family in five lets its own desk act for it, a few another desk.
insert into requests.consent (family_id, consent_id, desk_id, how, given_at, given_on, until_date, recorded_by)
select pg_temp.id('fa', family), pg_temp.id('ca', family),
  case when family % 100 = 0 then pg_temp.id('de', 1 + family / 100 % (select count(*) from geo.desk)) else area.desk_id end,
  'phone', '2026-01-01', date '2026-01-01', date '2026-06-01' + (365 * pg_temp.chance(family, 12))::int, pg_temp.id('ee', 1)
from home join geo.desk_area as area using (nis) where family % 5 = 0;
