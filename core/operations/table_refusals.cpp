// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/table_refusals.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace tessera {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::TableRefusals)
};

constexpr int mostShards = 64000; ///< Citus' MAX_SHARD_COUNT

QString list(const QStringList &names)
{
    return names.join(QLatin1String(", "));
}

Result<> refusalOfKey(const TableDefinition &table, const ForeignKey &key, const QString &column)
{
    if (key.isIncoming && !key.otherIsCitusTable)
        return refuse(Words::tr("The local table %1 refers to %2 by the foreign key %3. Distribute both "
                                "together (tesseractl: --with-foreign-keys), or drop the key.")
                          .arg(key.other, table.displayName(), key.name));
    if (!key.isIncoming && !key.otherIsCitusTable && !key.otherIsSelf)
        return refuse(
            Words::tr("%1 refers to the local table %2 by the foreign key %3. Distribute both together "
                      "(tesseractl: --with-foreign-keys), make %2 a reference table first, or drop the key.")
                .arg(table.displayName(), key.other, key.name));
    return refusalOfTie(table, key, column, {});
}

/// What a key that holds the distribution column may not do when the other row changes: that would move rows
/// to other shards (Citus: ErrorIfUnsupportedForeignConstraintExists).
Result<> refusalOfReaction(const TableDefinition &table, const ForeignKey &key)
{
    static const QRegularExpression forbidden(
        QStringLiteral("ON (DELETE SET (NULL|DEFAULT)(?! \\()|UPDATE (CASCADE|SET (NULL|DEFAULT)))"));
    static const QRegularExpression quotedName(QStringLiteral("\"([^\"]|\"\")*\""));
    const auto match = forbidden.match(QString(key.definition).remove(quotedName));
    if (!match.hasMatch())
        return {};
    return refuse(Words::tr("The foreign key %1 of %2 says %3, which Citus does not allow for a key with the "
                            "distribution column. Add the key again without it.")
                      .arg(key.name, key.isIncoming ? key.other : table.displayName(), match.captured()));
}

tl::unexpected<Error> noSuchTable(const QString &name)
{
    return refuse(
        Words::tr("There is no table %1. Write NAME for a table of the schema public, else SCHEMA.NAME.")
            .arg(name));
}

} // namespace

QString kindText(const DistributedTable &table)
{
    switch (table.kind) {
    case TableKind::Hash:
    case TableKind::Range:
    case TableKind::Append:
        return Words::tr("distributed by %1").arg(table.distributionColumn);
    case TableKind::Reference:
        return Words::tr("a reference table");
    case TableKind::LocalManaged:
        return Words::tr("a local table managed by Citus");
    case TableKind::SingleShard:
        return Words::tr("distributed as a single shard");
    case TableKind::Schema:
        return Words::tr("part of a distributed schema");
    }
    return {};
}

Result<> refusalOfKind(const TableDefinition &table)
{
    const auto name = table.displayName();
    if (table.kind != 'r' && table.kind != 'p')
        return refuse(Words::tr("%1 is not a table, so it cannot be distributed.").arg(name));
    if (table.isTemporary)
        return refuse(Words::tr("%1 is a temporary table, so it cannot be distributed.").arg(name));
    if (table.isPartition)
        return refuse(
            Words::tr("%1 is a partition. Distribute the partitioned table it belongs to.").arg(name));
    if (table.hasInheritance)
        return refuse(Words::tr("%1 takes part in inheritance, which cannot be distributed.").arg(name));
    if (table.isOwnedByExtension)
        return refuse(Words::tr("%1 belongs to an extension, so it is not distributed.").arg(name));
    if (!table.mayAlter)
        return refuse(Words::tr("Only the owner of %1 (%2) can distribute it. Connect as that role.")
                          .arg(name, table.owner));
    return {};
}

Result<TableDefinition> tableToConvert(const PlanFacts &facts, const QString &name)
{
    const auto table = facts.definitions.constFind(name);
    if (table == facts.definitions.constEnd())
        return noSuchTable(name);
    if (const auto *citusTable = facts.snapshot->table(name);
        citusTable && citusTable->kind != TableKind::LocalManaged)
        return refuse(Words::tr("%1 is already %2.").arg(citusTable->displayName(), kindText(*citusTable)));
    if (const auto refused = refusalOfKind(*table); !refused)
        return tl::unexpected(refused.error());
    return *table;
}

Result<CitusTable> citusTableNamed(const PlanFacts &facts, const QString &name)
{
    const auto definition = facts.definitions.constFind(name);
    if (definition == facts.definitions.constEnd())
        return noSuchTable(name);
    const auto *table = facts.snapshot->table(name);
    if (!table)
        return refuse(Words::tr("%1 is not distributed.").arg(definition->displayName()));
    return CitusTable { *definition, *table };
}

Result<CitusTable> hashTableNamed(const PlanFacts &facts, const QString &name, const QString &purpose)
{
    const auto found = citusTableNamed(facts, name);
    if (!found)
        return found;
    const auto &[definition, table] = *found;
    if (table.kind != TableKind::Hash)
        return refuse(Words::tr("%1 is %2.").arg(table.displayName(), kindText(table)) + u' ' + purpose);
    if (!definition.mayAlter)
        return refuse(Words::tr("Only the owner of %1 (%2) can do that. Connect as that role.")
                          .arg(table.displayName(), definition.owner));
    return found;
}

Result<> refusalOfColumnAlone(const TableDefinition &table, const QString &column)
{
    const auto *definition = table.column(column);
    if (!definition) {
        QStringList names;
        for (const auto &one : table.columns)
            names << one.name;
        return refuse(Words::tr("%1 has no column %2. Its columns are: %3.")
                          .arg(table.displayName(), column, list(names)));
    }
    if (definition->isGenerated)
        return refuse(Words::tr("The column %1 is generated, so it cannot distribute %2.")
                          .arg(column, table.displayName()));
    if (!definition->canHash)
        return refuse(Words::tr("The column %1 is of type %2, which cannot be hashed. Choose another column.")
                          .arg(column, definition->type));
    for (const auto &key : table.uniqueKeys) {
        if (!key.columns.contains(column))
            return refuse(
                Words::tr("The unique key %1 (%2) of %3 does not contain the column %4. A unique key of a "
                          "distributed table must: add the column to the key, or drop it.")
                    .arg(key.name, list(key.columns), table.displayName(), column));
    }
    return {};
}

Result<> refusalOfColumn(const TableDefinition &table, const QString &column)
{
    if (const auto refused = refusalOfColumnAlone(table, column); !refused)
        return refused;
    for (const auto &key : table.foreignKeys) {
        if (const auto refused = refusalOfKey(table, key, column); !refused)
            return refused;
    }
    return {};
}

Result<> refusalOfTie(const TableDefinition &table, const ForeignKey &key, const QString &column,
                      const QString &otherColumn)
{
    const auto name = table.displayName();
    if (key.otherIsReference || (!key.otherIsSelf && !key.otherIsCitusTable && otherColumn.isEmpty()))
        return key.isIncoming
            ? refuse(
                Words::tr("The reference table %1 refers to %2 by the foreign key %3, which cannot be kept. "
                          "Drop the key.")
                    .arg(key.other, name, key.name))
            : Result<>();
    const auto place = key.columns.indexOf(column);
    const auto &partner = key.otherIsSelf ? column : otherColumn;
    if (place < 0 || (!partner.isEmpty() && key.otherColumns.value(place) != partner))
        return refuse(Words::tr("The foreign key %1 between %2 and %3 does not contain the column %4. "
                                "Distribute by a column of the key, or drop it.")
                          .arg(key.name, name, key.other, column));
    return refusalOfReaction(table, key);
}

Result<qint32> shardCountFrom(const QString &text)
{
    bool isNumber = false;
    const auto count = text.toInt(&isNumber);
    if (!isNumber || count < 1 || count > mostShards)
        return refuse(Words::tr("The shard count %1 is out of range. Give a number from 1 to %2.")
                          .arg(text, QString::number(mostShards)));
    return count;
}

Result<const DistributedTable *> colocationPartner(const PlanFacts &facts, const TableDefinition &table,
                                                   const QString &column, const QString &name)
{
    const auto *other = facts.snapshot->table(name);
    if (!other)
        return refuse(Words::tr("There is no distributed table %1 to colocate with.").arg(name));
    if (other->kind != TableKind::Hash)
        return refuse(Words::tr("%1 is %2. Only tables distributed by a hash can be colocated with.")
                          .arg(other->displayName(), kindText(*other)));
    const auto definition = facts.definitions.constFind(name);
    const auto *own = table.column(column);
    const auto *others =
        definition == facts.definitions.constEnd() ? nullptr : definition->column(other->distributionColumn);
    if (own && others && own->type != others->type)
        return refuse(
            Words::tr("%1 is of type %2, but %3 is distributed by %4 of type %5. Colocated tables "
                      "need equal types.")
                .arg(column, own->type, other->displayName(), other->distributionColumn, others->type));
    return other;
}

Result<> refusalOfReferenceAlone(const TableDefinition &table)
{
    for (const auto &key : table.foreignKeys) {
        if (key.otherIsCitusTable && !key.otherIsReference && !key.isIncoming)
            return refuse(
                Words::tr("%1 refers to the distributed table %2 by the foreign key %3, which a reference "
                          "table cannot. Drop the key.")
                    .arg(table.displayName(), key.other, key.name));
    }
    return {};
}

Result<> refusalOfReference(const TableDefinition &table, const ClusterSnapshot &cluster)
{
    if (const auto refused = refusalOfReferenceAlone(table); !refused)
        return refused;
    for (const auto &key : table.foreignKeys) {
        if (!key.otherIsSelf && !key.otherIsCitusTable && !cluster.coordinator())
            return refuse(Words::tr("The local table %1 and %2 are tied by the foreign key %3. Register the "
                                    "coordinator (citus_set_coordinator_host), or drop the key.")
                              .arg(key.other, table.displayName(), key.name));
    }
    return {};
}

} // namespace tessera
