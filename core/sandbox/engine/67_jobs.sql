-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Background jobs as the user sees them: list, status, cancel, wait; and the rebalance as such a job.

SET LOCAL check_function_bodies = off;

CREATE OR REPLACE FUNCTION pg_catalog.citus_job_list()
    RETURNS TABLE (job_id bigint, state citus_job_status, job_type name, description text,
                   started_at timestamptz, finished_at timestamptz)
    LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT job.job_id, job.state, job.job_type, job.description, job.started_at, job.finished_at
    FROM pg_dist_background_job AS job ORDER BY job.job_id $$;

-- What a running task is doing, from the progress of its session.
CREATE OR REPLACE FUNCTION tessera_engine.running_task_details(job int8, raw boolean) RETURNS jsonb
    LANGUAGE sql SET search_path = pg_catalog AS $$
    WITH progress AS (
        SELECT sessionid, sum(source_shard_size)::int8 AS source_size, sum(target_shard_size)::int8 AS target_size,
            min(status) AS phase, min(sourcename || ':' || sourceport) AS source, min(targetname || ':' || targetport) AS target,
            max(source_lsn) AS source_lsn, min(target_lsn) AS target_lsn
        FROM get_rebalance_progress() GROUP BY sessionid)
    SELECT jsonb_agg(jsonb_build_object(
        'state', task.status, 'retried', coalesce(task.retry_count, 0), 'phase', phase,
        'size', CASE WHEN raw THEN jsonb_build_object('source', source_size, 'target', target_size)
                ELSE jsonb_build_object('source', pg_size_pretty(source_size), 'target', pg_size_pretty(target_size)) END,
        'hosts', jsonb_build_object('source', source, 'target', target),
        'LSN', jsonb_build_object('source', source_lsn, 'target', target_lsn,
            'lag', CASE WHEN raw THEN to_jsonb(source_lsn - target_lsn) ELSE to_jsonb(pg_size_pretty(source_lsn - target_lsn)) END),
        'message', task.message, 'command', task.command, 'task_id', task.task_id) ORDER BY task.task_id)
    FROM pg_dist_background_task AS task JOIN progress ON progress.sessionid = task.pid
    WHERE task.job_id = job AND task.status = 'running' $$;

CREATE OR REPLACE FUNCTION pg_catalog.citus_job_status(job_id bigint, raw boolean DEFAULT false)
    RETURNS TABLE (job_id bigint, state citus_job_status, job_type name, description text,
                   started_at timestamptz, finished_at timestamptz, details jsonb)
    STRICT LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT job.job_id, job.state, job.job_type, job.description, job.started_at, job.finished_at, jsonb_build_object(
        'task_state_counts', (SELECT jsonb_object_agg(status, n) FROM (
            SELECT status, count(*) AS n FROM pg_dist_background_task WHERE job_id = $1 GROUP BY status) AS counts),
        'tasks', coalesce(tessera_engine.running_task_details($1, $2), '[]') || coalesce((
            SELECT jsonb_agg(jsonb_build_object('state', status, 'retried', coalesce(retry_count, 0), 'message', message,
                                                'command', command, 'task_id', task_id) ORDER BY task_id)
            FROM pg_dist_background_task
            WHERE job_id = $1 AND (status = 'error' OR status = 'runnable' AND retry_count > 0)), '[]'))
    FROM pg_dist_background_job AS job WHERE job.job_id = $1 $$;

CREATE OR REPLACE FUNCTION pg_catalog.citus_rebalance_status(raw boolean DEFAULT false)
    RETURNS TABLE (job_id bigint, state citus_job_status, job_type name, description text,
                   started_at timestamptz, finished_at timestamptz, details jsonb)
    STRICT LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT latest.* FROM citus_job_status((SELECT max(job_id) FROM pg_dist_background_job WHERE job_type = 'rebalance'), $1) AS latest $$;

CREATE OR REPLACE FUNCTION pg_catalog.citus_job_wait(jobid bigint, desired_status citus_job_status DEFAULT NULL) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    now_at citus_job_status;
BEGIN
    LOOP
        SELECT state INTO now_at FROM pg_dist_background_job WHERE job_id = jobid;
        IF NOT FOUND THEN
            RAISE 'no job found for job with jobid: %', jobid USING ERRCODE = 'internal_error';
        END IF;
        EXIT WHEN now_at = desired_status;
        IF now_at IN ('finished', 'cancelled', 'failed') THEN
            IF desired_status IS NOT NULL THEN
                RAISE 'Job reached terminal state "%" instead of desired state "%"', now_at, desired_status USING ERRCODE = 'internal_error';
            END IF;
            EXIT;
        END IF;
        PERFORM pg_sleep(0.2);
    END LOOP;
END $$;

CREATE OR REPLACE FUNCTION pg_catalog.citus_task_wait(taskid bigint, desired_status citus_task_status DEFAULT NULL) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    now_at citus_task_status;
BEGIN
    LOOP
        SELECT status INTO now_at FROM pg_dist_background_task WHERE task_id = taskid;
        IF NOT FOUND THEN
            RAISE 'no task found with taskid: %', taskid USING ERRCODE = 'internal_error';
        END IF;
        EXIT WHEN now_at = desired_status;
        IF now_at IN ('done', 'error', 'cancelled', 'unscheduled') THEN
            IF desired_status IS NOT NULL THEN
                RAISE 'Task reached terminal state "%" instead of desired state "%"', now_at, desired_status USING ERRCODE = 'internal_error';
            END IF;
            EXIT;
        END IF;
        PERFORM pg_sleep(0.1);
    END LOOP;
END $$;

CREATE OR REPLACE FUNCTION pg_catalog.citus_job_cancel(jobid bigint) RETURNS void
    STRICT LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    task pg_dist_background_task;
    me name := tessera_engine.caller();
BEGIN
    PERFORM tessera_engine.require_coordinator();
    LOCK TABLE pg_dist_background_task IN SHARE ROW EXCLUSIVE MODE;
    FOR task IN SELECT * FROM pg_dist_background_task
        WHERE job_id = jobid AND status NOT IN ('done', 'error', 'cancelled', 'unscheduled')
    LOOP
        IF (SELECT rolsuper FROM pg_roles WHERE oid = task.owner) AND NOT tessera_engine.caller_is_superuser() THEN
            RAISE 'must be a superuser to cancel superuser tasks' USING ERRCODE = 'insufficient_privilege';
        ELSIF NOT pg_has_role(me, task.owner, 'USAGE') AND NOT pg_has_role(me, 'pg_signal_backend', 'USAGE') THEN
            RAISE 'must be a member of the role whose task is being canceled or member of pg_signal_backend'
                USING ERRCODE = 'insufficient_privilege';
        END IF;
        UPDATE pg_dist_background_task SET status = CASE WHEN status = 'running' AND pid IS NOT NULL
            THEN 'cancelling' ELSE 'cancelled' END::citus_task_status WHERE task_id = task.task_id;
        PERFORM pg_cancel_backend(task.pid) WHERE task.status IN ('running', 'cancelling');
    END LOOP;
    PERFORM tessera_engine.update_job(jobid);
END $$;

CREATE OR REPLACE FUNCTION pg_catalog.citus_rebalance_stop() RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    IF tessera_engine.open_job('rebalance') IS NULL THEN
        RAISE 'no ongoing rebalance that can be stopped' USING ERRCODE = 'internal_error';
    END IF;
    PERFORM citus_job_cancel(tessera_engine.open_job('rebalance'));
END $$;

CREATE OR REPLACE FUNCTION pg_catalog.citus_rebalance_wait() RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    IF tessera_engine.open_job('rebalance') IS NULL THEN
        RAISE WARNING 'no ongoing rebalance that can be waited on';
    ELSE
        PERFORM citus_job_wait(tessera_engine.open_job('rebalance'));
    END IF;
END $$;

-- Schedules one task of a job; it waits for the tasks that it depends on.
CREATE OR REPLACE FUNCTION tessera_engine.schedule_task(
    job int8, task_owner regrole, command text, depends_on int8[], nodes int[]) RETURNS int8
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    id int8;
BEGIN
    INSERT INTO pg_dist_background_task (job_id, owner, command, status, nodes_involved)
    VALUES (job, task_owner, command, CASE WHEN cardinality(depends_on) > 0 THEN 'blocked' ELSE 'runnable' END::citus_task_status, nodes)
    RETURNING task_id INTO id;
    INSERT INTO pg_dist_background_task_depend SELECT job, id, first FROM unnest(depends_on) AS first;
    RETURN id;
END $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.schedule_task(int8, regrole, text, int8[], int[]) FROM PUBLIC;

-- Enqueues planned moves. Safe for anybody to call: the commands are made here, and run as the caller.
CREATE OR REPLACE FUNCTION tessera_engine.enqueue_moves(shards int8[], sources int[], targets int[], mode text, parallel boolean)
    RETURNS int8 LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
    job int8;
    copies int8[] := '{}';
    move record;
    needs int8[];
    done jsonb := '{}';
    task int8;
BEGIN
    INSERT INTO pg_dist_background_job (job_type, description) VALUES ('rebalance', 'Rebalance all colocation groups') RETURNING job_id INTO job;
    IF tessera_engine.reference_copies_missing() THEN
        copies := ARRAY[tessera_engine.schedule_task(job, current_user::regrole,
            format('SELECT pg_catalog.replicate_reference_tables(%L)', mode), '{}', NULL)];
    END IF;
    FOR move IN SELECT m.*, tessera_engine.group_key(logicalrelid) AS colocated
        FROM unnest(shards, sources, targets) WITH ORDINALITY AS m(shard, source, target, n)
            JOIN pg_dist_shard ON shardid = m.shard ORDER BY m.n
    LOOP
        PERFORM tessera_engine.require_group_owner((SELECT logicalrelid FROM pg_dist_shard WHERE shardid = move.shard));
        needs := ARRAY(SELECT DISTINCT value::int8 FROM jsonb_array_elements_text(
            coalesce(done -> ('from ' || move.target), '[]')
            || CASE WHEN parallel THEN '[]' ELSE coalesce(done -> ('group ' || move.colocated), '[]') END));
        task := tessera_engine.schedule_task(job, tessera_engine.caller()::text::regrole,
            format('SELECT pg_catalog.citus_move_shard_placement(%s,%s,%s,%L)', move.shard, move.source, move.target, mode),
            CASE WHEN cardinality(needs) = 0 THEN copies ELSE needs END, ARRAY[move.source, move.target]);
        done := done || jsonb_build_object('group ' || move.colocated, jsonb_build_array(task),
            'from ' || move.source, coalesce(done -> ('from ' || move.source), '[]') || to_jsonb(task));
    END LOOP;
    RETURN job;
END $$;
