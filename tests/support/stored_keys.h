// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QStringList>

#include <utility>

namespace tessera {
class Session;
}

namespace tessera::testing {

/// What distinguishes rows that writers were promised: the distribution key and a number.
using StoredKey = std::pair<qint64, qint64>;

/// How the rows (tenant, id) of a table differ from those that were acknowledged: one line a row that is
/// missing, stored twice or stored without acknowledgement. Empty when all is well.
[[nodiscard]] QStringList storedKeyDifferences(Session &session, const QString &quotedTable,
                                               QSet<StoredKey> acknowledged);

} // namespace tessera::testing
