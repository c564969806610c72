// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/guard/guard_eyes.h"

#include "core/ha/read_members.h"
#include "core/ha/rest_mark.h"
#include "core/postgres/sql_text.h"

#include <algorithm>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

QList<Node> nodesFrom(const Rows &rows)
{
    QList<Node> nodes;
    for (int i = 0; i < rows.size(); ++i)
        nodes << Node { .id = { rows.get<qint32>(i, "nodeid") },
                        .group = { rows.get<qint32>(i, "groupid") },
                        .host = rows.get<QString>(i, "nodename"),
                        .port = static_cast<quint16>(rows.get<qint32>(i, "nodeport")),
                        .role = rows.get<bool>(i, "is_primary") ? NodeRole::Primary : NodeRole::Secondary };
    return nodes;
}

ServerProbe failedProbe(const HostPort &place, const Error &error)
{
    return { .server = place.text(), .outcome = outcomeOf(error), .problem = error.message };
}

/// What tells whether a standby goes on replying: only that it changes counts, for the clock is the
/// standby's.
const auto newestReply = u"SELECT pg_catalog.max(reply_time)::text FROM pg_catalog.pg_stat_replication "
                         "WHERE state = 'streaming'"_s;

ServerProbe probeOf(const Connector &connector, const HostPort &place, const std::stop_token &stop)
{
    const auto deadline = Deadline::in(probeLimit);
    auto session = connector.openNode(place.host, place.port, deadline, stop);
    if (!session)
        return failedProbe(place, session.error());
    auto reading = readMember(*session, place, deadline, stop);
    if (!reading)
        return failedProbe(place, reading.error());
    const auto rows = session->run(sqlText(u"guard_nodes"_s), {}, deadline, stop);
    const auto replied =
        reading->isInRecovery ? Result<Rows>(Rows()) : session->run(newestReply, {}, deadline, stop);
    if (const auto followers = readFollowers(*session, deadline, stop))
        reading->followers = *followers;
    return { .server = place.text(),
             .outcome = ProbeOutcome::Answers,
             .reading = std::move(*reading),
             .replied = replied && !replied->isEmpty() && !replied->isNull(0, 0) ? replied->get<QString>(0, 0)
                                                                                 : QString(),
             .nodes = rows ? nodesFrom(*rows) : QList<Node>() };
}

std::chrono::milliseconds spanOf(double seconds)
{
    return std::chrono::milliseconds(static_cast<qint64>(seconds * 1000));
}

} // namespace

GuardEyes::GuardEyes(Connector connector)
    : m_connector(std::move(connector))
    , m_hosts(hostsOf(m_connector.target()))
{
}

QList<HostPort> GuardEyes::places()
{
    if (!m_coordinator) {
        const auto &info = m_connector.target().info;
        if (const auto resolved = info.resolved())
            m_coordinator = hostPortFrom(resolved->value(u"host"_s).section(u',', 0, 0) + u':'
                                         + resolved->value(u"port"_s).section(u',', 0, 0))
                                .value_or(HostPort {});
    }
    QList<HostPort> places;
    const auto add = [&](const HostPort &place) {
        if (!place.host.isEmpty() && !places.contains(place))
            places << place;
    };
    for (const auto &node : m_nodes)
        add({ node.host, node.port });
    m_hosts = hostsOf(m_connector.target());
    for (const auto &access : m_hosts.all())
        add(access.server);
    if (places.isEmpty() && m_coordinator)
        add(*m_coordinator);
    return places;
}

QList<ServerProbe> GuardEyes::look(GuardTime now)
{
    if (!m_lastRound || now - *m_lastRound >= probePeriod) {
        m_lastRound = now;
        const auto all = places();
        m_servers.removeIf([&](const auto &it) {
            return std::ranges::none_of(all, [&](const HostPort &one) { return one.text() == it.key(); });
        });
        for (const auto &place : all)
            m_probes.send([this, place, now](const std::stop_token &stop) {
                auto probe = probeOf(m_connector, place, stop);
                probe.begunAt = now;
                return probe;
            });
    }
    QList<ServerProbe> ended;
    for (auto &probe : m_probes.fetch()) {
        const auto known = m_servers.constFind(probe.server);
        if (known != m_servers.constEnd() && known->begunAt > probe.begunAt)
            continue; // a later one has told more
        takeIn(probe, now);
        ended << std::move(probe);
    }
    return ended;
}

void GuardEyes::takeIn(const ServerProbe &probe, GuardTime now)
{
    auto &server = m_servers[probe.server];
    server.outcome = probe.outcome;
    server.problem = probe.problem;
    server.begunAt = probe.begunAt;
    if (!server.answers() && server.outcome != ProbeOutcome::Silent)
        server.complainedAt = now;
    if (!probe.reading)
        return;
    server.reading = probe.reading;
    server.readAt = probe.begunAt; // it may have waited for us since
    if (!probe.replied.isEmpty() && probe.replied != server.replied)
        server.repliedAt = probe.begunAt;
    server.replied = probe.replied;
    if (probe.reading->isInRecovery)
        server.recoveredAt = probe.begunAt;
    if (probe.reading->isInRecovery && probe.reading->silentSeconds) {
        const auto heard = now - spanOf(*probe.reading->silentSeconds);
        server.heardAt = server.heardAt ? std::max(*server.heardAt, heard) : heard;
    }
    learnNodes(probe);
}

/// A coordinator that was replaced and runs again knows less than its successor, whose timeline is later.
void GuardEyes::learnNodes(const ServerProbe &probe)
{
    if (probe.nodes.isEmpty())
        return;
    const int timeline = probe.reading->isInRecovery ? 0 : probe.reading->timeline;
    if (!m_nodes.isEmpty() && (timeline == 0 || timeline < m_nodesTimeline))
        return;
    m_nodes = probe.nodes;
    m_nodesTimeline = timeline;
}

QStringList GuardEyes::standbysOf(const QString &primary) const
{
    const auto own = m_servers.value(primary).reading;
    QStringList standbys;
    for (auto it = m_servers.begin(); own && it != m_servers.end(); ++it) {
        if (it->reading && it->reading->isInRecovery
            && it->reading->systemIdentifier == own->systemIdentifier)
            standbys << it.key();
    }
    return standbys;
}

QString GuardEyes::heirOf(const QString &primary) const
{
    const auto old = m_servers.value(primary);
    QStringList heirs;
    for (auto it = m_servers.begin(); old.reading && !old.answers() && it != m_servers.end(); ++it) {
        if (it->answers() && it->reading->acceptsWrites() && it->recoveredAt && *it->recoveredAt >= old.readAt
            && it->reading->systemIdentifier == old.reading->systemIdentifier)
            heirs << it.key();
    }
    return heirs.size() == 1 ? heirs.first() : QString();
}

bool GuardEyes::isAnyResting() const
{
    return std::ranges::any_of(m_servers, [](const SeenServer &server) {
        return server.answers() && !server.reading->settings.value(restMark).isEmpty();
    });
}

bool GuardEyes::isLineDown() const
{
    return m_servers.size() > 1 && std::ranges::all_of(m_servers, [](const SeenServer &server) {
               return server.outcome == ProbeOutcome::Silent || server.outcome == ProbeOutcome::Unnamed;
           });
}

} // namespace tessera
