-- Two groups of records, by a record of each, that are one customer by what all records of each agree
-- in: a weight with what it is made of, as of pairs of records.
create table customers.portrait_match (
  learned bigint not null,
  a bigint not null,
  b bigint not null,
  bits double precision not null,
  weights double precision[] not null,
  primary key (learned, a, b),
  check (a < b)
);
create index portrait_match_b on customers.portrait_match (learned, b);
