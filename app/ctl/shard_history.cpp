// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/shard_history.h"

#include "app/ctl/read_cluster.h"
#include "app/ctl/text.h"
#include "app/ctl/text_table.h"
#include "core/cluster/cluster_identity.h"
#include "core/history/history_store.h"

#include <QJsonArray>
#include <QJsonObject>

namespace tessera {

namespace {

using namespace Qt::StringLiterals;

Result<CatalogHistory> historyOf(const Invocation &invocation)
{
    const auto connector = clusterConnector(invocation.globals);
    if (!connector)
        return tl::unexpected(connector.error());
    const auto deadline = Deadline::in(readingLimit);
    const auto stop = invocation.terminal.stopToken();
    auto session = connector->open(deadline, stop);
    if (!session)
        return tl::unexpected(session.error());
    const auto cluster = readClusterIdentity(*session, deadline, stop);
    if (!cluster)
        return tl::unexpected(cluster.error());
    const auto store = HistoryStore::open(HistoryStore::defaultPath());
    if (!store)
        return tl::unexpected(store.error());
    return store->read(*cluster);
}

QJsonValue timeJson(std::optional<Moment> moment)
{
    if (!moment || *moment == stillSo)
        return QJsonValue::Null;
    return QDateTime::fromMSecsSinceEpoch(*moment, Qt::UTC).toString(Qt::ISODateWithMs);
}

/// The group's primary while the shard was there.
QString addressAt(const CatalogHistory &history, const ShardStay &stay)
{
    const auto snapshot = snapshotOf(history.at(stay.since));
    const auto *node = snapshot->primaryOf(stay.group);
    return node ? node->address() : QString();
}

QJsonObject stayJson(const CatalogHistory &history, const ShardStay &stay)
{
    return { { u"groupId"_s, stay.group.value },   { u"node"_s, addressAt(history, stay) },
             { u"since"_s, timeJson(stay.since) }, { u"sinceAfter"_s, timeJson(stay.sinceAfter) },
             { u"until"_s, timeJson(stay.until) }, { u"untilAfter"_s, timeJson(stay.untilAfter) } };
}

/// A change that nobody watched is told as the time that it lies in.
QString timeText(const QJsonValue &after, const QJsonValue &at)
{
    if (at.isNull())
        return Ctl::tr("now");
    return after.isNull() ? at.toString()
                          : Ctl::tr("%1 to %2, not watched").arg(after.toString(), at.toString());
}

} // namespace

Result<Answer> shardHistory(const Invocation &invocation)
{
    bool isNumber = false;
    const ShardId shard { invocation.arguments.operand(0).toLongLong(&isNumber) };
    if (!isNumber)
        return fail(ErrorKind::Invalid, Ctl::tr("Name the shard by its number, such as 102008."));
    const auto history = historyOf(invocation);
    if (!history)
        return tl::unexpected(history.error());
    QJsonArray stays;
    QList<QStringList> rows { { Ctl::tr("NODE"), Ctl::tr("GROUP"), Ctl::tr("SINCE"), Ctl::tr("UNTIL") } };
    for (const auto &stay : history->staysOf(shard)) {
        const auto json = stayJson(*history, stay);
        stays << json;
        rows << QStringList { json[u"node"_s].toString(), QString::number(stay.group.value),
                              timeText(json[u"sinceAfter"_s], json[u"since"_s]),
                              timeText(json[u"untilAfter"_s], json[u"until"_s]) };
    }
    if (stays.isEmpty())
        return Answer { .text = Ctl::tr("Nothing was recorded of shard %1. The console records where shards "
                                        "are while it is open.")
                                    .arg(QString::number(shard.value))
                            + u'\n',
                        .json = stays };
    return Answer { .text = textTable(rows), .json = stays };
}

} // namespace tessera
