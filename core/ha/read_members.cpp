// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ha/read_members.h"

#include "core/cluster/read_disks.h"
#include "core/ha/host_directory.h"
#include "core/ha/last_seen.h"
#include "core/ha/server_fence.h"
#include "core/postgres/sql_text.h"

#include <thread>
#include <vector>

namespace tessera {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto patience = 3s; ///< With one server that is silent (failover.md §2.1)
constexpr auto hostPatience = 5s;

/// One that lets in nobody but us says whether that is our fence, and how it was before.
void addFence(MemberReading &reading, Session &session, Deadline deadline, const std::stop_token &stop)
{
    const auto fence = readFence(session, deadline, stop);
    reading.isFenced = fence && fence->holds;
    if (fence)
        reading.syncBeforeFence = fence->syncNames;
}

MemberReading askMember(const Connector &connector, const HostPort &place, Deadline deadline,
                        const std::stop_token &stop)
{
    auto way = openServer(connector, place, connector.target().options, deadline, stop);
    if (!way) {
        const auto &error = way.error();
        const bool answers = !error.sqlState.isEmpty() || error.kind == ErrorKind::Authentication
            || error.kind == ErrorKind::Tls;
        return { .server = place.text(), .problem = error.message, .refuses = answers };
    }
    auto &session = way->session;
    auto reading = readMember(session, place, deadline, stop);
    if (!reading)
        reading = MemberReading { .server = place.text(),
                                  .problem = reading.error().message,
                                  .refuses = reading.error().kind == ErrorKind::Server };
    const auto followers = readFollowers(session, deadline, stop);
    if (followers)
        reading->followers = *followers;
    if (const auto traces = session.run(sqlText(u"manager_evidence"_s), {}, deadline, stop))
        reading->manager = managerEvidence(traces->get<QString>(0, 0));
    if (const auto disk = session.run(sqlText(u"node_disk"_s), {}, deadline, stop)) // Citus knows it
        reading->disk = diskFrom(disk->get<QString>(0, 0));
    if (way->isByFence)
        addFence(*reading, session, deadline, stop);
    return *reading;
}

/// What the host of a server that does not answer tells of it. What it does not tell stays unknown.
void readFallen(MemberReading &reading, const ServerHost &host, Deadline deadline,
                const std::stop_token &stop)
{
    const auto data = host.controlData(deadline, stop);
    if (!data) {
        reading.hostProblem = data.error().message;
        const auto there = host.hasData(deadline, stop);
        reading.hasNoData = there && !*there;
        return;
    }
    reading.hostState = data->state;
    reading.systemIdentifier = data->systemIdentifier;
    reading.timeline = data->timeline;
    reading.canBeRewound = data->hasChecksums || data->hasWalHints;
    if (const auto names = host.setting(u"synchronous_standby_names"_s, deadline, stop))
        reading.settings.insert(u"synchronous_standby_names"_s, *names);
    reading.lsn = host.walEnd(deadline, stop).value_or(QString());
    reading.history = timelineHistory(host.historyFile(data->timeline, deadline, stop).value_or(QString()));
    reading.slot = host.setting(u"primary_slot_name"_s, deadline, stop).value_or(QString());
}

void addHost(MemberReading &reading, const HostDirectory &hosts, Deadline deadline,
             const std::stop_token &stop)
{
    const auto host = hosts.hostOf(reading.server);
    if (!host)
        return;
    reading.hasHost = true;
    reading.stopCommand = host->stopText(StopMode::Fast);
    reading.startCommand = host->startText();
    reading.killCommand = host->killText();
    reading.dataFolder = host->access().dataFolder;
    if (!reading.isReachable)
        readFallen(reading, *host, deadline, stop);
}

} // namespace

Result<ServerReading> readFollowers(Session &session, Deadline deadline, const std::stop_token &stop)
{
    return session.run(sqlText(u"node_standbys"_s), {}, deadline, stop).and_then([](const Rows &rows) {
        return serverReading(rows.get<QString>(0, 0));
    });
}

Result<MemberReading> readMember(Session &session, const HostPort &place, Deadline deadline,
                                 const std::stop_token &stop)
{
    return session.run(sqlText(u"read_member"_s), {}, deadline, stop).and_then([&](const Rows &rows) {
        return memberReading(place.text(), rows.get<QString>(0, 0));
    });
}

QList<MemberReading> readMembers(const Connector &connector, const QList<Node> &nodes, Deadline deadline,
                                 std::stop_token stop)
{
    QList<HostPort> places;
    const auto add = [&](const HostPort &place) {
        if (!places.contains(place))
            places << place;
    };
    for (const auto &node : nodes)
        add({ node.host, node.port });
    const auto hosts = hostsOf(connector.target());
    for (const auto &access : hosts.all())
        add(access.server);
    return readServers(connector, places, deadline, std::move(stop));
}

QList<MemberReading> readServers(const Connector &connector, const QList<HostPort> &places, Deadline deadline,
                                 std::stop_token stop)
{
    const auto hosts = hostsOf(connector.target());
    const auto soon = Deadline::earlier(deadline, Deadline::in(patience));
    std::vector<MemberReading> readings(static_cast<size_t>(places.size()));
    {
        std::vector<std::jthread> threads;
        for (size_t i = 0; i < readings.size(); ++i)
            threads.emplace_back([&, i] {
                readings[i] = askMember(connector, places.at(static_cast<qsizetype>(i)), soon, stop);
                addHost(readings[i], hosts, Deadline::earlier(deadline, Deadline::in(hostPatience)), stop);
            });
    }
    QList<MemberReading> members { readings.begin(), readings.end() };
    addLastSeen(members, readLastSeen(lastSeenPath()), QDateTime::currentDateTimeUtc());
    return members;
}

} // namespace tessera
