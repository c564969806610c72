// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/advise/table_advice.h"

namespace tessera {

/// What a column is judged by, besides what its advice holds.
struct ColumnCase
{
    const TableDefinition &table;
    const ColumnEvidence &evidence;
    qint64 sampledRows = 0;
    int statements = 0; ///< That read the table
    qint32 shardCount = 32;
};

/// Fills in fitness, score and why.
void judge(ColumnAdvice &advice, const ColumnCase &subject);

} // namespace tessera
