// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/postgres/open_session.h"
#include "core/reports/report_wish.h"

namespace tessera {

/// Where a report is read from: one cluster, and what this computer has kept of it.
struct ReportSources
{
    OpenSession open;
    QString connection; ///< Its name
    QString clusterId = {}; ///< See readClusterIdentity(); empty while unknown
    QString metricPath = {}; ///< Empty: nothing was collected
    QString journalPath;
};

/// Reads all that the sections need, one thing after the other, and makes the report of it. Blocks; tells of
/// its progress on the calling thread. What cannot be read is said in its section. Errors: Invalid for a
/// section that is none, Cancelled.
[[nodiscard]] Result<ReportDocument> gatherReport(const ReportSources &sources, const ReportWish &wish,
                                                  const std::function<void(const ReportProgress &)> &progress,
                                                  std::stop_token stop);

} // namespace tessera
