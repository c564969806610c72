// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/reports/report_document.h"

namespace tessera {

/// Whether a report can be saved there: the name ends with .html, .pdf or .json, and its folder takes files.
/// Errors: Invalid, Storage.
[[nodiscard]] Result<> checkReportFile(const QString &path);
/// Writes it in the form that the name of the file tells, whole or not at all; blocks. A .pdf needs a
/// QGuiApplication. Errors: as checkReportFile().
[[nodiscard]] Result<> saveReport(const ReportDocument &report, const QString &path);

} // namespace tessera
