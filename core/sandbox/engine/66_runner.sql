-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Background tasks are run by one process outside the server. This is the contract with it, all on the coordinator, as a superuser:
--
--   runner_start()                          once, when the process has connected. Tasks that a dead runner left running become runnable.
--   every second:
--     runner_heartbeat()                    citus_rebalance_start refuses while the last one is older than 15 s
--     runner_housekeeping() -> int          finishes or rolls back prepared switches, drops deferred shards and what failed operations left;
--                                           answers how many things it removed. May take seconds: give it a session of its own.
--     check_distributed_deadlocks()         ends one deadlock that runs over several nodes. Give it a session of its own: its links stay open.
--     runner_claim_task()                   until it answers no row: (task_id, job_id, owner, command) of a task that may start now.
--                                           It respects both citus.max_background_task_executors settings, so start all that it gives.
--   for each claimed task, in a new session to the coordinator AS ROLE owner, on a thread of its own:
--     runner_task_started(task_id, pid)     (superuser session) pid = pg_backend_pid() of the task's session. False: cancelled meanwhile, do not run.
--     run command as one statement without any timeout
--     runner_finish_task(task_id, ok, text) (superuser session) text = the command tag plus newline, or 'ERROR: …' with its DETAIL, HINT and
--                                           CONTEXT lines. A session that could not be opened is a failure too.
--   A failed task is tried again after 5 s, 20 s, then every 60 s, 32 times in all. Nothing here waits for the task; do not hold transactions open.

SET LOCAL check_function_bodies = off;

CREATE TABLE IF NOT EXISTS tessera_engine.runner (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    started_at timestamptz NOT NULL,
    heartbeat_at timestamptz NOT NULL);

CREATE OR REPLACE FUNCTION tessera_engine.runner_heartbeat() RETURNS void
    LANGUAGE sql SET search_path = pg_catalog AS $$
    INSERT INTO tessera_engine.runner VALUES (true, clock_timestamp(), clock_timestamp())
    ON CONFLICT (one) DO UPDATE SET heartbeat_at = clock_timestamp() $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.runner_heartbeat() FROM PUBLIC;

CREATE OR REPLACE FUNCTION tessera_engine.runner_is_alive() RETURNS boolean
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
    SELECT EXISTS (SELECT FROM tessera_engine.runner WHERE heartbeat_at > clock_timestamp() - interval '15 s') $$;

CREATE OR REPLACE FUNCTION tessera_engine.require_runner() RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    IF NOT tessera_engine.runner_is_alive() THEN
        RAISE 'no runner is executing background tasks of this cluster'
            USING ERRCODE = 'object_not_in_prerequisite_state',
                  HINT = 'Start it with: tesseractl sandbox up --name NAME (or, in the foreground: tesseractl sandbox runner NAME). rebalance_table_shards() needs no runner.';
    END IF;
END $$;

CREATE OR REPLACE FUNCTION tessera_engine.runner_start() RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    job int8;
BEGIN
    PERFORM tessera_engine.require_coordinator();
    LOCK TABLE pg_dist_background_task IN SHARE ROW EXCLUSIVE MODE;
    UPDATE pg_dist_background_task SET status = CASE status WHEN 'running' THEN 'runnable' ELSE 'cancelled' END::citus_task_status, pid = NULL
    WHERE status IN ('running', 'cancelling');
    UPDATE tessera_engine.runner SET started_at = clock_timestamp();
    FOR job IN SELECT job_id FROM pg_dist_background_job WHERE state NOT IN ('finished', 'cancelled', 'failed') LOOP
        PERFORM tessera_engine.update_job(job);
    END LOOP;
    PERFORM tessera_engine.runner_heartbeat();
END $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.runner_start() FROM PUBLIC;

CREATE OR REPLACE FUNCTION tessera_engine.executors(setting text, otherwise int) RETURNS int
    STABLE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT coalesce(nullif(current_setting('citus.max_background_task_executors' || setting, true), '')::int, otherwise) $$;

CREATE OR REPLACE FUNCTION tessera_engine.runner_claim_task()
    RETURNS TABLE (task_id int8, job_id int8, owner name, command text) LANGUAGE plpgsql SET search_path = pg_catalog AS $$
#variable_conflict use_column
DECLARE
    claimed pg_dist_background_task;
BEGIN
    LOCK TABLE pg_dist_background_task IN SHARE ROW EXCLUSIVE MODE;
    WITH busy AS (SELECT * FROM pg_dist_background_task WHERE status IN ('running', 'cancelling')),
    busy_nodes AS (SELECT node, count(*) FROM busy, unnest(nodes_involved) AS node GROUP BY node)
    SELECT task.* INTO claimed FROM pg_dist_background_task AS task
    WHERE task.status = 'runnable' AND coalesce(task.not_before, '-infinity') <= clock_timestamp()
        AND (SELECT count(*) FROM busy) < tessera_engine.executors('', 1)
        AND NOT EXISTS (SELECT FROM busy_nodes WHERE node = ANY (task.nodes_involved) AND count >= tessera_engine.executors('_per_node', 1))
    ORDER BY task.task_id LIMIT 1;
    IF claimed.task_id IS NULL THEN
        RETURN;
    END IF;
    UPDATE pg_dist_background_task AS t SET status = 'running', pid = NULL WHERE t.task_id = claimed.task_id;
    PERFORM tessera_engine.update_job(claimed.job_id);
    RETURN QUERY SELECT claimed.task_id, claimed.job_id, rolname, claimed.command FROM pg_roles WHERE oid = claimed.owner;
END $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.runner_claim_task() FROM PUBLIC;

CREATE OR REPLACE FUNCTION tessera_engine.runner_task_started(task int8, backend int) RETURNS boolean
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    UPDATE pg_dist_background_task SET pid = backend WHERE task_id = task AND status = 'running';
    RETURN FOUND;
END $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.runner_task_started(int8, int) FROM PUBLIC;

-- When a task that failed so many times is tried again; NULL for never.
CREATE OR REPLACE FUNCTION tessera_engine.retry_delay(failures int) RETURNS interval
    IMMUTABLE LANGUAGE sql AS $$
    SELECT CASE WHEN failures = 1 THEN interval '5 s' WHEN failures = 2 THEN interval '20 s' WHEN failures <= 32 THEN interval '60 s' END $$;

CREATE OR REPLACE FUNCTION tessera_engine.runner_finish_task(task int8, ok boolean, note text) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    ended pg_dist_background_task;
    failures int;
BEGIN
    LOCK TABLE pg_dist_background_task IN SHARE ROW EXCLUSIVE MODE;
    SELECT * INTO ended FROM pg_dist_background_task WHERE task_id = task AND status IN ('running', 'cancelling');
    IF NOT FOUND THEN
        RETURN;
    END IF;
    failures := coalesce(ended.retry_count, 0) + CASE WHEN ok OR ended.status = 'cancelling' THEN 0 ELSE 1 END;
    UPDATE pg_dist_background_task SET pid = NULL, message = coalesce(note, ''), retry_count = failures,
        not_before = CASE WHEN NOT ok AND status = 'running' THEN clock_timestamp() + tessera_engine.retry_delay(failures) END,
        status = CASE WHEN ok THEN 'done' WHEN status = 'cancelling' THEN 'cancelled'
                      WHEN tessera_engine.retry_delay(failures) IS NULL THEN 'error' ELSE 'runnable' END::citus_task_status
    WHERE task_id = task;
    UPDATE pg_dist_background_task AS waiting SET status = 'runnable'
    WHERE waiting.job_id = ended.job_id AND waiting.status = 'blocked' AND NOT EXISTS (
        SELECT FROM pg_dist_background_task_depend AS need JOIN pg_dist_background_task AS first ON first.task_id = need.depends_on
        WHERE need.task_id = waiting.task_id AND first.status <> 'done');
    PERFORM tessera_engine.unschedule_hopeless(ended.job_id);
    PERFORM tessera_engine.update_job(ended.job_id);
END $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.runner_finish_task(int8, boolean, text) FROM PUBLIC;

-- What depends on a task that ended in error can never run.
CREATE OR REPLACE FUNCTION tessera_engine.unschedule_hopeless(job int8) RETURNS void
    LANGUAGE sql SET search_path = pg_catalog AS $$
    WITH RECURSIVE hopeless AS (
        SELECT task_id FROM pg_dist_background_task WHERE job_id = job AND status = 'error'
        UNION SELECT need.task_id FROM pg_dist_background_task_depend AS need JOIN hopeless ON hopeless.task_id = need.depends_on)
    UPDATE pg_dist_background_task SET status = 'unscheduled'
    WHERE status IN ('blocked', 'runnable') AND task_id IN (SELECT task_id FROM hopeless) $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.unschedule_hopeless(int8) FROM PUBLIC;

-- A job's state is a function of its tasks' states.
CREATE OR REPLACE FUNCTION tessera_engine.update_job(job int8) RETURNS void
    LANGUAGE sql SET search_path = pg_catalog AS $$
    UPDATE pg_dist_background_job SET state = next, started_at = coalesce(started_at, CASE WHEN next <> 'scheduled' THEN clock_timestamp() END),
        finished_at = CASE WHEN next IN ('finished', 'cancelled', 'failed') THEN clock_timestamp() END
    FROM (SELECT CASE
              WHEN bool_or(status = 'cancelling') THEN 'cancelling'
              WHEN bool_or(status = 'cancelled') THEN 'cancelled'
              WHEN bool_and(status = 'done') THEN 'finished'
              WHEN bool_or(status IN ('error', 'unscheduled')) AND bool_or(status IN ('blocked', 'runnable', 'running')) THEN 'failing'
              WHEN bool_or(status IN ('error', 'unscheduled')) THEN 'failed'
              WHEN bool_or(status IN ('running', 'done') OR retry_count > 0) THEN 'running'
              ELSE 'scheduled' END::citus_job_status AS next
          FROM pg_dist_background_task WHERE job_id = job) AS projected
    WHERE job_id = job AND state NOT IN ('finished', 'cancelled', 'failed') $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.update_job(int8) FROM PUBLIC;

CREATE OR REPLACE FUNCTION tessera_engine.runner_housekeeping() RETURNS int
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    PERFORM tessera_engine.sync_stale_nodes();
    PERFORM tessera_engine.recover_switches();
    RETURN (SELECT cleaned FROM tessera_engine.clean_up_orphans());
END $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.runner_housekeeping() FROM PUBLIC;
