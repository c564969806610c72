// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/node_fan_out.h"
#include "core/collect/cluster_round.h"
#include "core/postgres/open_session.h"

#include <map>

namespace tessera {

/// For a session that is to see shards as tables, as commands through the coordinator do (citus.md §3).
inline const auto shardsAreShown = QStringLiteral("SET citus.override_table_visibility = off");

/// A collector's sessions to the nodes, kept from minute to minute. A node that can be reached from here is
/// asked directly, so that its neighbours do not wait for it; the others are asked through the coordinator.
/// An address means a node only where the same server answers there as on the coordinator's way: names of a
/// private network may mean another server here.
class NodeLines
{
public:
    /// Without @p open everything goes through the coordinator.
    explicit NodeLines(OpenNode open = {});

    /// The nodes and when their servers started, as the coordinator's way told it (see readMetricRights());
    /// one that is not told is not asked directly.
    void follow(const QList<RegisteredNode> &nodes, const QHash<NodeId, QString> &startedAt);
    /// Some node answers as another server than it was: tell follow() anew.
    [[nodiscard]] bool isDoubtful() const { return m_isDoubtful; }
    /// Asks all nodes side by side, each for as long as @p limit. Errors: those of @p coordinator.
    [[nodiscard]] Result<QList<NodeAnswer>> ask(Session &coordinator, const QString &command,
                                                std::chrono::milliseconds limit, const std::stop_token &stop);
    /// Nobody waits for these sessions.
    void close();

private:
    struct Line
    {
        RegisteredNode node;
        QString startedAt;
        std::optional<Session> session = {};
        bool isKnown = false; ///< It was reached directly: the coordinator is not made to wait for it
        int pause = 0; ///< Rounds until it is tried again
    };
    struct Direct;
    [[nodiscard]] std::vector<NodeAnswer> askDirectly(const QString &command, std::chrono::milliseconds limit,
                                                      const std::stop_token &stop);

    OpenNode m_open;
    std::map<NodeId, Line> m_lines;
    bool m_isDoubtful = false;
};

} // namespace tessera
