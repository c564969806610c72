// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/explain/plan_tree.h"

#include <QSet>

namespace tessera {

/// The plan that EXPLAIN (FORMAT JSON) of PostgreSQL 15 or newer, with or without Citus, has written, with
/// the shards' names resolved. Tasks come node by node, the slowest first.
/// Source: PostgreSQL's explain.c, Citus' multi_explain.c. Errors: Server, when it is something else.
[[nodiscard]] Result<PlanTree> parsePlan(const QByteArray &json, const QSet<qint64> &shards = {});

} // namespace tessera
