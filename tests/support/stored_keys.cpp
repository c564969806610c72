// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/stored_keys.h"

#include "core/postgres/session.h"

namespace tessera::testing {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

QStringList storedKeyDifferences(Session &session, const QString &quotedTable, QSet<StoredKey> acknowledged)
{
    const auto stored = session.run(u"SELECT tenant, id FROM %1"_s.arg(quotedTable), {}, Deadline::in(60s));
    if (!stored)
        return { stored.error().message };
    QStringList found;
    for (int row = 0; row < stored->size(); ++row) {
        const StoredKey key(stored->get<qint64>(row, 0), stored->get<qint64>(row, 1));
        if (!acknowledged.remove(key))
            found << u"%1 (%2, %3) is stored too often"_s.arg(quotedTable).arg(key.first).arg(key.second);
    }
    for (const auto &[tenant, id] : std::as_const(acknowledged))
        found << u"%1 (%2, %3) is missing"_s.arg(quotedTable).arg(tenant).arg(id);
    return found;
}

} // namespace tessera::testing
