// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/explain_parameter.h"
#include "core/slowlog/slow_log_table.h"

namespace tessera {

/// As which the logs know a statement, whether its values are $1, $2 or stand in it.
[[nodiscard]] StatementFingerprint slowLogPrint(const QString &statement);
/// The values that @p statement, with $1, $2, …, was called with in @p sample: its parameters, else what
/// stands in their places. nullopt where they cannot be told.
[[nodiscard]] std::optional<ParameterValues> sampleValues(const QString &statement, const SlowSample &sample);

} // namespace tessera
