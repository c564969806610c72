// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/register_standby.h"

#include "core/ha/client_strings.h"
#include "core/operations/plan_parts.h"
#include "core/operations/server_steps.h"
#include "core/operations/standby_group.h"

#include <QCoreApplication>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Standbys)
};

constexpr qsizetype longestName = 63; ///< NAMEDATALEN - 1, in bytes

Result<> refusal(const PlanFacts &facts, const StandbyGroup &group, const QString &server)
{
    for (const auto &node : facts.snapshot->nodes()) {
        if (node.address() == server)
            return refuse(Words::tr("%1 is in pg_dist_node already.").arg(server));
    }
    const auto *member = memberNamed(facts, server);
    if (member == nullptr || !member->isReachable)
        return refuse(
            Words::tr("%1 cannot be reached directly. Name the standby as 'ha show' does.").arg(server));
    if (!isStandbyOf(*member, group.primary))
        return refuse(Words::tr("%1 is no standby of %2.").arg(server, group.primary.server));
    if (!group.streaming().contains(member->name))
        return refuse(
            Words::tr("%1 does not stream from %2 at the moment.").arg(server, group.primary.server));
    return {};
}

/// Reads of the whole cluster need one in each group that holds shards.
QStringList notesOf(const PlanFacts &facts, const StandbyGroup &group, const QString &cluster)
{
    QStringList missing;
    for (const auto &other : withoutSecondary(facts.groups, cluster)) {
        if (other != group.node.group)
            missing << QString::number(other.value);
    }
    QStringList notes { Words::tr(
                            "Nothing reads from it until a session sets citus.use_secondary_nodes to "
                            "'always' and citus.cluster_name to '%1'; what it reads may be a moment old.")
                            .arg(cluster) };
    if (!missing.isEmpty())
        notes << Words::tr(
                     "Such sessions need a secondary of that cluster in each group; these have none yet: "
                     "%1")
                     .arg(missing.join(u", "_s));
    return notes;
}

} // namespace

RegisterStandby RegisterStandby::from(const QJsonObject &parameters)
{
    return { parameterText(parameters, "group"), parameterText(parameters, "server"),
             parameterText(parameters, "cluster") };
}

FactRequest RegisterStandby::facts() const
{
    return standbyFacts();
}

Result<Plan> RegisterStandby::plan(const PlanFacts &facts) const
{
    const auto name = cluster.isEmpty() ? u"default"_s : cluster;
    if (name.toUtf8().size() > longestName)
        return fail(ErrorKind::Invalid,
                    Words::tr("'%1' is too long for a cluster's name: 63 bytes at most.").arg(name));
    const auto place = hostPortFrom(server);
    if (!place)
        return tl::unexpected(place.error());
    const auto found = standbyGroup(facts, group, HandWork::RegisterStandby);
    if (!found)
        return tl::unexpected(found.error());
    if (const auto refused = refusal(facts, *found, place->text()); !refused)
        return tl::unexpected(refused.error());
    const QList<Value> address { place->host, qint32 { place->port } };
    const auto known =
        u"SELECT EXISTS (SELECT FROM pg_catalog.pg_dist_node WHERE nodename = $1 AND nodeport = $2"
        " AND noderole = 'secondary' AND nodecluster = $3)"_s;
    Plan plan {
        .title = Words::tr("Register %1 as a secondary of group %2").arg(place->text(), group),
        .steps = { { .title = Words::tr("Enter %1 in pg_dist_node as a secondary.").arg(place->text()),
                     .run =
                         RunSql {
                             u"SELECT pg_catalog.citus_add_secondary_node($1, $2, $3, $4, $5)"_s,
                             address + QList<Value> { found->node.host, qint32 { found->node.port }, name } },
                     .undo = RunSql { u"SELECT pg_catalog.citus_remove_node($1, $2)"_s, address },
                     .canUndo = true,
                     .estimate = moment,
                     .check = WaitUntil { .sql = known, .values = address + QList<Value> { name } } } },
        .onFailure = OnFailure::UndoFinished,
        .notes = notesOf(facts, *found, name)
    };
    plan.needs.superuser = true;
    plan.needs.functions = { u"citus_add_secondary_node"_s };
    return plan;
}

} // namespace tessera
