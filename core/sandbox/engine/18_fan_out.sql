-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- One command on each of many nodes, each in a transaction of its own, with failures as rows.
SET LOCAL tessera_engine.internal = 'on';
SET LOCAL check_function_bodies = off;

-- An error as Citus puts it into a result column; what it says about the shape of a result has no prefix.
CREATE OR REPLACE FUNCTION tessera_engine.as_result(message text) RETURNS text
    IMMUTABLE PARALLEL SAFE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT CASE WHEN message LIKE 'expected a single %' THEN message ELSE 'ERROR:  ' || message END $$;

-- Superusers: all nodes at once over dblink. seconds bounds the wait for an answer; NULL waits as long as it takes.
CREATE OR REPLACE FUNCTION tessera_engine.fan_out_links(nodes int[], commands text[], seconds int)
    RETURNS TABLE (place int, success boolean, result text) LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    link text;
    deadline timestamptz;
BEGIN
    PERFORM public.dblink_disconnect(name) FROM unnest(public.dblink_get_connections()) AS name WHERE name ~ '^tessera_fan_';
    FOR i IN 1 .. cardinality(nodes) LOOP
        BEGIN
            link := 'tessera_fan_' || i;
            PERFORM public.dblink_connect(link, (SELECT tessera_engine.superuser_link(nodeport, internal => false) FROM pg_dist_node
                                                 WHERE nodeid = nodes[i]));
            PERFORM public.dblink_send_query(link, CASE WHEN tessera_engine.returns_rows(commands[i])
                THEN format('INSERT INTO tessera_engine.exec (command, as_client) VALUES (%L, true) RETURNING coalesce(result, '''')', commands[i])
                ELSE commands[i] END);
        EXCEPTION WHEN connection_exception OR sqlclient_unable_to_establish_sqlconnection OR connection_failure THEN
            result := (SELECT format('failed to connect to %s:%s', nodename, nodeport) FROM pg_dist_node WHERE nodeid = nodes[i]);
            place := i;
            success := false;
            RETURN NEXT;
        END;
    END LOOP;
    deadline := clock_timestamp() + make_interval(secs => seconds);
    FOR i IN 1 .. cardinality(nodes) LOOP
        place := i;
        link := 'tessera_fan_' || place;
        CONTINUE WHEN NOT link = ANY (coalesce(public.dblink_get_connections(), '{}'));
        SELECT answer.ok, answer.line INTO success, result FROM tessera_engine.link_answer(link, deadline) AS answer;
        PERFORM public.dblink_disconnect(link);
        RETURN NEXT;
    END LOOP;
END $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.fan_out_links(int[], text[], int) FROM PUBLIC;

-- Waits for the answer of one connection; stays open to cancel, which waiting in libpq would not.
CREATE OR REPLACE FUNCTION tessera_engine.link_answer(link text, deadline timestamptz, OUT ok boolean, OUT line text)
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    pause float8 := 0.0005;
BEGIN
    WHILE public.dblink_is_busy(link) = 1 LOOP
        IF clock_timestamp() > deadline THEN
            PERFORM public.dblink_cancel_query(link);
            ok := false;
            line := 'no answer in time';
            RETURN;
        END IF;
        PERFORM pg_sleep(pause);
        pause := least(pause * 1.5, 0.02);
    END LOOP;
    BEGIN
        SELECT value INTO line FROM public.dblink_get_result(link) AS t(value text);
        ok := true;
    EXCEPTION WHEN OTHERS THEN
        ok := false;
        line := tessera_engine.as_result(SQLERRM);
    END;
END $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.link_answer(text, timestamptz) FROM PUBLIC;

-- Other roles: one node after the other through postgres_fdw.
CREATE OR REPLACE FUNCTION tessera_engine.fan_out_asked(nodes int[], commands text[])
    RETURNS TABLE (place int, success boolean, result text) LANGUAGE plpgsql AS $$
BEGIN
    FOR i IN 1 .. cardinality(nodes) LOOP
        BEGIN
            place := i;
            success := true;
            result := coalesce(tessera_engine.ask(nodes[place], commands[place], true), '');
        EXCEPTION
            WHEN sqlclient_unable_to_establish_sqlconnection OR connection_failure THEN
                success := false;
                result := (SELECT format('failed to connect to %s:%s', nodename, nodeport) FROM pg_catalog.pg_dist_node WHERE nodeid = nodes[place]);
            WHEN OTHERS THEN
                success := false;
                result := tessera_engine.as_result(SQLERRM);
        END;
        RETURN NEXT;
    END LOOP;
END $$;

CREATE OR REPLACE FUNCTION tessera_engine.fan_out(nodes int[], commands text[], parallel boolean DEFAULT true, seconds int DEFAULT NULL)
    RETURNS TABLE (place int, success boolean, result text) LANGUAGE plpgsql AS $$
DECLARE
    wave int := CASE WHEN parallel THEN 16 ELSE 1 END;
BEGIN
    IF NOT tessera_engine.caller_is_superuser() THEN
        RETURN QUERY SELECT * FROM tessera_engine.fan_out_asked(nodes, commands);
        RETURN;
    END IF;
    FOR start IN 0 .. pg_catalog.cardinality(nodes) - 1 BY wave LOOP
        RETURN QUERY SELECT start + f.place, f.success, f.result
            FROM tessera_engine.fan_out_links(nodes[start + 1 : start + wave], commands[start + 1 : start + wave], seconds) AS f ORDER BY 1;
    END LOOP;
END $$;

-- What a node tells about itself: a view, so that roles can ask in read-only transactions too.
CREATE OR REPLACE FUNCTION tessera_engine.look_at(topic text) RETURNS text
    LANGUAGE plpgsql AS $$
BEGIN
    RETURN CASE topic WHEN 'sizes' THEN tessera_engine.local_shard_sizes() WHEN 'activity' THEN tessera_engine.local_activity()
        WHEN 'transactions' THEN tessera_engine.local_transactions() WHEN 'locks' THEN tessera_engine.local_locks()
        WHEN 'waits' THEN tessera_engine.local_waits() END;
END $$;
CREATE OR REPLACE VIEW tessera_engine.look AS SELECT topic, tessera_engine.look_at(topic) AS answer
    FROM (VALUES ('sizes'), ('activity'), ('transactions'), ('locks'), ('waits')) AS t(topic);
GRANT SELECT ON tessera_engine.look TO PUBLIC;

-- The answers of all active primaries; a node that gives none costs a WARNING.
CREATE OR REPLACE FUNCTION tessera_engine.look_everywhere(topic text) RETURNS TABLE (nodeid int, answer jsonb)
    LANGUAGE plpgsql AS $$
DECLARE
    nodes int[] := ARRAY(SELECT n.nodeid FROM pg_catalog.pg_dist_node n WHERE noderole = 'primary' AND isactive ORDER BY n.nodeid);
    question text := pg_catalog.format('SELECT answer FROM tessera_engine.look WHERE topic = %L', topic);
    reply record;
BEGIN
    IF nodes = '{}' THEN
        RETURN QUERY SELECT tessera_engine.local_node(), coalesce(tessera_engine.look_at(topic), '[]')::pg_catalog.jsonb;
    ELSIF NOT tessera_engine.caller_is_superuser() THEN
        RETURN QUERY SELECT * FROM tessera_engine.look_by_turns(nodes, topic);
    ELSE
        FOR reply IN SELECT * FROM tessera_engine.fan_out(nodes, pg_catalog.array_fill(question, ARRAY[pg_catalog.cardinality(nodes)]),
                                                          true, tessera_engine.patience()) LOOP
            IF reply.success THEN
                nodeid := nodes[reply.place];
                answer := coalesce(nullif(reply.result, ''), '[]');
                RETURN NEXT;
            ELSE
                RAISE WARNING 'Error on node with node id %: %', nodes[reply.place], reply.result;
            END IF;
        END LOOP;
    END IF;
END $$;

CREATE OR REPLACE FUNCTION tessera_engine.look_by_turns(nodes int[], topic text) RETURNS TABLE (nodeid int, answer jsonb)
    LANGUAGE plpgsql AS $$
DECLARE
    said text;
BEGIN
    FOREACH nodeid IN ARRAY nodes LOOP
        BEGIN
            EXECUTE pg_catalog.format('SELECT answer FROM tessera_engine.%I WHERE topic = %L',
                CASE nodeid WHEN tessera_engine.local_node() THEN 'look' ELSE 'look_' || nodeid END, topic) INTO said;
            answer := coalesce(said, '[]');
            RETURN NEXT;
        EXCEPTION WHEN OTHERS THEN
            RAISE WARNING 'Error on node with node id %: %', nodeid, SQLERRM;
        END;
    END LOOP;
END $$;
