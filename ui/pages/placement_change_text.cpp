// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/placement_change_text.h"

#include "models/format.h"

#include <QCoreApplication>
#include <QMap>

namespace tessera {

namespace {
struct PlacementChanges
{
    Q_DECLARE_TR_FUNCTIONS(tessera::PlacementChanges)
};
} // namespace

QList<std::pair<QString, QString>> placementChangeLines(const Plan &plan, const ClusterSnapshot &snapshot)
{
    QHash<GroupId, qint64> before;
    for (const auto &placement : snapshot.placements())
        ++before[placement.group];
    QMap<qint32, qint64> difference;
    for (const auto &move : plan.moves) {
        --difference[move.from.value];
        ++difference[move.to.value];
    }
    QList<std::pair<QString, QString>> lines;
    for (auto it = difference.cbegin(); it != difference.cend(); ++it) {
        const GroupId group { it.key() };
        const auto *node = snapshot.primaryOf(group);
        const auto now = before.value(group);
        const auto added = plan.needs.newNodes.value(-group.value - 1); // imagined while it is planned
        lines << std::pair(node                  ? node->address()
                               : added.isEmpty() ? PlacementChanges::tr("Group %1").arg(group.value)
                                                 : added,
                           PlacementChanges::tr("%1 → %2 placements", "before and after")
                               .arg(format::count(now), format::count(now + it.value())));
    }
    return lines;
}

} // namespace tessera
