// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/preflight_rules.h"

#include <QCoreApplication>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Preflight)
};

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
    const auto &address = question.plan.needs.newNode;
    if (address.isEmpty() || !question.facts.newNode)
        return {};
    if (question.facts.newNode->serverVersion.isEmpty())
        return { { CheckResult::Warn,
                   Words::tr("%1 answers the coordinator, but its version could not be read from here.")
                       .arg(address),
                   Words::tr("Check that PostgreSQL and citus have the coordinator's versions.") } };
    return { { CheckResult::Ok, Words::tr("%1 answers and has the coordinator's versions.").arg(address) } };
}

Verdicts versionRule(const Question &question)
{
    QStringList seen;
    for (const auto &node : question.facts.nodes) {
        const auto version = node.extensionVersion + u' ' + node.serverVersion.left(2);
        if (node.isReachable && !seen.contains(version))
            seen << version;
    }
    if (seen.size() <= 1)
        return {};
    return { { CheckResult::Warn, Words::tr("The nodes run different versions: %1.").arg(seen.join(u", "_s)),
               Words::tr("Bring all nodes to one version of citus and PostgreSQL.") } };
}

} // namespace tessera
