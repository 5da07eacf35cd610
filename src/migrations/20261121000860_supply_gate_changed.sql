-- Which transaction moved the gate last. A search model asks for the gates moved since the oldest transaction that ran
-- when it looked before: one small question instead of adding up the revisions of all locations.
alter table supply.gate add column changed xid8 not null default pg_current_xact_id();
create index gate_by_change on supply.gate (changed);
