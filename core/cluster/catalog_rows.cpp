// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/catalog_rows.h"

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

NodeRole roleFrom(const QString &word)
{
    if (word == u"primary"_s)
        return NodeRole::Primary;
    return word == u"secondary"_s ? NodeRole::Secondary : NodeRole::Unavailable;
}

/// Classification exactly as Citus does it (citus.md §1.1).
TableKind kindFrom(const QString &method, const QString &replicationModel, ColocationId colocation,
                   bool isSchemaTable)
{
    if (method == u"h"_s)
        return TableKind::Hash;
    if (method == u"r"_s)
        return TableKind::Range;
    if (method == u"a"_s)
        return TableKind::Append;
    if (replicationModel == u"t"_s)
        return TableKind::Reference;
    if (colocation.value == 0)
        return TableKind::LocalManaged;
    return isSchemaTable ? TableKind::Schema : TableKind::SingleShard;
}

/// Judged by the shell, as the servers do before a move; the built-in engine's shells show the keys of their
/// leaves.
ReplicaIdentity identityFrom(const Rows &rows, int row)
{
    const auto mode = rows.get<QString>(row, "relreplident");
    if (mode == u"f"_s)
        return ReplicaIdentity::Full;
    if (rows.get<bool>(row, "has_identity_index"))
        return mode == u"i"_s ? ReplicaIdentity::Index : ReplicaIdentity::PrimaryKey;
    return ReplicaIdentity::Missing;
}

std::optional<QDateTime> timeFrom(const Rows &rows, int row, const char *column)
{
    const auto milliseconds = rows.get<std::optional<qint64>>(row, column);
    return milliseconds ? std::optional(QDateTime::fromMSecsSinceEpoch(*milliseconds, Qt::UTC))
                        : std::nullopt;
}

QList<qint64> numbersFrom(const QString &text)
{
    QList<qint64> numbers;
    for (const auto &word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        numbers << word.toLongLong();
    return numbers;
}

JobTask taskFrom(const Rows &rows, int row)
{
    return { .id = rows.get<qint64>(row, "task_id"),
             .state = rows.get<QString>(row, "status"),
             .command = rows.get<QString>(row, "command"),
             .pid = rows.get<std::optional<qint32>>(row, "pid"),
             .retryCount = rows.get<qint32>(row, "retry_count"),
             .notBefore = timeFrom(rows, row, "not_before"),
             .message = rows.get<QString>(row, "message"),
             .waitsFor = numbersFrom(rows.get<QString>(row, "waits_for")) };
}

} // namespace

QList<Node> nodesFrom(const Rows &rows)
{
    QList<Node> nodes;
    for (int row = 0; row < rows.size(); ++row) {
        nodes << Node { .id = NodeId { rows.get<qint32>(row, "nodeid") },
                        .group = GroupId { rows.get<qint32>(row, "groupid") },
                        .host = rows.get<QString>(row, "nodename"),
                        .port = rows.get<quint16>(row, "nodeport"),
                        .role = roleFrom(rows.get<QString>(row, "noderole")),
                        .cluster = rows.get<QString>(row, "nodecluster"),
                        .isActive = rows.get<bool>(row, "isactive"),
                        .hasMetadata = rows.get<bool>(row, "hasmetadata"),
                        .metadataSynced = rows.get<bool>(row, "metadatasynced"),
                        .shouldHaveShards = rows.get<bool>(row, "shouldhaveshards"),
                        .isClone = rows.get<bool>(row, "nodeisclone"),
                        .cloneOf = NodeId { rows.get<qint32>(row, "nodeprimarynodeid") } };
    }
    return nodes;
}

QList<DistributedTable> tablesFrom(const Rows &rows)
{
    QSet<QString> words; // thousands of tables share a few owners, schemas, columns and access methods
    const auto shared = [&](int row, const char *column) {
        return *words.insert(rows.get<QString>(row, column));
    };
    QList<DistributedTable> tables;
    tables.reserve(rows.size());
    for (int row = 0; row < rows.size(); ++row) {
        const ColocationId colocation { rows.get<qint32>(row, "colocationid") };
        const auto parent = rows.get<std::optional<quint32>>(row, "partition_of");
        tables << DistributedTable {
            .oid = TableOid { rows.get<quint32>(row, "oid") },
            .schema = shared(row, "nspname"),
            .name = rows.get<QString>(row, "relname"),
            .kind = kindFrom(rows.get<QString>(row, "partmethod"), rows.get<QString>(row, "repmodel"),
                             colocation, rows.get<bool>(row, "is_schema_table")),
            .distributionColumn = shared(row, "distribution_column"),
            .colocation = colocation,
            .owner = shared(row, "owner"),
            .accessMethod = shared(row, "amname"),
            .isPartitioned = rows.get<bool>(row, "is_partitioned"),
            .partitionOf = parent ? std::optional(TableOid { *parent }) : std::nullopt,
            .identity = identityFrom(rows, row)
        };
    }
    return tables;
}

QList<ColocationGroup> colocationGroupsFrom(const Rows &rows)
{
    QList<ColocationGroup> groups;
    for (int row = 0; row < rows.size(); ++row) {
        groups << ColocationGroup { .id = ColocationId { rows.get<qint32>(row, "colocationid") },
                                    .shardCount = rows.get<qint32>(row, "shardcount"),
                                    .replicationFactor = rows.get<qint32>(row, "replicationfactor"),
                                    .columnType = rows.get<quint32>(row, "distributioncolumntype"),
                                    .schema = rows.get<QString>(row, "schema") };
    }
    return groups;
}

QList<Job> jobsFrom(const Rows &jobs, const Rows &tasks)
{
    QList<Job> list;
    int task = 0;
    for (int row = 0; row < jobs.size(); ++row) {
        Job job { .id = JobId { jobs.get<qint64>(row, "job_id") },
                  .state = jobs.get<QString>(row, "state"),
                  .type = jobs.get<QString>(row, "job_type"),
                  .description = jobs.get<QString>(row, "description"),
                  .startedAt = timeFrom(jobs, row, "started_at"),
                  .finishedAt = timeFrom(jobs, row, "finished_at"),
                  .tasks = {} };
        for (; task < tasks.size() && tasks.get<qint64>(task, "job_id") == job.id.value; ++task)
            job.tasks << taskFrom(tasks, task);
        list << job;
    }
    return list;
}

QList<CleanupRecord> cleanupFrom(const Rows &rows)
{
    QList<CleanupRecord> records;
    for (int row = 0; row < rows.size(); ++row) {
        records << CleanupRecord { .id = rows.get<qint64>(row, "record_id"),
                                   .operationId = rows.get<qint64>(row, "operation_id"),
                                   .objectType = rows.get<qint32>(row, "object_type"),
                                   .objectName = rows.get<QString>(row, "object_name"),
                                   .group = GroupId { rows.get<qint32>(row, "node_group_id") },
                                   .policy = rows.get<qint32>(row, "policy_type"),
                                   .isRunning = rows.get<bool>(row, "is_running") };
    }
    return records;
}

} // namespace tessera
