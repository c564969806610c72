-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Hash operator classes under which PostgreSQL's hash partition (modulus 2^k, remainder r) is the Citus range number bitreverse_k(r).
--
-- Let u = hash + 2^31. The support function returns bitreverse32(u) - 5305509591434766563; that constant cancels what PostgreSQL's own
-- hash_combine64 adds for a single column, so the row hash is bitreverse32(u) and its low k bits are the high k bits of u, reversed.
SET LOCAL tessera_engine.internal = 'on';

-- u with its 32 bits mirrored, less PostgreSQL's combine constant.
CREATE OR REPLACE FUNCTION tessera_engine.spread(hash int) RETURNS int8
    IMMUTABLE STRICT PARALLEL SAFE LANGUAGE sql
    RETURN ((reverse((hash # (-2147483648))::bit(32)::text))::bit(32)::bit(64) >> 32)::int8 - 5305509591434766563;

-- The k low bits of n, mirrored: remainder of range number n and back.
CREATE OR REPLACE FUNCTION tessera_engine.mirror(n int8, bits int) RETURNS int
    IMMUTABLE STRICT PARALLEL SAFE LANGUAGE sql
    RETURN CASE bits WHEN 0 THEN 0 ELSE (right(reverse(n::bit(32)::text), 32))::bit(32)::int8 >> (32 - bits) END::int;

CREATE OR REPLACE FUNCTION tessera_engine.bound(min_value text, max_value text) RETURNS text
    IMMUTABLE PARALLEL SAFE LANGUAGE sql
    RETURN CASE WHEN min_value IS NULL THEN 'DEFAULT' ELSE (
        SELECT format('FOR VALUES WITH (MODULUS %s, REMAINDER %s)', 4294967296 / width,
                      tessera_engine.mirror((min_value::int8 + 2147483648) / width, round(log(2.0, 4294967296.0 / width))::int))
        FROM (SELECT max_value::int8 - min_value::int8 + 1 AS width) AS range) END;

-- One operator class a type. Types that compare with one another share a family, or literals of the other type would not prune.
DO $$
DECLARE
    kind record;
    family text;
BEGIN
    FOR kind IN SELECT type, hash, coalesce(grouped, type) AS grouped FROM (VALUES
        ('int2', 'hashint2', 'int'), ('int4', 'hashint4', 'int'), ('int8', 'hashint8', 'int'),
        ('text', 'hashtext', NULL), ('bpchar', 'hashbpchar', NULL), ('uuid', 'uuid_hash', NULL), ('numeric', 'hash_numeric', NULL),
        ('date', 'hashint4', NULL), ('timestamp', 'timestamp_hash', NULL), ('timestamptz', 'timestamp_hash', NULL),
        ('time', 'time_hash', NULL), ('interval', 'interval_hash', NULL), ('bool', 'hashchar', NULL), ('"char"', 'hashchar', NULL),
        ('name', 'hashname', NULL), ('oid', 'hashoid', NULL), ('float4', 'hashfloat4', NULL), ('float8', 'hashfloat8', NULL),
        ('jsonb', 'jsonb_hash', NULL), ('inet', 'hashinet', NULL), ('macaddr', 'hashmacaddr', NULL),
        ('anyenum', 'hashenum', NULL), ('anyarray', 'hash_array', NULL)) AS t(type, hash, grouped)
    LOOP
        CONTINUE WHEN to_regprocedure(format('tessera_engine.shard_hash(%s, int8)', kind.type)) IS NOT NULL;
        family := format('tessera_engine.%I', trim('"' FROM kind.grouped) || '_shards');
        EXECUTE format('CREATE FUNCTION tessera_engine.shard_hash(value %s, seed int8) RETURNS int8 IMMUTABLE STRICT PARALLEL SAFE
                        LANGUAGE sql AS $f$ SELECT tessera_engine.spread(%s) $f$', kind.type,
                       CASE kind.type
                            WHEN 'date' THEN 'hashint4((''x'' || encode(date_send(value), ''hex''))::bit(32)::int)'
                            WHEN 'timestamptz' THEN 'hashint8((''x'' || encode(timestamptz_send(value), ''hex''))::bit(64)::int8)'
                            WHEN 'bool' THEN 'hashchar((CASE WHEN value THEN 1 ELSE 0 END)::"char")'
                            ELSE format('%s(value)', kind.hash) END);
        IF NOT EXISTS (SELECT FROM pg_opfamily WHERE opfnamespace = 'tessera_engine'::regnamespace
                       AND opfname = trim('"' FROM kind.grouped) || '_shards') THEN
            EXECUTE format('CREATE OPERATOR FAMILY %s USING hash', family);
        END IF;
        EXECUTE format('CREATE OPERATOR CLASS tessera_engine.%I FOR TYPE %s USING hash FAMILY %s AS OPERATOR 1 =,
                        FUNCTION 2 tessera_engine.shard_hash(%s, int8)',
                       trim('"' FROM kind.type) || '_by_shard', kind.type, family, kind.type);
    END LOOP;
    IF NOT EXISTS (SELECT FROM pg_amop JOIN pg_opfamily f ON f.oid = amopfamily WHERE opfname = 'int_shards'
                   AND amoplefttype = 'int8'::regtype AND amoprighttype = 'int4'::regtype) THEN
        ALTER OPERATOR FAMILY tessera_engine.int_shards USING hash ADD
            OPERATOR 1 = (int8, int4), OPERATOR 1 = (int4, int8), OPERATOR 1 = (int8, int2), OPERATOR 1 = (int2, int8),
            OPERATOR 1 = (int4, int2), OPERATOR 1 = (int2, int4);
    END IF;
END $$;
