// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/report_facts.h"

#include <stop_token>

namespace tessera {

/// What this computer has kept of one cluster.
struct CollectedSource
{
    QString metricPath; ///< Empty: nothing
    QString journalPath;
    QString clusterId; ///< Empty while unknown: the journal is asked for the connection's name
    QString connection;
    std::stop_token stop;
};

// Read from the files of this computer, whether the cluster can be reached or not; block for the disk.
// Errors: NotFound when nothing was kept, Storage, Cancelled.

/// Addresses by SeriesKey::subject; empty where nothing is known.
[[nodiscard]] QHash<QString, QString> readNodeNames(const CollectedSource &source);
/// Of facts.range and facts.baseline, with what facts.record holds marked.
[[nodiscard]] Result<ReportCharts> readCharts(const CollectedSource &source, const ReportFacts &facts);
[[nodiscard]] Result<ReportStatements> readStatements(const CollectedSource &source,
                                                      const ReportFacts &facts);
[[nodiscard]] Result<ReportAlerts> readAlerts(const CollectedSource &source, const ReportFacts &facts);
[[nodiscard]] Result<ReportRecord> readRecord(const CollectedSource &source, const ReportFacts &facts);

} // namespace tessera
