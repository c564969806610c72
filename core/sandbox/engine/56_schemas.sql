-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema-based sharding: all tables of a distributed schema are single shards of one colocation group, so they live on one node.
SET LOCAL tessera_engine.internal = 'on';
SET LOCAL check_function_bodies = off;

CREATE OR REPLACE FUNCTION tessera_engine.require_schema_owner(schema regnamespace) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    IF NOT tessera_engine.caller_is_superuser()
       AND NOT EXISTS (SELECT FROM pg_namespace WHERE oid = schema AND pg_has_role(tessera_engine.caller(), nspowner, 'USAGE')) THEN
        RAISE 'must be owner of schema %', schema USING ERRCODE = 'insufficient_privilege';
    END IF;
END $$;

CREATE OR REPLACE FUNCTION tessera_engine.require_distributable_schema(schema regnamespace) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    name name := (SELECT nspname FROM pg_namespace WHERE oid = schema);
BEGIN
    PERFORM tessera_engine.require_coordinator();
    PERFORM tessera_engine.require_schema_owner(schema);
    IF name IN ('public', 'information_schema', 'pg_catalog', 'pg_toast') THEN
        RAISE '% schema cannot be distributed', name USING ERRCODE = 'internal_error';
    ELSIF name ~ '^pg_(toast_)?temp_' THEN
        RAISE 'temporary schema cannot be distributed' USING ERRCODE = 'internal_error';
    ELSIF name IN ('tessera_engine', 'tessera_foreign', 'citus', 'citus_internal') THEN
        RAISE 'schema %, which is owned by an extension, cannot be distributed', name USING ERRCODE = 'internal_error';
    ELSIF EXISTS (SELECT FROM pg_dist_partition JOIN pg_class ON pg_class.oid = logicalrelid WHERE relnamespace = schema
                  AND colocationid NOT IN (SELECT colocationid FROM pg_dist_schema WHERE schemaid = schema)) THEN
        RAISE 'distributed schema cannot have distributed tables' USING ERRCODE = 'internal_error', HINT = 'Undistribute distributed tables before ''citus_schema_distribute''.';
    ELSIF EXISTS (SELECT FROM pg_class WHERE relnamespace = schema AND relkind = 'f') THEN
        RAISE 'cannot create a foreign table in a distributed schema' USING ERRCODE = 'internal_error';
    END IF;
END $$;

-- Makes the schema a distributed one on every node; answers its colocation group.
CREATE OR REPLACE FUNCTION tessera_engine.mark_schema(schema regnamespace) RETURNS jsonb
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    colocation jsonb := jsonb_build_object('id', tessera_engine.next_id('colocation'), 'count', 1, 'factor', 1);
    name name := (SELECT nspname FROM pg_namespace WHERE oid = schema);
BEGIN
    PERFORM tessera_engine.exec_elsewhere(tessera_engine.batch(tessera_engine.schema_rights_sql(name)));
    PERFORM tessera_engine.exec_everywhere(format('SELECT tessera_engine.record_schema(%L, %L)', quote_ident(name), colocation));
    RETURN colocation;
END $$;

-- A table of a distributed schema becomes a single shard on the schema's node.
CREATE OR REPLACE FUNCTION tessera_engine.join_schema(relation regclass, colocation int) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog SET client_min_messages = warning AS $$
DECLARE
    home int := coalesce((SELECT groupid FROM pg_dist_partition JOIN pg_dist_shard USING (logicalrelid) JOIN pg_dist_placement USING (shardid)
                          WHERE colocationid = colocation LIMIT 1), tessera_engine.group_for(colocation));
BEGIN
    PERFORM tessera_engine.require_convertible(relation);
    PERFORM tessera_engine.require_anchor(relation);
    PERFORM tessera_engine.convert(relation, jsonb_build_object('name', tessera_engine.full_name(relation), 'method', 'n', 'model', 's',
        'auto', false, 'colocation', tessera_engine.describe_colocation(colocation), 'shards', tessera_engine.one_shard(ARRAY[home])));
END $$;

CREATE OR REPLACE FUNCTION pg_catalog.citus_schema_distribute(schemaname regnamespace) RETURNS void
    LANGUAGE plpgsql STRICT SET search_path = pg_catalog AS $$
DECLARE
    colocation jsonb;
    relation oid;
BEGIN
    PERFORM tessera_engine.require_distributable_schema(schemaname);
    IF EXISTS (SELECT FROM pg_dist_schema WHERE schemaid = schemaname) THEN
        RAISE NOTICE 'schema % is already distributed', schemaname;
        RETURN;
    END IF;
    RAISE NOTICE 'distributing the schema %', schemaname;
    PERFORM tessera_engine.ensure_coordinator_row();
    colocation := tessera_engine.mark_schema(schemaname);
    FOR relation IN SELECT oid FROM pg_class WHERE relnamespace = schemaname AND relkind IN ('r', 'p') ORDER BY oid LOOP
        PERFORM tessera_engine.join_schema(relation, (colocation->>'id')::int);
    END LOOP;
END $$;

CREATE OR REPLACE FUNCTION pg_catalog.citus_schema_undistribute(schemaname regnamespace) RETURNS void
    LANGUAGE plpgsql STRICT SET search_path = pg_catalog AS $$
BEGIN
    PERFORM tessera_engine.require_coordinator();
    PERFORM tessera_engine.require_schema_owner(schemaname);
    IF NOT EXISTS (SELECT FROM pg_dist_schema WHERE schemaid = schemaname) THEN
        RAISE 'schema % is not distributed', schemaname USING ERRCODE = 'internal_error';
    END IF;
    RAISE NOTICE 'undistributing schema %', schemaname;
    PERFORM set_config('client_min_messages', 'warning', true);
    PERFORM tessera_engine.to_plain_all(ARRAY(SELECT logicalrelid FROM pg_dist_partition JOIN pg_class ON oid = logicalrelid
                                              WHERE relnamespace = schemaname ORDER BY oid));
    PERFORM tessera_engine.exec_everywhere(format('SELECT tessera_engine.forget_schema(%L::regnamespace)', schemaname::text));
END $$;

-- CREATE TABLE in a distributed schema makes a table of it; so does CREATE TABLE … PARTITION OF a Citus table.
CREATE OR REPLACE FUNCTION tessera_engine.after_create_table(relation oid) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    colocation int := (SELECT colocationid FROM pg_dist_schema JOIN pg_class ON relnamespace = schemaid WHERE pg_class.oid = relation);
    parent oid := (SELECT inhparent FROM pg_inherits JOIN pg_dist_partition ON logicalrelid = inhparent WHERE inhrelid = relation);
BEGIN
    IF parent IS NOT NULL THEN
        PERFORM tessera_engine.require_coordinator();
        PERFORM tessera_engine.convert_partition(parent, relation);
    ELSIF colocation IS NULL THEN
        RETURN;
    ELSIF NOT citus_is_coordinator() THEN
        RAISE 'cannot create tables in a distributed schema from a worker node' USING ERRCODE = 'internal_error', HINT = 'Connect to the coordinator node and try again.';
    ELSIF tessera_engine.bare_name(relation) !~ '^tessera_\d+$' THEN
        PERFORM tessera_engine.join_schema(relation, colocation);
    END IF;
END $$;
