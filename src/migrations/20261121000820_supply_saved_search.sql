-- Searches that somebody keeps to get a letter when something comes free. Only what that letter needs, erased when it ends:
-- by its owner at any time, after seven days when it is not confirmed, and after six months unless it is kept longer.
create table supply.saved_search (
  search_id uuid primary key,
  -- The token of its links, hashed.
  token_hash text not null constraint saved_search_token_taken unique,
  email text not null,
  language text not null check (language in ('nl', 'fr', 'en')),
  -- The address of the search on this site, without the language.
  path text not null check (path like '/zoeken?%'),
  -- What the search read gets; checked by its schema before it is kept and before it is used.
  wish jsonb not null,
  made_at timestamptz not null,
  confirmed_at timestamptz,
  -- The last day it is looked at.
  expires_on date not null,
  renewal_asked_on date,
  -- What was free at the last look; null before the first one.
  free_before uuid[],
  told_on date,
  constraint saved_search_told_when_confirmed check (told_on is null or confirmed_at is not null)
);
create index saved_search_to_look_at on supply.saved_search (search_id) where confirmed_at is not null;
create index saved_search_by_end on supply.saved_search (expires_on);

-- The day and the state of all gates at the last look over all kept searches; one row at most.
create table supply.saved_search_look (
  only_row boolean primary key default true check (only_row),
  seen text not null
);
