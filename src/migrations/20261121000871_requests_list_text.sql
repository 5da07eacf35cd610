-- What is looked for by name stands in the indices of the list too: a part of a name or number is compared while the list is
-- read in its order, without a look at the rows. Measured over the biggest desk that costs no more than looking it up by
-- threes of letters, and it ends as soon as there are enough.
drop index requests.seen_by_text;
drop extension btree_gin;
drop index requests.seen_by_newest;
drop index requests.seen_by_start;
drop index requests.seen_by_waiting;
create index seen_by_newest on requests.seen_by (viewer, state, made_at desc, request_id, family_id) include (until_date, folded);
create index seen_by_start on requests.seen_by (viewer, state, start_date, made_at, request_id, family_id) include (until_date, folded);
create index seen_by_waiting on requests.seen_by (viewer, state, waiting_since, made_at, request_id, family_id) include (until_date, folded);
-- An index is only read alone where vacuum has been: it comes often.
alter table requests.seen_by set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02);

-- What waits at each location of an organiser is counted from this index alone.
create index line_open_by_location on requests.line (location_id, state) include (answered_on, sent_on)
where state in ('sent', 'seen', 'answered', 'offered');
