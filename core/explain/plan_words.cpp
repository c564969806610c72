// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/plan_words.h"

#include <QJsonArray>

#include <array>

namespace tessera {

namespace {

using namespace Qt::StringLiterals;

/// In the order in which they are shown; all else is a figure, or of no use here.
constexpr std::array shownKeys {
    "Subplan Name", "CTE Name", "Function Name", "Alias", "Index Cond", "Recheck Cond", "TID Cond",
    "Hash Cond", "Merge Cond", "Join Filter", "Filter", "One-Time Filter", "Order By", "Sort Key",
    "Presorted Key", "Group Key", "Cache Key", "Repeatable Seed", "Conflict Resolution", "Sort Method",
    "Sort Space Used", "Rows Removed by Filter", "Rows Removed by Join Filter",
    "Rows Removed by Index Recheck", "Heap Fetches", "Lossy Heap Blocks", "Workers Planned",
    "Workers Launched", "Subplans Removed", "HashAgg Batches", "Hash Batches", "Peak Memory Usage",
    "Disk Usage", "Remote SQL", "INSERT/SELECT method", "Tasks Shown", "Tuple data received from nodes",
    "Tuple data received from node", "Intermediate Data Size", "Result destination", "Error",
};
/// Nothing to say where they are 0, or 1.
constexpr std::array quietKeys { "Rows Removed by Filter", "Rows Removed by Join Filter",
                                 "Rows Removed by Index Recheck", "Lossy Heap Blocks", "Disk Usage",
                                 "HashAgg Batches", "Hash Batches" };
constexpr std::array kilobyteKeys { "Sort Space Used", "Peak Memory Usage", "Disk Usage" };

template <class Keys> bool contains(const Keys &keys, const QString &key)
{
    return std::ranges::any_of(keys, [&key](const char *one) { return key == QLatin1String(one); });
}

QString valueText(const QJsonValue &value)
{
    if (value.isArray()) {
        QStringList texts;
        const auto list = value.toArray();
        for (const auto &one : list)
            texts << one.toString();
        return texts.join(", "_L1);
    }
    return value.isDouble() ? QString::number(value.toDouble(), 'g', 12) : value.toString();
}

QString aggregateTitle(const QJsonObject &plan)
{
    const auto strategy = plan.value("Strategy"_L1).toString();
    if (strategy == "Hashed"_L1)
        return u"HashAggregate"_s;
    if (strategy == "Sorted"_L1)
        return u"GroupAggregate"_s;
    return strategy == "Mixed"_L1 ? u"MixedAggregate"_s : u"Aggregate"_s;
}

/// "Hash Join" that is a left one is a "Hash Left Join"; "Nested Loop" a "Nested Loop Left Join".
QString joinTitle(const QString &type, const QString &join)
{
    if (join.isEmpty() || join == "Inner"_L1)
        return type;
    return type.endsWith(" Join"_L1) ? type.chopped(5) + u' ' + join + " Join"_L1
                                     : type + u' ' + join + " Join"_L1;
}

QString plainTitle(const QJsonObject &plan)
{
    const auto type = plan.value("Node Type"_L1).toString();
    if (type == "Aggregate"_L1)
        return aggregateTitle(plan);
    if (type == "ModifyTable"_L1)
        return plan.value("Operation"_L1).toString();
    if (type == "Custom Scan"_L1)
        return plan.value("Custom Plan Provider"_L1).toString();
    if (type == "SetOp"_L1)
        return type + u' ' + plan.value("Command"_L1).toString();
    if (type == "Foreign Scan"_L1 && plan.contains("Operation"_L1)
        && plan.value("Operation"_L1).toString() != "Select"_L1)
        return u"Foreign "_s + plan.value("Operation"_L1).toString();
    if (type.endsWith("Index Scan"_L1) || type == "Index Only Scan"_L1)
        return plan.value("Scan Direction"_L1).toString() == "Backward"_L1 ? type + " Backward"_L1 : type;
    return joinTitle(type, plan.value("Join Type"_L1).toString());
}

} // namespace

QString planTitle(const QJsonObject &plan)
{
    auto title = plainTitle(plan);
    const auto mode = plan.value("Partial Mode"_L1).toString();
    if (!mode.isEmpty() && mode != "Simple"_L1)
        title.prepend(mode + u' ');
    if (plan.value("Parallel Aware"_L1).toBool())
        title.prepend("Parallel "_L1);
    return title;
}

QStringList planDetails(const QJsonObject &plan)
{
    QStringList details;
    const auto add = [&](const QString &key) {
        const auto value = plan.value(key);
        const bool isQuiet = contains(quietKeys, key) && value.toDouble() <= 1;
        const bool isPlainAlias =
            key == "Alias"_L1 && plan.value("Relation Name"_L1).toString().startsWith(value.toString());
        if (value.isUndefined() || value.isNull() || isQuiet || isPlainAlias)
            return;
        details << key + ": "_L1 + valueText(value) + (contains(kilobyteKeys, key) ? " kB"_L1 : ""_L1);
    };
    for (const auto *key : shownKeys)
        add(QLatin1String(key));
    const auto keys = plan.keys();
    for (const auto &key : keys) { // "MERGE INTO orders method": "repartition"
        if (key.startsWith("MERGE INTO"_L1))
            add(key);
    }
    return details;
}

std::pair<QString, std::optional<ShardId>> splitShardName(const QString &name, const QSet<qint64> &shards)
{
    const auto at = name.lastIndexOf(u'_');
    bool isNumber = false;
    const auto shard = at > 0 ? QStringView(name).sliced(at + 1).toLongLong(&isNumber) : 0;
    if (!isNumber || !shards.contains(shard))
        return { name, std::nullopt };
    return { name.first(at), ShardId { shard } };
}

} // namespace tessera
