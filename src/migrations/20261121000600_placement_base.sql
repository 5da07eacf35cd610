-- Offers and placements. The database itself refuses a second offer and two placements on the same half-days.
-- Half-days are a multirange of positions 0–13, so that overlap is something PostgreSQL can see.
create schema placement;

create table placement.offer (
  family_id uuid not null references requests.family,
  offer_id uuid not null,
  child_id uuid not null,
  request_id uuid not null,
  line_id uuid not null,
  location_id uuid not null references supply.location,
  kind text not null check (kind in ('regular', 'occasional')),
  half_days int4multirange not null check (not isempty(half_days) and half_days <@ '{[0,14)}'::int4multirange),
  from_date date not null,
  until_date date not null,
  -- Last day on which the family may answer.
  expires_on date not null,
  made_at timestamptz not null,
  made_on date not null,
  message text,
  closed_at timestamptz,
  outcome text check (outcome in ('accepted', 'declined', 'expired', 'withdrawn')),
  primary key (family_id, offer_id),
  foreign key (family_id, child_id) references requests.child,
  foreign key (family_id, request_id) references requests.request,
  foreign key (family_id, line_id) references requests.line,
  constraint offer_dates_in_order check (until_date >= from_date),
  constraint offer_closed_with_outcome check ((closed_at is null) = (outcome is null)),
  -- At most one open offer per child on the same half-days, whatever the application does. An occasional place may be
  -- offered beside a regular one: it bridges the wait.
  constraint one_open_offer_per_child exclude using gist (family_id with =, child_id with =, kind with =, half_days with &&)
    where (closed_at is null)
);
create index offer_by_location on placement.offer (location_id) where closed_at is null;

create table placement.offer_move (
  family_id uuid not null,
  offer_id uuid not null,
  move_id uuid not null,
  at timestamptz not null,
  on_date date not null,
  from_state text,
  event text not null,
  to_state text not null,
  by text not null,
  primary key (family_id, offer_id, move_id),
  foreign key (family_id, offer_id) references placement.offer
);

create table placement.placement (
  family_id uuid not null references requests.family,
  placement_id uuid not null,
  child_id uuid not null,
  location_id uuid not null references supply.location,
  -- Null for children who were there before the location used Kribbe.
  offer_id uuid,
  kind text not null check (kind in ('regular', 'occasional')),
  half_days int4multirange not null check (not isempty(half_days) and half_days <@ '{[0,14)}'::int4multirange),
  from_date date not null,
  until_date date not null,
  made_at timestamptz not null,
  primary key (family_id, placement_id),
  foreign key (family_id, child_id) references requests.child,
  foreign key (family_id, offer_id) references placement.offer,
  constraint placement_dates_in_order check (until_date >= from_date),
  constraint no_overlapping_placements exclude using gist
    (family_id with =, child_id with =, half_days with &&, daterange(from_date, until_date, '[]') with &&)
);
create index placement_by_location on placement.placement (location_id, until_date);

create table placement.placement_move (
  family_id uuid not null,
  placement_id uuid not null,
  move_id uuid not null,
  at timestamptz not null,
  on_date date not null,
  from_state text,
  event text not null,
  to_state text not null,
  by text not null,
  primary key (family_id, placement_id, move_id),
  foreign key (family_id, placement_id) references placement.placement
);
