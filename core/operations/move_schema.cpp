// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/move_schema.h"

#include "core/operations/plan_parts.h"
#include "core/operations/schema_refusals.h"
#include "core/operations/shard_transfer.h"
#include "core/postgres/quote.h"

#include <QCoreApplication>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::MoveSchema)
};

Result<ShardTransfer> lookUp(const MoveSchema &wish, const PlanFacts &facts)
{
    const auto &cluster = *facts.snapshot;
    if (!cluster.capabilities().schemaMove)
        return refuse(
            Words::tr("This server cannot move a schema: it has no citus_schema_move, which comes with "
                      "Citus 12.1."));
    const auto mode = transferModeFrom(wish.mode);
    if (!mode)
        return tl::unexpected(mode.error());
    const auto definition = schemaNamed(facts, wish.schema);
    if (!definition)
        return tl::unexpected(definition.error());
    const auto group = distributedSchema(cluster, wish.schema);
    if (!group)
        return tl::unexpected(group.error());
    const auto set = shardsOfSchema(cluster, *group);
    if (set.empty())
        return refuse(
            Words::tr("The schema %1 has no tables, so there is nothing to move.").arg(wish.schema));
    const auto to = targetNamed(cluster, wish.to);
    if (!to)
        return tl::unexpected(to.error());
    const auto from = homeOf(cluster, *set.front());
    if (!from)
        return tl::unexpected(from.error());
    if (from->group == to->group)
        return refuse(Words::tr("The schema %1 is on %2 already.").arg(wish.schema, to->address()));
    return ShardTransfer { set, *from, *to, *mode };
}

Step moveStep(const ShardTransfer &move, const QString &schema, std::optional<ByteCount> bytes)
{
    const auto quoted = quoteIdentifier(schema);
    const Value mode(move.mode); // untyped: ordinary roles cannot name the enum
    return transferStep(
        move,
        Words::tr("Move the schema %1, %n table(s)%2, from %3 to %4.", nullptr, int(move.set.size()))
            .arg(schema, bytesInBrackets(bytes), move.from.address(), move.to.address()),
        { .sql = u"SELECT pg_catalog.citus_schema_move($1::pg_catalog.regnamespace, $2, $3)"_s,
          .values = { quoted, move.to.id.value, mode } },
        { .sql = u"SELECT pg_catalog.citus_schema_move($1::pg_catalog.regnamespace, $2, $3)"
                 " FROM pg_catalog.pg_dist_placement WHERE shardid = $4 AND groupid = $5"_s,
          .values = { quoted, move.from.id.value, mode, move.set.front()->id.value, move.to.group.value } },
        bytes);
}

} // namespace

MoveSchema MoveSchema::from(const QJsonObject &parameters)
{
    return { parameterText(parameters, "schema"), parameterText(parameters, "to"),
             parameterText(parameters, "mode") };
}

FactRequest MoveSchema::facts() const
{
    return { .schema = schema };
}

Result<Plan> MoveSchema::plan(const PlanFacts &facts) const
{
    const auto move = lookUp(*this, facts);
    if (!move)
        return tl::unexpected(move.error());
    const auto bytes = placementBytes(facts, move->set, move->from.group);
    return transferPlan(facts, *move, Words::tr("Move the schema %1 to %2").arg(schema, move->to.address()),
                        moveStep(*move, schema, bytes), u"citus_schema_move"_s);
}

} // namespace tessera
