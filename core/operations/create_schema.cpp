// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/create_schema.h"

#include "core/operations/plan_parts.h"
#include "core/operations/schema_refusals.h"
#include "core/postgres/quote.h"

#include <QCoreApplication>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::CreateSchema)
};

constexpr auto longestName = 63; ///< Bytes; the server cuts off what is longer

/// One statement, so that the setting holds for exactly this schema; a DO block takes no bound values.
RunSql createSql(const QString &schema, const QString &owner)
{
    const auto body =
        u"BEGIN PERFORM pg_catalog.set_config('citus.enable_schema_based_sharding', 'on', true);"
        " CREATE SCHEMA "_s
        + quoteIdentifier(schema)
        + (owner.isEmpty() ? QString() : u" AUTHORIZATION "_s + quoteIdentifier(owner)) + u"; END"_s;
    return { u"DO "_s + quoteLiteral(body) };
}

Step createStep(const QString &schema, const QString &owner)
{
    return { .title = owner.isEmpty()
                 ? Words::tr("Create the distributed schema %1. The server picks its node.").arg(schema)
                 : Words::tr("Create the distributed schema %1, owned by %2. The server picks its node.")
                       .arg(schema, owner),
             .run = createSql(schema, owner),
             .undo = RunSql { u"DROP SCHEMA IF EXISTS "_s + quoteIdentifier(schema) + u" RESTRICT"_s },
             .canUndo = true,
             .locks = Words::tr("Nothing waits. It is taken back only while the schema is empty."),
             .estimate = { std::chrono::seconds(1), std::chrono::seconds(5) },
             .check = distributedSchemaExists(schema, true) };
}

} // namespace

CreateSchema CreateSchema::from(const QJsonObject &parameters)
{
    return { parameterText(parameters, "schema"), parameterText(parameters, "owner").trimmed() };
}

FactRequest CreateSchema::facts() const
{
    return { .schema = schema };
}

Result<Plan> CreateSchema::plan(const PlanFacts &facts) const
{
    if (const auto able = refusalOfSchemaSharding(*facts.snapshot); !able)
        return tl::unexpected(able.error());
    if (schema.toUtf8().size() > longestName)
        return fail(ErrorKind::Invalid,
                    Words::tr("The name is longer than %1 bytes. Choose a shorter one.").arg(longestName));
    if (const auto allowed = refusalOfSchemaName(schema); !allowed)
        return tl::unexpected(allowed.error());
    if (facts.schema)
        return refuse(Words::tr("There is a schema %1 already. Distribute that one, or choose another name.")
                          .arg(schema));
    if (!owner.isEmpty() && !facts.memberOf.isEmpty() && !facts.memberOf.contains(owner))
        return refuse(
            Words::tr("You do not have the rights of a role %1, so it cannot be the owner.").arg(owner));
    if (facts.snapshot->shardNodes().isEmpty())
        return refuse(Words::tr("No node may hold shards. Add a node, or let one hold shards."));
    Plan plan { .title = Words::tr("Create the distributed schema %1").arg(schema),
                .steps = { createStep(schema, owner) } };
    plan.needs.everyNode = true;
    return plan;
}

} // namespace tessera
