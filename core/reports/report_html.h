// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/report_document.h"

#include <QByteArray>

namespace tessera {

/// One HTML file that needs nothing else: charts as SVG, light or dark as the reader's system, no script; a
/// policy in it forbids to load anything. Well-formed XML, too.
[[nodiscard]] QByteArray reportHtml(const ReportDocument &report);

} // namespace tessera
