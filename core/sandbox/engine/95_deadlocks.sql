-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Deadlocks that run over several nodes, of which each server sees its part only. The runner looks every second.
--
-- Nothing on a stock server lets another session end a statement with 40P01: who is chosen here gets query_canceled (57014).

SET LOCAL check_function_bodies = off;

-- Waits of at least a second, by global id. A node that does not answer has none.
CREATE OR REPLACE FUNCTION tessera_engine.long_waits() RETURNS TABLE (waiting int8, blocking int8, seconds float8)
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    node int;
BEGIN
    FOR node IN SELECT nodeid FROM tessera_engine.metadata_nodes() LOOP
        BEGIN
            RETURN QUERY SELECT w.* FROM jsonb_to_recordset(tessera_engine.fetch(node, 'SELECT tessera_engine.local_waits()')::jsonb)
                AS w(waiting int8, blocking int8, seconds float8) WHERE w.seconds >= 1;
        EXCEPTION WHEN OTHERS THEN
            PERFORM tessera_engine.hang_up('work');
        END;
    END LOOP;
END $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.long_waits() FROM PUBLIC;

-- Of the sessions that wait in a circle, the one that began last.
CREATE OR REPLACE FUNCTION tessera_engine.deadlock_victim() RETURNS int8
    LANGUAGE sql SET search_path = pg_catalog AS $$
    WITH RECURSIVE edge AS MATERIALIZED (SELECT * FROM tessera_engine.long_waits()),
    path(origin, here) AS (
        SELECT waiting, blocking FROM edge
        UNION SELECT path.origin, edge.blocking FROM path JOIN edge ON edge.waiting = path.here)
    SELECT edge.waiting FROM path JOIN edge ON edge.waiting = path.origin WHERE path.origin = path.here
    ORDER BY edge.seconds, edge.waiting LIMIT 1 $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.deadlock_victim() FROM PUBLIC;

-- The nodes are asked in turn: waits that are older than a look all exist at once, a slow look could see a circle that never was.
CREATE OR REPLACE FUNCTION pg_catalog.check_distributed_deadlocks() RETURNS boolean
    STRICT LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    began timestamptz := clock_timestamp();
    victim int8 := tessera_engine.deadlock_victim();
BEGIN
    IF victim IS NULL OR clock_timestamp() > began + interval '1 s' THEN
        RETURN false;
    END IF;
    RAISE LOG 'cancelling the session % for a deadlock over several nodes', victim;
    RETURN pg_cancel_backend(victim);
END $$;
REVOKE EXECUTE ON FUNCTION pg_catalog.check_distributed_deadlocks() FROM PUBLIC;
