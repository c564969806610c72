// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/alter_table.h"

#include "core/operations/altered_table.h"
#include "core/operations/plan_parts.h"
#include "core/operations/table_refusals.h"
#include "core/postgres/quote.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::AlterTable)
};

/// What the server is asked for, and how to tell that it was done.
struct Change
{
    QString sentence; ///< With its way back
    RunSql run;
    WaitUntil check;
    bool isMetadata = false; ///< No row is copied
    RunSql undo = {}; ///< Of a change of the metadata
};

Result<Change> changeOfCount(const AlterTable &wish, const AlteredTable &subject)
{
    const auto count = shardCountFrom(wish.shardCount);
    if (!count)
        return tl::unexpected(count.error());
    if (*count == subject.shardCount)
        return refuse(Words::tr("%1 has %n shard(s) already.", nullptr, *count).arg(subject.name()));
    return Change {
        .sentence = Words::tr("Rewrite %1%2 with %3 shards in place of %4.")
                        .arg(namesOf(subject.changed), bytesInBrackets(subject.bytes),
                             QString::number(*count), QString::number(subject.shardCount))
            + u' ' + wayBack(subject, true),
        .run = { u"SELECT pg_catalog.alter_distributed_table($1::pg_catalog.regclass, shard_count := $2,"
                 " cascade_to_colocated := $3)"_s,
                 { subject.quoted(), *count, subject.isTogether } },
        .check = { u"SELECT (SELECT pg_catalog.count(*) FROM pg_catalog.pg_dist_shard WHERE logicalrelid ="
                   " pg_catalog.to_regclass($1)) = $2"_s,
                   { subject.quoted(), *count } }
    };
}

Result<Change> changeOfColumn(const AlterTable &wish, const AlteredTable &subject)
{
    if (wish.column == subject.table.distributionColumn)
        return refuse(Words::tr("%1 is distributed by %2 already.").arg(subject.name(), wish.column));
    if (subject.isTogether)
        return refuse(Words::tr("The distribution column is changed table by table. Alter %1 alone.")
                          .arg(subject.name()));
    if (const auto refused = refusalOfColumn(subject.definition, wish.column); !refused)
        return tl::unexpected(refused.error());
    return Change {
        .sentence = Words::tr("Rewrite %1%2 by the column %3 in place of %4. The way back is to alter it to "
                              "the column %4.")
                        .arg(namesOf(subject.changed), bytesInBrackets(subject.bytes), wish.column,
                             subject.table.distributionColumn),
        .run = { u"SELECT pg_catalog.alter_distributed_table($1::pg_catalog.regclass,"
                 " distribution_column := $2)"_s,
                 { subject.quoted(), wish.column } },
        .check = { u"SELECT EXISTS (SELECT FROM pg_catalog.pg_dist_partition WHERE logicalrelid ="
                   " pg_catalog.to_regclass($1) AND pg_catalog.column_to_column_name(logicalrelid, partkey)"
                   " = $2)"_s,
                   { subject.quoted(), wish.column } }
    };
}

/// Ranges and nodes, to be compared.
using Layout = std::vector<std::tuple<qint32, qint32, qint32>>;

Layout layoutOf(const ClusterSnapshot &cluster, const DistributedTable &table)
{
    Layout layout;
    for (const auto &shard : cluster.shards()) {
        if (cluster.tableOf(shard).oid != table.oid)
            continue;
        for (const auto &placement : cluster.placementsOf(shard))
            layout.emplace_back(shard.minValue, shard.maxValue, placement.group.value);
    }
    std::ranges::sort(layout);
    return layout;
}

RunSql colocateInMetadata(const AlteredTable &subject, const QString &with)
{
    return { u"SELECT pg_catalog.update_distributed_table_colocation(logicalrelid, $2) FROM"
             " pg_catalog.pg_dist_partition WHERE logicalrelid = pg_catalog.to_regclass($1)"_s,
             { subject.quoted(), with } };
}

/// Back to the first of those it was colocated with, or to a group of its own.
RunSql undoInMetadata(const AlteredTable &subject)
{
    if (subject.siblings.isEmpty())
        return colocateInMetadata(subject, u"none"_s);
    const auto &sibling = *subject.siblings.constFirst();
    return colocateInMetadata(subject, quoteQualified(sibling.schema, sibling.name));
}

WaitUntil isColocatedWith(const AlteredTable &subject, const DistributedTable &other, bool isWanted)
{
    return { u"SELECT EXISTS (SELECT FROM pg_catalog.pg_dist_partition AS one JOIN"
             " pg_catalog.pg_dist_partition AS other USING (colocationid) WHERE one.logicalrelid ="
             " pg_catalog.to_regclass($1) AND other.logicalrelid = pg_catalog.to_regclass($2)) = $3"_s,
             { subject.quoted(), quoteQualified(other.schema, other.name), isWanted } };
}

RunSql colocateByRewrite(const AlteredTable &subject, const QString &with)
{
    return { u"SELECT pg_catalog.alter_distributed_table($1::pg_catalog.regclass, colocate_with := $2,"
             " cascade_to_colocated := $3)"_s,
             { subject.quoted(), with, subject.isTogether } };
}

Result<Change> departure(const AlteredTable &subject)
{
    if (subject.siblings.isEmpty())
        return refuse(Words::tr("%1 is colocated with no other table already.").arg(subject.name()));
    if (subject.isTogether)
        return refuse(Words::tr("Colocated tables cannot leave their group together. Alter %1 alone.")
                          .arg(subject.name()));
    const auto check = isColocatedWith(subject, *subject.siblings.constFirst(), false);
    if (!subject.table.isPartitioned)
        return Change { .sentence = Words::tr("Record %1 as colocated with no other table; no row is copied.")
                                        .arg(subject.name()),
                        .run = colocateInMetadata(subject, u"none"_s),
                        .check = check,
                        .isMetadata = true,
                        .undo = undoInMetadata(subject) };
    return Change { .sentence = Words::tr("Rewrite %1%2 in a colocation group of its own.")
                                    .arg(namesOf(subject.changed), bytesInBrackets(subject.bytes))
                        + u' ' + wayBack(subject, false),
                    .run = colocateByRewrite(subject, u"none"_s),
                    .check = check };
}

Result<Change> changeOfColocation(const AlterTable &wish, const AlteredTable &subject, const PlanFacts &facts)
{
    if (wish.colocateWith == u"none"_s)
        return departure(subject);
    const auto partner =
        colocationPartner(facts, subject.definition, subject.table.distributionColumn, wish.colocateWith);
    if (!partner)
        return tl::unexpected(partner.error());
    const auto &other = **partner;
    if (other.colocation == subject.table.colocation)
        return refuse(Words::tr("%1 is colocated with %2 already.").arg(subject.name(), other.displayName()));
    const auto &cluster = *facts.snapshot;
    const auto quoted = quoteQualified(other.schema, other.name);
    const auto check = isColocatedWith(subject, other, true);
    if (!subject.isTogether && !subject.table.isPartitioned
        && layoutOf(cluster, subject.table) == layoutOf(cluster, other))
        return Change { .sentence = Words::tr("Record %1 as colocated with %2, beside whose shards its own "
                                              "lie; no row is copied.")
                                        .arg(subject.name(), other.displayName()),
                        .run = colocateInMetadata(subject, quoted),
                        .check = check,
                        .isMetadata = true,
                        .undo = undoInMetadata(subject) };
    return Change { .sentence = Words::tr("Rewrite %1%2 beside the shards of %3.")
                                    .arg(namesOf(subject.changed), bytesInBrackets(subject.bytes),
                                         other.displayName())
                        + u' ' + wayBack(subject, shardsOf(cluster, other) != subject.shardCount),
                    .run = colocateByRewrite(subject, quoted),
                    .check = check };
}

Result<Change> changeOf(const AlterTable &wish, const AlteredTable &subject, const PlanFacts &facts)
{
    if (!wish.column.isEmpty())
        return changeOfColumn(wish, subject);
    auto change =
        wish.shardCount.isEmpty() ? changeOfColocation(wish, subject, facts) : changeOfCount(wish, subject);
    if (!change)
        return change;
    if (!subject.siblings.isEmpty() && !wish.withColocated)
        return refuse(Words::tr("%1 is colocated with %2. Say whether they change with it (tesseractl: "
                                "--with-colocated) or it leaves them (--alone).")
                          .arg(subject.name(), namesOf(subject.siblings)));
    return change;
}

Step stepOf(const Change &change, const AlteredTable &subject)
{
    const auto bytes = change.isMetadata ? ByteCount {} : subject.bytes;
    return { .title = change.sentence,
             .run = change.run,
             .undo = change.isMetadata ? Action(change.undo) : Action(Nothing {}),
             .canUndo = change.isMetadata,
             .locks = change.isMetadata
                 ? QString()
                 : Words::tr("Writes to %1 wait until it is done; reads wait at its end.")
                       .arg(namesOf(subject.changed)),
             .bytes = bytes,
             .estimate = copyTime(bytes, std::chrono::seconds(1)),
             .check = change.check };
}

} // namespace

AlterTable AlterTable::from(const QJsonObject &parameters)
{
    const auto together = parameters.value(u"withColocated"_s);
    return { parameterText(parameters, "table"), parameterText(parameters, "shardCount"),
             parameterText(parameters, "column"), parameterText(parameters, "colocateWith"),
             together.isBool() ? std::optional(together.toBool()) : std::nullopt };
}

FactRequest AlterTable::facts() const
{
    FactRequest request { .tables = { table } };
    if (!colocateWith.isEmpty() && colocateWith != u"none"_s)
        request.tables << colocateWith;
    return request;
}

Result<Plan> AlterTable::plan(const PlanFacts &facts) const
{
    if (int(!shardCount.isEmpty()) + int(!column.isEmpty()) + int(!colocateWith.isEmpty()) != 1)
        return fail(ErrorKind::Invalid,
                    Words::tr("Say one thing to change: the shard count, the distribution column or the "
                              "colocation."));
    const auto subject = alteredTable(facts, table, withColocated);
    if (!subject)
        return tl::unexpected(subject.error());
    const auto change = changeOf(*this, *subject, facts);
    if (!change)
        return tl::unexpected(change.error());
    if (const auto refused = refusalOfForeignKeys(*subject, change->isMetadata); !refused)
        return tl::unexpected(refused.error());
    Plan plan { .title = Words::tr("Alter the table %1").arg(subject->name()),
                .steps = { stepOf(*change, *subject) } };
    plan.scope.tables = this->facts().tables;
    plan.needs = { .everyNode = true,
                   .referenceTables = true,
                   .functions = { change->isMetadata ? u"update_distributed_table_colocation"_s
                                                     : u"alter_distributed_table"_s } };
    const auto nodes = facts.snapshot->shardNodes();
    const auto bytes = plan.steps.constFirst().bytes.value_or(ByteCount {});
    if (bytes.value == 0)
        return plan;
    for (const auto &node : nodes)
        plan.needs.bytesInto.insert(node.id, ByteCount { bytes.value / nodes.size() });
    return plan;
}

} // namespace tessera
