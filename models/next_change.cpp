// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/next_change.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <map>

namespace tessera {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::NextChange)
};

/// How many shards went from one node group to another.
using Ways = std::map<std::pair<GroupId, GroupId>, int>;

Ways waysOf(const FactDiff &diff)
{
    QHash<qint64, GroupId> left;
    for (const auto &fact : diff.gone) {
        if (fact.kind == FactKind::Placement)
            left.insert(fact.id, GroupId { static_cast<qint32>(fact.group) });
    }
    Ways ways;
    for (const auto &fact : diff.come) {
        const auto from = left.constFind(fact.id);
        const GroupId to { static_cast<qint32>(fact.group) };
        if (fact.kind == FactKind::Placement && from != left.constEnd() && *from != to)
            ++ways[{ *from, to }];
    }
    return ways;
}

int shardsIn(const FactList &facts)
{
    return static_cast<int>(std::ranges::count(facts, FactKind::Shard, &Fact::kind));
}

QString nodeText(const ClusterSnapshot &cluster, GroupId group)
{
    const auto *node = cluster.primaryOf(group);
    return node ? node->address() : Words::tr("group %1").arg(group.value);
}

QString movesText(const ClusterSnapshot &cluster, const Ways &ways)
{
    int moved = 0;
    for (const auto &[way, count] : ways)
        moved += count;
    if (ways.size() > 1)
        return Words::tr("Next: %n shard(s) between several nodes.", nullptr, moved);
    const auto &[from, to] = ways.begin()->first;
    return Words::tr("Next: %n shard(s) from %1 to %2.", nullptr, moved)
        .arg(nodeText(cluster, from), nodeText(cluster, to));
}

} // namespace

QString nextChangeText(const PastCatalogs &past)
{
    if (past.next.isEmpty())
        return {};
    const auto ways = waysOf(past.next);
    if (!ways.empty())
        return movesText(*past.snapshot, ways);
    const int come = shardsIn(past.next.come);
    const int gone = shardsIn(past.next.gone);
    if (come > 0 && gone > 0)
        return Words::tr("Next: other shards take the place of %n.", nullptr, gone);
    if (come > 0)
        return Words::tr("Next: %n new shard(s).", nullptr, come);
    if (gone > 0)
        return Words::tr("Next: %n shard(s) less.", nullptr, gone);
    return Words::tr("Next: nodes, tables or copies change, no shard moves.");
}

} // namespace tessera
