-- What every module stands on: the instance, keys against doubled requests, and the audit log.

-- Trusted extensions: the owner of a database may create them. Search by spelling, ranges in exclusion constraints.
create extension if not exists pg_trgm;
create extension if not exists unaccent;
create extension if not exists btree_gist;

create schema if not exists platform;
create schema audit;

create table platform.instance (
  id uuid primary key,
  demo boolean not null,
  created_at timestamptz not null default now(),
  singleton boolean not null default true unique check (singleton)
);
comment on column platform.instance.demo is 'Invented data: fixed when the database is made, so that a demo never turns into the real thing.';

create function platform.keep_instance() returns trigger language plpgsql as $$
begin
  raise exception 'platform.instance never changes';
end $$;

create trigger keep_instance before update or delete on platform.instance
  for each row execute function platform.keep_instance();

-- The answer to a request that carried an Idempotency-Key.
create table platform.idempotency (
  actor_key text not null,
  key text not null,
  request_hash text not null,
  status int not null,
  body jsonb,
  created_at timestamptz not null default now(),
  primary key (actor_key, key)
);
create index on platform.idempotency (created_at);

-- Entries are inserted unchained by any transaction; one sealer chains what is committed (platform/audit/seal.ts).
-- `at` is the time of the injected clock, `written_at` that of the database.
create table audit.entry (
  entry_id uuid primary key,
  at timestamptz not null,
  actor jsonb not null,
  action text not null,
  outcome text not null check (outcome in ('done', 'refused', 'read')),
  subject jsonb not null,
  written_at timestamptz not null default clock_timestamp()
);
create index on audit.entry (written_at);
create index on audit.entry using gin (subject jsonb_path_ops);

create table audit.seal (
  seq bigint primary key,
  entry_id uuid not null unique references audit.entry,
  previous_hash bytea not null check (length(previous_hash) = 32),
  hash bytea not null unique check (length(hash) = 32)
);
