-- Counts of identifiers and customers of records change in place where a page has room for them.
alter table customers.identifier set (fillfactor = 80);
alter table customers.record set (fillfactor = 80);
