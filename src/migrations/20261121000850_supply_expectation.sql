-- What a family may know of places that are expected: the month, and nothing about whose place it is. Placement, which
-- knows the children, sets it once a day; the public page reads only this.
create table supply.expectation (
  location_id uuid primary key references supply.location,
  -- The first day of the month in which places are expected.
  month date not null check (extract(day from month) = 1),
  made_on date not null
);
