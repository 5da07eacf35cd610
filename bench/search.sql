-- The search as one statement over the tables, to hold the search model against: same answer, same order.
-- $1 lat, $2 lon, $3 metres, $4 first Monday, $5 horizon in weeks, $6 weeks to look ahead, $7 today,
-- $8 wished half-days as bits, $9 the same per weekday (seven numbers), $10 how many of those days are needed,
-- $11 and $12 hours from and until, $13 kind, $14 price, $15 tiers, $16 features, $17 how many results.
-- Every location has a row for each week here; the product also knows weeks without one.
with near as materialized (
  select l.location_id, l.name, l.features,
    round(2 * 6371009 * asin(least(1, sqrt(
      sin(radians(l.lat - $1) / 2) ^ 2 + cos(radians($1)) * cos(radians(l.lat)) * sin(radians(l.lon - $2) / 2) ^ 2
    ))))::integer as distance
  from supply.location l
  join supply.licence c on c.location_id = l.location_id
    and c.from_date <= $7::date and (c.until_date is null or c.until_date >= $7::date)
  where l.lat between $1 - $3::float8 / 111000 - 0.001 and $1 + $3::float8 / 111000 + 0.001
    and l.lon between $2 - ($3::float8 / 111000 + 0.001) / cos(radians($1 + $3::float8 / 111000 + 0.001))
      and $2 + ($3::float8 / 111000 + 0.001) / cos(radians($1 + $3::float8 / 111000 + 0.001))
    and ($13::text is null or l.kind = $13)
    and ($14::text is null or l.price = $14)
    and ($15::text[] is null or l.tier = any($15))
), hours as (
  select o.location_id,
    case when $11::text is null then 127
      else bit_or(case when o.opens <= $11 and o.closes >= $12::text then 1 << (o.weekday - 1) else 0 end) end as open_days,
    array_remove(array[
      case when bool_or(o.opens < '07:00' or o.closes > '18:00') then 'widerHours' end,
      case when bool_or(o.opens <= '05:00' or o.closes >= '22:00') then 'night' end,
      case when bool_or(o.weekday >= 6) then 'weekend' end
    ], null) as shown
  from supply.opening o
  where o.location_id in (select location_id from near)
  group by o.location_id
), candidate as materialized (
  select n.location_id, n.name, n.distance, h.open_days,
    (select coalesce(bit_or(3 << (2 * day)), 0) from generate_series(0, 6) as day where h.open_days & (1 << day) <> 0) as open_half_days
  from near n
  join hours h using (location_id)
  where n.distance <= $3
    and (n.features || h.shown) @> $16::text[]
    and case when $8::integer = 0 then h.open_days <> 0
      else (select count(*) from generate_series(1, 7) as day
        where ($9::integer[])[day] <> 0 and h.open_days & (1 << (day - 1)) <> 0) >= $10::integer end
), week as (
  select o.location_id, o.week,
    case when o.licensed[1] > o.taken[1] then 1 else 0 end | case when o.licensed[2] > o.taken[2] then 2 else 0 end
    | case when o.licensed[3] > o.taken[3] then 4 else 0 end | case when o.licensed[4] > o.taken[4] then 8 else 0 end
    | case when o.licensed[5] > o.taken[5] then 16 else 0 end | case when o.licensed[6] > o.taken[6] then 32 else 0 end
    | case when o.licensed[7] > o.taken[7] then 64 else 0 end | case when o.licensed[8] > o.taken[8] then 128 else 0 end
    | case when o.licensed[9] > o.taken[9] then 256 else 0 end | case when o.licensed[10] > o.taken[10] then 512 else 0 end
    | case when o.licensed[11] > o.taken[11] then 1024 else 0 end | case when o.licensed[12] > o.taken[12] then 2048 else 0 end
    | case when o.licensed[13] > o.taken[13] then 4096 else 0 end | case when o.licensed[14] > o.taken[14] then 8192 else 0 end as free
  from supply.occupancy o
  where o.location_id in (select location_id from candidate) and o.lane = 'licence'
    and o.week between $4::date and $4::date + 7 * ($5::integer + $6::integer - 1)
), stays as materialized (
  select location_id, week,
    bit_and(free) over (partition by location_id order by week rows between current row and $5::integer - 1 following) as free
  from week
), answer as materialized (
  select c.location_id, c.name, c.distance,
    min(s.week) filter (where case when $8::integer = 0 then s.free & c.open_half_days <> 0 and s.week = $4::date else
      (case when ($9::integer[])[1] <> 0 and ($9::integer[])[1] & ~s.free = 0 and c.open_days & 1 <> 0 then 1 else 0 end)
      + (case when ($9::integer[])[2] <> 0 and ($9::integer[])[2] & ~s.free = 0 and c.open_days & 2 <> 0 then 1 else 0 end)
      + (case when ($9::integer[])[3] <> 0 and ($9::integer[])[3] & ~s.free = 0 and c.open_days & 4 <> 0 then 1 else 0 end)
      + (case when ($9::integer[])[4] <> 0 and ($9::integer[])[4] & ~s.free = 0 and c.open_days & 8 <> 0 then 1 else 0 end)
      + (case when ($9::integer[])[5] <> 0 and ($9::integer[])[5] & ~s.free = 0 and c.open_days & 16 <> 0 then 1 else 0 end)
      + (case when ($9::integer[])[6] <> 0 and ($9::integer[])[6] & ~s.free = 0 and c.open_days & 32 <> 0 then 1 else 0 end)
      + (case when ($9::integer[])[7] <> 0 and ($9::integer[])[7] & ~s.free = 0 and c.open_days & 64 <> 0 then 1 else 0 end)
      >= $10::integer end) as free_from,
    bit_or(s.free) filter (where s.week = $4::date) as free_half_days
  from stays s
  join candidate c using (location_id)
  where s.week <= $4::date + 7 * $6::integer
  group by c.location_id, c.name, c.distance
), fit as (
  select *,
    case when free_from = $4::date then 0 when free_from is not null then 1
      when free_half_days & $8::integer <> 0 then 2 else 3 end as fit
  from answer
)
select location_id as location, distance, free_half_days as "freeHalfDays", fit, free_from::text as "freeFrom",
  (count(*) over ())::integer as total,
  (count(*) filter (where fit = 0) over ())::integer as free,
  (count(*) filter (where fit = 1) over ())::integer as later
from fit
order by fit, distance, name collate "nl-x-icu", location_id
limit $17::integer
