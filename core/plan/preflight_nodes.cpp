// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/finding_rules.h"
#include "core/plan/preflight_rules.h"

#include <QCoreApplication>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Preflight)
};

/// "16 on a:5432 and b:5432, 8 on c:5432" for each value that the nodes have.
QString valuesText(const QMap<QString, QStringList> &nodesByValue)
{
    QStringList parts;
    for (auto it = nodesByValue.begin(); it != nodesByValue.end(); ++it)
        parts << Words::tr("%1 on %2", "a value and the nodes that have it").arg(it.key(), listed(*it));
    return parts.join(u"; "_s);
}

} // namespace

Verdicts reachabilityRule(const Question &question)
{
    if (!question.plan.needs.everyNode)
        return {};
    Verdicts verdicts;
    for (const auto &node : question.facts.nodes) {
        if (question.isActive(node) && !node.isReachable)
            verdicts << Verdict { CheckResult::Block,
                                  Words::tr("%1 does not answer: %2").arg(node.address, node.problem),
                                  Words::tr("Bring the node back, or disable it.") };
    }
    if (verdicts.isEmpty())
        verdicts << Verdict { CheckResult::Ok, Words::tr("Every active node answers.") };
    return verdicts;
}

Verdicts newNodeRule(const Question &question)
{
    Verdicts verdicts;
    for (const auto &server : question.facts.newNodes) {
        if (!question.plan.needs.newNodes.contains(server.address))
            continue;
        if (server.serverVersion.isEmpty())
            verdicts << Verdict {
                CheckResult::Warn,
                Words::tr("%1 answers the coordinator, but its version could not be read from here.")
                    .arg(server.address),
                Words::tr("Check that PostgreSQL and citus have the coordinator's versions.")
            };
        else
            verdicts << Verdict {
                CheckResult::Ok,
                Words::tr("%1 answers and has the coordinator's versions.").arg(server.address)
            };
    }
    return verdicts;
}

/// A node whose metadata is behind refuses changes of tables and nodes (citus.md §3.10, SQLSTATE 55000).
Verdicts metadataRule(const Question &question)
{
    Verdicts verdicts;
    for (const auto &node : question.cluster.nodes()) {
        if (!question.plan.needs.everyNode || node.role != NodeRole::Primary || !node.isActive
            || !node.hasMetadata || node.metadataSynced)
            continue;
        verdicts << Verdict {
            CheckResult::Block,
            Words::tr("The metadata of %1 is behind the coordinator's.").arg(node.address()),
            Words::tr("Wait a minute for the server to send it, or activate the node again."),
            RemedyPlan { u"node.activate"_s,
                         { { u"node"_s, QString::number(node.id.value) } },
                         Words::tr("Activate the node…") }
        };
    }
    return verdicts;
}

Verdicts versionRule(const Question &question)
{
    QMap<QString, QStringList> nodesByVersion;
    for (const auto &node : question.facts.nodes) {
        if (node.isReachable)
            nodesByVersion[node.extensionVersion + u' ' + node.serverVersion.left(2)] << node.address;
    }
    if (nodesByVersion.size() <= 1)
        return {};
    return { { CheckResult::Warn,
               Words::tr("The nodes run different versions: %1.").arg(valuesText(nodesByVersion)),
               Words::tr("Bring all nodes to one version of citus and PostgreSQL.") } };
}

/// A shard that moves finds other conditions on the other node (peers.md §4 item 20). A coordinator without
/// shards may be sized otherwise, but text must sort alike everywhere.
Verdicts settingsRule(const Question &question)
{
    static const QStringList ofText { u"encoding"_s, u"collation"_s, u"character class"_s };
    QMap<QString, QMap<QString, QStringList>> nodesByValue;
    for (const auto &node : question.facts.nodes) {
        const auto *registered = question.cluster.node(node.id);
        for (auto it = node.settings.begin(); it != node.settings.end(); ++it) {
            if (ofText.contains(it.key()) || (registered && registered->shouldHaveShards))
                nodesByValue[it.key()][it.value()] << node.address;
        }
    }
    QStringList skewed;
    for (auto it = nodesByValue.begin(); it != nodesByValue.end(); ++it) {
        if (it->size() > 1)
            skewed << Words::tr("%1 is %2", "a setting and its values on the nodes")
                          .arg(it.key(), valuesText(*it));
    }
    if (skewed.isEmpty())
        return {};
    return { { CheckResult::Warn, Words::tr("Settings differ between the nodes: %1.").arg(listed(skewed)),
               Words::tr("Give all nodes the same values, at least those of the larger ones.") } };
}

} // namespace tessera
