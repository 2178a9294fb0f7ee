-- What a person may ask for, and what is to be erased, is found without reading all interactions;
-- those without a concern are found by the index of the timeline.
create index interaction_record_concern on customers.interaction (record)
  where concern is not null and record is not null;
