-- Other terms of a purpose may let other customers belong.
create trigger segment_count_after_purpose after insert on customers.purpose_version
for each statement execute function customers.count_after_rule();
