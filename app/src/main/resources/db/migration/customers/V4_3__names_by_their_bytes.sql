-- Names of records, identifiers and concerns are compared by their bytes: no language orders them,
-- and each comparison by a language's rules costs many times as much when an index grows.
alter table customers.record alter column key type text collate "C";
alter table customers.concern alter column key type text collate "C";
-- An index by bytes also finds what begins with some letters.
drop index customers.identifier_prefix;
alter table customers.identifier
  alter column type type text collate "C",
  alter column value type text collate "C";
