-- A count writes millions of members, and looking each one's segment up cost as much as writing it.
-- Whoever deletes a segment deletes its members.
alter table customers.segment_member drop constraint segment_member_segment_fkey;
