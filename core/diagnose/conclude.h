// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnose/diagnostic.h"

namespace tessera {

/// What one node answered to a check.
struct DiagnosticAnswer
{
    QString node; ///< Its address
    bool isAnswer = false; ///< False: text says why there is none
    QString text; ///< A JSON array of arrays
};

/// The rows of all nodes, judged, and the verdict over all. Pure.
[[nodiscard]] DiagnosticResult conclude(const DiagnosticCheck &check, const QList<DiagnosticAnswer> &answers);
/// The same of rows that are known already.
[[nodiscard]] DiagnosticResult concludeRows(const DiagnosticCheck &check, const QList<QList<QVariant>> &rows,
                                            const QList<DiagnosticProblem> &problems);

/// Rows of a result; the least bad ones are left out.
inline constexpr qsizetype mostDiagnosticRows = 500;

} // namespace tessera
