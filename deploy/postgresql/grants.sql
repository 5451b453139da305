-- Who may do what, as site_migrate, after every `manage.py migrate`: a new table is nobody's until this has run.
REVOKE ALL ON ALL TABLES IN SCHEMA public FROM site_public, site_desk, site_worker;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO site_public, site_desk, site_worker;

-- The desk and the worker: rows, never tables; the audit is only added to; who is at the desk is the desk's affair.
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO site_desk, site_worker;
REVOKE DELETE ON moderation_auditevent FROM site_desk, site_worker;
REVOKE UPDATE, DELETE ON moderation_wording FROM site_desk, site_worker;
REVOKE INSERT, UPDATE, DELETE ON django_migrations FROM site_desk, site_worker;
REVOKE INSERT, UPDATE, DELETE ON moderation_policy, moderation_clause FROM site_desk, site_worker;

-- The public process: what people write and what hangs on it (withdrawing deletes all of that). Not the people of the
-- desk, not sign-in secrets, the audit, or anything that is added later and not named here.
DO $$
DECLARE
    name text;
BEGIN
    FOR name IN
        SELECT tablename FROM pg_tables
        WHERE schemaname = 'public' AND (tablename LIKE 'stories\_%' OR tablename LIKE 'moderation\_%')
        AND tablename NOT LIKE 'stories\_account%'
        AND tablename NOT IN (
            'moderation_auditevent', 'moderation_deskmember', 'moderation_policy', 'moderation_clause',
            'moderation_hotlinechange',
            'moderation_proposal', 'moderation_shift', 'moderation_talk', 'moderation_wording',
            'moderation_snapshot'
        )
    LOOP
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO site_public', name);
    END LOOP;
END
$$;
GRANT SELECT ON moderation_policy, moderation_clause, moderation_snapshot TO site_public;

-- Accounts: one table with two doors. For the public process the rows of the desk are not there, nor are their keys;
-- it can neither make one nor turn a writer's account into one.
GRANT SELECT, INSERT, UPDATE, DELETE ON stories_account, stories_accountkey, mfa_authenticator,
    socialaccount_socialaccount TO site_public;
GRANT SELECT, DELETE ON socialaccount_socialtoken TO site_public; -- none is ever stored; leaving looks
GRANT SELECT ON socialaccount_socialapp TO site_public; -- they stand in the settings; allauth looks
GRANT SELECT ON account_emailaddress TO site_public; -- allauth asks; there are no addresses in it
ALTER TABLE stories_account ENABLE ROW LEVEL SECURITY;
ALTER TABLE mfa_authenticator ENABLE ROW LEVEL SECURITY;
ALTER TABLE socialaccount_socialaccount ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS of_writers ON stories_account;
DROP POLICY IF EXISTS of_writers ON mfa_authenticator;
DROP POLICY IF EXISTS of_writers ON socialaccount_socialaccount;
DROP POLICY IF EXISTS of_all ON stories_account;
DROP POLICY IF EXISTS of_all ON mfa_authenticator;
DROP POLICY IF EXISTS of_all ON socialaccount_socialaccount;
CREATE POLICY of_writers ON stories_account TO site_public USING (NOT at_desk);
CREATE POLICY of_writers ON mfa_authenticator TO site_public USING (user_id IN (SELECT id FROM stories_account));
CREATE POLICY of_all ON stories_account TO site_desk, site_worker USING (true);
CREATE POLICY of_all ON mfa_authenticator TO site_desk, site_worker USING (true);
CREATE POLICY of_writers ON socialaccount_socialaccount TO site_public
    USING (user_id IN (SELECT id FROM stories_account));
CREATE POLICY of_all ON socialaccount_socialaccount TO site_desk, site_worker USING (true);
