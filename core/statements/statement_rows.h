// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/statements/statement_counters.h"

#include <QByteArray>
#include <QList>

namespace tessera {

/// A number of the statement file's own; 0 stands for all that were too many to be kept by name.
using StatementId = Id<struct StatementTag, qint64>;

/// What a statement did on one node in some time.
struct StatementRow
{
    StatementId statement;
    NodeId node;
    StatementCounters counters;

    bool operator==(const StatementRow &) const = default;
};

/// The rows of one time as bytes: the plain size, 0 when it is not packed, then rows in order, figure by
/// figure. Times are rounded to microseconds.
[[nodiscard]] QByteArray packRows(QList<StatementRow> rows);
/// False when these are no such bytes; @p rows is then empty.
[[nodiscard]] bool unpackRows(QByteArrayView bytes, QList<StatementRow> &rows);

/// One row for each statement and node.
[[nodiscard]] QList<StatementRow> summed(const QList<StatementRow> &rows);
/// The @p most rows that took longest; what is left is added up under no name, a row a node.
[[nodiscard]] QList<StatementRow> longest(QList<StatementRow> rows, qsizetype most);

} // namespace tessera
