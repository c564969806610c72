-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The SQL text of leaves, and of what is put on a table once its leaves are filled.
SET LOCAL tessera_engine.internal = 'on';

-- One leaf on a node of the target group: local where the group holds a placement, else foreign onto the first placement's node.
SET LOCAL check_function_bodies = off;

CREATE OR REPLACE FUNCTION tessera_engine.leaf_sql(shell text, shard jsonb, target int) RETURNS text
    STABLE LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    names text[] := parse_ident(shell);
    leaf text := tessera_engine.leaf_name(names[2], (shard->>'id')::int8);
    bound text := tessera_engine.bound(shard->>'min', shard->>'max');
    holders int[] := ARRAY(SELECT (placement->>'group')::int FROM jsonb_array_elements(shard->'placements') AS placement ORDER BY 1);
BEGIN
    IF target = ANY (holders) THEN
        RETURN format('SELECT tessera_engine.place_leaf(%L, %L, %L)', shell, format('%I.%I', names[1], leaf), bound);
    END IF;
    RETURN format('CREATE FOREIGN TABLE tessera_foreign.%I PARTITION OF %s %s SERVER %I OPTIONS (schema_name %L, table_name %L)',
                  leaf, shell, bound, 'tessera_' || tessera_engine.node_of_group(holders[1]), names[1], leaf);
END $$;

-- A local leaf: the shard that is there from an earlier membership of this node, else a new one.
CREATE OR REPLACE FUNCTION tessera_engine.place_leaf(shell text, leaf text, bound text) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    EXECUTE CASE WHEN to_regclass(leaf) IS NULL THEN format('CREATE TABLE %s PARTITION OF %s %s', leaf, shell, bound)
                 ELSE format('ALTER TABLE %s ATTACH PARTITION %s %s', shell, leaf, bound) END;
END $$;

CREATE OR REPLACE FUNCTION tessera_engine.leaves_sql(facts jsonb, target int) RETURNS text
    STABLE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT string_agg(tessera_engine.leaf_sql(facts->>'name', shard, target), '; ' ORDER BY (shard->>'id')::int8)
    FROM jsonb_array_elements(facts->'shards') AS shard $$;

-- The indexes of a table as (name, unique, constraint, definition after the table's name). Constraints come as PRIMARY KEY (…) and so on.
CREATE OR REPLACE FUNCTION tessera_engine.indexes_of(relation oid)
    RETURNS TABLE (name name, is_unique boolean, is_constraint boolean, definition text)
    STABLE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT i.relname, indisunique, c.oid IS NOT NULL,
           CASE WHEN c.oid IS NOT NULL THEN pg_get_constraintdef(c.oid)
                ELSE substr(pg_get_indexdef(indexrelid), 1 + length(format('CREATE %sINDEX %I ON %s%s ', CASE WHEN indisunique THEN 'UNIQUE ' END,
                         i.relname, CASE t.relkind WHEN 'p' THEN 'ONLY ' END, tessera_engine.full_name(relation)))) END
    FROM pg_index JOIN pg_class i ON i.oid = indexrelid JOIN pg_class t ON t.oid = indrelid
    LEFT JOIN pg_constraint c ON conindid = indexrelid AND conrelid = relation AND contype IN ('p', 'u')
    WHERE indrelid = relation ORDER BY i.relname $$;

-- Unique indexes of one local leaf, named like the shard.
CREATE OR REPLACE FUNCTION tessera_engine.leaf_keys_sql(leaf text, shard_id int8, source oid) RETURNS text
    STABLE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT string_agg(format('SELECT tessera_engine.add_key(%L, %L, %L, %L)', leaf, tessera_engine.leaf_name(name, shard_id), is_constraint, definition), '; ')
    FROM tessera_engine.indexes_of(source) WHERE is_unique $$;

CREATE OR REPLACE FUNCTION tessera_engine.add_key(leaf text, name name, is_constraint boolean, definition text) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    IF to_regclass(format('%I.%I', (parse_ident(leaf))[1], name)) IS NULL THEN
        EXECUTE CASE WHEN is_constraint THEN format('ALTER TABLE %s ADD CONSTRAINT %I %s', leaf, name, definition)
                     ELSE format('CREATE UNIQUE INDEX %I ON %s %s', name, leaf, definition) END;
    END IF;
END $$;

-- The key of every local leaf, NOT NULL of the distribution column, then what the shell shows of it.
CREATE OR REPLACE FUNCTION tessera_engine.keys_sql(source oid, facts jsonb, target int) RETURNS text
    STABLE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT string_agg(concat_ws('; ',
               tessera_engine.leaf_keys_sql(leaf, (shard->>'id')::int8, source),
               CASE WHEN facts->>'column' IS NOT NULL AND NOT (SELECT attnotnull FROM pg_attribute
                         WHERE attrelid = source AND attname = facts->>'column')
                    THEN format('ALTER TABLE %s ALTER COLUMN %I SET NOT NULL', leaf, facts->>'column') END), '; ')
    FROM jsonb_array_elements(facts->'shards') AS shard,
         format('%I.%I', (parse_ident(facts->>'name'))[1], tessera_engine.leaf_name((parse_ident(facts->>'name'))[2], (shard->>'id')::int8)) AS leaf
    WHERE EXISTS (SELECT FROM jsonb_array_elements(shard->'placements') AS p WHERE (p->>'group')::int = target) $$;

-- Unique indexes on the shell alone. They stay invalid, for no leaf is attached, but show the keys to whoever reads pg_index.
CREATE OR REPLACE FUNCTION tessera_engine.shell_keys_sql(shell text, source oid) RETURNS text
    STABLE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT string_agg(CASE WHEN is_constraint THEN format('ALTER TABLE ONLY %s ADD CONSTRAINT %I %s', shell, name, definition)
                           ELSE format('CREATE UNIQUE INDEX %I ON ONLY %s %s', name, shell, definition) END, '; ')
    FROM tessera_engine.indexes_of(source) WHERE is_unique $$;

CREATE OR REPLACE FUNCTION tessera_engine.plain_indexes_sql(shell text, source oid) RETURNS text
    STABLE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT string_agg(format('CREATE INDEX %I ON %s %s', name, shell, definition), '; ')
    FROM tessera_engine.indexes_of(source) WHERE NOT is_unique $$;

-- OWNER TO and GRANTs of the source for the shell and all its leaves on the node.
CREATE OR REPLACE FUNCTION tessera_engine.rights_sql(source oid, shell text) RETURNS text
    STABLE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT format('SELECT tessera_engine.apply_rights(%L, %L, %L)', shell, pg_get_userbyid(relowner), tessera_engine.grants_of(source))
    FROM pg_class WHERE oid = source $$;

-- The grants on a table and its columns, roles by name: [{role, right, option, column}]. NULL while nobody changed the defaults.
CREATE OR REPLACE FUNCTION tessera_engine.grants_of(relation oid) RETURNS jsonb
    STABLE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT jsonb_agg(jsonb_build_object('role', CASE grantee WHEN 0 THEN NULL ELSE pg_get_userbyid(grantee) END,
        'right', privilege_type, 'option', is_grantable, 'column', field) ORDER BY field NULLS FIRST, grantee, privilege_type)
    FROM (SELECT NULL::name AS field, e.* FROM pg_class, aclexplode(relacl) AS e WHERE oid = relation
          UNION ALL SELECT attname, e.* FROM pg_attribute, aclexplode(attacl) AS e WHERE attrelid = relation AND NOT attisdropped) AS acl $$;

CREATE OR REPLACE FUNCTION tessera_engine.apply_rights(shell regclass, owner name, grants jsonb) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    part oid;
    acl record;
    stale record;
BEGIN
    FOR part IN SELECT relid FROM pg_partition_tree(shell) LOOP
        IF (SELECT pg_get_userbyid(relowner) FROM pg_class WHERE oid = part) <> owner THEN
            EXECUTE format('ALTER TABLE %s OWNER TO %I', tessera_engine.full_name(part), owner);
        END IF;
        CONTINUE WHEN tessera_engine.grants_of(part) IS NOT DISTINCT FROM grants;
        FOR stale IN SELECT DISTINCT e->>'role' AS role, e->>'column' AS field
                     FROM jsonb_array_elements(tessera_engine.grants_of(part)) AS e LOOP
            EXECUTE format('REVOKE ALL%s ON %s FROM %s CASCADE', ' (' || quote_ident(stale.field) || ')', tessera_engine.full_name(part),
                           coalesce(quote_ident(stale.role), 'PUBLIC'));
        END LOOP;
        FOR acl IN SELECT e->>'role' AS role, e->>'right' AS kind, (e->>'option')::bool AS option, e->>'column' AS field
                   FROM jsonb_array_elements(grants) AS e LOOP
            EXECUTE format('GRANT %s%s ON %s TO %s%s', acl.kind, ' (' || quote_ident(acl.field) || ')', tessera_engine.full_name(part),
                           coalesce(quote_ident(acl.role), 'PUBLIC'), CASE WHEN acl.option THEN ' WITH GRANT OPTION' END);
        END LOOP;
    END LOOP;
END $$;

-- On workers a column's own sequence belongs to the column, as on the coordinator, and goes with it.
CREATE OR REPLACE FUNCTION tessera_engine.owned_sequences_sql(source oid, shell text) RETURNS text
    STABLE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT string_agg(format('ALTER SEQUENCE %s OWNED BY %s.%I', tessera_engine.full_name(d.objid), shell, attname), '; ')
    FROM pg_depend d JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid JOIN pg_class s ON s.oid = d.objid AND relkind = 'S'
    WHERE d.refobjid = source AND d.classid = 'pg_class'::regclass AND d.deptype = 'a' $$;

-- What follows when leaves are filled: indexes, keys, rights, catalog rows.
CREATE OR REPLACE FUNCTION tessera_engine.finish_sql(source oid, facts jsonb, target int) RETURNS text
    STABLE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT concat_ws('; ', tessera_engine.keys_sql(source, facts, target), tessera_engine.plain_indexes_sql(facts->>'name', source),
        tessera_engine.shell_keys_sql(facts->>'name', source), tessera_engine.rights_sql(source, facts->>'name'),
        CASE facts->>'model' WHEN 't' THEN format('SELECT tessera_engine.add_reference_triggers(%L)', facts->>'name') END,
        CASE WHEN target <> 0 THEN tessera_engine.owned_sequences_sql(source, facts->>'name') END,
        format('SELECT tessera_engine.record_table(%L)', facts), 'SELECT tessera_engine.remember_indexes()',
        format('SELECT tessera_engine.restore_identities(%L)', facts->>'name'),
        CASE facts->>'model' WHEN 't' THEN format('SELECT tessera_engine.attach_keys(%L)', facts->>'name') END,
        tessera_engine.foreign_keys_sql(source, facts->>'name'),
        CASE WHEN facts->>'parent' IS NOT NULL
             THEN format('SELECT tessera_engine.attach_child(%L, %L, %L)', facts->>'parent', facts->>'name', facts->>'bound') END) $$;
