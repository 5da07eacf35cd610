-- How far the made-up region of a demo is written. A demo serves only once it is whole.
create table platform.demo_filling (
  singleton boolean primary key default true check (singleton),
  started_at timestamptz not null,
  done_at timestamptz,
  -- What the page that shows the way names: people, and the code of an example family. Made up, all of it.
  guide jsonb
);
