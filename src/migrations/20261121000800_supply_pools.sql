-- What changes at a location over time: its price and tier, the statute of a childminder, places that are missing for a
-- while, places kept for somebody. And the history of all of it.

-- Tier and price from a day on. Before the first row, and on days without one, what stands at the location counts.
create table supply.terms (
  location_id uuid not null references supply.location,
  from_date date not null,
  until_date date,
  tier text not null check (tier in ('T0', 'T1', 'T2A', 'T2B', 'T3')),
  price text not null check (price in ('income', 'free')),
  day_price_cents integer check (day_price_cents between 0 and 100000),
  primary key (location_id, from_date),
  constraint terms_dates_in_order check (until_date >= from_date),
  constraint terms_price_fits check (price = 'free' or day_price_cents is null),
  constraint terms_income_tariff_needs_subsidy check (price = 'free' or tier in ('T2A', 'T2B', 'T3')),
  constraint one_price_at_a_time exclude using gist (location_id with =, daterange(from_date, until_date, '[]') with &&)
);

-- How the childminders of a location work, from a day on. Only for family care.
create table supply.statute (
  location_id uuid not null references supply.location,
  from_date date not null,
  until_date date,
  statute text not null check (statute in ('suiGeneris', 'employee', 'selfEmployed')),
  -- The family-care service the childminder is affiliated with; its own organiser when null.
  service text,
  -- Two childminders or more who work together at this address.
  cooperating boolean not null default false,
  primary key (location_id, from_date),
  constraint statute_dates_in_order check (until_date >= from_date),
  constraint one_statute_at_a_time exclude using gist (location_id with =, daterange(from_date, until_date, '[]') with &&)
);

-- No more than so many places for a while. `closingDays` says that nobody is expected; it takes no place from anybody.
create table supply.reduction (
  location_id uuid not null references supply.location,
  reduction_id uuid not null,
  from_date date not null,
  until_date date not null,
  -- How many places remain.
  places smallint not null check (places between 0 and 500),
  reason text not null check (reason in ('staffShortage', 'works', 'enforcement', 'closingDays', 'other')),
  made_at timestamptz not null,
  primary key (location_id, reduction_id),
  constraint reduction_dates_in_order check (until_date >= from_date),
  constraint closing_days_leave_no_place check (reason <> 'closingDays' or places = 0)
);

-- Places kept for somebody: part of the licence, held apart.
create table supply.pool (
  location_id uuid not null references supply.location,
  pool_id uuid not null,
  kind text not null check (kind in ('urgent', 'occasional', 'bought', 'ocmw', 'company')),
  -- Held on each of these half-days.
  places smallint not null check (places between 1 and 500),
  half_days int4multirange not null check (not isempty(half_days) and half_days <@ '{[0,14)}'::int4multirange),
  financier text not null,
  who_may text not null,
  from_date date not null,
  until_date date,
  -- So many days before a day, what is unused on it opens for everybody; never when null.
  fallback_open smallint check (fallback_open between 0 and 365),
  made_at timestamptz not null,
  primary key (location_id, pool_id),
  constraint pool_dates_in_order check (until_date >= from_date)
);

-- What happened to a location: appended in the transaction that changes it. `facts` and `before` name no persons.
create table supply.location_move (
  location_id uuid not null references supply.location,
  -- UUIDv7: the order of happening.
  move_id uuid not null,
  at timestamptz not null,
  -- The first day it holds.
  holds_from date not null,
  event text not null,
  before jsonb,
  facts jsonb not null,
  by text not null,
  primary key (location_id, move_id)
);
create index location_move_in_order on supply.location_move (move_id);

-- An offer and a placement hold their place in a pool, or in the open places when null.
alter table placement.offer add column pool_id uuid;
alter table placement.offer add constraint offer_pool_of_location foreign key (location_id, pool_id) references supply.pool;
alter table placement.placement add column pool_id uuid;
alter table placement.placement add constraint placement_pool_of_location
  foreign key (location_id, pool_id) references supply.pool;
