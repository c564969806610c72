// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ha/transitions.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Transitions)
};

struct OperationKind
{
    QLatin1StringView operation;
    TransitionKind kind;
};
constexpr std::array operationKinds {
    OperationKind { QLatin1StringView("ha.switchover"), TransitionKind::Switchover },
    OperationKind { QLatin1StringView("ha.failover"), TransitionKind::Failover },
    OperationKind { QLatin1StringView("ha.finish"), TransitionKind::Failover },
    OperationKind { QLatin1StringView("ha.manager"), TransitionKind::ByManager },
    OperationKind { QLatin1StringView("ha.follow"), TransitionKind::ByManager },
    OperationKind { QLatin1StringView("ha.standby.add"), TransitionKind::Standbys },
    OperationKind { QLatin1StringView("ha.standby.remove"), TransitionKind::Standbys },
    OperationKind { QLatin1StringView("ha.standby.rebuild"), TransitionKind::Standbys },
    OperationKind { QLatin1StringView("ha.standby.register"), TransitionKind::Standbys },
    OperationKind { QLatin1StringView("ha.sync"), TransitionKind::Commits },
};

struct KindRow
{
    TransitionKind kind;
    QLatin1StringView id;
    const char *name;
};
constexpr std::array kinds {
    KindRow { TransitionKind::PrimaryMoved, QLatin1StringView("primaryMoved"),
              QT_TRANSLATE_NOOP("tessera::Transitions", "another primary") },
    KindRow { TransitionKind::Restarted, QLatin1StringView("restarted"),
              QT_TRANSLATE_NOOP("tessera::Transitions", "start") },
    KindRow { TransitionKind::Switchover, QLatin1StringView("switchover"),
              QT_TRANSLATE_NOOP("tessera::Transitions", "switchover") },
    KindRow { TransitionKind::Failover, QLatin1StringView("failover"),
              QT_TRANSLATE_NOOP("tessera::Transitions", "failover") },
    KindRow { TransitionKind::ByManager, QLatin1StringView("byManager"),
              QT_TRANSLATE_NOOP("tessera::Transitions", "manager asked") },
    KindRow { TransitionKind::Standbys, QLatin1StringView("standbys"),
              QT_TRANSLATE_NOOP("tessera::Transitions", "standbys") },
    KindRow { TransitionKind::Commits, QLatin1StringView("commits"),
              QT_TRANSLATE_NOOP("tessera::Transitions", "commits") },
    KindRow { TransitionKind::TimelineEnded, QLatin1StringView("timelineEnded"),
              QT_TRANSLATE_NOOP("tessera::Transitions", "new timeline") },
};

const KindRow &rowOf(TransitionKind kind)
{
    return *std::ranges::find(kinds, kind, &KindRow::kind);
}

Severity severityOf(const JournalEntry &entry)
{
    if (!entry.outcome)
        return Severity::Info;
    return *entry.outcome == Outcome::Succeeded     ? Severity::Ok
        : *entry.outcome == Outcome::NeedsAttention ? Severity::Critical
                                                    : Severity::Warning;
}

std::optional<GroupId> groupFrom(const QString &text)
{
    bool isNumber = false;
    const GroupId group { text.toInt(&isNumber) };
    return isNumber ? std::optional(group) : std::nullopt;
}

QDateTime timeOf(const MetricEvent &event)
{
    return QDateTime::fromMSecsSinceEpoch(event.begin.time_since_epoch().count(), Qt::UTC);
}

QString endOf(int timeline, const QString &lsn)
{
    return Words::tr("Timeline %1 ended at %2: a standby was promoted.").arg(QString::number(timeline), lsn);
}

const Node *nodeOf(const QList<Node> &nodes, const QString &subject)
{
    const auto found = std::ranges::find_if(
        nodes, [&](const Node &one) { return QString::number(one.id.value) == subject; });
    return found == nodes.end() ? nullptr : &*found;
}

} // namespace

QList<Transition> transitionsOf(const QList<JournalEntry> &entries, const QString &clusterId)
{
    QList<Transition> found;
    for (const auto &entry : entries) {
        const auto kind = std::ranges::find_if(
            operationKinds, [&](const OperationKind &one) { return one.operation == entry.plan.operation; });
        if (clusterId.isEmpty() || entry.clusterId != clusterId || kind == operationKinds.end())
            continue;
        found << Transition { .at = entry.startedAt,
                              .group = groupFrom(entry.plan.parameters[u"group"_s].toString()),
                              .kind = kind->kind,
                              .text = entry.plan.title,
                              .detail = entry.message,
                              .source = Words::tr("journal, by %1").arg(entry.who),
                              .severity = severityOf(entry),
                              .entry = entry.id };
    }
    return found;
}

QList<Transition> transitionsOf(const QList<MetricEvent> &events, const QList<Node> &nodes,
                                const QHash<QString, QString> &addresses)
{
    QList<Transition> found;
    for (const auto &event : events) {
        const bool hasMoved = event.kind == MetricEventKind::NodeMoved;
        if (!hasMoved && event.kind != MetricEventKind::Restart)
            continue;
        const auto *node = nodeOf(nodes, event.subject);
        const auto address = node ? node->address() : addresses.value(event.subject, event.subject);
        Transition one { .at = timeOf(event), .source = Words::tr("metrics") };
        if (node)
            one.group = node->group;
        one.kind = hasMoved ? TransitionKind::PrimaryMoved : TransitionKind::Restarted;
        one.text = hasMoved ? Words::tr("pg_dist_node names %1 from then on.").arg(event.text)
                            : Words::tr("The server of the node %1 was started.").arg(address);
        found << one;
    }
    return found;
}

QList<Transition> transitionsOf(const QList<NodeGroup> &groups)
{
    QList<Transition> found;
    for (const auto &group : groups) {
        const auto *primary = group.named();
        if (primary == nullptr)
            continue;
        for (const auto &end : primary->history)
            found << Transition { .group = group.primary.group,
                                  .kind = TransitionKind::TimelineEnded,
                                  .text = endOf(end.timeline, end.lsn),
                                  .source = primary->server };
    }
    return found;
}

QList<Transition> transitionsOf(const QList<ManagerChange> &changes)
{
    QList<Transition> found;
    for (const auto &change : changes)
        found << Transition { .at = change.at,
                              .group = change.group,
                              .kind = TransitionKind::TimelineEnded,
                              .text = change.leader.isEmpty()
                                  ? endOf(change.timeline, change.lsn)
                                  : Words::tr("%1 became the primary; timeline %2 ended at %3.")
                                        .arg(change.leader, QString::number(change.timeline), change.lsn),
                              .detail = change.reason,
                              .source = change.manager };
    return found;
}

QList<Transition> newestFirst(QList<Transition> transitions)
{
    std::ranges::stable_sort(transitions, [](const Transition &one, const Transition &other) {
        if (one.at.isValid() != other.at.isValid())
            return one.at.isValid();
        return one.at > other.at;
    });
    return transitions;
}

QString nameOf(TransitionKind kind)
{
    return Words::tr(rowOf(kind).name);
}

QString idOf(TransitionKind kind)
{
    return rowOf(kind).id;
}

} // namespace tessera
