-- Sessions, counted attempts and letters of the web side.

-- Only for visits that have something to remember. The id is hashed: a leaked table opens nothing.
create table platform.session (
  id_hash text primary key,
  content jsonb not null,
  expires_at timestamptz not null
);
create index session_expires on platform.session (expires_at);

-- Attempts at codes and passwords, counted here so that more processes do not give more tries.
create table platform.attempt (
  bucket text not null,
  at timestamptz not null,
  attempt_id uuid primary key
);
create index attempt_by_bucket on platform.attempt (bucket, at);

-- Letters that were handed over, or refused for good by the mail server, by their key: a job that runs twice sends
-- once. Addresses and words are kept only in a demo, where the mailbox page shows them.
create table platform.letter (
  key text primary key,
  recipient text,
  subject text,
  body text,
  sent_at timestamptz not null,
  -- Why the mail server refused it, without the address. Null when it was handed over.
  refusal text
);
create index letter_sent on platform.letter (sent_at desc);
