-- The roles of the site's processes, once, as the superuser. Give each a password of its own afterwards, or use peer
-- authentication. ("public" is a reserved name in PostgreSQL, hence the prefix.)
CREATE ROLE site_migrate LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE;
CREATE ROLE site_public LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE;
CREATE ROLE site_desk LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE;
CREATE ROLE site_worker LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE;
CREATE ROLE site_order LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE;
-- It reads rows that a policy hides from others.
CREATE ROLE site_backup LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE BYPASSRLS;
-- Streams to a copy from which public pages are read; without a password nobody comes in under it.
CREATE ROLE site_replica LOGIN REPLICATION NOSUPERUSER NOCREATEDB NOCREATEROLE;

-- A web request that waits longer than this is lost to its person anyway; nginx hands it to the rescue.
ALTER ROLE site_public SET statement_timeout = '15s';
ALTER ROLE site_desk SET statement_timeout = '15s';
ALTER ROLE site_public SET lock_timeout = '10s';
ALTER ROLE site_desk SET lock_timeout = '10s';
ALTER ROLE site_public SET idle_in_transaction_session_timeout = '30s';
ALTER ROLE site_desk SET idle_in_transaction_session_timeout = '30s';
