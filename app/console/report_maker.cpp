// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/report_maker.h"

#include "app/paper/save_report.h"
#include "core/base/background.h"

namespace tessera {

ReportMaker::ReportMaker(QObject *parent)
    : QObject(parent)
{
}

void ReportMaker::make(const ReportSources &sources, const ReportWish &wish, const QString &path)
{
    m_thread = {}; // ends the earlier one
    const int round = ++m_round;
    m_thread = inBackground(
        this, [=, this](std::stop_token stop) { return work(sources, wish, path, stop); },
        [this, round, path](const Result<ReportDocument> &report) {
            if (round != m_round)
                return;
            if (report)
                emit saved(path, *report);
            else
                emit failed(report.error());
        });
}

Result<ReportDocument> ReportMaker::work(const ReportSources &sources, const ReportWish &wish,
                                         const QString &path, const std::stop_token &stop)
{
    const auto tell = [this](const ReportProgress &progress) {
        QMetaObject::invokeMethod(
            this, [this, progress] { emit progressed(progress); }, Qt::QueuedConnection);
    };
    const auto report = gatherReport(sources, wish, tell, stop);
    if (!report)
        return report;
    return saveReport(*report, path).map([&report] { return *report; });
}

} // namespace tessera
