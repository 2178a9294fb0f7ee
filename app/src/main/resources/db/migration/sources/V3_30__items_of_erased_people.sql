-- What spoke of an erased person was received and is counted, but is no longer there.
alter table sources.hour add column suppressed bigint not null default 0;
alter table sources.hour drop constraint nothing_vanishes;
alter table sources.hour add constraint nothing_vanishes
  check (received = stored + duplicates + quarantined + suppressed);

-- Items that came in several versions are few; all versions of one speak of the same people. A hash,
-- because sources write whole sentences as ids.
create index log_versions on sources.log using hash (message) where replaces or withdrawn;
