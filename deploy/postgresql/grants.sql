-- Who may do what, as site_migrate, after every `manage.py migrate`: a new table is nobody's until this has run.
REVOKE ALL ON ALL TABLES IN SCHEMA public FROM site_public, site_desk, site_worker, site_order, site_backup;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO site_public, site_desk, site_worker;

-- The desk and the worker: rows, never tables; the audit is only added to; who is at the desk is the desk's affair.
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO site_desk, site_worker;
REVOKE DELETE ON moderation_auditevent FROM site_desk, site_worker;
REVOKE UPDATE, DELETE ON moderation_wording FROM site_desk, site_worker;
REVOKE INSERT, UPDATE, DELETE ON django_migrations FROM site_desk, site_worker;
REVOKE INSERT, UPDATE, DELETE ON moderation_policy, moderation_clause FROM site_desk, site_worker;
-- Nobody changes a revision; a signed writer may take a name off; so does a restore.
REVOKE UPDATE ON stories_revision FROM site_desk, site_worker;
GRANT UPDATE (pen_name_sealed) ON stories_revision TO site_desk, site_worker;

-- The public process: what its pages need, table by table. Not the people of the desk, not what they think, not
-- sessions, the desk's sign-in secrets or the audit. It erases a story or a response; the database then erases what hangs
-- on it.
GRANT SELECT, INSERT, UPDATE, DELETE ON stories_story, stories_response, stories_draft, stories_draftkey TO site_public;
GRANT SELECT, INSERT, DELETE ON stories_publicstory, stories_publicresponse, stories_publicindex TO site_public;
GRANT UPDATE (findable, shown_name) ON stories_publicstory TO site_public;
GRANT UPDATE (shown_name) ON stories_publicresponse TO site_public;
GRANT SELECT, INSERT, UPDATE ON stories_textkey, stories_support, stories_metoo, stories_letter TO site_public;
GRANT SELECT, INSERT ON stories_revision, stories_withdrawal TO site_public;
GRANT SELECT, INSERT, DELETE ON stories_nametakenoff TO site_public;
GRANT UPDATE (pen_name_sealed) ON stories_revision TO site_public;
GRANT SELECT, UPDATE (sealed) ON stories_notice TO site_public;
GRANT SELECT (id, purpose, subject), INSERT, DELETE ON stories_outbox TO site_public;
GRANT SELECT ON moderation_policy, moderation_clause, moderation_tally, moderation_snapshot TO site_public;
GRANT SELECT, INSERT ON moderation_appeal, moderation_lostwords TO site_public;
GRANT SELECT, INSERT, UPDATE (was_told) ON moderation_report TO site_public;
GRANT SELECT ON moderation_decision TO site_public;
GRANT SELECT (id, story_id, response_id, purpose, state) ON moderation_reviewcase TO site_public;

-- Accounts: one table with two doors. For the public process the rows of the desk are not there, nor are their keys;
-- it can neither make one nor turn a writer's account into one.
GRANT SELECT, INSERT, UPDATE, DELETE ON stories_account, stories_accountkey, mfa_authenticator,
    socialaccount_socialaccount TO site_public;
GRANT SELECT, DELETE ON socialaccount_socialtoken TO site_public; -- none is ever stored; leaving looks
GRANT SELECT ON socialaccount_socialapp TO site_public; -- they stand in the settings; allauth looks
GRANT SELECT, INSERT, UPDATE, DELETE ON stories_signin, stories_mailnotice TO site_public;
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

-- The job that changes where rows lie: it alone may write a row as it is, revisions too; a trigger sees that it does.
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
            'moderation_hotlinechange', 'moderation_proposal', 'moderation_shift', 'moderation_talk',
            'moderation_wording', 'moderation_snapshot', 'moderation_tally'
        )
    LOOP
        EXECUTE format('GRANT SELECT, UPDATE ON %I TO site_order', name);
    END LOOP;
END
$$;

-- Backups read everything and write nothing.
GRANT SELECT ON ALL TABLES IN SCHEMA public TO site_backup;
GRANT SELECT ON ALL SEQUENCES IN SCHEMA public TO site_backup;
