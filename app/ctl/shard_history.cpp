// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/shard_history.h"

#include "app/ctl/read_cluster.h"
#include "app/ctl/text.h"
#include "app/ctl/text_table.h"
#include "app/ctl/time_words.h"
#include "core/cluster/cluster_identity.h"
#include "core/history/history_store.h"
#include "core/history/past.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QMap>

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
    return momentText(*moment);
}

QJsonObject stayJson(const PlacedStay &placed)
{
    const auto &stay = placed.stay;
    return { { u"groupId"_s, stay.group.value },   { u"node"_s, placed.address },
             { u"since"_s, timeJson(stay.since) }, { u"sinceAfter"_s, timeJson(stay.sinceAfter) },
             { u"until"_s, timeJson(stay.until) }, { u"untilAfter"_s, timeJson(stay.untilAfter) } };
}

QString nothingRecorded()
{
    return Ctl::tr("Nothing is recorded of this cluster. The console records where shards are while it is "
                   "open.");
}

/// Why nothing is known of the moment.
Result<> refusalOf(const TimeLine &line, Moment at)
{
    if (line.isEmpty())
        return fail(ErrorKind::NotFound, nothingRecorded());
    if (at < line.begin())
        return fail(ErrorKind::NotFound, Ctl::tr("The record begins at %1.").arg(momentText(line.begin())));
    if (at > QDateTime::currentMSecsSinceEpoch())
        return fail(ErrorKind::Invalid, Ctl::tr("%1 is yet to come.").arg(momentText(at)));
    if (const auto gap = line.breakAt(at))
        return fail(ErrorKind::NotFound,
                    Ctl::tr("Nobody watched from %1 to %2. Ask for one of these times.")
                        .arg(momentText(gap->from), momentText(gap->to)));
    return {};
}

/// A change that nobody watched is told as the time that it lies in.
QString timeText(const QJsonValue &after, const QJsonValue &at)
{
    if (at.isNull())
        return Ctl::tr("now");
    return after.isNull() ? at.toString()
                          : Ctl::tr("%1 to %2, not watched").arg(after.toString(), at.toString());
}

QJsonObject eventJson(const QString &kind, Moment at, std::optional<Moment> until = {})
{
    return { { u"kind"_s, kind }, { u"at"_s, timeJson(at) }, { u"until"_s, timeJson(until) } };
}

/// When the record began, what changed it, and when nobody watched, ascending.
QList<QJsonObject> eventsOf(const TimeLine &line)
{
    QMap<Moment, QJsonObject> events;
    for (size_t i = 1; i < line.spans.size(); ++i) {
        const auto ended = line.spans[i - 1].to;
        events.insert(ended + 1, eventJson(u"break"_s, ended, line.spans[i].from));
    }
    if (!line.isEmpty())
        events.insert(line.begin(), eventJson(u"begin"_s, line.begin()));
    for (const auto change : line.changes)
        events.insert(change, eventJson(u"change"_s, change));
    return events.values();
}

QString eventText(const QJsonObject &event)
{
    const auto kind = event[u"kind"_s].toString();
    if (kind == u"break"_s)
        return Ctl::tr("not watched until %1").arg(event[u"until"_s].toString());
    return kind == u"begin"_s ? Ctl::tr("the record begins") : Ctl::tr("change");
}

/// What there is to ask for with "shard list --at".
Result<Answer> recordedChanges(const Invocation &invocation)
{
    const auto history = historyOf(invocation);
    if (!history)
        return tl::unexpected(history.error());
    QJsonArray events;
    QList<QStringList> rows { { Ctl::tr("TIME"), Ctl::tr("WHAT") } };
    for (const auto &event : eventsOf(history->timeLine())) {
        events << event;
        rows << QStringList { event[u"at"_s].toString(), eventText(event) };
    }
    if (events.isEmpty())
        return Answer { .text = nothingRecorded() + u'\n', .json = events };
    return Answer { .text = textTable(rows), .json = events };
}

} // namespace

Result<Answer> shardHistory(const Invocation &invocation)
{
    if (invocation.arguments.operands().isEmpty())
        return recordedChanges(invocation);
    bool isNumber = false;
    const ShardId shard { invocation.arguments.operand(0).toLongLong(&isNumber) };
    if (!isNumber)
        return fail(ErrorKind::Invalid, Ctl::tr("Name the shard by its number, such as 102008."));
    const auto history = historyOf(invocation);
    if (!history)
        return tl::unexpected(history.error());
    QJsonArray stays;
    QList<QStringList> rows { { Ctl::tr("NODE"), Ctl::tr("GROUP"), Ctl::tr("SINCE"), Ctl::tr("UNTIL") } };
    for (const auto &placed : pastOf(*history, shard).stays) {
        const auto json = stayJson(placed);
        stays << json;
        rows << QStringList { json[u"node"_s].toString(), QString::number(placed.stay.group.value),
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

Result<SnapshotPtr> snapshotAt(const Invocation &invocation, const QString &time)
{
    const auto at = momentFrom(time);
    if (!at)
        return tl::unexpected(at.error());
    const auto history = historyOf(invocation);
    if (!history)
        return tl::unexpected(history.error());
    if (const auto known = refusalOf(history->timeLine(), *at); !known)
        return tl::unexpected(known.error());
    return snapshotOf(history->at(*at));
}

} // namespace tessera
