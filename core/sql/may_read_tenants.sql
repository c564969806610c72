-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whether this server can count tenants and this role may see them. Source: Citus 11.3+ citus_stat_tenants_local().
SELECT coalesce(pg_catalog.has_function_privilege(
           pg_catalog.to_regprocedure('pg_catalog.citus_stat_tenants_local(boolean)')::oid, 'EXECUTE'), false)
