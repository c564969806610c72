// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/report_document.h"

class QTextDocument;

namespace tessera {

/// Fills @p pages, an empty document, with the report, laid out on pages of paper::pageWidth and pageHeight:
/// tables go on over pages with their headings repeated, a heading stays with what follows it.
void fillPages(QTextDocument &pages, const ReportDocument &report);

} // namespace tessera
