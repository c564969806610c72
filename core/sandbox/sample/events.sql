-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What happens on a code-hosting site: a table partitioned by month, distributed by user, beside its users. Few users make most events,
-- and each month has more than the one before. Each statement is its own transaction.
SELECT setseed(0.17);

CREATE TABLE public.github_users (
    user_id bigint PRIMARY KEY, login text NOT NULL, url text NOT NULL, avatar_url text, display_login text);
CREATE TABLE public.github_events (
    event_id bigint NOT NULL, event_type text NOT NULL, event_public boolean NOT NULL, repo_id bigint NOT NULL, payload jsonb NOT NULL,
    user_id bigint NOT NULL, created_at timestamptz NOT NULL, PRIMARY KEY (user_id, event_id, created_at)) PARTITION BY RANGE (created_at);
CREATE TABLE public.github_events_2026_01 PARTITION OF public.github_events FOR VALUES FROM ('2026-01-01 00:00+00') TO ('2026-02-01 00:00+00');
CREATE TABLE public.github_events_2026_02 PARTITION OF public.github_events FOR VALUES FROM ('2026-02-01 00:00+00') TO ('2026-03-01 00:00+00');
CREATE TABLE public.github_events_2026_03 PARTITION OF public.github_events FOR VALUES FROM ('2026-03-01 00:00+00') TO ('2026-04-01 00:00+00');
CREATE TABLE public.github_events_2026_04 PARTITION OF public.github_events FOR VALUES FROM ('2026-04-01 00:00+00') TO ('2026-05-01 00:00+00');

INSERT INTO public.github_users
SELECT n, 'user' || n, 'https://api.example/users/' || n, 'https://avatars.example/' || n, 'User ' || n FROM generate_series(1, 4000) AS n;
INSERT INTO public.github_events
SELECT n, (ARRAY['PushEvent', 'PullRequestEvent', 'IssuesEvent', 'WatchEvent', 'ForkEvent', 'CreateEvent'])[1 + (random() * 5)::int],
       random() < 0.95, 1 + (random() ^ 3 * 900)::int,
       jsonb_build_object('ref', 'refs/heads/main', 'size', (random() * 20)::int, 'commits', repeat('x', (random() ^ 2 * 300)::int)),
       1 + floor(random() ^ 4 * 3999)::int, timestamptz '2026-01-01 00:00+00' + sqrt(random()) * interval '119 days'
FROM generate_series(1, 80000) AS n;

SELECT create_distributed_table('public.github_users', 'user_id', shard_count := 16);
SELECT create_distributed_table('public.github_events', 'user_id', colocate_with := 'public.github_users');
ANALYZE public.github_users;
ANALYZE public.github_events;
-- undo
DROP TABLE IF EXISTS public.github_events;
DROP TABLE IF EXISTS public.github_users;
