-- SPDX-FileCopyrightText: 2026 The Tessera authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- All placements.
COPY pg_dist_placement (placementid, shardid, shardstate, groupid) TO STDOUT (FORMAT binary)
