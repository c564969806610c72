-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- citus_split_shard_by_split_points. The shard is split on its own node, then children that belong elsewhere are moved. PostgreSQL's hash
-- partitions can express ranges whose width is a power of two and that start at a multiple of it, so the points must be such bounds.

SET LOCAL check_function_bodies = off;

-- This node's part of a split: [{id, shell, leaf, children [{id, leaf, min, max, placement}]}].
CREATE OR REPLACE FUNCTION tessera_engine.split_here(members jsonb, home int) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    member record;
    child record;
    here int := tessera_engine.local_group();
BEGIN
    PERFORM tessera_engine.require_superuser();
    FOR member IN SELECT * FROM jsonb_to_recordset(members) AS m(id int8, shell regclass, leaf text, children jsonb) LOOP
        DELETE FROM pg_dist_placement WHERE shardid = member.id AND groupid = home;
        IF NOT FOUND THEN
            RAISE 'shard % is no longer where the split found it', member.id USING ERRCODE = 'internal_error';
        END IF;
        DELETE FROM pg_dist_shard WHERE shardid = member.id;
        IF member.leaf IS NOT NULL AND here = home THEN
            EXECUTE format('ALTER TABLE %s DETACH PARTITION %s', tessera_engine.full_name(member.shell), member.leaf);
            PERFORM tessera_engine.retire_leaf(member.leaf);
        ELSIF member.leaf IS NOT NULL THEN
            PERFORM tessera_engine.drop_foreign_leaf(member.shell, member.id);
        END IF;
        FOR child IN SELECT * FROM jsonb_to_recordset(member.children) AS c(id int8, min text, max text, placement int8) LOOP
            INSERT INTO pg_dist_shard VALUES (member.shell, child.id, 't', child.min, child.max);
            INSERT INTO pg_dist_placement VALUES (child.placement, child.id, 1, 0, home);
            IF member.leaf IS NOT NULL AND here = home THEN
                PERFORM tessera_engine.leaf_to_local(member.shell, child.id, child.min, child.max);
            ELSIF member.leaf IS NOT NULL THEN
                PERFORM tessera_engine.leaf_to_foreign(member.shell, child.id, child.min, child.max, home);
            END IF;
        END LOOP;
        EXECUTE tessera_engine.rights_sql(member.shell, tessera_engine.full_name(member.shell));
    END LOOP;
    PERFORM tessera_engine.apply_foreign_keys(m.shell, false)
    FROM jsonb_to_recordset(members) AS m(shell regclass, leaf text) WHERE m.leaf IS NOT NULL AND here = home;
    PERFORM tessera_engine.remember_indexes();
END $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.split_here(jsonb, int) FROM PUBLIC;

-- The members of describe_group with the children that the points make of each. ids and placements are drawn on the coordinator.
CREATE OR REPLACE FUNCTION tessera_engine.plan_children(members jsonb, points int8[]) RETURNS jsonb
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    member jsonb;
    low int8 := members->0->>'min';
    high int8 := members->0->>'max';
    lows int8[] := low || ARRAY(SELECT p + 1 FROM unnest(points) WITH ORDINALITY AS u(p, n) ORDER BY n);
    highs int8[] := points || high;
    result jsonb := '[]';
BEGIN
    FOR member IN SELECT m FROM jsonb_array_elements(members) AS m LOOP
        result := result || jsonb_build_array(member || jsonb_build_object('children', (
            SELECT jsonb_agg(jsonb_build_object('id', id, 'min', low_end::text, 'max', high_end::text, 'placement', placement,
                       'leaf', CASE WHEN member->>'leaf' IS NOT NULL THEN tessera_engine.shard_table((member->>'shell')::regclass, id) END) ORDER BY n)
            FROM (SELECT u.*, tessera_engine.draw('shardid')::int8 AS id, tessera_engine.draw('placement_placementid')::int8 AS placement
                  FROM unnest(lows, highs) WITH ORDINALITY AS u(low_end, high_end, n)) AS drawn)));
    END LOOP;
    RETURN result;
END $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.plan_children(jsonb, int8[]) FROM PUBLIC;

CREATE OR REPLACE FUNCTION tessera_engine.draw(sequence text) RETURNS text
    LANGUAGE sql VOLATILE SET search_path = pg_catalog AS $$
    SELECT tessera_engine.fetch(tessera_engine.coordinator_node(), format('SELECT nextval(''pg_catalog.pg_dist_%s_seq'')', sequence)) $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.draw(text) FROM PUBLIC;

-- Runs one of the functions of 82_split_capture.sql on the home node as the owner of each table. Answers the sum of what they answer.
CREATE OR REPLACE FUNCTION tessera_engine.each_as_owner(members jsonb, home int, call text) RETURNS int8
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    member record;
    total int8 := 0;
BEGIN
    FOR member IN SELECT * FROM jsonb_to_recordset(members) AS m(id int8, shell text, leaf text, owner name, children jsonb)
        WHERE leaf IS NOT NULL
    LOOP
        PERFORM tessera_engine.tell(home, format('SET ROLE %I', member.owner));
        total := total + coalesce(nullif(tessera_engine.fetch(home, CASE call
            WHEN 'fill' THEN format('SELECT tessera_engine.fill_children(%L, %L, %L)', member.shell, member.leaf, member.children)
            WHEN 'follow' THEN format('SELECT tessera_engine.follow_changes(%s, %L, %L, %L)', member.id, member.shell, member.leaf, member.children)
            WHEN 'empty' THEN format('SELECT tessera_engine.empty_children(%L)', member.children)
            END), ''), '0')::int8;
        PERFORM tessera_engine.tell(home, 'RESET ROLE');
    END LOOP;
    RETURN total;
END $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.each_as_owner(jsonb, int, text) FROM PUBLIC;

CREATE OR REPLACE FUNCTION tessera_engine.empty_children(children jsonb) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    EXECUTE (SELECT 'TRUNCATE ' || string_agg(c->>'leaf', ', ') FROM jsonb_array_elements(children) AS c);
END $$;

-- Empty children on the shard's node, each recorded first.
CREATE OR REPLACE FUNCTION tessera_engine.create_children(operation int8, members jsonb, home pg_catalog.pg_dist_node) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    child record;
BEGIN
    FOR child IN SELECT m.shell, m.leaf AS parent, m.owner, c.* FROM jsonb_to_recordset(members) AS m(shell text, leaf text, owner name, children jsonb),
            jsonb_to_recordset(m.children) AS c(id int8, leaf text, min text, max text) WHERE m.leaf IS NOT NULL
    LOOP
        PERFORM tessera_engine.record_cleanup(operation, 1, child.leaf, home.groupid, 1);
        PERFORM tessera_engine.tell(home.nodeid, format('SET ROLE %I', child.owner));
        PERFORM tessera_engine.fetch(home.nodeid, format('SELECT tessera_engine.make_shard(%L, %s, %L, %L)',
                                                         child.shell, child.id, child.min, child.max));
        PERFORM tessera_engine.tell(home.nodeid, 'RESET ROLE');
    END LOOP;
END $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.create_children(int8, jsonb, pg_catalog.pg_dist_node) FROM PUBLIC;

-- The online copy: triggers, rows, then what changed meanwhile, until little is left.
CREATE OR REPLACE FUNCTION tessera_engine.copy_to_children(operation int8, members jsonb, home pg_catalog.pg_dist_node) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    member record;
    suffix text;
BEGIN
    FOR member IN SELECT * FROM jsonb_to_recordset(members) AS m(id int8, leaf text, owner name) WHERE leaf IS NOT NULL LOOP
        FOREACH suffix IN ARRAY ARRAY['', '_batch'] LOOP
            PERFORM tessera_engine.record_cleanup(operation, 1, tessera_engine.split_log(member.id) || suffix, home.groupid, 0);
        END LOOP;
        LOOP
            BEGIN
                PERFORM tessera_engine.fetch(home.nodeid, format('SELECT tessera_engine.start_capture(%s, %L, %L)',
                                                                 member.id, member.leaf, member.owner));
                EXIT;
            EXCEPTION WHEN lock_not_available THEN
                PERFORM pg_sleep(0.05 + 0.2 * random());
            END;
        END LOOP;
    END LOOP;
    PERFORM tessera_engine.each_as_owner(members, home.nodeid, 'fill');
    FOR round IN 1 .. 20 LOOP
        EXIT WHEN tessera_engine.each_as_owner(members, home.nodeid, 'follow') < 50;
    END LOOP;
END $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.copy_to_children(int8, jsonb, pg_catalog.pg_dist_node) FROM PUBLIC;

CREATE OR REPLACE FUNCTION tessera_engine.try_split(operation int8, members jsonb, home pg_catalog.pg_dist_node, blocking boolean) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    nodes int[] := ARRAY(SELECT nodeid FROM tessera_engine.metadata_nodes() ORDER BY nodeid <> home.nodeid, nodeid);
BEGIN
    PERFORM tessera_engine.begin_switch(nodes);
    PERFORM tessera_engine.lock_shells(nodes, members, 'SHARE ROW EXCLUSIVE');
    IF blocking THEN
        PERFORM tessera_engine.each_as_owner(members, home.nodeid, 'empty'), tessera_engine.each_as_owner(members, home.nodeid, 'fill');
    ELSE
        PERFORM tessera_engine.each_as_owner(members, home.nodeid, 'follow');
    END IF;
    PERFORM tessera_engine.require_same_shape(child || jsonb_build_object('twin', m->>'leaf'), home.nodeid)
    FROM jsonb_array_elements(members) AS m, jsonb_array_elements(m->'children') AS child WHERE m->>'leaf' IS NOT NULL;
    PERFORM tessera_engine.lock_readers_out(nodes, members, CASE WHEN blocking THEN 100 ELSE 1 END);
    PERFORM tessera_engine.tell_all(nodes, format('SELECT tessera_engine.split_here(%L, %s)', members, home.groupid), 'switch');
    PERFORM tessera_engine.tell(tessera_engine.coordinator_node(),
                                tessera_engine.cleanup_after_move(operation, members, home.groupid), 'switch');
    PERFORM tessera_engine.commit_switch(operation, nodes);
END $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.try_split(int8, jsonb, pg_catalog.pg_dist_node, boolean) FROM PUBLIC;

-- A child's definition against its parent's.
CREATE OR REPLACE FUNCTION tessera_engine.require_same_shape(child jsonb, home int) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    IF tessera_engine.fetch(home, format('SELECT tessera_engine.leaf_shape(%L) = tessera_engine.leaf_shape(%L)',
                                         child->>'leaf', child->>'twin')) <> 't' THEN
        RAISE 'the definition of % changed while the shard was being split', child->>'twin'
            USING ERRCODE = 'object_in_use', HINT = 'Nothing was split. Run the command again.';
    END IF;
END $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.require_same_shape(jsonb, int) FROM PUBLIC;

CREATE OR REPLACE FUNCTION tessera_engine.run_split(members jsonb, home pg_catalog.pg_dist_node, blocking boolean) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog SET lock_timeout = 0 AS $$
DECLARE
    operation int8 := tessera_engine.next_operation();
    pause float8 := 0.05;
BEGIN
    PERFORM pg_advisory_xact_lock(tessera_engine.lock_key('operation', operation));
    PERFORM tessera_engine.clean_up_orphans();
    PERFORM tessera_engine.create_children(operation, members, home);
    IF NOT blocking THEN
        PERFORM tessera_engine.copy_to_children(operation, members, home);
    END IF;
    LOOP
        BEGIN
            PERFORM tessera_engine.try_split(operation, members, home, blocking);
            EXIT;
        EXCEPTION WHEN lock_not_available OR deadlock_detected THEN
            PERFORM tessera_engine.abandon_switch(operation);
        END;
        PERFORM pg_sleep(pause * (0.5 + random()));
        pause := least(pause * 1.5, 2);
    END LOOP;
    PERFORM tessera_engine.fetch(home.nodeid, format('SELECT tessera_engine.validate_foreign_keys(%L)', m->>'shell'))
    FROM jsonb_array_elements(members) AS m WHERE m->>'leaf' IS NOT NULL;
    PERFORM tessera_engine.clean_up_operation(operation, '{0}');
    PERFORM tessera_engine.hang_up('work|switch|copy');
EXCEPTION WHEN OTHERS OR query_canceled THEN
    PERFORM tessera_engine.give_up(operation, '{}');
    RAISE;
END $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.run_split(jsonb, pg_catalog.pg_dist_node, boolean) FROM PUBLIC;
