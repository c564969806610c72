// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/read_live.h"

#include "core/activity/read_sessions.h"
#include "core/cluster/node_comparison.h"
#include "core/cluster/node_fan_out.h"
#include "core/cluster/read_disks.h"
#include "core/cluster/read_state.h"
#include "core/diagnose/read_diagnostic.h"
#include "core/ha/read_groups.h"

#include <QCoreApplication>

namespace tessera {

namespace {

using namespace std::chrono_literals;

constexpr auto longestConnect = 15s;
constexpr auto longestQuestion = 30s;
constexpr auto longestCatalogs = 60s;

const QString driftId = QStringLiteral("settings");

QString withoutCatalogs()
{
    return QCoreApplication::translate("tessera::Report", "the catalogs could not be read.");
}

} // namespace

Result<Session *> LiveReader::session()
{
    if (m_unreachable)
        return tl::unexpected(*m_unreachable);
    if (m_session && m_session->isAlive())
        return &*m_session;
    auto opened = m_open(Deadline::in(longestConnect), m_stop);
    const auto limited = opened ? limitNodeWaits(*opened, Deadline::in(longestConnect), m_stop) : Result<>();
    if (!opened || !limited) {
        m_unreachable = opened ? limited.error() : opened.error();
        return tl::unexpected(*m_unreachable);
    }
    m_session.emplace(*std::move(opened));
    return &*m_session;
}

Result<ClusterState> LiveReader::cluster()
{
    const auto at = session();
    if (!at)
        return tl::unexpected(at.error());
    auto state = readState(**at, Detail::Whole, Deadline::in(longestCatalogs), m_stop);
    if (!state)
        return state;
    if (const auto disks = readDisks(**at, Deadline::in(longestQuestion), m_stop))
        state->disks = *disks;
    // The report's verdict is the window's: the server's plan decides where it can be had.
    if (state->snapshot->shardSets().size() > mostPlannedSets)
        return state;
    if (const auto plan = readServerPlan(**at, *state->snapshot, {}, Deadline::in(longestQuestion), m_stop))
        state->serverPlan = *plan;
    return state;
}

Result<ClusterSessions> LiveReader::sessions()
{
    return session().and_then([this](Session *at) {
        return readSessions(*at, SessionsWish {}, Deadline::in(longestQuestion), m_stop);
    });
}

Result<QList<NodeGroup>> LiveReader::groups(const ClusterState *state)
{
    const auto at = session();
    if (!at)
        return tl::unexpected(at.error());
    if (!state)
        return fail(ErrorKind::NotFound, withoutCatalogs());
    return readGroups(**at, state->snapshot->nodes(), Deadline::in(longestQuestion), m_stop);
}

Result<DiagnosticResult> LiveReader::check(const DiagnosticCheck &check, const ClusterState *state)
{
    const auto at = session();
    if (!at)
        return tl::unexpected(at.error());
    if (!state)
        return fail(ErrorKind::NotFound, withoutCatalogs());
    return readDiagnostic(**at, check, *state->snapshot, Deadline::in(longestQuestion), m_stop);
}

Result<QList<DiagnosticResult>> LiveReader::checks(const ClusterState *state)
{
    QList<DiagnosticResult> results;
    for (const auto &one : diagnosticChecks()) {
        if (QLatin1String(one.id) == driftId)
            continue;
        const auto result = check(one, state);
        const bool isLost = !result && (m_unreachable || !state || m_stop.stop_requested());
        if (isLost)
            return tl::unexpected(result.error());
        results << (result ? *result
                           : DiagnosticResult { .check = &one,
                                                .readAt = QDateTime::currentDateTimeUtc(),
                                                .verdict = DiagnosticVerdict::Unknown,
                                                .problems = { { {}, result.error().message } } });
    }
    return results;
}

Result<DiagnosticResult> LiveReader::drift(const ClusterState *state)
{
    return check(*diagnosticCheck(driftId), state);
}

} // namespace tessera
