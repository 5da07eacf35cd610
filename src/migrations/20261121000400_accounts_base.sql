-- People who work with Kribbe, what they may be in which organisation, and the ways in.
create schema accounts;

create table accounts.organisation (
  organisation_id uuid primary key,
  kind text not null check (kind in ('desk', 'organiser', 'agency', 'platform')),
  -- KBO or OVO number: what the sign-in service calls the organisation.
  code text not null constraint organisation_code_taken unique,
  name text not null,
  desk_id uuid references geo.desk,
  organiser_id uuid references supply.organiser,
  constraint organisation_stands_for_one check ((kind = 'desk') = (desk_id is not null) and (kind = 'organiser') = (organiser_id is not null))
);

create table accounts.person (
  person_id uuid primary key,
  name text not null,
  email text,
  -- issuer and subject of OpenID Connect; null for a local account.
  issuer text,
  subject text,
  constraint person_subject_taken unique (issuer, subject)
);

create table accounts.role (
  person_id uuid not null references accounts.person,
  organisation_id uuid not null references accounts.organisation,
  role text not null check (role in ('deskWorker', 'policyOfficer', 'organiser', 'locationStaff', 'agencyOfficer', 'administrator')),
  -- Only for location staff.
  locations uuid[] not null default '{}',
  from_date date not null,
  until_date date,
  -- 'oidc' roles are replaced at every sign-in; 'local' ones stay until somebody takes them away.
  origin text not null check (origin in ('oidc', 'local')),
  constraint role_dates_in_order check (until_date >= from_date),
  primary key (person_id, organisation_id, role, origin)
);
create index role_by_organisation on accounts.role (organisation_id);

-- For a municipality that waits for its connection: password and second factor.
create table accounts.local_account (
  person_id uuid primary key references accounts.person,
  email text not null constraint local_account_email_taken unique check (email = lower(email)),
  password_hash text not null,
  -- Encrypted with a key outside the database.
  totp_secret bytea not null,
  -- The last step used: a code works once.
  totp_last_step bigint not null default 0
);

create table accounts.invite (
  invite_id uuid primary key,
  token_hash text not null constraint invite_token_taken unique,
  organisation_id uuid not null references accounts.organisation,
  role text not null check (role in ('deskWorker', 'policyOfficer', 'organiser', 'locationStaff', 'agencyOfficer', 'administrator')),
  -- Only for location staff.
  locations uuid[] not null default '{}',
  email text not null check (email = lower(email)),
  name text not null,
  made_at timestamptz not null,
  expires_on date not null,
  used_at timestamptz
);
create index invite_by_organisation on accounts.invite (organisation_id);

-- Bearer keys of professionals for the API. Families use their own code.
create table accounts.api_key (
  key_id uuid primary key,
  key_hash text not null constraint api_key_taken unique,
  person_id uuid not null references accounts.person,
  organisation_id uuid not null references accounts.organisation,
  name text not null,
  made_at timestamptz not null,
  revoked_at timestamptz
);
create index api_key_by_person on accounts.api_key (person_id);
