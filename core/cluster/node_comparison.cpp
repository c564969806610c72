// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/node_comparison.h"

#include "core/cluster/node_fan_out.h"
#include "core/postgres/sql_text.h"

#include <algorithm>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

using Answers = QHash<NodeId, QString>;

constexpr ByteCount largestComparedCopy { 64 * 1024 * 1024 };

Result<Answers> ask(Session &session, const QString &command, Deadline deadline, const std::stop_token &stop)
{
    const auto answers = askAllNodes(session, command, deadline, stop);
    if (!answers)
        return tl::unexpected(answers.error());
    Answers texts;
    for (const auto &answer : *answers) {
        if (answer.isAnswer)
            texts.insert(answer.node, answer.text);
    }
    return texts;
}

bool areAllEqual(const Answers &answers)
{
    return std::ranges::all_of(answers, [&](const QString &text) { return text == *answers.constBegin(); });
}

/// What both readings say: what changed in between proves nothing.
Answers steady(const Answers &first, const Answers &second)
{
    for (auto it = first.constBegin(); it != first.constEnd(); ++it) {
        if (second.value(it.key()) != it.value())
            return {};
    }
    return first;
}

Result<Answers> askMetadata(Session &session, const ClusterSnapshot &snapshot, Deadline deadline,
                            const std::stop_token &stop)
{
    const auto command = sqlText(u"node_metadata_hash"_s);
    auto first = ask(session, command, deadline, stop);
    if (!first)
        return first;
    for (const auto &node : snapshot.nodes()) {
        if (!node.isCoordinator() && (!node.hasMetadata || !node.metadataSynced))
            first->remove(node.id); // known to differ, and said so by the catalog
    }
    if (areAllEqual(*first))
        return first;
    const auto second = ask(session, command, deadline, stop);
    return second ? Result<Answers>(steady(*first, *second)) : second;
}

/// True when every copy is known and small.
bool isComparable(const ClusterSnapshot &snapshot, ShardId id, const ShardSizes *sizes)
{
    const auto *shard = snapshot.shard(id);
    if (!shard || !sizes)
        return false;
    return std::ranges::all_of(snapshot.placementsOf(*shard), [&](const Placement &placement) {
        const auto size = sizes->of(placement.id);
        return size && *size <= largestComparedCopy;
    });
}

struct ReferenceCopies
{
    QHash<qint64, TableOid> tables; ///< By shard id
    QStringList selects;
};

Result<ReferenceCopies> listCopies(Session &session, const ClusterSnapshot &snapshot, const ShardSizes *sizes,
                                   Deadline deadline, const std::stop_token &stop)
{
    const auto rows = session.run(sqlText(u"list_reference_copies"_s), {}, deadline, stop);
    if (!rows)
        return tl::unexpected(rows.error());
    ReferenceCopies copies;
    for (int row = 0; row < rows->size(); ++row) {
        const auto shard = rows->get<qint64>(row, "shardid");
        if (!isComparable(snapshot, ShardId { shard }, sizes))
            continue;
        copies.tables.insert(shard, TableOid { rows->get<quint32>(row, "oid") });
        copies.selects
            << u"SELECT %1 AS shard, concat_ws(':', count(*), sum(hashtextextended(t::text, 0))) AS copy "
               "FROM %2 AS t WHERE settings.done IS NOT NULL"_s.arg(QString::number(shard),
                                                                    rows->get<QString>(row, "shard_table"));
    }
    return copies;
}

QHash<TableOid, Answers> byTable(const Answers &answers, const QHash<qint64, TableOid> &tables)
{
    QHash<TableOid, Answers> copies;
    for (auto it = answers.constBegin(); it != answers.constEnd(); ++it) {
        const auto words = it.value().split(u' ', Qt::SkipEmptyParts);
        for (qsizetype i = 0; i + 1 < words.size(); i += 2)
            copies[tables.value(words.at(i).toLongLong())].insert(it.key(), words.at(i + 1));
    }
    return copies;
}

Result<QHash<TableOid, Answers>> askCopies(Session &session, const ClusterSnapshot &snapshot,
                                           const ShardSizes *sizes, Deadline deadline,
                                           const std::stop_token &stop)
{
    const auto listed = listCopies(session, snapshot, sizes, deadline, stop);
    if (!listed)
        return tl::unexpected(listed.error());
    if (listed->selects.isEmpty())
        return QHash<TableOid, Answers>();
    const auto command = sqlText(u"node_copy_hashes"_s).arg(listed->selects.join(u" UNION ALL "_s));
    const auto first = ask(session, command, deadline, stop);
    if (!first)
        return tl::unexpected(first.error());
    auto copies = byTable(*first, listed->tables);
    if (std::ranges::all_of(copies, areAllEqual))
        return copies;
    const auto second = ask(session, command, deadline, stop);
    if (!second)
        return tl::unexpected(second.error());
    const auto again = byTable(*second, listed->tables);
    for (auto it = copies.begin(); it != copies.end(); ++it)
        *it = steady(*it, again.value(it.key()));
    return copies;
}

QString address(const Rows &rows, int row, const char *host, const char *port)
{
    return rows.get<QString>(row, host) + u':' + rows.get<QString>(row, port);
}

std::optional<ByteCount> bytesIn(const Rows &rows, int row, const char *column)
{
    const auto value = rows.get<std::optional<qint64>>(row, column);
    return value ? std::optional(ByteCount { *value }) : std::nullopt;
}

} // namespace

Result<NodeChecksPtr> compareNodes(Session &session, const ClusterSnapshot &snapshot, const ShardSizes *sizes,
                                   Deadline deadline, std::stop_token stop)
{
    auto checks = std::make_shared<NodeChecks>();
    checks->readAt = QDateTime::currentDateTimeUtc();
    auto versions = ask(session, sqlText(u"node_version"_s), deadline, stop);
    if (!versions)
        return tl::unexpected(versions.error());
    auto metadata = askMetadata(session, snapshot, deadline, stop);
    if (!metadata)
        return tl::unexpected(metadata.error());
    auto copies = askCopies(session, snapshot, sizes, deadline, stop);
    if (!copies)
        return tl::unexpected(copies.error());
    checks->version = std::move(*versions);
    checks->metadata = std::move(*metadata);
    checks->copies = std::move(*copies);
    return checks;
}

Result<ServerPlan> readServerPlan(Session &session, const ClusterSnapshot &snapshot,
                                  const RebalanceWish &wish, Deadline deadline, std::stop_token stop)
{
    const auto strategy = wish.strategy.isEmpty() ? Value(std::nullopt) : Value(wish.strategy);
    const auto rows =
        session.run(sqlText(u"plan_server_moves"_s), { strategy, wish.drainOnly }, deadline, std::move(stop));
    if (!rows)
        return tl::unexpected(rows.error());
    ServerPlan plan;
    plan.readAt = QDateTime::currentDateTimeUtc();
    for (int row = 0; row < rows->size(); ++row) {
        const auto *source = snapshot.node(address(*rows, row, "sourcename", "sourceport"));
        const auto *target = snapshot.node(address(*rows, row, "targetname", "targetport"));
        if (source && target)
            plan.moves << PlannedMove { ShardId { rows->get<qint64>(row, "shardid") }, source->group,
                                        target->group };
    }
    return plan;
}

Result<QList<RunningMove>> readRunningMoves(Session &session, Deadline deadline, std::stop_token stop)
{
    const auto rows = session.run(sqlText(u"list_running_moves"_s), {}, deadline, std::move(stop));
    if (!rows)
        return tl::unexpected(rows.error());
    const auto now = QDateTime::currentDateTimeUtc();
    QList<RunningMove> moves;
    for (int row = 0; row < rows->size(); ++row) {
        const auto progress = rows->get<qint64>(row, "progress"); // 0 waiting, 1 moving, 2 moved
        moves << RunningMove { .backend = rows->get<qint32>(row, "sessionid"),
                               .shard = ShardId { rows->get<qint64>(row, "shardid") },
                               .source = address(*rows, row, "sourcename", "sourceport"),
                               .target = address(*rows, row, "targetname", "targetport"),
                               .operation = rows->get<QString>(row, "operation_type"),
                               .isDone = progress == 2,
                               .hasBegun = progress != 0,
                               .sourceSize = bytesIn(*rows, row, "source_shard_size"),
                               .targetSize = bytesIn(*rows, row, "target_shard_size"),
                               .sourceLsn = rows->get<QString>(row, "source_lsn"),
                               .targetLsn = rows->get<QString>(row, "target_lsn"),
                               .lag = bytesIn(*rows, row, "lag"),
                               .phases = { { rows->get<QString>(row, "status"), now } } };
    }
    return moves;
}

} // namespace tessera
