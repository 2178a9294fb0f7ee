-- Kept with the transaction of the fact, so that no listener misses one after a crash.
create table platform.event_publication (
  id uuid primary key,
  listener_id text not null,
  event_type text not null,
  serialized_event text not null,
  publication_date timestamptz not null,
  completion_date timestamptz,
  status text,
  completion_attempts int,
  last_resubmission_date timestamptz
);

create index event_publication_waiting on platform.event_publication (completion_date);
create index event_publication_content on platform.event_publication using hash (serialized_event);
