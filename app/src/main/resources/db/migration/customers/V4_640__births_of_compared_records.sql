-- By the dates of birth that several records agree in, namesakes of one home are kept apart: year,
-- month and day in one number; null where it is unknown, or homes are.
alter table customers.matching_record add birth integer;
