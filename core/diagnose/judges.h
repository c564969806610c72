// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnose/diagnostic.h"

namespace tessera::judges {

// What is thought of one row of a check's result; the columns are those of its SQL. Thresholds: the useful
// diagnostic queries of the Citus documentation and the alert rules of the managed service.

using Row = QList<QVariant>;

[[nodiscard]] DiagnosticVerdict always(const Row &row);
[[nodiscard]] DiagnosticVerdict skew(const Row &row);
[[nodiscard]] DiagnosticVerdict unusedIndex(const Row &row);
[[nodiscard]] DiagnosticVerdict sequentialScans(const Row &row);
[[nodiscard]] DiagnosticVerdict deadRows(const Row &row);
[[nodiscard]] DiagnosticVerdict bloat(const Row &row);
[[nodiscard]] DiagnosticVerdict wraparound(const Row &row);
[[nodiscard]] DiagnosticVerdict cacheHit(const Row &row);
[[nodiscard]] DiagnosticVerdict indexHit(const Row &row);
[[nodiscard]] DiagnosticVerdict longTransaction(const Row &row);
[[nodiscard]] DiagnosticVerdict replicationSlot(const Row &row);
[[nodiscard]] DiagnosticVerdict prepared(const Row &row);
[[nodiscard]] DiagnosticVerdict waits(const Row &row);
[[nodiscard]] DiagnosticVerdict temporaryFiles(const Row &row);
[[nodiscard]] DiagnosticVerdict connections(const Row &row);

} // namespace tessera::judges
