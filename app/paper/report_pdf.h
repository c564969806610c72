// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/report_document.h"

#include <QByteArray>

namespace tessera {

/// The report on A4 pages with their numbers, as paths and text. Needs a QGuiApplication, on any platform;
/// any thread.
[[nodiscard]] QByteArray reportPdf(const ReportDocument &report);

} // namespace tessera
