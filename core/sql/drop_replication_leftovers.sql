-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Drops the slots, subscriptions and publications named in $1 (text[]) on every node, each node in one transaction; a slot that
-- somebody reads stays. A subscription goes without its slot, which has a name of its own here. Answers how many nodes did it.
-- Sources: PostgreSQL documentation, "DROP SUBSCRIPTION"; Citus 11.3+ run_command_on_all_nodes(). DDL stays on its node.
SELECT count(*) FILTER (WHERE success) AS nodes
FROM pg_catalog.run_command_on_all_nodes(pg_catalog.format($command$DO $body$
DECLARE
    names CONSTANT text[] := %L;
    item text;
BEGIN
    PERFORM pg_catalog.set_config('citus.enable_ddl_propagation', 'off', true);
    FOR item IN SELECT subname FROM pg_catalog.pg_subscription WHERE subname = ANY (names)
        AND subdbid = (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database()) LOOP
        EXECUTE pg_catalog.format('ALTER SUBSCRIPTION %%I DISABLE', item);
        EXECUTE pg_catalog.format('ALTER SUBSCRIPTION %%I SET (slot_name = NONE)', item);
        EXECUTE pg_catalog.format('DROP SUBSCRIPTION %%I', item);
    END LOOP;
    FOR item IN SELECT pubname FROM pg_catalog.pg_publication WHERE pubname = ANY (names) LOOP
        EXECUTE pg_catalog.format('DROP PUBLICATION %%I', item);
    END LOOP;
    PERFORM pg_catalog.pg_drop_replication_slot(slot_name) FROM pg_catalog.pg_replication_slots
    WHERE slot_name = ANY (names) AND NOT active AND database = pg_catalog.current_database();
END $body$$command$, $1::text[]))
