// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statements/statement_store.h"

namespace tessera {

/// What one statement did in some time, over all nodes and on each.
struct StatementLine
{
    StatementId id; ///< 0: all that were too many to be kept by name
    StatementName name = {};
    StatementCounters all = {};
    QHash<NodeId, StatementCounters> nodes = {};
    StatementRoute route = StatementRoute::Unknown;

    bool operator==(const StatementLine &) const = default;
};

/// A line for each statement, of one node only where one is given; names are left empty.
[[nodiscard]] QList<StatementLine> linesOf(const QList<StatementRow> &rows, std::optional<NodeId> node = {});
/// The share of blocks that were in the cache, 0 to 1; nullopt where none was needed.
[[nodiscard]] std::optional<double> hitShare(const StatementCounters &counters);

/// What lines can be sorted by, the most first.
struct StatementOrder
{
    const char *id; ///< "time", "calls", …: as the command line and the settings name it
    double (*of)(const StatementCounters &);
};
[[nodiscard]] std::span<const StatementOrder> statementOrders();
/// Null for an id that is none.
[[nodiscard]] const StatementOrder *statementOrder(const QString &id);

/// The first lines in that order, with their names and routes. Errors: Storage.
[[nodiscard]] Result<QList<StatementLine>> firstLines(const StatementStore &store, QList<StatementLine> lines,
                                                      const StatementOrder &order, qsizetype most);

} // namespace tessera
