-- Everybody was given English; who never chose a language reads the one of the browser. Whether English was
-- chosen or given cannot be told, so it is taken for given: choosing it again keeps it.
alter table platform.staff alter column language drop default, alter column language drop not null;
update platform.staff set language = null where language = 'en';
