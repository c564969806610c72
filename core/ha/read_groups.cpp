// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ha/read_groups.h"

#include "core/postgres/sql_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::HighAvailability)
};

void take(NodeGroup &group, const NodeAnswer &answer)
{
    if (!answer.isAnswer) {
        group.problem = answer.text.simplified();
        return;
    }
    auto reading = serverReading(answer.text);
    if (reading)
        group.reading = *std::move(reading);
    else
        group.problem = reading.error().message;
}

} // namespace

QList<NodeGroup> nodeGroups(const QList<Node> &nodes, const QList<NodeAnswer> &answers)
{
    QList<NodeGroup> groups;
    for (const auto &node : nodes) {
        if (node.role == NodeRole::Primary)
            groups << NodeGroup { .primary = node,
                                  .secondaries = {},
                                  .problem = node.isActive ? Words::tr("it was not asked")
                                                           : Words::tr("it is not active") };
    }
    if (!std::ranges::any_of(groups, [](const NodeGroup &group) { return group.primary.isCoordinator(); }))
        groups.prepend({ .primary = { .host = Words::tr("the coordinator"), .port = 0 }, .secondaries = {} });
    for (auto &group : groups) {
        std::ranges::copy_if(nodes, std::back_inserter(group.secondaries), [&](const Node &node) {
            return node.role == NodeRole::Secondary && node.group == group.primary.group;
        });
        const auto answer = std::ranges::find(answers, group.primary.id, &NodeAnswer::node);
        if (answer != answers.end())
            take(group, *answer);
    }
    return groups;
}

Result<QList<NodeGroup>> readGroups(Session &session, const QList<Node> &nodes, Deadline deadline,
                                    std::stop_token stop)
{
    return askAllNodes(session, sqlText(u"node_standbys"_s), deadline, std::move(stop))
        .map([&](const QList<NodeAnswer> &answers) { return nodeGroups(nodes, answers); });
}

} // namespace tessera
