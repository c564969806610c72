// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace tessera {

/// synchronous_standby_names, taken apart. Source: PostgreSQL's documentation of that setting
/// ("FIRST 2 (a, b, c)", "ANY 1 (a, b)", "2 (a, b, c)", "a, b").
struct SyncNames
{
    bool isAny = true; ///< ANY, else FIRST
    int count = 1; ///< Standbys that a commit waits for
    QStringList names = {}; ///< As the standbys call themselves; empty: commits wait for nobody

    [[nodiscard]] static SyncNames from(const QString &setting);
    [[nodiscard]] QString text() const;
    [[nodiscard]] bool holds(const QString &name) const;
    /// Standbys that a commit waits for; 0: for none.
    [[nodiscard]] int waits() const { return names.isEmpty() ? 0 : count; }
    /// One of those that answer has each acknowledged commit: R + W > N (failover.md §2.2). Never with "*".
    [[nodiscard]] bool isCoveredBy(const QStringList &answering) const;
    /// With one name more, or as it is.
    [[nodiscard]] SyncNames with(const QString &name) const;
    /// Without it; waits for no more than are left.
    [[nodiscard]] SyncNames without(const QString &name) const;
    bool operator==(const SyncNames &) const = default;
};

} // namespace tessera
