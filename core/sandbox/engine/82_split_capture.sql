-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Splitting a shard while it is written to: on its own node a trigger notes the keys of changed rows, the rows are copied into the
-- children, then noted keys are brought up to date until the switch finds none. All of it runs on the shard's node, as the table's owner.

SET LOCAL check_function_bodies = off;

CREATE OR REPLACE FUNCTION tessera_engine.split_log(shard int8) RETURNS text
    IMMUTABLE LANGUAGE sql AS $$ SELECT 'tessera_engine.split_' || shard $$;

-- The columns that name a row of a leaf: its replica identity or primary key; NULL when it has none.
CREATE OR REPLACE FUNCTION tessera_engine.row_key(leaf regclass, prefix text DEFAULT '') RETURNS text
    STABLE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT string_agg(prefix || quote_ident(attname), ', ' ORDER BY place)
    FROM (SELECT indkey FROM pg_index WHERE indrelid = leaf AND (indisreplident OR indisprimary) ORDER BY indisreplident DESC LIMIT 1) AS named,
         unnest(named.indkey::int2[]) WITH ORDINALITY AS k(number, place)
         JOIN pg_attribute ON attrelid = leaf AND attnum = number $$;

CREATE OR REPLACE FUNCTION tessera_engine.plain_columns(leaf regclass) RETURNS text
    STABLE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) FROM pg_attribute
    WHERE attrelid = leaf AND attnum > 0 AND NOT attisdropped AND attgenerated = '' $$;

-- Only a superuser can put this on a table, for it runs text that its arguments hold. Once the log is gone it does nothing.
CREATE OR REPLACE FUNCTION tessera_engine.note_change() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
    IF to_regclass(TG_ARGV[0]) IS NULL THEN
        RETURN NULL;
    ELSIF TG_OP = 'TRUNCATE' THEN
        RAISE 'cannot truncate "%" while it is being split', TG_TABLE_NAME USING ERRCODE = 'object_in_use', HINT = 'Try again later.';
    END IF;
    IF TG_OP <> 'INSERT' THEN
        EXECUTE format('INSERT INTO %s SELECT %s', TG_ARGV[0], TG_ARGV[1]) USING OLD;
    END IF;
    IF TG_OP <> 'DELETE' THEN
        EXECUTE format('INSERT INTO %s SELECT %s', TG_ARGV[0], TG_ARGV[1]) USING NEW;
    END IF;
    RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.note_change() FROM PUBLIC;

-- Starts noting. CREATE TRIGGER waits for those who are writing the leaf, so what they wrote is there for the copy.
CREATE OR REPLACE FUNCTION tessera_engine.start_capture(shard int8, leaf regclass, owner name) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog SET lock_timeout = '200ms' AS $$
DECLARE
    log text := tessera_engine.split_log(shard);
    trigger text := format('EXECUTE FUNCTION tessera_engine.note_change(%L, %L)', log, tessera_engine.row_key(leaf, '($1).'));
BEGIN
    PERFORM tessera_engine.require_superuser();
    EXECUTE format('CREATE TABLE %s AS SELECT %s FROM %s WITH NO DATA', log, tessera_engine.row_key(leaf), tessera_engine.full_name(leaf));
    EXECUTE format('CREATE TABLE %s_batch (LIKE %1$s)', log);
    EXECUTE format('ALTER TABLE %s OWNER TO %I', log, owner);
    EXECUTE format('ALTER TABLE %s_batch OWNER TO %I', log, owner);
    EXECUTE format('CREATE TRIGGER tessera_split AFTER INSERT OR UPDATE OR DELETE ON %s FOR EACH ROW %s', tessera_engine.full_name(leaf), trigger);
    EXECUTE format('CREATE TRIGGER tessera_split_truncate AFTER TRUNCATE ON %s FOR EACH STATEMENT %s', tessera_engine.full_name(leaf), trigger);
END $$;
REVOKE EXECUTE ON FUNCTION tessera_engine.start_capture(int8, regclass, name) FROM PUBLIC;

-- The condition that picks a child's rows from the leaf.
CREATE OR REPLACE FUNCTION tessera_engine.split_condition(shell regclass, child jsonb) RETURNS text
    STABLE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT format('satisfies_hash_partition(%s::oid, %s, %s, %I)', shell::oid, substring(bound FROM 'MODULUS (\d+)'),
                  substring(bound FROM 'REMAINDER (\d+)'), column_to_column_name(shell, partkey))
    FROM pg_dist_partition, tessera_engine.bound(child->>'min', child->>'max') AS bound WHERE logicalrelid = shell $$;

-- Copies the leaf into its (empty) children: [{id, leaf, min, max}].
CREATE OR REPLACE FUNCTION tessera_engine.fill_children(shell regclass, leaf regclass, children jsonb) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    child jsonb;
BEGIN
    FOR child IN SELECT c FROM jsonb_array_elements(children) AS c LOOP
        EXECUTE format('INSERT INTO %s (%s) SELECT %2$s FROM %s WHERE %s', child->>'leaf', tessera_engine.plain_columns(leaf),
                       tessera_engine.full_name(leaf), tessera_engine.split_condition(shell, child));
    END LOOP;
END $$;

-- Brings the rows that were noted up to date in the children. Answers how many notes there were. A change that commits meanwhile is
-- noted as well, so the next call sees it.
CREATE OR REPLACE FUNCTION tessera_engine.follow_changes(shard int8, shell regclass, leaf regclass, children jsonb) RETURNS int8
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    log text := tessera_engine.split_log(shard);
    keys text := tessera_engine.row_key(leaf);
    child jsonb;
    notes int8;
BEGIN
    EXECUTE format('WITH taken AS (DELETE FROM %1$s RETURNING *) INSERT INTO %1$s_batch SELECT * FROM taken', log);
    GET DIAGNOSTICS notes = ROW_COUNT;
    IF notes > 0 THEN
        FOR child IN SELECT c FROM jsonb_array_elements(children) AS c LOOP
            EXECUTE format('DELETE FROM %s WHERE (%s) IN (SELECT %2$s FROM %s_batch)', child->>'leaf', keys, log);
            EXECUTE format('INSERT INTO %s (%s) SELECT %2$s FROM %s WHERE (%s) IN (SELECT %4$s FROM %s_batch) AND %s', child->>'leaf',
                           tessera_engine.plain_columns(leaf), tessera_engine.full_name(leaf), keys, log,
                           tessera_engine.split_condition(shell, child));
        END LOOP;
        EXECUTE format('DELETE FROM %s_batch', log);
    END IF;
    RETURN notes;
END $$;

-- Takes the triggers off a leaf whose log is about to go.
CREATE OR REPLACE FUNCTION tessera_engine.stop_capture(log text) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    trigger record;
BEGIN
    FOR trigger IN SELECT tgname, tgrelid FROM pg_trigger
        WHERE tgfoid = 'tessera_engine.note_change()'::regprocedure AND encode(tgargs, 'escape') LIKE log || '\\000%'
    LOOP
        EXECUTE format('DROP TRIGGER %I ON %s', trigger.tgname, tessera_engine.full_name(trigger.tgrelid));
    END LOOP;
END $$;
