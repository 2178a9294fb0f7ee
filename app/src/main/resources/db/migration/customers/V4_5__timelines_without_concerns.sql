-- What has a concern is found by the concern alone: its owner may not be the record that it names.
drop index customers.interaction_record;
create index interaction_record on customers.interaction (record, time) where concern is null;
