// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/node.h"
#include "core/connections/connector.h"
#include "core/guard/errands.h"
#include "core/guard/primary_watch.h"
#include "core/ha/host_directory.h"
#include "core/ha/member_reading.h"

#include <QMap>

namespace tessera {

/// One try to reach a server.
struct ServerProbe
{
    QString server; ///< HOST:PORT
    ProbeOutcome outcome = ProbeOutcome::Silent;
    QString problem = {}; ///< Why it does not answer
    std::optional<MemberReading> reading = {};
    QString replied = {}; ///< Of a primary: when a standby that streams last replied, by its own clock
    QList<Node> nodes = {}; ///< Of a coordinator: the servers of the cluster
    GuardTime begunAt = {};
};

/// What is known of a server.
struct SeenServer
{
    ProbeOutcome outcome = ProbeOutcome::Silent; ///< Of the newest probe
    QString problem = {};
    std::optional<MemberReading> reading = {}; ///< The newest that there was
    GuardTime readAt = {}; ///< When the probe that brought it began
    GuardTime begunAt = {}; ///< Of the newest probe
    QString replied = {};
    std::optional<GuardTime> repliedAt = {}; ///< When a standby last replied to it, a primary
    std::optional<GuardTime> complainedAt = {}; ///< It answered, but would not say how it is set
    std::optional<GuardTime> heardAt = {}; ///< When it, a standby, last heard from its primary

    std::optional<GuardTime> recoveredAt = {}; ///< When it was last seen to be a standby

    [[nodiscard]] bool answers() const { return outcome == ProbeOutcome::Answers; }
};

/// Asks every server of a cluster every 2 s, each for itself; learns from the coordinator which there are.
/// For one thread.
class GuardEyes
{
public:
    explicit GuardEyes(Connector connector);
    /// Begins the probes that are due and gives those that have ended.
    [[nodiscard]] QList<ServerProbe> look(GuardTime now);

    /// By HOST:PORT.
    [[nodiscard]] const QMap<QString, SeenServer> &servers() const { return m_servers; }
    /// Primaries and secondaries, as the coordinator last told.
    [[nodiscard]] const QList<Node> &nodes() const { return m_nodes; }
    /// Where commands can be run, as it was when the last probes began.
    [[nodiscard]] const HostDirectory &hosts() const { return m_hosts; }
    /// Standbys that are copies of @p primary, by HOST:PORT.
    [[nodiscard]] QStringList standbysOf(const QString &primary) const;
    /// The server that has taken the place of @p primary, which is silent: it was seen to be its standby
    /// after the primary's last answer, and accepts writes now. Empty: none, or more than one.
    [[nodiscard]] QString heirOf(const QString &primary) const;
    /// A server's two-phase recovery rests for a change of roles.
    [[nodiscard]] bool isAnyResting() const;
    /// No server at all answers in any way.
    [[nodiscard]] bool isLineDown() const;

private:
    [[nodiscard]] QList<HostPort> places();
    void takeIn(const ServerProbe &probe, GuardTime now);
    void learnNodes(const ServerProbe &probe);

    Connector m_connector;
    std::optional<HostPort> m_coordinator; ///< As the connection names it
    HostDirectory m_hosts;
    QMap<QString, SeenServer> m_servers;
    QList<Node> m_nodes;
    int m_nodesTimeline = 0; ///< Of the coordinator that told them; 0: a standby did
    std::optional<GuardTime> m_lastRound;
    Errands<ServerProbe> m_probes; ///< The last: they use the connector
};

} // namespace tessera
