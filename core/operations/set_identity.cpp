// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/set_identity.h"

#include "core/operations/plan_parts.h"
#include "core/postgres/quote.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::SetIdentity)
};

/// An identity as pg_class.relreplident has it: d, n, f or i with its index.
struct Identity
{
    char kind = 'd';
    QString index = {};
};

QString clauseOf(const Identity &identity)
{
    switch (identity.kind) {
    case 'f':
        return u"FULL"_s;
    case 'n':
        return u"NOTHING"_s;
    case 'i':
        return u"USING INDEX "_s + quoteIdentifier(identity.index);
    default:
        return u"DEFAULT"_s;
    }
}

QString statement(const TableDefinition &table, const Identity &identity)
{
    return u"ALTER TABLE %1 REPLICA IDENTITY "_s.arg(quoteQualified(table.schema, table.name))
        + clauseOf(identity);
}

WaitUntil hasIdentity(const TableDefinition &table, const Identity &identity)
{
    return { u"SELECT EXISTS (SELECT FROM pg_catalog.pg_class AS c WHERE c.oid = pg_catalog.to_regclass($1)"
             " AND c.relreplident::text = $2::text AND ($3::text = '' OR EXISTS (SELECT FROM "
             "pg_catalog.pg_index AS i"
             " JOIN pg_catalog.pg_class AS k ON k.oid = i.indexrelid"
             " WHERE i.indrelid = c.oid AND i.indisreplident AND k.relname = $3::text)))"_s,
             { quoteQualified(table.schema, table.name), QString(QLatin1Char(identity.kind)),
               identity.index } };
}

/// The best that the table allows; a full row is the last resort, since each change then searches for it.
Identity bestFor(const TableDefinition &table)
{
    if (std::ranges::any_of(table.uniqueKeys, &UniqueKey::isPrimary))
        return { 'd' };
    const auto fitting = std::ranges::find_if(table.uniqueKeys, &UniqueKey::canIdentify);
    return fitting == table.uniqueKeys.end() ? Identity { 'f' } : Identity { 'i', fitting->name };
}

Result<Identity> wanted(const SetIdentity &wish, const TableDefinition &table)
{
    if (wish.index.isEmpty()) {
        if (table.hasIdentity)
            return refuse(Words::tr("%1 has an identity already.").arg(table.displayName()));
        return bestFor(table);
    }
    const auto index = std::ranges::find(table.uniqueKeys, wish.index, &UniqueKey::name);
    if (index == table.uniqueKeys.end() || !index->canIdentify)
        return refuse(
            Words::tr("%1 is no unique index of %2 that can name its rows: it must be valid and immediate, "
                      "without WHERE and expressions, and all its columns NOT NULL.")
                .arg(wish.index, table.displayName()));
    return Identity { 'i', wish.index };
}

QString sentence(const TableDefinition &table, const Identity &identity)
{
    switch (identity.kind) {
    case 'd':
        return Words::tr("Let the primary key name the rows of %1.").arg(table.displayName());
    case 'i':
        return Words::tr("Let the unique index %1 name the rows of %2.")
            .arg(identity.index, table.displayName());
    default:
        return Words::tr(
                   "Let the whole row name the rows of %1. During an online move each UPDATE and DELETE "
                   "then searches its shard for the row.")
            .arg(table.displayName());
    }
}

} // namespace

SetIdentity SetIdentity::from(const QJsonObject &parameters)
{
    return { parameterText(parameters, "table"), parameterText(parameters, "index") };
}

FactRequest SetIdentity::facts() const
{
    return { .tables = { table } };
}

Result<Plan> SetIdentity::plan(const PlanFacts &facts) const
{
    const auto definition = facts.definitions.constFind(table);
    const auto *citusTable = facts.snapshot->table(table);
    if (definition == facts.definitions.constEnd() || !citusTable)
        return refuse(
            Words::tr("There is no distributed table %1. Write NAME for a table of the schema public, else "
                      "SCHEMA.NAME.")
                .arg(table));
    const auto name = definition->displayName();
    if (citusTable->isPartitioned)
        return refuse(
            Words::tr("%1 is partitioned: its partitions hold the rows and need the identity.").arg(name));
    if (!definition->mayAlter)
        return refuse(Words::tr("Only the owner of %1 (%2) can do this. Connect as that role.")
                          .arg(name, definition->owner));
    const auto identity = wanted(*this, *definition);
    if (!identity)
        return tl::unexpected(identity.error());
    const Identity former { definition->replicaIdentity, definition->identityIndex };
    const Step step { .title = sentence(*definition, *identity),
                      .run = RunSql { statement(*definition, *identity) },
                      .undo = RunSql { statement(*definition, former) },
                      .canUndo = true,
                      .locks = Words::tr("Reads and writes of %1 wait for a moment.").arg(name),
                      .estimate = { std::chrono::seconds(1), std::chrono::seconds(5) },
                      .check = hasIdentity(*definition, *identity) };
    Plan plan { .title = Words::tr("Give %1 a replica identity").arg(name), .steps = { step } };
    plan.scope.tables = QStringList { table };
    plan.needs.everyNode = true;
    return plan;
}

} // namespace tessera
