// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/gather_report.h"

#include <QObject>

#include <thread>

namespace tessera {

/// Makes a report and saves it, on a thread of its own. Lives in the GUI thread and emits there.
class ReportMaker : public QObject
{
    Q_OBJECT
public:
    explicit ReportMaker(QObject *parent = nullptr);

    /// Answered by saved() or failed(); ends one that is still being made.
    void make(const ReportSources &sources, const ReportWish &wish, const QString &path);
    /// The running statement is cancelled; answered by failed() with Cancelled.
    void cancel() { m_thread.request_stop(); }

signals:
    void progressed(const tessera::ReportProgress &progress);
    void saved(const QString &path, const tessera::ReportDocument &report);
    void failed(const tessera::Error &error);

private:
    [[nodiscard]] Result<ReportDocument> work(const ReportSources &sources, const ReportWish &wish,
                                              const QString &path, const std::stop_token &stop);

    int m_round = 0; ///< Answers of an earlier one come too late
    std::jthread m_thread; // last: joined before what it uses goes
};

} // namespace tessera
