// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/report_document.h"

namespace tessera {

/// The report without its passwords and without what @p redaction hides; the same name has the same
/// pseudonym everywhere ("table-3"). Cells are known by what they name; in texts that were written elsewhere
/// every name of the report is replaced, and what is quoted is left out. Pure.
[[nodiscard]] ReportDocument redacted(const ReportDocument &report, Redaction redaction);

} // namespace tessera
