// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/charts/chart_svg.h"
#include "core/reports/report_document.h"

#include <utility>

namespace tessera {

// What the written forms of a report have in common.

/// What it is about and from when, a line each: "Time", "27 Nov 11:05 – 12:05".
[[nodiscard]] QList<std::pair<QString, QString>> reportHead(const ReportDocument &report);
/// "Critical", for people.
[[nodiscard]] QString severityWord(Severity severity);
/// Who made it and when, for the end of a page.
[[nodiscard]] QString reportFoot(const ReportDocument &report);
/// "names", "literals", "addresses": what is hidden, as the command line and JSON name it.
[[nodiscard]] QStringList redactionWords(const Redaction &redaction);
/// As wide as two of them fit beside one another on a page.
[[nodiscard]] ChartPicture pictureOf(const ReportChart &chart, const ChartColors &colors);

} // namespace tessera
