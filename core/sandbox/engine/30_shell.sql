-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The SQL text that makes a Citus table on a node: shell, leaves, indexes, rights. Each function answers text for one node group.
SET LOCAL tessera_engine.internal = 'on';

-- CREATE SCHEMA and the user-defined types that the columns need.
SET LOCAL check_function_bodies = off;

CREATE OR REPLACE FUNCTION tessera_engine.prerequisites_sql(relation oid) RETURNS text
    STABLE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT string_agg(part, '; ' ORDER BY step, id) FROM (
        SELECT 1 AS step, 0::oid AS id, tessera_engine.schema_rights_sql(nspname) AS part
        FROM pg_namespace WHERE oid = (SELECT relnamespace FROM pg_class WHERE oid = relation) AND nspname <> 'public'
        UNION ALL
        SELECT 2, t.oid, format($q$DO $do$ BEGIN IF pg_catalog.to_regtype(%L) IS NULL THEN CREATE SCHEMA IF NOT EXISTS %I; %s; END IF; END $do$ $q$,
                         format_type(t.oid, NULL), nspname, tessera_engine.type_sql(t.oid))
        FROM pg_attribute a JOIN pg_type e ON e.oid = atttypid JOIN pg_type t ON t.oid = CASE WHEN e.typelem <> 0 AND e.typlen = -1 THEN e.typelem ELSE e.oid END
        JOIN pg_namespace n ON n.oid = t.typnamespace
        WHERE attrelid = relation AND attnum > 0 AND NOT attisdropped AND t.typtype IN ('e', 'd', 'c') AND nspname <> 'pg_catalog') AS parts $$;

-- A schema with its owner and grants. A role that owns it makes it as its own; only a superuser can make another's.
CREATE OR REPLACE FUNCTION tessera_engine.schema_rights_sql(space name) RETURNS text
    STABLE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT concat_ws('; ', format('DO $do$ BEGIN IF pg_catalog.to_regnamespace(%L) IS NULL THEN CREATE SCHEMA %I AUTHORIZATION %I; END IF; END $do$',
                                  quote_ident(space), space, pg_get_userbyid(nspowner)),
        (SELECT string_agg(format('GRANT %s ON SCHEMA %I TO %s', privilege_type, space,
                           CASE grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(grantee)) END), '; ')
         FROM aclexplode(nspacl) WHERE pg_has_role(tessera_engine.caller(), nspowner, 'USAGE')))
    FROM pg_namespace WHERE nspname = space $$;

CREATE OR REPLACE FUNCTION tessera_engine.type_sql(type oid) RETURNS text
    STABLE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT CASE typtype
        WHEN 'e' THEN format('CREATE TYPE %s AS ENUM (%s)', format_type(oid, NULL),
            (SELECT string_agg(quote_literal(enumlabel), ', ' ORDER BY enumsortorder) FROM pg_enum WHERE enumtypid = type))
        WHEN 'd' THEN format('CREATE DOMAIN %s AS %s%s%s%s', format_type(oid, NULL), format_type(typbasetype, typtypmod),
            ' DEFAULT ' || typdefault, CASE WHEN typnotnull THEN ' NOT NULL' END,
            (SELECT string_agg(format(' CONSTRAINT %I %s', conname, pg_get_constraintdef(c.oid)), '') FROM pg_constraint c WHERE contypid = type))
        ELSE format('CREATE TYPE %s AS (%s)', format_type(oid, NULL),
            (SELECT string_agg(format('%I %s', attname, format_type(atttypid, atttypmod)), ', ' ORDER BY attnum)
             FROM pg_attribute WHERE attrelid = typrelid AND attnum > 0 AND NOT attisdropped)) END
    FROM pg_type WHERE oid = type $$;

-- Sequences behind column defaults. Each group draws from a range of its own, so that ids made on different nodes never collide.
CREATE OR REPLACE FUNCTION tessera_engine.sequences_sql(relation oid, target int) RETURNS text
    STABLE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT string_agg(format('CREATE SEQUENCE IF NOT EXISTS %s AS %s INCREMENT BY %s%s', tessera_engine.full_name(seqrelid),
               format_type(seqtypid, NULL), seqincrement,
               CASE WHEN target > 0 AND seqtypid = 'int8'::regtype
                    THEN format(' MINVALUE %s MAXVALUE %s START WITH %1$s', (target::int8 << 48) + 1, (target::int8 + 1) << 48)
                    ELSE format(' MINVALUE %s MAXVALUE %s START WITH %s', seqmin, seqmax, seqstart) END), '; ')
    FROM (SELECT DISTINCT s.* FROM pg_attrdef d JOIN pg_depend ON classid = 'pg_attrdef'::regclass AND objid = d.oid
              AND refclassid = 'pg_class'::regclass JOIN pg_sequence s ON seqrelid = refobjid
          WHERE adrelid = relation AND target <> 0) AS used $$;

CREATE OR REPLACE FUNCTION tessera_engine.column_sql(field pg_attribute, target int) RETURNS text
    STABLE LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    type_default text := (SELECT pg_get_expr(adbin, adrelid) FROM pg_attrdef WHERE adrelid = field.attrelid AND adnum = field.attnum);
    result text := format('%I %s', field.attname, format_type(field.atttypid, field.atttypmod));
BEGIN
    IF field.attcollation <> (SELECT typcollation FROM pg_type WHERE oid = field.atttypid) THEN
        result := result || (SELECT format(' COLLATE %I.%I', nspname, collname)
            FROM pg_collation c JOIN pg_namespace n ON n.oid = collnamespace WHERE c.oid = field.attcollation);
    END IF;
    IF field.attgenerated = 's' THEN
        result := result || format(' GENERATED ALWAYS AS (%s) STORED', type_default);
    ELSIF field.attidentity <> '' THEN
        result := result || format(' GENERATED %s AS IDENTITY%s', CASE field.attidentity WHEN 'a' THEN 'ALWAYS' ELSE 'BY DEFAULT' END,
            CASE WHEN target > 0 THEN format(' (MINVALUE %s MAXVALUE %s START WITH %1$s)', (target::int8 << 48) + 1, (target::int8 + 1) << 48) END);
    ELSIF type_default IS NOT NULL THEN
        result := result || ' DEFAULT ' || CASE WHEN target > 0 AND field.atttypid IN ('int2'::regtype, 'int4'::regtype)
            THEN replace(type_default, 'nextval(', 'pg_catalog.worker_nextval(') ELSE type_default END;
    END IF;
    RETURN result || CASE WHEN field.attnotnull THEN ' NOT NULL' ELSE '' END;
END $$;

CREATE OR REPLACE FUNCTION pg_catalog.worker_nextval(sequence regclass) RETURNS integer
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    RAISE 'nextval(sequence) calls in worker nodes are not supported for column defaults of type int or smallint'
        USING ERRCODE = 'internal_error', HINT = 'If the command was issued from a worker node, try issuing it from the coordinator node instead.';
END $$;

-- The column that a table without shard key is partitioned by: LIST with a DEFAULT leaf takes every row. The first key column, so that
-- the shell may show the keys; else the first that can be compared.
CREATE OR REPLACE FUNCTION tessera_engine.anchor_column(relation oid) RETURNS name
    STABLE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT attname FROM pg_attribute a
    LEFT JOIN LATERAL (SELECT indisprimary, indisunique FROM pg_index WHERE indrelid = relation AND indisunique AND attnum = ANY (indkey)
                       ORDER BY indisprimary DESC LIMIT 1) AS key ON true
    WHERE attrelid = relation AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
      AND EXISTS (SELECT FROM pg_opclass JOIN pg_am ON pg_am.oid = opcmethod WHERE amname = 'btree' AND opcdefault
                  AND (opcintype = atttypid OR opcintype = (SELECT CASE typtype WHEN 'e' THEN 'anyenum'::regtype WHEN 'd' THEN typbasetype ELSE
                       CASE WHEN typelem <> 0 AND typlen = -1 THEN 'anyarray'::regtype WHEN typname = 'varchar' THEN 'text'::regtype END END
                       FROM pg_type WHERE oid = atttypid)))
    ORDER BY key.indisprimary DESC NULLS LAST, key.indisunique DESC NULLS LAST, attnum LIMIT 1 $$;

-- The engine's operator class for a column type; NULL where it has none.
CREATE OR REPLACE FUNCTION tessera_engine.shard_opclass(type oid) RETURNS text
    STABLE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT format('tessera_engine.%I', opcname) FROM pg_opclass, (SELECT CASE typtype WHEN 'd' THEN typbasetype ELSE oid END AS base,
        CASE WHEN typname = 'varchar' THEN 'text'::regtype WHEN typtype = 'e' THEN 'anyenum'::regtype
             WHEN typelem <> 0 AND typlen = -1 THEN 'anyarray'::regtype END AS stand_in FROM pg_type WHERE oid = type) AS kind
    WHERE opcnamespace = 'tessera_engine'::regnamespace AND opcintype IN (base, stand_in) ORDER BY opcintype = base DESC LIMIT 1 $$;

-- CREATE TABLE with the source's columns and checks, under a name that is quoted already.
CREATE OR REPLACE FUNCTION tessera_engine.table_sql(source oid, target int, name text) RETURNS text
    STABLE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT concat_ws('; ', tessera_engine.prerequisites_sql(source), tessera_engine.sequences_sql(source, target),
        format('CREATE TABLE %s (%s)', name,
            (SELECT string_agg(tessera_engine.column_sql(a, target), ', ' ORDER BY attnum)
             FROM pg_attribute a WHERE attrelid = source AND attnum > 0 AND NOT attisdropped)
            || coalesce((SELECT string_agg(format(', CONSTRAINT %I %s', conname, pg_get_constraintdef(c.oid)), '')
                         FROM pg_constraint c WHERE conrelid = source AND contype = 'c'), ''))) $$;

-- The shell of a table: by hash of its key, or one DEFAULT leaf. The source may be the table as it was before, under another name.
CREATE OR REPLACE FUNCTION tessera_engine.shell_sql(source oid, target int, name text, key name) RETURNS text
    STABLE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT tessera_engine.table_sql(source, target, name) || ' PARTITION BY ' ||
        CASE WHEN key IS NULL THEN format('LIST (%I)', tessera_engine.anchor_column(source))
             ELSE (SELECT format('HASH (%I %s)', key, tessera_engine.shard_opclass(atttypid))
                   FROM pg_attribute WHERE attrelid = source AND attname = key) END $$;

CREATE OR REPLACE FUNCTION tessera_engine.shell_sql(relation regclass, target int) RETURNS text
    STABLE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT tessera_engine.shell_sql(relation, target, tessera_engine.full_name(relation),
        CASE WHEN partkey IS NOT NULL THEN column_to_column_name(relation, partkey) END::name)
    FROM pg_dist_partition WHERE logicalrelid = relation $$;
