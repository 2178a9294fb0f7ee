-- What one file says of one instant happened in the order of its rows.
alter table customers.interaction add column line bigint not null default 0;
