-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Rebalance strategies: the functions that they are made of, the two that Citus ships, and the ways to add one.

CREATE OR REPLACE FUNCTION pg_catalog.citus_shard_cost_1(bigint) RETURNS real
    IMMUTABLE STRICT LANGUAGE sql AS $$ SELECT 1.0::real $$;
CREATE OR REPLACE FUNCTION pg_catalog.citus_node_capacity_1(integer) RETURNS real
    IMMUTABLE STRICT LANGUAGE sql AS $$ SELECT 1.0::real $$;
CREATE OR REPLACE FUNCTION pg_catalog.citus_shard_allowed_on_node_true(bigint, integer) RETURNS boolean
    IMMUTABLE STRICT LANGUAGE sql AS $$ SELECT true $$;

-- The shards that move together with one: same colocation group, same range. In shard id order.
CREATE OR REPLACE FUNCTION tessera_engine.shard_group(wanted int8)
    RETURNS TABLE (shardid int8, relation regclass) STABLE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT other.shardid, other.logicalrelid
    FROM pg_dist_shard AS one
        JOIN pg_dist_partition AS its ON its.logicalrelid = one.logicalrelid
        JOIN pg_dist_partition AS sibling
            ON sibling.logicalrelid = its.logicalrelid OR its.colocationid > 0 AND sibling.colocationid = its.colocationid
        JOIN pg_dist_shard AS other ON other.logicalrelid = sibling.logicalrelid
            AND other.shardminvalue IS NOT DISTINCT FROM one.shardminvalue
    WHERE one.shardid = wanted
    ORDER BY other.shardid $$;

-- Bytes of a shard group on one node, asked of that node. A failing connection is reported as Citus does it.
CREATE OR REPLACE FUNCTION tessera_engine.shard_group_bytes(wanted int8, node int) RETURNS int8
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    names text;
BEGIN
    SELECT string_agg(quote_literal(tessera_engine.shard_table(relation, shardid)), ', ') INTO names
    FROM tessera_engine.shard_group(wanted);
    RETURN tessera_engine.ask(node, format(
        'SELECT coalesce(sum(pg_total_relation_size(c.oid)), 0)::int8 FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
         WHERE format(''%%I.%%I'', nspname, relname) IN (%s)', names))::int8;
EXCEPTION WHEN sqlclient_unable_to_establish_sqlconnection OR connection_exception THEN
    RAISE 'cannot get the size because of a connection error' USING ERRCODE = 'connection_failure', DETAIL = SQLERRM;
END $$;

-- The node to ask about a shard: the primary with its first placement.
CREATE OR REPLACE FUNCTION tessera_engine.first_placement_node(wanted int8) RETURNS int
    STABLE LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT node.nodeid FROM pg_dist_placement AS placement JOIN pg_dist_node AS node USING (groupid)
    WHERE placement.shardid = wanted AND placement.shardstate = 1 AND node.noderole = 'primary'
    ORDER BY placement.placementid LIMIT 1 $$;

CREATE OR REPLACE FUNCTION pg_catalog.citus_shard_cost_by_disk_size(bigint) RETURNS real
    VOLATILE STRICT LANGUAGE sql SET search_path = pg_catalog AS $$
    SELECT (tessera_engine.shard_group_bytes($1, tessera_engine.first_placement_node($1))
            + coalesce(nullif(current_setting('citus.rebalancer_by_disk_size_base_cost', true), ''), '104857600')::int8)::real $$;

CREATE OR REPLACE FUNCTION pg_catalog.citus_validate_rebalance_strategy_functions(
    shard_cost_function regproc, node_capacity_function regproc, shard_allowed_on_node_function regproc) RETURNS void
    STABLE STRICT LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    part record;
    hit pg_proc;
BEGIN
    FOR part IN SELECT * FROM (VALUES
        (shard_cost_function, 'shard_cost_function', 'bigint', 1, 'real'),
        (node_capacity_function, 'node_capacity_function', 'integer', 1, 'real'),
        (shard_allowed_on_node_function, 'shard_allowed_on_node_function', 'bigint, integer', 2, 'boolean'))
        AS t(function, role, arguments, argument_count, result)
    LOOP
        SELECT * INTO hit FROM pg_proc WHERE oid = part.function;
        IF hit.oid IS NULL THEN
            RAISE 'cache lookup failed for %', part.role USING ERRCODE = 'internal_error';
        ELSIF hit.pronargs <> part.argument_count THEN
            RAISE 'signature for % is incorrect', part.role
                USING ERRCODE = 'internal_error', DETAIL = format('number of arguments of %s should be %s, not %s',
                                      part.function, part.argument_count, hit.pronargs);
        ELSIF oidvectortypes(hit.proargtypes) <> part.arguments THEN
            RAISE 'signature for % is incorrect', part.role
                USING ERRCODE = 'internal_error', DETAIL = format('the arguments of %s should be (%s)', part.function, part.arguments);
        ELSIF hit.prorettype <> part.result::regtype THEN
            RAISE 'signature for % is incorrect', part.role
                USING ERRCODE = 'internal_error', DETAIL = format('return type of %s should be %s', part.function, part.result);
        END IF;
    END LOOP;
END $$;

CREATE OR REPLACE FUNCTION tessera_engine.check_rebalance_strategy() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    LOCK TABLE pg_dist_rebalance_strategy IN SHARE ROW EXCLUSIVE MODE;
    PERFORM citus_validate_rebalance_strategy_functions(
        NEW.shard_cost_function, NEW.node_capacity_function, NEW.shard_allowed_on_node_function);
    IF NEW.default_threshold < NEW.minimum_threshold THEN
        RAISE 'default_threshold cannot be smaller than minimum_threshold';
    END IF;
    IF NEW.default_strategy AND (TG_OP = 'INSERT' OR NOT OLD.default_strategy)
        AND EXISTS (SELECT FROM pg_dist_rebalance_strategy WHERE default_strategy) THEN
        RAISE 'there cannot be two default strategies';
    END IF;
    RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER check_rebalance_strategy BEFORE INSERT OR UPDATE ON pg_catalog.pg_dist_rebalance_strategy
    FOR EACH ROW EXECUTE FUNCTION tessera_engine.check_rebalance_strategy();

INSERT INTO pg_catalog.pg_dist_rebalance_strategy
SELECT * FROM (VALUES
    ('by_shard_count'::name, false, 'citus_shard_cost_1'::regproc, 'citus_node_capacity_1'::regproc,
     'citus_shard_allowed_on_node_true'::regproc, 0::real, 0::real, 0::real),
    ('by_disk_size', true, 'citus_shard_cost_by_disk_size', 'citus_node_capacity_1',
     'citus_shard_allowed_on_node_true', 0.1, 0.01, 0.5)) AS shipped
WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_dist_rebalance_strategy);

CREATE OR REPLACE FUNCTION pg_catalog.citus_add_rebalance_strategy(
    name name, shard_cost_function regproc, node_capacity_function regproc, shard_allowed_on_node_function regproc,
    default_threshold real, minimum_threshold real DEFAULT 0, improvement_threshold real DEFAULT 0) RETURNS void
    LANGUAGE sql SET search_path = pg_catalog AS $$
    INSERT INTO pg_dist_rebalance_strategy VALUES ($1, false, $2, $3, $4, $5, $6, $7) $$;

CREATE OR REPLACE FUNCTION pg_catalog.citus_set_default_rebalance_strategy(name text) RETURNS void
    STRICT LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    LOCK TABLE pg_dist_rebalance_strategy IN SHARE ROW EXCLUSIVE MODE;
    IF NOT EXISTS (SELECT FROM pg_dist_rebalance_strategy AS s WHERE s.name = $1) THEN
        RAISE 'strategy with specified name does not exist';
    END IF;
    UPDATE pg_dist_rebalance_strategy SET default_strategy = false WHERE default_strategy;
    UPDATE pg_dist_rebalance_strategy AS s SET default_strategy = true WHERE s.name = $1;
END $$;

-- One strategy, or the default one for NULL.
CREATE OR REPLACE FUNCTION tessera_engine.rebalance_strategy(wanted name) RETURNS pg_catalog.pg_dist_rebalance_strategy
    STABLE LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    hit pg_dist_rebalance_strategy;
BEGIN
    SELECT * INTO hit FROM pg_dist_rebalance_strategy WHERE CASE WHEN wanted IS NULL THEN default_strategy ELSE name = wanted END;
    IF NOT FOUND AND wanted IS NULL THEN
        RAISE 'no rebalance_strategy was provided, but there is also no default strategy set' USING ERRCODE = 'internal_error';
    ELSIF NOT FOUND THEN
        RAISE 'could not find rebalance strategy with name %', wanted USING ERRCODE = 'internal_error';
    END IF;
    RETURN hit;
END $$;
