// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/leftovers.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Leftovers)
};

} // namespace

RemedyPlan cleanUpRemedy()
{
    return { u"cleanup.run"_s, {}, Words::tr("Clean up…") };
}

RemedyPlan lostRecordsRemedy()
{
    return { u"cleanup.run"_s, { { u"lostGroups"_s, true } }, Words::tr("Delete the records…") };
}

bool isRecorded(const ClusterSnapshot &cluster, const QString &name)
{
    return std::ranges::any_of(cluster.cleanup(),
                               [&](const CleanupRecord &record) { return record.objectName == name; });
}

Leftovers leftoversIn(const ClusterSnapshot &cluster, const OperationTraces &traces)
{
    Leftovers left;
    for (const auto &record : cluster.cleanup()) {
        if (!record.isRunning && !traces.running.contains(record.operationId))
            (cluster.primaryOf(record.group) ? left.records : left.lost) << record;
    }
    for (const auto &node : traces.nodes) {
        for (const auto &object : node.replication) {
            if (object.isActive || traces.running.contains(object.operation()))
                continue;
            left.replication[node.node] << object;
            if (!isRecorded(cluster, object.name) && !left.unrecorded.contains(object.name))
                left.unrecorded << object.name;
        }
    }
    return left;
}

} // namespace tessera
