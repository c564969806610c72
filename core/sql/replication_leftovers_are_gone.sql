-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whether no node that answers has a slot, subscription or publication named in $1 (text[]) any more.
-- Sources: pg_replication_slots, pg_subscription, pg_publication; Citus 11.3+ run_command_on_all_nodes().
SELECT coalesce(pg_catalog.bool_and(NOT success AND result !~ '^[0-9]+$' OR result = '0'), true) AS are_gone
FROM pg_catalog.run_command_on_all_nodes(pg_catalog.format($command$
    SELECT (SELECT count(*) FROM pg_catalog.pg_replication_slots WHERE slot_name = ANY (%1$L::text[])
                AND database = pg_catalog.current_database())
         + (SELECT count(*) FROM pg_catalog.pg_publication WHERE pubname = ANY (%1$L::text[]))
         + (SELECT count(*) FROM pg_catalog.pg_subscription WHERE subname = ANY (%1$L::text[])
                AND subdbid = (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database()))
    $command$, $1::text[]))
