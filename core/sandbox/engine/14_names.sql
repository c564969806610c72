-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Names: of this node, of tables, of shards.
SET LOCAL tessera_engine.internal = 'on';

CREATE OR REPLACE FUNCTION tessera_engine.local_group() RETURNS int
    STABLE PARALLEL SAFE LANGUAGE sql SET search_path = pg_catalog AS $$ SELECT groupid FROM pg_dist_local_group $$;

-- 0 while this node is not registered.
CREATE OR REPLACE FUNCTION tessera_engine.local_node() RETURNS int
    STABLE PARALLEL SAFE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT coalesce((SELECT nodeid FROM pg_dist_node
                     WHERE groupid = (SELECT groupid FROM pg_dist_local_group) AND noderole = 'primary'), 0) $$;

CREATE OR REPLACE FUNCTION tessera_engine.coordinator_node() RETURNS int
    STABLE PARALLEL SAFE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT coalesce((SELECT nodeid FROM pg_dist_node WHERE groupid = 0 AND noderole = 'primary'), 0) $$;

CREATE OR REPLACE FUNCTION pg_catalog.citus_is_coordinator() RETURNS boolean
    STABLE PARALLEL SAFE STRICT LANGUAGE sql SET search_path = pg_catalog AS $$ SELECT groupid = 0 FROM pg_dist_local_group $$;

CREATE OR REPLACE FUNCTION tessera_engine.require_coordinator() RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    IF NOT citus_is_coordinator() THEN
        RAISE 'operation is not allowed on this node' USING ERRCODE = 'internal_error', HINT = 'Connect to the coordinator and run it again.';
    END IF;
END $$;

-- The primary of a group; NULL when there is none.
CREATE OR REPLACE FUNCTION tessera_engine.node_of_group(wanted int) RETURNS int
    STABLE PARALLEL SAFE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT nodeid FROM pg_dist_node WHERE groupid = wanted AND noderole = 'primary' $$;

-- schema.name, both quoted, whatever the search_path is.
CREATE OR REPLACE FUNCTION tessera_engine.full_name(relation oid) RETURNS text
    STABLE PARALLEL SAFE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT format('%I.%I', nspname, relname) FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace
    WHERE pg_class.oid = relation $$;

-- name_SHARDID within 63 bytes, shortened with a hash as Citus does it.
CREATE OR REPLACE FUNCTION tessera_engine.leaf_name(relation_name text, shard_id int8) RETURNS text
    IMMUTABLE STRICT PARALLEL SAFE LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    suffix text := '_' || shard_id;
    room int := 64 - length(suffix);
    clipped text := relation_name;
BEGIN
    IF octet_length(relation_name) < room THEN
        RETURN relation_name || suffix;
    END IF;
    WHILE octet_length(clipped) > room - 10 LOOP
        clipped := left(clipped, -1);
    END LOOP;
    RETURN clipped || '_' || lpad(to_hex(hashtext(relation_name)), 8, '0') || suffix;
END $$;

-- The shard as a quoted schema.name.
CREATE OR REPLACE FUNCTION tessera_engine.shard_table(relation oid, shard_id int8) RETURNS text
    STABLE STRICT PARALLEL SAFE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT format('%I.%I', nspname, tessera_engine.leaf_name(relname, shard_id))
    FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace WHERE pg_class.oid = relation $$;

CREATE OR REPLACE FUNCTION pg_catalog.shard_name(object_name regclass, shard_id bigint, skip_qualify_public boolean DEFAULT true)
    RETURNS text STABLE STRICT PARALLEL SAFE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT CASE WHEN nspname = 'pg_catalog' OR skip_qualify_public AND nspname = 'public' THEN quote_ident(leaf)
                ELSE format('%I.%I', nspname, leaf) END
    FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace, tessera_engine.leaf_name(relname, shard_id) AS leaf
    WHERE pg_class.oid = object_name $$;

-- A serialized Var, as pg_dist_partition.partkey holds it.
CREATE OR REPLACE FUNCTION pg_catalog.column_name_to_column(table_name regclass, column_name text) RETURNS text
    STABLE STRICT LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    field pg_attribute;
BEGIN
    SELECT * INTO field FROM pg_attribute
    WHERE attrelid = table_name AND attname = column_name AND attnum > 0 AND NOT attisdropped;
    IF NOT FOUND THEN
        RAISE 'column "%" of relation "%" does not exist', column_name, (SELECT relname FROM pg_class WHERE oid = table_name)
            USING ERRCODE = 'undefined_column';
    END IF;
    RETURN format('{VAR :varno 1 :varattno %s :vartype %s :vartypmod %s :varcollid %s :varlevelsup 0 :varnosyn 1 :varattnosyn %s :location -1}',
                  field.attnum, field.atttypid, field.atttypmod, field.attcollation, field.attnum);
END $$;

CREATE OR REPLACE FUNCTION pg_catalog.column_to_column_name(table_name regclass, column_var_text text) RETURNS text
    STABLE STRICT LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    field name;
BEGIN
    SELECT attname INTO field FROM pg_attribute
    WHERE attrelid = table_name AND attnum = substring(column_var_text FROM ':varattno (-?\d+)')::int AND NOT attisdropped;
    IF NOT FOUND THEN
        RAISE 'not a valid column' USING ERRCODE = 'internal_error';
    END IF;
    RETURN field;
END $$;
