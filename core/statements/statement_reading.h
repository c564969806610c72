// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/statements/statement_counters.h"

#include <QByteArrayView>

namespace tessera {

/// What one server has counted up to one moment.
struct StatementReading
{
    QByteArray resetAt; ///< When the counters were last reset, as the server writes it
    qint64 evicted = 0; ///< How often rare entries made room for others
    CountedStatements entries = {};
};

/// From the text that statement_counters.sql gives. Errors: Server, when it is something else.
[[nodiscard]] Result<StatementReading> statementReading(QByteArrayView text);

/// What was counted between two readings; entries without calls are left out. An entry that was made or reset
/// meanwhile counts from its beginning; without a reading before there is nothing to say.
[[nodiscard]] CountedStatements countedBetween(const std::optional<StatementReading> &before,
                                               const StatementReading &now);

} // namespace tessera
