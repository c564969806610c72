-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Ends the backends that carry a run's tag ($1) or that of one of its lanes ($1/N), here and on every node that answers. Source: as
-- list_run_backends.sql.
SELECT coalesce(sum(ended), 0)::bigint AS ended
FROM (
    SELECT count(*) FILTER (WHERE pg_catalog.pg_terminate_backend(pid)) AS ended FROM pg_catalog.pg_stat_activity
    WHERE (application_name = $1::text OR starts_with(application_name, $1::text || '/'))
        AND pid <> pg_catalog.pg_backend_pid()
    UNION ALL
    SELECT CASE WHEN success AND result ~ '^[0-9]+$' THEN result::bigint ELSE 0 END
    FROM pg_catalog.run_command_on_all_nodes(pg_catalog.format(
        'SELECT count(pg_catalog.pg_terminate_backend(pid)) FROM pg_catalog.pg_stat_activity
         WHERE application_name = %1$L OR starts_with(application_name, %1$L || ''/'')', $1::text))
) AS nodes
