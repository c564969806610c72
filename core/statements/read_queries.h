// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statements/statement_table.h"

namespace tessera {

/// What somebody wants to know of the statements of some time.
struct QueriesWish
{
    MinuteRange range;
    std::optional<NodeId> node = {}; ///< nullopt: all together
    QString order = QStringLiteral("time"); ///< See statementOrders()
    qsizetype most = 500;
    bool hasParts = true; ///< With what workers run of other statements
    StatementId selected = {}; ///< Whose history is wanted; 0: nobody's

    bool operator==(const QueriesWish &) const = default;
};

/// Pieces of a line's course.
inline constexpr int coursePieces = 30;

struct QueriesAnswer
{
    QueriesWish wish;
    QList<StatementLine> lines = {}; ///< The first in the order that was asked for
    StatementStore::Courses courses = {}; ///< Of those lines, on all nodes together
    StatementCounters all = {}; ///< Of every statement in the range
    qsizetype known = 0; ///< How many there were
    QList<StatementStore::Point> history = {}; ///< Of the selected one
    QList<StatementStore::Plan> plans = {}; ///< Of the selected one
};

/// Errors: Storage; Invalid for an order that is none.
[[nodiscard]] Result<QueriesAnswer> readQueries(const StatementStore &store, const QueriesWish &wish);

} // namespace tessera
