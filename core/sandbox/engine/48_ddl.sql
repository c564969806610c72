-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- DDL on a Citus table reaches every shell and every leaf, or is refused. It never changes one node alone.
SET LOCAL tessera_engine.internal = 'on';
SET LOCAL check_function_bodies = off;

-- The statement that is being run, when it is one of its own with the given tag; it can then be repeated on other nodes as it stands.
CREATE OR REPLACE FUNCTION tessera_engine.sole_statement(tag text) RETURNS text
    STABLE LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    bare text := regexp_replace(current_query(),
        $re$[eE]'([^'\\]|\\.|'')*'|'([^']|'')*'|"([^"]|"")*"|--[^\n]*|/\*.*?\*/|(\$[A-Za-z_0-9]*\$).*?\4$re$, ' x ', 'g');
BEGIN
    IF bare ~ ';\s*\S' OR regexp_replace(upper(bare), '^[\sX]*?(\w+) (UNIQUE )?', '\1 ') !~ ('^\s*' || replace(tag, ' ', '\s+')) THEN
        PERFORM tessera_engine.unsupported(format('%s on a Citus table only works as a statement of its own', tag),
            'Send it alone, outside functions and DO blocks. Citus has no such limit.');
    END IF;
    RETURN current_query();
END $$;

CREATE OR REPLACE FUNCTION tessera_engine.repeat_elsewhere(tag text) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    PERFORM tessera_engine.exec_elsewhere(tessera_engine.sole_statement(tag), current_setting('tessera_engine.ddl_path'));
END $$;

-- After a shell changed: leaves follow its name, schema, owner and rights; the local ones its replica identity. An index names
-- rows on leaves only, for the shell's are invalid.
CREATE OR REPLACE FUNCTION tessera_engine.conform_leaves(shell regclass) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    leaf record;
    space name := (SELECT nspname FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace WHERE c.oid = shell);
    identity "char" := (SELECT relreplident FROM pg_class WHERE oid = shell);
BEGIN
    FOR leaf IN SELECT c.oid, relkind, relname, relreplident, nspname, tessera_engine.leaf_name(tessera_engine.bare_name(shell), shardid) AS wanted
                FROM pg_inherits JOIN pg_class c ON c.oid = inhrelid JOIN pg_namespace n ON n.oid = relnamespace
                JOIN pg_dist_shard ON logicalrelid = shell AND relname LIKE '%\_' || shardid WHERE inhparent = shell LOOP
        IF leaf.relkind = 'f' THEN
            EXECUTE format('ALTER FOREIGN TABLE %I.%I OPTIONS (SET schema_name %L, SET table_name %L)', leaf.nspname, leaf.relname, space, leaf.wanted);
        ELSIF leaf.nspname <> space THEN
            EXECUTE format('ALTER TABLE %I.%I SET SCHEMA %I', leaf.nspname, leaf.relname, space);
        END IF;
        IF leaf.relname <> leaf.wanted THEN
            EXECUTE format('ALTER TABLE %s RENAME TO %I', tessera_engine.full_name(leaf.oid), leaf.wanted);
        END IF;
        IF leaf.relkind = 'r' AND leaf.relreplident IS DISTINCT FROM identity AND identity <> 'i'
            AND NOT (leaf.relreplident = 'i' AND identity = 'd') THEN
            EXECUTE format('ALTER TABLE %s REPLICA IDENTITY %s', tessera_engine.full_name(leaf.oid),
                           CASE identity WHEN 'f' THEN 'FULL' WHEN 'n' THEN 'NOTHING' ELSE 'DEFAULT' END);
        END IF;
    END LOOP;
    PERFORM tessera_engine.drop_lost_keys(shell);
    PERFORM tessera_engine.remember_indexes();
END $$;

-- Keys that the shell showed and shows no more go from the local leaves.
CREATE OR REPLACE FUNCTION tessera_engine.drop_lost_keys(shell regclass) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    key record;
BEGIN
    FOR key IN SELECT i.indexrelid, i.indrelid, c.conname FROM tessera_engine.shell_index s JOIN pg_dist_shard ON logicalrelid = shell
               JOIN pg_class k ON k.relname = tessera_engine.leaf_name(s.name, shardid) JOIN pg_index i ON i.indexrelid = k.oid
               LEFT JOIN pg_constraint c ON conindid = i.indexrelid AND contype IN ('p', 'u')
               WHERE s.relation = shell AND is_unique AND NOT EXISTS (SELECT FROM tessera_engine.indexes_of(shell) AS still WHERE still.name = s.name)
                 AND i.indrelid = to_regclass(tessera_engine.shard_table(shell, shardid)) LOOP
        EXECUTE CASE WHEN key.conname IS NULL THEN format('DROP INDEX %s', tessera_engine.full_name(key.indexrelid))
                     ELSE format('ALTER TABLE %s DROP CONSTRAINT %I', tessera_engine.full_name(key.indrelid), key.conname) END;
    END LOOP;
END $$;

-- Indexes of shells, so that one that has just been dropped is still known.
CREATE TABLE IF NOT EXISTS tessera_engine.shell_index (
    index_oid oid PRIMARY KEY, relation oid NOT NULL, name name NOT NULL, is_unique boolean NOT NULL);
GRANT SELECT ON tessera_engine.shell_index TO PUBLIC;

CREATE OR REPLACE FUNCTION tessera_engine.remember_indexes() RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
    DELETE FROM tessera_engine.shell_index s WHERE NOT EXISTS (SELECT FROM pg_index WHERE indexrelid = index_oid);
    INSERT INTO tessera_engine.shell_index SELECT indexrelid, indrelid, relname, indisunique
    FROM pg_index JOIN pg_class ON oid = indexrelid JOIN pg_dist_partition ON logicalrelid = indrelid
    ON CONFLICT DO NOTHING $$;

-- The Citus table that a DDL command has touched, itself or one of its leaves; NULL for all others.
CREATE OR REPLACE FUNCTION tessera_engine.touched_table(class oid, object oid, OUT shell oid, OUT is_leaf boolean)
    STABLE LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    relation oid := CASE class
        WHEN 'pg_class'::regclass THEN coalesce((SELECT indrelid FROM pg_index WHERE indexrelid = object), object)
        WHEN 'pg_constraint'::regclass THEN (SELECT conrelid FROM pg_constraint WHERE oid = object)
        WHEN 'pg_trigger'::regclass THEN (SELECT tgrelid FROM pg_trigger WHERE oid = object)
        WHEN 'pg_rewrite'::regclass THEN (SELECT ev_class FROM pg_rewrite WHERE oid = object)
        WHEN 'pg_policy'::regclass THEN (SELECT polrelid FROM pg_policy WHERE oid = object)
        WHEN 'pg_statistic_ext'::regclass THEN (SELECT stxrelid FROM pg_statistic_ext WHERE oid = object) END;
BEGIN
    is_leaf := NOT tessera_engine.is_citus_table(relation);
    shell := CASE WHEN is_leaf THEN (SELECT inhparent FROM pg_inherits JOIN pg_dist_partition ON logicalrelid = inhparent WHERE inhrelid = relation)
                  ELSE relation END;
END $$;

CREATE OR REPLACE FUNCTION tessera_engine.after_table_ddl(tag text, class oid, object oid) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    touched record := tessera_engine.touched_table(class, object);
    shell regclass := touched.shell;
BEGIN
    IF shell IS NULL THEN
        RETURN;
    END IF;
    PERFORM tessera_engine.require_coordinator();
    IF touched.is_leaf THEN
        RAISE 'cannot modify "%" because it is a shard of a distributed table', tessera_engine.bare_name(object)
            USING ERRCODE = 'wrong_object_type', HINT = format('Use the distributed table "%s" instead.', tessera_engine.bare_name(shell));
    ELSIF tag NOT IN ('ALTER TABLE', 'CREATE INDEX', 'ALTER INDEX', 'COMMENT') OR (SELECT relrowsecurity FROM pg_class WHERE oid = shell) THEN
        PERFORM tessera_engine.unsupported(format('%s on the Citus table "%s" is not supported', tag, tessera_engine.bare_name(shell)));
    ELSIF (SELECT repmodel <> 't' FROM pg_dist_partition WHERE logicalrelid = shell)
          AND EXISTS (SELECT FROM pg_index WHERE indrelid = shell AND indisunique
                      AND indexrelid NOT IN (SELECT index_oid FROM tessera_engine.shell_index)) THEN
        PERFORM tessera_engine.unsupported(format('a unique key cannot be added to "%s" once it is distributed', tessera_engine.bare_name(shell)),
            'Undistribute the table, add the key, distribute it again. Citus can add it in place.');
    END IF;
    PERFORM tessera_engine.repeat_elsewhere(tag);
    PERFORM tessera_engine.exec_everywhere(tessera_engine.batch(tessera_engine.rights_sql(shell, tessera_engine.full_name(shell)),
        format('DO $do$ BEGIN PERFORM tessera_engine.conform_leaves(%L); END $do$', tessera_engine.full_name(shell))));
END $$;

-- Shells whose rights have moved away from those of their leaves, after GRANT or REVOKE.
CREATE OR REPLACE FUNCTION tessera_engine.after_grant() RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    shell regclass;
BEGIN
    FOR shell IN SELECT logicalrelid FROM pg_dist_partition WHERE EXISTS (SELECT FROM pg_partition_tree(logicalrelid) WHERE
                 tessera_engine.grants_of(relid) IS DISTINCT FROM tessera_engine.grants_of(logicalrelid)) LOOP
        PERFORM tessera_engine.require_coordinator();
        PERFORM tessera_engine.exec_everywhere(tessera_engine.rights_sql(shell, tessera_engine.full_name(shell)));
    END LOOP;
END $$;

-- Rights on schemas that hold Citus tables are the same everywhere.
CREATE OR REPLACE FUNCTION tessera_engine.after_schema_grant() RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    IF citus_is_coordinator() THEN
        PERFORM tessera_engine.exec_elsewhere(tessera_engine.batch(tessera_engine.schema_rights_sql(nspname)))
        FROM pg_namespace WHERE oid IN (SELECT relnamespace FROM pg_dist_partition JOIN pg_class ON pg_class.oid = logicalrelid);
    END IF;
END $$;

-- A new schema exists everywhere.
CREATE OR REPLACE FUNCTION tessera_engine.after_schema(schema oid) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    IF citus_is_coordinator() THEN
        PERFORM tessera_engine.exec_elsewhere(tessera_engine.batch(tessera_engine.schema_rights_sql(nspname)))
        FROM pg_namespace WHERE oid = schema AND nspname !~ '^pg_';
        IF coalesce(current_setting('citus.enable_schema_based_sharding', true), '') = 'on' THEN
            PERFORM tessera_engine.mark_schema(schema::regnamespace);
        END IF;
    END IF;
END $$;

-- A schema dropped on the coordinator goes elsewhere too, unless something that only that node has is left in it.
CREATE OR REPLACE FUNCTION tessera_engine.drop_schema(name text) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog SET client_min_messages = warning AS $$
BEGIN
    PERFORM tessera_engine.forget_schema(oid) FROM pg_namespace WHERE nspname = name;
    EXECUTE format('DROP SCHEMA IF EXISTS %I', name);
EXCEPTION WHEN dependent_objects_still_exist THEN
    RAISE WARNING 'schema "%" of node % still holds objects', name, tessera_engine.local_node();
END $$;

CREATE OR REPLACE FUNCTION tessera_engine.on_ddl_end() RETURNS event_trigger LANGUAGE plpgsql AS $$
DECLARE
    command record;
BEGIN
    IF tessera_engine.is_internal() OR NOT EXISTS (SELECT FROM pg_catalog.pg_dist_node) THEN
        RETURN;
    END IF;
    PERFORM pg_catalog.set_config('tessera_engine.ddl_path', pg_catalog.current_setting('search_path'), true);
    FOR command IN SELECT DISTINCT ON (classid, objid) classid, objid, object_type, command_tag FROM pg_catalog.pg_event_trigger_ddl_commands() LOOP
        IF command.command_tag IN ('GRANT', 'REVOKE') THEN
            PERFORM tessera_engine.after_grant(), CASE upper(command.object_type) WHEN 'SCHEMA' THEN tessera_engine.after_schema_grant() END;
        ELSIF command.command_tag = 'CREATE SCHEMA' THEN
            PERFORM tessera_engine.after_schema(command.objid);
        ELSIF command.command_tag = 'ALTER SCHEMA' OR command.command_tag = 'ALTER TYPE' THEN
            PERFORM tessera_engine.after_other_ddl(tg_tag, command.classid, command.objid);
        ELSIF command.command_tag IN ('CREATE TABLE', 'CREATE TABLE AS', 'SELECT INTO') AND command.object_type = 'table' THEN
            PERFORM tessera_engine.after_create_table(command.objid);
        ELSIF command.command_tag <> 'CREATE SEQUENCE' THEN
            PERFORM tessera_engine.after_table_ddl(tg_tag, command.classid, command.objid);
        END IF;
    END LOOP;
END $$;

-- ALTER TYPE of a type that a Citus table uses is repeated; ALTER SCHEMA of a schema with Citus tables is refused.
CREATE OR REPLACE FUNCTION tessera_engine.after_other_ddl(tag text, class oid, object oid) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    IF tag = 'ALTER TYPE' AND EXISTS (SELECT FROM pg_dist_partition JOIN pg_attribute ON attrelid = logicalrelid WHERE atttypid = object) THEN
        PERFORM tessera_engine.require_coordinator();
        PERFORM tessera_engine.repeat_elsewhere(tag);
    ELSIF tag = 'ALTER SCHEMA' AND EXISTS (SELECT FROM pg_dist_partition JOIN pg_class ON pg_class.oid = logicalrelid WHERE relnamespace = object) THEN
        PERFORM tessera_engine.unsupported('ALTER SCHEMA on a schema with Citus tables is not supported');
    END IF;
END $$;

CREATE OR REPLACE FUNCTION tessera_engine.on_drop() RETURNS event_trigger LANGUAGE plpgsql AS $$
DECLARE
    gone record;
BEGIN
    IF tessera_engine.is_internal() OR NOT EXISTS (SELECT FROM pg_catalog.pg_dist_node) THEN
        RETURN;
    END IF;
    FOR gone IN SELECT * FROM pg_catalog.pg_event_trigger_dropped_objects() WHERE classid = 'pg_catalog.pg_class'::pg_catalog.regclass LOOP
        IF tessera_engine.is_citus_table(gone.objid) AND gone.objsubid = 0 THEN
            PERFORM tessera_engine.require_coordinator();
            PERFORM tessera_engine.require_unreferenced(gone.objid, gone.object_name);
            PERFORM tessera_engine.forget_table(gone.objid), tessera_engine.forget_empty_colocations();
            PERFORM tessera_engine.exec_elsewhere(pg_catalog.format('DO $do$ BEGIN PERFORM tessera_engine.drop_shell(%L); END $do$',
                pg_catalog.format('%I.%I', gone.schema_name, gone.object_name)));
        ELSIF gone.object_type = 'index' AND tg_tag <> 'ALTER TABLE' THEN
            PERFORM tessera_engine.after_index_drop(gone.objid, pg_catalog.format('%I.%I', gone.schema_name, gone.object_name));
        END IF;
    END LOOP;
    PERFORM tessera_engine.refuse_lost_leaves();
    FOR gone IN SELECT * FROM pg_catalog.pg_event_trigger_dropped_objects() WHERE object_type = 'schema' AND NOT is_temporary LOOP
        IF pg_catalog.citus_is_coordinator() THEN
            PERFORM tessera_engine.forget_schema(gone.objid);
            PERFORM tessera_engine.exec_elsewhere(pg_catalog.format('SELECT tessera_engine.drop_schema(%L)', gone.object_name));
        END IF;
    END LOOP;
END $$;

-- The leaves with the foreign keys may all be on other nodes, so their objection is made here.
CREATE OR REPLACE FUNCTION tessera_engine.require_unreferenced(gone oid, name text) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    key record;
BEGIN
    SELECT k.name, relname INTO key FROM tessera_engine.foreign_key k JOIN pg_class ON oid = relation WHERE referenced = gone AND relation <> gone LIMIT 1;
    IF FOUND AND current_query() !~* '\mcascade\M' THEN
        RAISE 'cannot drop table % because other objects depend on it', name USING ERRCODE = 'dependent_objects_still_exist',
            DETAIL = format('constraint %s on table %s depends on table %s', key.name, key.relname, name),
            HINT = 'Use DROP ... CASCADE to drop the dependent objects too.';
    END IF;
END $$;

-- A dropped index of a shell goes everywhere; a constraint's index goes with the ALTER TABLE that is repeated.
CREATE OR REPLACE FUNCTION tessera_engine.after_index_drop(index_id oid, name text) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    shell regclass := (SELECT relation FROM tessera_engine.shell_index WHERE index_oid = index_id);
BEGIN
    IF tessera_engine.is_citus_table(shell) THEN
        PERFORM tessera_engine.require_coordinator();
        PERFORM tessera_engine.exec_elsewhere(format('DROP INDEX IF EXISTS %s', name));
        PERFORM tessera_engine.exec_everywhere(format('SELECT tessera_engine.conform_leaves(%L)', tessera_engine.full_name(shell)));
    END IF;
END $$;

-- A shard must not be dropped or detached on its own.
CREATE OR REPLACE FUNCTION tessera_engine.refuse_lost_leaves() RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    lost record;
BEGIN
    SELECT o.object_name, logicalrelid INTO lost FROM pg_event_trigger_dropped_objects() AS o
    JOIN pg_dist_shard ON shardid::text = substring(o.object_name FROM '_(\d+)$')
    JOIN pg_class c ON c.oid = logicalrelid JOIN pg_namespace n ON n.oid = relnamespace
    WHERE o.object_type IN ('table', 'foreign table') AND o.object_name = tessera_engine.leaf_name(relname, shardid)
      AND (o.schema_name = 'tessera_foreign' OR o.schema_name = nspname AND EXISTS (SELECT FROM pg_dist_placement p
           WHERE p.shardid = pg_dist_shard.shardid AND groupid = tessera_engine.local_group())) LIMIT 1;
    IF FOUND THEN
        RAISE 'cannot modify "%" because it is a shard of a distributed table', lost.object_name
            USING ERRCODE = 'wrong_object_type', HINT = format('Use the distributed table "%s" instead.', tessera_engine.bare_name(lost.logicalrelid));
    END IF;
END $$;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_event_trigger WHERE evtname = 'tessera_ddl_end') THEN
        CREATE EVENT TRIGGER tessera_ddl_end ON ddl_command_end EXECUTE FUNCTION tessera_engine.on_ddl_end();
        CREATE EVENT TRIGGER tessera_drop ON sql_drop EXECUTE FUNCTION tessera_engine.on_drop();
    END IF;
END $$;
