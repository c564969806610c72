-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A node that joins, or joins again: shells and metadata are sent anew, shards and sequence values stay.
SET LOCAL tessera_engine.internal = 'on';
SET LOCAL check_function_bodies = off;

CREATE TABLE IF NOT EXISTS tessera_engine.kept_identity (
    shell text NOT NULL, field name NOT NULL, last_value int8 NOT NULL, is_called boolean NOT NULL, PRIMARY KEY (shell, field));

-- Takes a shell away but leaves its local shards as tables of their own, its sequences, and a note where its identities stood.
CREATE OR REPLACE FUNCTION tessera_engine.dismantle(shell regclass) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog SET client_min_messages = warning AS $$
DECLARE
    part record;
    name text := tessera_engine.full_name(shell);
BEGIN
    PERFORM tessera_engine.strip_keys(shell);
    FOR part IN SELECT inhrelid FROM pg_inherits JOIN pg_class ON oid = inhrelid WHERE inhparent = shell AND relkind IN ('r', 'p') LOOP
        EXECUTE format('ALTER TABLE %s DETACH PARTITION %s', name, tessera_engine.full_name(part.inhrelid));
    END LOOP;
    FOR part IN SELECT d.objid, attname, d.deptype FROM pg_depend d JOIN pg_class s ON s.oid = d.objid AND relkind = 'S'
                JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
                WHERE d.refobjid = shell AND d.classid = 'pg_class'::regclass AND d.deptype IN ('a', 'i') LOOP
        IF part.deptype = 'a' THEN
            EXECUTE format('ALTER SEQUENCE %s OWNED BY NONE', tessera_engine.full_name(part.objid));
        ELSE
            EXECUTE format('INSERT INTO tessera_engine.kept_identity SELECT %L, %L, last_value, is_called FROM %s
                            ON CONFLICT (shell, field) DO UPDATE SET last_value = excluded.last_value, is_called = excluded.is_called',
                           name, part.attname, tessera_engine.full_name(part.objid));
        END IF;
    END LOOP;
    EXECUTE format('DROP TABLE %s CASCADE', name);
END $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.dismantle(regclass) FROM PUBLIC;

CREATE OR REPLACE FUNCTION tessera_engine.restore_identities(name text) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
    WITH kept AS (DELETE FROM tessera_engine.kept_identity WHERE shell = name AND tessera_engine.owns(name::regclass) RETURNING *)
    SELECT setval(pg_get_serial_sequence(name, field), last_value, is_called) FROM kept
    WHERE pg_get_serial_sequence(name, field) IS NOT NULL $$;

-- This node starts anew as a member.
CREATE OR REPLACE FUNCTION tessera_engine.forget_cluster() RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog SET client_min_messages = warning AS $$
BEGIN
    PERFORM tessera_engine.require_superuser();
    PERFORM tessera_engine.dismantle(logicalrelid) FROM pg_dist_partition JOIN pg_class ON oid = logicalrelid
    ORDER BY tessera_engine.is_parent(logicalrelid) DESC;
    DELETE FROM pg_dist_placement;
    DELETE FROM pg_dist_shard;
    DELETE FROM pg_dist_partition;
    DELETE FROM pg_dist_schema;
    DELETE FROM pg_dist_colocation;
    DELETE FROM pg_dist_object;
    DELETE FROM tessera_engine.foreign_key;
    PERFORM tessera_engine.drop_server(substring(srvname FROM '\d+')::int) FROM pg_foreign_server WHERE srvname ~ '^tessera_\d+$';
END $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.forget_cluster() FROM PUBLIC;

-- A table as a superuser sends it to a node that joins: shell, leaves, rights, metadata.
CREATE OR REPLACE FUNCTION tessera_engine.send_tables(node int) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    target int := (SELECT groupid FROM pg_dist_node WHERE nodeid = node);
    part record;
BEGIN
    FOR part IN SELECT tessera_engine.describe_colocation(colocationid) AS facts FROM pg_dist_colocation LOOP
        PERFORM tessera_engine.exec_on(node, format('SELECT tessera_engine.record_colocation(%L)', part.facts));
    END LOOP;
    FOR part IN SELECT logicalrelid AS relation, tessera_engine.describe_table(logicalrelid) AS facts, tessera_engine.is_parent(logicalrelid)
                FROM pg_dist_partition ORDER BY repmodel <> 't', is_parent DESC, logicalrelid LOOP
        PERFORM tessera_engine.exec_on(node, CASE WHEN part.is_parent
            THEN tessera_engine.batch(tessera_engine.parent_sql(part.facts, part.relation, target))
            ELSE tessera_engine.batch(tessera_engine.shell_sql(part.relation, target), tessera_engine.leaves_sql(part.facts, target),
                                      tessera_engine.finish_sql(part.relation, part.facts, target)) END);
    END LOOP;
    PERFORM tessera_engine.exec_on(node, format('SELECT tessera_engine.apply_foreign_keys(%L)', tessera_engine.full_name(logicalrelid)))
    FROM pg_dist_partition;
    PERFORM tessera_engine.exec_on(node, tessera_engine.batch(tessera_engine.schema_rights_sql(nspname),
        format('SELECT tessera_engine.record_schema(%L, %L)', quote_ident(nspname), tessera_engine.describe_colocation(colocationid))))
    FROM pg_dist_schema JOIN pg_namespace ON oid = schemaid;
END $$;
