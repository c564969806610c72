// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/watch/catalog_watch.h"

#include "core/base/log.h"
#include "core/base/platform_thread.h"
#include "core/cluster/catalog_reader.h"
#include "core/cluster/cluster_identity.h"
#include "core/cluster/probe_capabilities.h"

#include <algorithm>

namespace tessera {

namespace {

using Wish = WatchBoard::Wish;
using News = WatchBoard::News;

/// Remembers when each cleanup record was first seen, forgets those that are gone.
void noteCleanup(ClusterState &state)
{
    QHash<qint64, QDateTime> seen;
    for (const auto &record : state.snapshot->cleanup())
        seen.insert(record.id, state.cleanupFirstSeen.value(record.id, state.readAt));
    state.cleanupFirstSeen = seen;
}

void publish(WatchBoard &board, const QString &clusterId, const SnapshotPtr &snapshot)
{
    const auto runs = board.interruptedRuns();
    board.update([&](ClusterState &state) {
        const bool isOther = state.snapshot != snapshot;
        const bool isNews = isOther || !state.problem.isEmpty() || state.interrupted != runs;
        state.clusterId = clusterId;
        state.interrupted = runs;
        if (isOther)
            state.serverPlan.reset();
        state.snapshot = snapshot;
        state.readAt = QDateTime::currentDateTimeUtc();
        state.problem.clear();
        noteCleanup(state);
        if (isNews)
            return News::Facts;
        return state.cleanupFirstSeen.isEmpty() ? News::None : News::Time; // a leftover becomes old
    });
}

void publishProblem(WatchBoard &board, const Error &error)
{
    board.update([&error](ClusterState &state) {
        const bool isNews = state.problem != error.message;
        if (isNews)
            qCInfo(lcWatch) << "coordinator lost:" << error.message;
        state.problem = error.message;
        return isNews ? News::Facts : News::None;
    });
}

/// Reads until the session fails.
Error follow(WatchBoard &board, Session &session, const WatchTimes &times, const NoteCatalogs &note,
             const std::stop_token &stop, std::chrono::milliseconds &pause)
{
    const auto identity = readClusterIdentity(session, Deadline::in(times.answer), stop);
    if (!identity && !session.isAlive())
        return identity.error();
    CatalogReader reader(session, board.state().snapshot);
    while (!stop.stop_requested()) {
        const auto deadline = Deadline::in(times.answer);
        const auto snapshot =
            board.take(Wish::WholeRead) ? reader.readWhole(deadline, stop) : reader.refresh(deadline, stop);
        if (!snapshot)
            return snapshot.error();
        publish(board, identity.value_or(QString()), *snapshot);
        if (note && identity)
            note(*identity, *snapshot, board.state().readAt);
        pause = times.firstRetry;
        board.wait(board.isBusy() ? times.catalogsWhileBusy : times.catalogs, { Wish::WholeRead, Wish::Runs },
                   stop);
        static_cast<void>(board.take(Wish::Runs));
    }
    return { ErrorKind::Cancelled, {} };
}

Result<Session> openVerified(const OpenSession &open, const WatchTimes &times, const std::stop_token &stop)
{
    auto session = open(Deadline::in(times.answer), stop);
    if (!session)
        return session;
    if (const auto verified = verifyCoordinator(*session, Deadline::in(times.answer), stop); !verified)
        return tl::unexpected(verified.error());
    return session;
}

} // namespace

void watchCatalogs(WatchBoard &board, const OpenSession &open, const WatchTimes &times,
                   const NoteCatalogs &note, std::stop_token stop)
{
    nameThisThread("watch-catalogs");
    auto pause = times.firstRetry;
    while (!stop.stop_requested()) {
        auto session = openVerified(open, times, stop);
        const auto error = session ? follow(board, *session, times, note, stop, pause) : session.error();
        if (stop.stop_requested())
            return;
        publishProblem(board, error);
        board.wait(pause, { Wish::WholeRead }, stop);
        pause = std::min(pause * 2, times.lastRetry);
    }
}

} // namespace tessera
