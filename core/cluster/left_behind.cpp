// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/left_behind.h"

#include "core/base/size_text.h"
#include "core/cluster/finding_rules.h"
#include "core/cluster/leftovers.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::LeftBehind)
};

/// Source: citus.md §3.5, pg_dist_cleanup.object_type.
LeftObject objectOf(qint32 type)
{
    constexpr std::array objects { LeftObject::Other, LeftObject::Table,       LeftObject::Subscription,
                                   LeftObject::Slot,  LeftObject::Publication, LeftObject::Role };
    return type > 0 && type < qint32(objects.size()) ? objects[size_t(type)] : LeftObject::Other;
}

LeftObject objectOf(ReplicationKind kind)
{
    switch (kind) {
    case ReplicationKind::Subscription:
        return LeftObject::Subscription;
    case ReplicationKind::Slot:
        return LeftObject::Slot;
    case ReplicationKind::Publication:
        return LeftObject::Publication;
    }
    return LeftObject::Other;
}

/// The slots by name, so that a record can tell what its slot costs.
QHash<QString, ReplicationObject> slotsIn(const ClusterState &state)
{
    QHash<QString, ReplicationObject> found;
    for (const auto &node : state.traces ? state.traces->nodes : QList<NodeTraces>()) {
        for (const auto &object : node.replication) {
            if (object.kind == ReplicationKind::Slot)
                found.insert(object.name, object);
        }
    }
    return found;
}

LeftItem itemOf(const CleanupRecord &record, const ClusterState &state)
{
    const auto *node = state.snapshot->primaryOf(record.group);
    LeftItem item { .kind = node ? LeftKind::Recorded : LeftKind::LostRecord,
                    .object = objectOf(record.objectType),
                    .name = record.objectName,
                    .group = record.group,
                    .node = node ? node->address() : QString(),
                    .record = record.id,
                    .operation = record.operationId,
                    .policy = record.policy,
                    .since = state.cleanupFirstSeen.value(record.id),
                    .isInUse = isInUse(state, record) };
    if (!item.isInUse && node)
        item.remedyPlan = cleanUpRemedy();
    else if (!item.isInUse)
        item.remedyPlan =
            RemedyPlan { u"cleanup.run"_s, { { u"lostGroups"_s, true } }, Words::tr("Delete the record…") };
    return item;
}

LeftItem itemOf(const ReplicationObject &object, const Node *node, const OperationTraces &traces)
{
    LeftItem item { .kind = LeftKind::Unrecorded,
                    .object = objectOf(object.kind),
                    .name = object.name,
                    .group = node ? node->group : GroupId { -1 },
                    .node = node ? node->address() : Words::tr("the coordinator"),
                    .operation = object.operation(),
                    .isInUse = object.isActive || traces.running.contains(object.operation()),
                    .retainedWal = object.retainedWal };
    if (!item.isInUse)
        item.remedyPlan = cleanUpRemedy();
    return item;
}

LeftItem itemOf(const PreparedTransaction &prepared, const Node *node, const OperationTraces &traces)
{
    return { .kind = LeftKind::Prepared,
             .object = LeftObject::Transaction,
             .name = prepared.name,
             .group = node ? node->group : GroupId { -1 },
             .node = node ? node->address() : Words::tr("the coordinator"),
             .since = traces.readAt.addSecs(-prepared.age.count()),
             .locked = prepared.relations,
             .remedyPlan = RemedyPlan { u"transactions.recover"_s, {}, Words::tr("End them…") } };
}

} // namespace

QString LeftItem::key() const
{
    return QString::number(record) + u' ' + QString::number(int(object)) + u' ' + QString::number(group.value)
        + u' ' + name;
}

QList<LeftItem> leftBehind(const ClusterState &state)
{
    QList<LeftItem> items;
    if (!state.snapshot)
        return items;
    const auto &cluster = *state.snapshot;
    const auto slotNamed = slotsIn(state);
    for (const auto &record : cluster.cleanup()) {
        items << itemOf(record, state);
        const auto slot = slotNamed.constFind(record.objectName);
        if (items.last().object == LeftObject::Slot && slot != slotNamed.constEnd())
            items.last().retainedWal = slot->retainedWal;
    }
    for (const auto &traces : state.traces ? state.traces->nodes : QList<NodeTraces>()) {
        const auto *node = cluster.node(traces.node);
        for (const auto &object : traces.replication) {
            if (!isRecorded(cluster, object.name))
                items << itemOf(object, node, *state.traces);
        }
        for (const auto &prepared : traces.prepared)
            items << itemOf(prepared, node, *state.traces);
    }
    std::ranges::stable_sort(items, {}, [](const LeftItem &item) { return item.group.value; });
    return items;
}

qsizetype countUnused(const QList<LeftItem> &items)
{
    return std::ranges::count(items, false, &LeftItem::isInUse);
}

QString leftObjectText(LeftObject object)
{
    switch (object) {
    case LeftObject::Table:
        return Words::tr("Table");
    case LeftObject::Subscription:
        return Words::tr("Subscription");
    case LeftObject::Slot:
        return Words::tr("Replication slot");
    case LeftObject::Publication:
        return Words::tr("Publication");
    case LeftObject::Role:
        return Words::tr("Role");
    case LeftObject::Transaction:
        return Words::tr("Prepared transaction");
    case LeftObject::Other:
        return Words::tr("Other");
    }
    return {};
}

QString leftKindWord(const LeftItem &item)
{
    if (item.isInUse)
        return Words::tr("in use");
    switch (item.kind) {
    case LeftKind::Recorded:
        return Words::tr("recorded");
    case LeftKind::LostRecord:
        return Words::tr("of a lost node");
    case LeftKind::Unrecorded:
        return Words::tr("not recorded");
    case LeftKind::Prepared:
        return Words::tr("not ended");
    }
    return {};
}

QString leftKindText(const LeftItem &item)
{
    if (item.isInUse)
        return Words::tr("In use by an operation that runs.");
    switch (item.kind) {
    case LeftKind::Recorded:
        return Words::tr("Recorded: the server drops it by itself.");
    case LeftKind::LostRecord:
        return Words::tr("The record of a lost node: the server skips it for ever. Its shard cannot be moved "
                         "again before.");
    case LeftKind::Unrecorded:
        return Words::tr("Not recorded: the server does not drop it by itself.");
    case LeftKind::Prepared:
        return Words::tr("Not ended: the server ends it by itself, as a rule within a minute.");
    }
    return {};
}

QString leftCostText(const LeftItem &item)
{
    if (item.retainedWal)
        return Words::tr("Holds back %1 of WAL").arg(bytesText(*item.retainedWal));
    if (item.kind == LeftKind::Prepared)
        return item.locked.isEmpty() ? Words::tr("Holds back VACUUM")
                                     : Words::tr("Locks %1").arg(listed(item.locked));
    if (item.object == LeftObject::Table)
        return Words::tr("Takes disk space");
    return {};
}

QString leftPolicyText(std::optional<qint32> policy)
{
    if (!policy)
        return {};
    switch (*policy) {
    case 0:
        return Words::tr("always");
    case 1:
        return Words::tr("after a failure");
    case 2:
        return Words::tr("after success");
    default:
        return QString::number(*policy);
    }
}

} // namespace tessera
