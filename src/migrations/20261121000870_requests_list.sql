-- The list of a desk over very many requests: what stands in it, laid ready in the order of the list.
create extension if not exists btree_gin;

-- One row per request and whoever may see it as a desk: a municipality (the desk that serves it), or a desk that the
-- family lets act for it. Written again, in the same transaction, with everything it is made from: no triggers, which
-- could not be spread over machines. Holds nothing that cannot be made again from `requests.seen_by_rule`.
create table requests.seen_by (
  family_id uuid not null,
  request_id uuid not null,
  -- NIS code of a municipality, or the id of a desk.
  viewer text collate "C" not null,
  -- Of consents: the last day.
  until_date date,
  state text collate "C" not null,
  made_at timestamptz not null,
  start_date date not null,
  -- Oldest day on which a line was sent that has no first reaction yet.
  waiting_since date,
  -- Number, first guardian and child without accents and capitals, a line for each: what is looked for by spelling.
  folded text collate "C" not null,
  primary key (family_id, request_id, viewer),
  foreign key (family_id, request_id) references requests.request
);

-- What should stand there. A family is seen whole: one request in the area shows the others too, as scope deskFamily says.
create view requests.seen_by_rule as
select request.family_id, request.request_id, seen.viewer, seen.until_date, request.state, request.made_at,
  request.start_date, waiting.since as waiting_since,
  lower(request.number || E'\n' || unaccent(guardian.name) || E'\n' || unaccent(concat_ws(' ', child.first_name, child.last_name))) as folded
from requests.request as request
join (
  select family_id, nis as viewer, null::date as until_date from requests.family
  union
  select asked.family_id, there.nis, null
  from requests.line as asked
  join requests.request as what on what.family_id = asked.family_id and what.request_id = asked.request_id
  join supply.location as there on there.location_id = asked.location_id
  where asked.state not in ('withdrawn', 'closed') and what.state in ('open', 'placed')
  union
  select family_id, desk_id::text, max(until_date) from requests.consent where withdrawn_at is null group by family_id, desk_id
) as seen on seen.family_id = request.family_id
join requests.child as child on child.family_id = request.family_id and child.child_id = request.child_id
join (
  select distinct on (family_id) family_id, first_name || ' ' || last_name as name
  from requests.guardian order by family_id, position
) as guardian on guardian.family_id = request.family_id
left join (
  select family_id, request_id, min(sent_on) as since
  from requests.line where answered_on is null and state in ('sent', 'seen')
  group by family_id, request_id
) as waiting on waiting.family_id = request.family_id and waiting.request_id = request.request_id;

insert into requests.seen_by select * from requests.seen_by_rule;

-- One per order of the list. Each state apart, so that a filter and all states together read no row too many: the states of
-- a desk's municipalities are merged while they are read, and reading stops at the end of the page.
create index seen_by_newest on requests.seen_by (viewer, state, made_at desc, request_id, family_id) include (until_date);
create index seen_by_start on requests.seen_by (viewer, state, start_date, made_at, request_id, family_id) include (until_date);
create index seen_by_waiting on requests.seen_by (viewer, state, waiting_since, made_at, request_id, family_id) include (until_date);
create index seen_by_text on requests.seen_by using gin (viewer, folded gin_trgm_ops);
