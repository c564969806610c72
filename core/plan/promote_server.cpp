// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/pause.h"
#include "core/plan/server_door.h"

#include <QCoreApplication>

namespace tessera {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// A standby takes the place of a primary that is stopped or fenced: see ServerDoor.

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::ServerDoor)
};

constexpr auto statementLimit = 70s; ///< pg_promote() itself waits for 60 s
constexpr auto hostLimit = 40s;
constexpr auto fenceLimit = 3s;
constexpr auto pollInterval = 50ms;

} // namespace

Result<QString> ServerDoor::lastCheckpointOf(const QString &stopped, const std::stop_token &stop)
{
    const auto host = stoppedHost(stopped, stop);
    if (!host)
        return tl::unexpected(host.error());
    const auto data = host->controlData(Deadline::in(hostLimit), stop);
    if (!data)
        return tl::unexpected(data.error());
    if (data->state != u"shut down"_s)
        return refuse(Words::tr("%1 was not shut down cleanly, but is '%2': what it has written last may not "
                                "have left it. Start it again, or use failover.")
                          .arg(stopped, data->state));
    return data->checkpoint;
}

/// Where the WAL of a server ends that is fenced, not stopped; nothing for any other. Sessions of ours in its
/// own database end: they could write.
Result<std::optional<QString>> ServerDoor::fencedEnd(const QString &server, const std::stop_token &stop)
{
    m_sessions.erase(server);
    auto way = openTo(server, stop);
    if (!way || !way->isByFence)
        return std::optional<QString>();
    auto &session = m_sessions.emplace(server, std::move(way->session)).first->second;
    const auto deadline = Deadline::in(fenceLimit);
    while (true) {
        const auto fence = readFence(session, Deadline::in(statementLimit), stop);
        if (!fence)
            return tl::unexpected(fence.error());
        if (fence->holds)
            return std::optional(fence->walEnd);
        if (deadline.hasPassed())
            return refuse(Words::tr("The fence of %1 does not hold: somebody could still write there. There "
                                    "would be two primaries.")
                              .arg(server));
        if (!pauseFor(pollInterval, stop))
            return fail(ErrorKind::Cancelled, Words::tr("Cancelled while waiting."));
    }
}

Result<QString> ServerDoor::run(const CatchUp &action, const std::stop_token &stop)
{
    const auto fenced = fencedEnd(action.stopped, stop);
    if (!fenced)
        return tl::unexpected(fenced.error());
    const auto end = *fenced ? Result<QString>(**fenced) : lastCheckpointOf(action.stopped, stop);
    if (!end)
        return end;
    // A clean stop writes the checkpoint last: who has replayed beyond its beginning has all.
    const auto than = *fenced ? u">="_s : u">"_s;
    const WaitUntil hasAll {
        .sql = u"SELECT pg_catalog.pg_last_wal_replay_lsn() %1 $1::pg_catalog.pg_lsn"_s.arg(than),
        .values = { *end },
        .limit = action.limit,
        .server = action.server
    };
    return run(hasAll, stop).map([&](const QString &) {
        return Words::tr("It has everything, up to %1.").arg(*end);
    });
}

/// What another has and the new primary lacks would be lost, and that one could never follow.
Result<> ServerDoor::refusalOfRivals(const Promote &action, const std::stop_token &stop)
{
    const auto end = u"greatest(pg_catalog.pg_last_wal_receive_lsn(), pg_catalog.pg_last_wal_replay_lsn())"_s;
    for (const auto &rival : action.rivals) {
        const auto had = ask(rival, u"SELECT "_s + end, {}, stop);
        if (!had)
            return refuse(Words::tr("%1 cannot be asked what it has: %2 It must not have more than %3.")
                              .arg(rival, had.error().message, action.server));
        const auto hasAll =
            ask(action.server, u"SELECT %1 >= $1::pg_catalog.pg_lsn"_s.arg(end), { *had }, stop);
        if (!hasAll)
            return tl::unexpected(hasAll.error());
        if (*hasAll != u"t"_s)
            return refuse(
                Words::tr("%1 has received more than %2 by now. Choose it.").arg(rival, action.server));
    }
    return {};
}

Result<> ServerDoor::refusalOfPromotion(const Promote &action, const std::stop_token &stop)
{
    if (!action.isFailover)
        return run(CatchUp { action.server, action.insteadOf, 1s }, stop).map([](const QString &) {});
    if (action.insteadOf.isEmpty())
        return {};
    return stoppedHost(action.insteadOf, stop).map([](const ServerHost &) {});
}

Result<QString> ServerDoor::run(const Promote &action, const std::stop_token &stop)
{
    const auto recovers = ask(action.server, u"SELECT pg_catalog.pg_is_in_recovery()"_s, {}, stop);
    if (!recovers)
        return recovers;
    if (*recovers == u"t"_s) {
        const auto refused =
            refusalOfPromotion(action, stop).and_then([&] { return refusalOfRivals(action, stop); });
        if (!refused)
            return tl::unexpected(refused.error());
        const auto promoted = ask(action.server, u"SELECT pg_catalog.pg_promote(true, 60)"_s, {}, stop);
        if (!promoted)
            return promoted;
        if (*promoted != u"t"_s)
            return fail(ErrorKind::Timeout,
                        Words::tr("%1 did not become a primary in time.").arg(action.server));
    }
    return ask(action.server,
               u"SELECT 'timeline ' || ('x' || pg_catalog.substr(pg_catalog.pg_walfile_name("
               "pg_catalog.pg_current_wal_lsn()), 1, 8))::bit(32)::int"_s,
               {}, stop);
}

} // namespace tessera
