// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/diagnostics_reader.h"

#include "core/base/background.h"
#include "core/cluster/node_fan_out.h"
#include "core/diagnose/read_diagnostic.h"

namespace tessera {

namespace {
constexpr std::chrono::seconds longestCheck { 30 };
}

DiagnosticsReader::DiagnosticsReader(OpenSession open, QObject *parent)
    : QObject(parent)
    , m_open(std::move(open))
{
}

void DiagnosticsReader::run(const QStringList &ids, const SnapshotPtr &cluster)
{
    if (!cluster)
        return;
    m_thread = {}; // ends the earlier round
    const int round = ++m_round;
    const auto work = [this, ids, cluster](std::stop_token stop) { return ask(ids, cluster, stop); };
    m_thread = inBackground(this, work, [this, round](const Result<> &done) {
        if (round != m_round)
            return;
        if (done)
            emit finished();
        else
            emit failed(done.error());
    });
}

Result<> DiagnosticsReader::ask(const QStringList &ids, const SnapshotPtr &cluster,
                                const std::stop_token &stop)
{
    auto session = m_open(Deadline::in(longestCheck), stop);
    if (!session)
        return tl::unexpected(session.error());
    if (const auto limited = limitNodeWaits(*session, Deadline::in(longestCheck), stop); !limited)
        return limited;
    for (const auto &id : ids) {
        const auto *check = diagnosticCheck(id);
        if (!check)
            continue;
        const auto result = readDiagnostic(*session, *check, *cluster, Deadline::in(longestCheck), stop);
        if (!result)
            return tl::unexpected(result.error());
        QMetaObject::invokeMethod(
            this, [this, read = *result] { emit resultRead(read); }, Qt::QueuedConnection);
    }
    return {};
}

} // namespace tessera
