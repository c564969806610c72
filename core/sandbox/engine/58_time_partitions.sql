-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Time partitions: which are missing, making them, dropping old ones. For date, timestamp and timestamptz columns.
SET LOCAL tessera_engine.internal = 'on';
SET LOCAL check_function_bodies = off;

-- The column that a table is range-partitioned by, with its type; refuses tables that are not partitioned by time.
CREATE OR REPLACE FUNCTION tessera_engine.time_column(relation regclass, OUT field name, OUT type regtype)
    STABLE LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    columns int;
BEGIN
    SELECT partnatts, attname, atttypid INTO columns, field, type FROM pg_partitioned_table
    LEFT JOIN pg_attribute ON attrelid = partrelid AND attnum = partattrs[0] WHERE partrelid = relation AND partstrat = 'r';
    IF columns IS NULL THEN
        RAISE '% is not partitioned', quote_ident(tessera_engine.bare_name(relation)) USING ERRCODE = 'internal_error';
    ELSIF columns <> 1 THEN
        RAISE 'partitioned tables with multiple partition columns are not supported' USING ERRCODE = 'internal_error';
    ELSIF type NOT IN ('date'::regtype, 'timestamp'::regtype, 'timestamptz'::regtype) THEN
        RAISE 'type of the partition column of the table % must be date, timestamp or timestamptz', quote_ident(tessera_engine.bare_name(relation)) USING ERRCODE = 'internal_error';
    END IF;
END $$;

-- Where ranges of this length begin naturally.
CREATE OR REPLACE FUNCTION tessera_engine.round_time(moment timestamptz, step interval) RETURNS timestamptz
    STABLE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT date_trunc(CASE WHEN step < '1 hour' THEN 'minute' WHEN step < '1 day' THEN 'hour' WHEN step < '1 week' THEN 'day'
        WHEN step < '1 month' THEN 'week' WHEN step = '3 months' THEN 'quarter' WHEN step < '1 year' THEN 'month' ELSE 'year' END, moment) $$;

-- How pg_partman and Citus name a partition: name_pYYYY_MM_DD, as fine as the step.
CREATE OR REPLACE FUNCTION tessera_engine.partition_suffix(moment timestamptz, step interval) RETURNS text
    STABLE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT '_p' || to_char(moment, CASE WHEN step = '3 months' THEN 'YYYY"q"Q' WHEN step = '1 week' THEN 'IYYY"w"IW'
        ELSE 'YYYY' || CASE WHEN step < '1 year' THEN '_MM' ELSE '' END || CASE WHEN step < '1 month' THEN '_DD' ELSE '' END
                    || CASE WHEN step < '1 day' THEN '_HH24MI' ELSE '' END || CASE WHEN step < '1 minute' THEN 'SS' ELSE '' END END) $$;

CREATE OR REPLACE FUNCTION pg_catalog.get_missing_time_partition_ranges(table_name regclass, partition_interval interval,
    to_value timestamp with time zone, from_value timestamp with time zone DEFAULT now())
    RETURNS TABLE (partition_name text, range_from_value text, range_to_value text)
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    type regtype := (tessera_engine.time_column(table_name)).type;
    first timestamptz := (SELECT min(tp.from_value::timestamptz) FROM time_partitions tp WHERE parent_table = table_name AND tp.from_value <> '');
    start timestamptz := coalesce(first, tessera_engine.round_time(from_value, partition_interval));
    finish timestamptz;
    misfit record;
    suffix text;
BEGIN
    IF type = 'date'::regtype AND date_trunc('day', partition_interval) <> partition_interval THEN
        RAISE 'partition interval of date partitioned table must be day or multiple days' USING ERRCODE = 'internal_error';
    END IF;
    WHILE first IS NOT NULL AND start > from_value LOOP
        start := start - partition_interval;
    END LOOP;
    WHILE first IS NOT NULL AND start < from_value LOOP
        start := start + partition_interval;
    END LOOP;
    WHILE start < to_value LOOP
        finish := start + partition_interval;
        SELECT tp.partition, tp.from_value AS low, tp.to_value AS high INTO misfit FROM time_partitions tp
        WHERE parent_table = table_name AND tp.from_value <> '' AND tp.from_value::timestamptz < finish AND tp.to_value::timestamptz > start LIMIT 1;
        IF FOUND AND (misfit.low::timestamptz, misfit.high::timestamptz) IS DISTINCT FROM (start, finish) THEN
            RAISE 'partition % with the range from % to % does not align with the initial partition given the partition interval',
                misfit.partition, misfit.low, misfit.high USING ERRCODE = 'internal_error', HINT = 'Only use partitions of the same size, without gaps between partitions.';
        ELSIF NOT FOUND THEN
            suffix := tessera_engine.partition_suffix(start, partition_interval);
            partition_name := left(tessera_engine.bare_name(table_name), 63 - length(suffix)) || suffix;
            range_from_value := CASE type WHEN 'date'::regtype THEN start::date::text WHEN 'timestamp'::regtype THEN start::timestamp::text ELSE start::text END;
            range_to_value := CASE type WHEN 'date'::regtype THEN finish::date::text WHEN 'timestamp'::regtype THEN finish::timestamp::text ELSE finish::text END;
            RETURN NEXT;
        END IF;
        start := finish;
    END LOOP;
END $$;

CREATE OR REPLACE FUNCTION pg_catalog.create_time_partitions(table_name regclass, partition_interval interval,
    end_at timestamp with time zone, start_from timestamp with time zone DEFAULT now()) RETURNS boolean
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    missing record;
    created boolean := false;
BEGIN
    IF start_from >= end_at THEN
        RAISE 'start_from (%) must be older than end_at (%)', start_from, end_at USING ERRCODE = 'internal_error';
    END IF;
    FOR missing IN SELECT * FROM get_missing_time_partition_ranges(table_name, partition_interval, end_at, start_from) LOOP
        EXECUTE format('CREATE TABLE %I.%I PARTITION OF %s FOR VALUES FROM (%L) TO (%L)', (parse_ident(tessera_engine.full_name(table_name)))[1],
            missing.partition_name, tessera_engine.full_name(table_name), missing.range_from_value, missing.range_to_value);
        created := true;
    END LOOP;
    RETURN created;
END $$;

CREATE OR REPLACE PROCEDURE pg_catalog.drop_old_time_partitions(table_name regclass, older_than timestamp with time zone)
    LANGUAGE plpgsql AS $$
DECLARE
    old record;
BEGIN
    PERFORM tessera_engine.time_column(table_name);
    FOR old IN SELECT partition, from_value, to_value FROM pg_catalog.time_partitions WHERE parent_table = table_name
               AND to_value IS NOT NULL AND to_value <> '' AND to_value::timestamptz <= older_than ORDER BY to_value::timestamptz LOOP
        RAISE NOTICE 'dropping % with start time % and end time %', old.partition, old.from_value, old.to_value;
        EXECUTE pg_catalog.format('DROP TABLE %s', tessera_engine.full_name(old.partition));
    END LOOP;
END $$;
