-- Families, their children, what they ask and where. Every table begins with family_id, also in its keys.
create schema requests;

create table requests.family (
  family_id uuid primary key,
  made_at timestamptz not null,
  street text,
  postcode text check (postcode ~ '^[1-9][0-9]{3}$'),
  nis text not null references geo.municipality,
  -- Language of letters. Null in facility municipalities, where no preference may be kept.
  language text check (language in ('nl', 'fr', 'en'))
);

create table requests.guardian (
  family_id uuid not null references requests.family,
  guardian_id uuid not null,
  position smallint not null,
  first_name text not null,
  last_name text not null,
  email text,
  phone text,
  primary key (family_id, guardian_id),
  constraint guardian_can_be_reached check (email is not null or phone is not null)
);
create index guardian_by_email on requests.guardian (lower(email));

create table requests.child (
  family_id uuid not null references requests.family,
  child_id uuid not null,
  first_name text,
  last_name text,
  birth_date date,
  due_date date,
  primary key (family_id, child_id),
  constraint child_is_born_or_expected check (birth_date is not null or due_date is not null)
);

-- Answers on their way to a request. The draft's id becomes the request's: sending twice makes one.
create table requests.draft (
  family_id uuid not null,
  draft_id uuid not null,
  answers jsonb not null default '{}',
  code_hash text not null,
  made_at timestamptz not null,
  expires_on date not null,
  sent_at timestamptz,
  primary key (family_id, draft_id)
);
create index draft_by_id on requests.draft (draft_id);
create index draft_by_code on requests.draft (code_hash);

create table requests.request (
  family_id uuid not null references requests.family,
  request_id uuid not null,
  child_id uuid not null,
  number text not null,
  channel text not null check (channel in ('web', 'phone', 'counter', 'api')),
  kind text not null check (kind in ('regular', 'occasional')),
  half_days integer not null check (half_days between 1 and 16383),
  start_date date not null,
  end_date date,
  reason text not null check (reason in ('work', 'breathing', 'help', 'development', 'integration')),
  -- What the family told, never a category: the rules derive those.
  facts text[] not null default '{}',
  urgent boolean not null default false,
  wider_hours boolean not null default false,
  specific_need boolean not null default false,
  remarks text,
  nis text not null references geo.municipality,
  made_at timestamptz not null,
  made_on date not null,
  state text not null,
  state_since date not null,
  primary key (family_id, request_id),
  foreign key (family_id, child_id) references requests.child,
  constraint request_dates_in_order check (end_date >= start_date)
);
create index request_by_number on requests.request (number);
create index request_by_municipality on requests.request (nis, made_on);

create table requests.request_move (
  family_id uuid not null,
  request_id uuid not null,
  move_id uuid not null,
  at timestamptz not null,
  on_date date not null,
  from_state text,
  event text not null,
  to_state text not null,
  by text not null,
  primary key (family_id, request_id, move_id),
  foreign key (family_id, request_id) references requests.request
);

create table requests.line (
  family_id uuid not null,
  line_id uuid not null,
  request_id uuid not null,
  location_id uuid not null references supply.location,
  position smallint not null check (position between 1 and 20),
  state text not null,
  state_since date not null,
  sent_on date not null,
  -- First reaction of the organiser.
  answered_on date,
  reason text,
  reason_text text,
  primary key (family_id, line_id),
  foreign key (family_id, request_id) references requests.request,
  constraint line_once_per_location unique (family_id, request_id, location_id)
);
create index line_by_location on requests.line (location_id, state);

create table requests.line_move (
  family_id uuid not null,
  line_id uuid not null,
  move_id uuid not null,
  at timestamptz not null,
  on_date date not null,
  from_state text,
  event text not null,
  to_state text not null,
  by text not null,
  primary key (family_id, line_id, move_id),
  foreign key (family_id, line_id) references requests.line
);

-- The code on the receipt: opens the family's own page. At least 80 bits, kept hashed.
create table requests.family_code (
  family_id uuid not null references requests.family,
  code_id uuid not null,
  code_hash text not null,
  -- 'receipt' lasts; 'mail' works once and for an hour.
  kind text not null check (kind in ('receipt', 'mail')),
  made_at timestamptz not null,
  expires_at timestamptz,
  used_at timestamptz,
  primary key (family_id, code_id)
);
create index family_code_by_hash on requests.family_code (code_hash);

-- A family lets a desk act for it, for a time.
create table requests.consent (
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
