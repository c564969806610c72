// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/split_shard.h"

#include "core/operations/plan_parts.h"
#include "core/operations/shard_transfer.h"
#include "core/operations/table_refusals.h"
#include "core/postgres/quote.h"
#include "core/postgres/sql_text.h"

#include <QCoreApplication>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::SplitShard)
};

/// A split that is allowed, with its parts looked up.
struct Split
{
    const Shard *shard;
    std::vector<const Shard *> set;
    QStringList points; ///< Ascending
    Node home;
    QList<Node> targets; ///< One more than points
    QString mode;
};

QStringList words(const QString &text)
{
    auto list = text.split(u',', Qt::SkipEmptyParts);
    for (auto &word : list)
        word = word.trimmed();
    return list;
}

Result<const Shard *> shardToSplit(const ClusterSnapshot &cluster, const QString &id)
{
    const auto shard = shardNamed(cluster, id);
    if (!shard)
        return shard;
    const auto &table = cluster.tableOf(**shard);
    if (table.kind != TableKind::Hash)
        return refuse(Words::tr("%1 is %2. Only shards of tables distributed by a hash are split.")
                          .arg(table.displayName(), kindText(table)));
    if ((*shard)->minValue == (*shard)->maxValue)
        return refuse(Words::tr("Shard %1 holds a single hash value, %2, so it cannot be split.")
                          .arg(id, QString::number((*shard)->minValue)));
    return shard;
}

Result<QList<Node>> targetsOf(const ClusterSnapshot &cluster, const QString &text, const Node &home,
                              qsizetype count)
{
    auto names = words(text);
    if (text.isEmpty())
        names = QStringList(count, QString::number(home.id.value));
    if (names.size() != count)
        return refuse(Words::tr("The split makes %1 shards of each, so name %1 nodes, not %2.")
                          .arg(QString::number(count), QString::number(names.size())));
    QList<Node> targets;
    for (const auto &name : std::as_const(names)) {
        const auto node = targetNamed(cluster, name);
        if (!node)
            return tl::unexpected(node.error());
        targets << *node;
    }
    return targets;
}

Result<Split> lookUp(const SplitShard &wish, const ClusterSnapshot &cluster)
{
    if (!cluster.capabilities().splitShards)
        return refuse(Words::tr("This server cannot split shards: it has no "
                                "citus_split_shard_by_split_points. Upgrade Citus."));
    const auto mode = transferModeFrom(wish.mode);
    if (!mode)
        return tl::unexpected(mode.error());
    const auto shard = shardToSplit(cluster, wish.shard);
    if (!shard)
        return tl::unexpected(shard.error());
    const auto points = splitPointsFrom(**shard, wish.points);
    if (!points)
        return tl::unexpected(points.error());
    const auto home = homeOf(cluster, **shard);
    if (!home)
        return tl::unexpected(home.error());
    const auto targets = targetsOf(cluster, wish.to, *home, points->size() + 1);
    if (!targets)
        return tl::unexpected(targets.error());
    if (const auto idle = refusalOfRunningRebalance(cluster); !idle)
        return tl::unexpected(idle.error());
    return Split { *shard, cluster.shardSet(**shard), *points, *home, *targets, *mode };
}

/// An array of numbers as PostgreSQL reads it.
QString numbersText(const QStringList &numbers)
{
    return u'{' + numbers.join(u',') + u'}';
}

struct TargetTexts
{
    QString ids; ///< An array
    QString addresses; ///< For people, each once
};

TargetTexts textsOf(const QList<Node> &targets)
{
    QStringList ids;
    QStringList addresses;
    for (const auto &node : targets) {
        ids << QString::number(node.id.value);
        addresses << node.address();
    }
    addresses.removeDuplicates();
    return { numbersText(ids), addresses.join(u", "_s) };
}

/// The shard gone and its parts where they belong: true only when the statement has done all of it.
WaitUntil checkOf(const Split &split, const ClusterSnapshot &cluster)
{
    QStringList lows { QString::number(split.shard->minValue) };
    for (const auto &point : split.points)
        lows << QString::number(point.toLongLong() + 1);
    const auto highs = split.points + QStringList { QString::number(split.shard->maxValue) };
    const auto &table = cluster.tableOf(*split.shard);
    return { sqlText(u"check_split"_s),
             { split.shard->id.value, quoteQualified(table.schema, table.name), numbersText(lows),
               numbersText(highs), textsOf(split.targets).ids } };
}

Step splitStep(const Split &split, const ClusterSnapshot &cluster, std::optional<ByteCount> bytes)
{
    const auto targets = textsOf(split.targets);
    const Value mode(split.mode); // untyped: ordinary roles cannot name the enum
    return { .title =
                 Words::tr("Split the set of shard %1, %n shard(s) of %2%3, at %4, onto %5. "
                           "Shards are never merged again: this cannot be taken back.",
                           nullptr, int(split.set.size()))
                     .arg(QString::number(split.shard->id.value), tablesOf(cluster, split.set).join(u", "_s),
                          bytesInBrackets(bytes), split.points.join(u", "_s), targets.addresses),
             .run = RunSql { u"SELECT pg_catalog.citus_split_shard_by_split_points($1, $2, $3, $4)"_s,
                             { split.shard->id.value, numbersText(split.points), targets.ids, mode } },
             .locks = transferLocks(split.mode),
             .bytes = bytes,
             .estimate = copyTime(bytes, std::chrono::seconds(3)),
             .check = checkOf(split, cluster) };
}

} // namespace

QStringList equalSplitPoints(const Shard &shard, int parts)
{
    const auto width = qint64 { shard.maxValue } - shard.minValue + 1;
    QStringList points;
    for (qint64 part = 1; part < std::min<qint64>(parts, width); ++part)
        points << QString::number(shard.minValue + (width * part + parts - 1) / parts - 1);
    return points;
}

Result<QStringList> splitPointsFrom(const Shard &shard, const QString &text)
{
    if (text.isEmpty())
        return equalSplitPoints(shard, 2);
    QStringList points;
    qint64 last = qint64 { shard.minValue } - 1;
    for (const auto &word : words(text)) {
        bool isNumber = false;
        const auto point = word.toLongLong(&isNumber);
        if (!isNumber)
            return fail(ErrorKind::Invalid,
                        Words::tr("'%1' is not a split point. Split points are whole numbers.").arg(word));
        if (point < shard.minValue || point >= shard.maxValue)
            return refuse(Words::tr("The split point %1 is out of range. Shard %2 can be split at %3 to %4.")
                              .arg(word, QString::number(shard.id.value), QString::number(shard.minValue),
                                   QString::number(qint64 { shard.maxValue } - 1)));
        if (point <= last)
            return refuse(Words::tr("The split point %1 does not lie above the one before it. Give them in "
                                    "ascending order.")
                              .arg(word));
        points << QString::number(point);
        last = point;
    }
    if (points.isEmpty())
        return fail(ErrorKind::Invalid, Words::tr("'%1' names no split point.").arg(text));
    return points;
}

SplitShard SplitShard::from(const QJsonObject &parameters)
{
    return { parameterText(parameters, "shard"), parameterText(parameters, "points"),
             parameterText(parameters, "to"), parameterText(parameters, "mode") };
}

FactRequest SplitShard::facts() const
{
    return {};
}

Result<Plan> SplitShard::plan(const PlanFacts &facts) const
{
    const auto &cluster = *facts.snapshot;
    const auto split = lookUp(*this, cluster);
    if (!split)
        return tl::unexpected(split.error());
    const auto bytes = placementBytes(facts, split->set, split->home.group);
    Plan plan { .title = Words::tr("Split shard %1").arg(shard),
                .steps = { splitStep(*split, cluster, bytes) } };
    plan.scope.tables = tablesOf(cluster, split->set);
    plan.needs = { .logicalReplication = split->mode != u"block_writes"_s,
                   .idleRebalancer = true,
                   .everyNode = true,
                   .referenceTables = true,
                   .functions = { u"citus_split_shard_by_split_points"_s } };
    if (bytes) { // how the rows fall on the parts is not known before
        for (const auto &node : split->targets)
            plan.needs.bytesInto.insert(node.id, *bytes);
    }
    return plan;
}

} // namespace tessera
