-- Rows as the site makes them, many at once. Run by the superuser: triggers and foreign keys are not looked at, for these
-- rows are made to fit. Texts are random words, sealed values random bytes; nothing here opens.
SET LOCAL session_replication_role = replica;
SET LOCAL work_mem = '256MB';

-- Texts, what a search finds of them, and noise: a thousand of each are made once and dealt out. Each is as large as a
-- real one and nothing of it can be packed smaller; to make one for every row would take hours at a million.
CREATE FUNCTION pg_temp.words(many int) RETURNS text LANGUAGE sql VOLATILE AS
$$ SELECT 'This is an example. ' || string_agg((string_to_array(
    'morning river garden quiet letter window bread winter summer friend sister coat bridge station paper kettle music '
    'evening stone corner little after before never always nobody somebody spoke walked waited listened believed told '
    'years later again slowly tree rain harbour lantern meadow pencil table chair story voice hand light door road', ' '
  ))[1 + floor(random() * 51)::int], ' ') FROM generate_series(1, many) $$;

CREATE FUNCTION pg_temp.noise(size int) RETURNS bytea LANGUAGE sql VOLATILE AS
$$ SELECT substring(string_agg(uuid_send(gen_random_uuid()), '') FOR size) FROM generate_series(1, size / 16 + 1) $$;

CREATE TEMP TABLE pool AS
SELECT n, text, to_tsvector('english', text) AS found, pg_temp.words(30 + n % 2) AS short,
    pg_temp.noise(2060 + n % 2) AS long_noise, pg_temp.noise(1036 + n % 2) AS short_noise,
    pg_temp.noise(44) AS wrap, pg_temp.noise(16) AS half, pg_temp.noise(76) AS desk_wrap
FROM (SELECT n, pg_temp.words(220 + n % 2) || CASE n WHEN 0 THEN ' thimble' ELSE '' END AS text  -- a rare word
    FROM generate_series(0, 999) AS n) AS each;

-- Sixteen bytes that no other row has, and the noise after them; 32, which are looked up.
CREATE FUNCTION pg_temp.own(noise bytea) RETURNS bytea LANGUAGE sql VOLATILE AS
$$ SELECT uuid_send(gen_random_uuid()) || noise $$;
CREATE FUNCTION pg_temp.looked_up() RETURNS bytea LANGUAGE sql VOLATILE AS
$$ SELECT sha256(uuid_send(gen_random_uuid())) $$;

-- Stories that everyone can read, then stories that wait for a reader.
CREATE TEMP TABLE story AS
SELECT n % 1000 AS dealt, gen_random_uuid() AS id, replace(gen_random_uuid()::text, '-', '') AS slug,
    gen_random_uuid() AS revision, n <= :rows AS public, (1 << floor(random() * 18)::int) AS topics,
    (array['mentioned', 'described', 'detailed'])[1 + floor(random() * 3)::int] AS level,
    (date_trunc('month', now()) - make_interval(months => floor(random() * 24)::int))::date AS month,
    (date_trunc('week', now()) - make_interval(weeks => floor(random() * 4)::int))::date AS week
FROM generate_series(1, 2 * :rows) AS n;

INSERT INTO stories_story (id, slug, state, identity, language, reply_choice, release_choice, findable, is_paused, is_held,
    received_week, published_month, topics, level, kind, shows_support, current_revision_id, public_revision_id,
    replies_paused)
SELECT id, slug, CASE WHEN public THEN 'published' ELSE 'in_review' END, 'anonymous', 'en', 'words', 'soon', public, false,
    false, week, CASE WHEN public THEN month END, topics, level, 'story', false, revision,
    CASE WHEN public THEN revision END, false FROM story;
INSERT INTO stories_revision (id, sealed, policy_version, story_id)
SELECT revision, pg_temp.own(long_noise), 1, id FROM story JOIN pool ON n = dealt;
INSERT INTO stories_textkey (id, lookup, pepper_version, writer_wrap, writer_public, desk_wrap, desk_key_version, story_id)
SELECT gen_random_uuid(), pg_temp.looked_up(), 1, pg_temp.own(wrap), pg_temp.own(half), pg_temp.own(desk_wrap), 1, id
FROM story JOIN pool ON n = dealt;
INSERT INTO stories_publicstory (slug, title, body, shown_name, language, topics, level, published_month, kind, findable,
    revision_id, story_id, closing)
SELECT slug, 'An example', text, '', 'en', topics, level, month, 'story', true, revision, id, ''
FROM story JOIN pool ON n = dealt WHERE public;
INSERT INTO stories_publicindex (story_id, length, words)
SELECT slug, length(text), found FROM story JOIN pool ON n = dealt WHERE public;
INSERT INTO moderation_reviewcase (id, purpose, state, lane, due_at, topics, weight, why_here, screened, version,
    revision_id, story_id)
SELECT gen_random_uuid(), 'publish', CASE left(slug, 1) WHEN '0' THEN 'second_read' ELSE 'queued' END,
    CASE left(slug, 1) WHEN '0' THEN :second WHEN '1' THEN :held ELSE :lane END,
    date_trunc('hour', now()) + interval '1 hour' * floor(random() * 72),
    topics, 2, '["new_story"]', true, 1, revision, id FROM story WHERE NOT public;

-- Five responses to a story on average; a few stories have none and a few have many.
CREATE TEMP TABLE response AS
SELECT floor(random() * 1000)::int AS dealt, gen_random_uuid() AS id, replace(gen_random_uuid()::text, '-', '') AS slug,
    gen_random_uuid() AS revision, story
FROM (SELECT id AS story, generate_series(1, floor(ln(1 - random()) / ln(5.0 / 6))::int) FROM story WHERE public) AS each;
INSERT INTO stories_response (id, slug, state, identity, language, reply_choice, release_choice, findable, is_paused,
    is_held, received_week, published_month, topics, level, is_hidden, current_revision_id, public_revision_id, story_id)
SELECT id, slug, 'published', 'anonymous', 'en', 'nobody', 'soon', false, false, false, date_trunc('week', now())::date,
    date_trunc('month', now())::date, 0, 'mentioned', false, revision, revision, story FROM response;
INSERT INTO stories_revision (id, sealed, policy_version, response_id)
SELECT revision, pg_temp.own(short_noise), 1, id FROM response JOIN pool ON n = dealt;
INSERT INTO stories_textkey (id, lookup, pepper_version, writer_wrap, writer_public, desk_wrap, desk_key_version,
    response_id)
SELECT gen_random_uuid(), pg_temp.looked_up(), 1, pg_temp.own(wrap), pg_temp.own(half), pg_temp.own(desk_wrap), 1, id
FROM response JOIN pool ON n = dealt;
INSERT INTO stories_publicresponse (slug, title, body, shown_name, language, topics, level, published_month, response_id,
    revision_id, story_id)
SELECT slug, '', short, '', 'en', 0, 'mentioned', date_trunc('month', now())::date, id, revision, story
FROM response JOIN pool ON n = dealt;
