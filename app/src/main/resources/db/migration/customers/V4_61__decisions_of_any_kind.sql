-- Not only who is who is decided by people: whoever follows a kind of decisions knows its name.
alter table customers.decision drop constraint decision_kind_check;
