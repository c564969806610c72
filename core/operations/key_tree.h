// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/plan_facts.h"

namespace tessera {

/// What becomes of one table of a tree of foreign keys.
struct TreeTable
{
    TableDefinition table;
    QString column = {}; ///< It is distributed by; empty: a reference table
    QString because = {}; ///< The foreign key that says so; empty for the first table

    [[nodiscard]] bool isReference() const { return column.isEmpty(); }
    bool operator==(const TreeTable &) const = default;
};

/// A foreign key that has to be away while its tables change.
struct TakenKey
{
    QString table; ///< That refers, quoted
    ForeignKey key;
    bool operator==(const TakenKey &) const = default;
};

/// The tables tied to one that is to be distributed, in the order in which Citus takes them: reference
/// tables, then each table after those it refers to.
struct KeyTree
{
    QList<TreeTable> tables;
    /// Keys that close a circle, and those of tables that Citus manages already: it converts them one by one
    QList<TakenKey> takenOff;
    QStringList stayLocal; ///< Local tables that refer to a new reference table, nothing else
    QString colocateWith; ///< A distributed table outside that a key leads to; empty when there is none
    bool leadsOutside = false; ///< A key leads to a Citus table that is not of the tree
    bool hasReferences = false; ///< A table of the tree refers to a reference table

    [[nodiscard]] qsizetype tied() const { return tables.size() - 1; }
    bool operator==(const KeyTree &) const = default;
};

/// Follows the foreign keys from @p name, distributed by @p column: a table at the other end is distributed
/// by the column that stands beside the distribution column in the key; one that is only referred to, and
/// cannot be, becomes a reference table. Definitions of all tied tables must be in the facts. Errors:
/// Refused, with the key and the remedy: a key that Citus cannot keep, a table that two keys want distributed
/// by different columns; see table_refusals.h.
[[nodiscard]] Result<KeyTree> keyTree(const PlanFacts &facts, const QString &name, const QString &column);

} // namespace tessera
