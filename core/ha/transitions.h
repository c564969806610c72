// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/finding.h"
#include "core/ha/group_verdict.h"
#include "core/journal/journal.h"
#include "core/managers/manager_history.h"
#include "core/metrics/metric_event.h"

#include <QDateTime>
#include <QHash>

#include <optional>

namespace tessera {

enum class TransitionKind {
    PrimaryMoved, ///< Another server became the primary
    Restarted,
    Switchover, ///< Ours, from the journal, as the ones below
    Failover,
    ByManager, ///< An HA manager was asked
    Standbys, ///< One came, went, was built anew or registered
    Commits, ///< What they wait for was set
    TimelineEnded ///< A standby was promoted: WAL went on under another number
};

/// Something that happened to the servers of a node group.
struct Transition
{
    QDateTime at = {}; ///< UTC; invalid: nobody knows
    std::optional<GroupId> group = {}; ///< nullopt: of no group that there is now
    TransitionKind kind = TransitionKind::PrimaryMoved;
    QString text = {}; ///< A sentence
    QString detail = {}; ///< What else is known
    QString source = {}; ///< Who tells it
    Severity severity = Severity::Info;
    qint64 entry = 0; ///< Of the journal; 0: none

    bool operator==(const Transition &) const = default;
};

// All pure.

/// What the journal says of this cluster's high availability; an empty id: nothing.
[[nodiscard]] QList<Transition> transitionsOf(const QList<JournalEntry> &entries, const QString &clusterId);
/// What was seen while metrics were collected: a node of pg_dist_node that is at another address, a server
/// that was started. @p addresses by MetricEvent::subject, as they are now.
[[nodiscard]] QList<Transition> transitionsOf(const QList<MetricEvent> &events, const QList<Node> &nodes,
                                              const QHash<QString, QString> &addresses);
/// Timelines that the servers themselves remember, without a time.
[[nodiscard]] QList<Transition> transitionsOf(const QList<NodeGroup> &groups);
[[nodiscard]] QList<Transition> transitionsOf(const QList<ManagerChange> &changes);
/// The newest first, those without a time last.
[[nodiscard]] QList<Transition> newestFirst(QList<Transition> transitions);
/// For people: "switchover".
[[nodiscard]] QString nameOf(TransitionKind kind);
/// For scripts: "switchover", "primaryMoved".
[[nodiscard]] QString idOf(TransitionKind kind);

} // namespace tessera
