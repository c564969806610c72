// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ha/read_members.h"

#include "core/ha/host_directory.h"
#include "core/postgres/sql_text.h"

#include <thread>
#include <vector>

namespace tessera {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto patience = 5s; ///< With one server: a dead one is not waited for

MemberReading readMember(const Connector &connector, const HostPort &place, Deadline deadline,
                         const std::stop_token &stop)
{
    auto session = connector.openNode(place.host, place.port, deadline, stop);
    if (!session)
        return { .server = place.text(), .problem = session.error().message };
    const auto reading =
        session->run(sqlText(u"read_member"_s), {}, deadline, stop).and_then([&](const Rows &rows) {
            return memberReading(place.text(), rows.get<QString>(0, 0));
        });
    return reading ? *reading : MemberReading { .server = place.text(), .problem = reading.error().message };
}

} // namespace

QList<MemberReading> readMembers(const Connector &connector, const QList<Node> &nodes, Deadline deadline,
                                 std::stop_token stop)
{
    const auto hosts = hostsOf(connector.target());
    QList<HostPort> places;
    const auto add = [&](const HostPort &place) {
        if (!places.contains(place))
            places << place;
    };
    for (const auto &node : nodes)
        add({ node.host, node.port });
    for (const auto &access : hosts.all())
        add(access.server);
    const auto soon = Deadline::earlier(deadline, Deadline::in(patience));
    std::vector<MemberReading> readings(static_cast<size_t>(places.size()));
    {
        std::vector<std::jthread> threads;
        for (size_t i = 0; i < readings.size(); ++i)
            threads.emplace_back([&, i] {
                readings[i] = readMember(connector, places.at(static_cast<qsizetype>(i)), soon, stop);
            });
    }
    for (auto &reading : readings) {
        const auto host = hosts.hostOf(reading.server);
        reading.hasHost = host.has_value();
        reading.stopCommand = host ? host->stopText(StopMode::Fast) : QString();
        reading.startCommand = host ? host->startText() : QString();
        reading.startsByItself = host && host->startsByItself();
    }
    return { readings.begin(), readings.end() };
}

} // namespace tessera
