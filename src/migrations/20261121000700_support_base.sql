-- A family lets the desk act for it.
create schema support;

create table support.consent (
  family_id uuid not null references requests.family,
  consent_id uuid not null,
  desk_id uuid not null references geo.desk,
  -- How the family said yes.
  how text not null check (how in ('phone', 'counter', 'paper')),
  given_at timestamptz not null,
  given_on date not null,
  until_date date not null,
  withdrawn_at timestamptz,
  recorded_by uuid not null references accounts.person,
  primary key (family_id, consent_id)
);
