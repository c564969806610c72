// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ha/check_manager.h"

#include "core/cluster/node_fan_out.h"
#include "core/cluster/read_snapshot.h"
#include "core/managers/manager_access_json.h"
#include "core/managers/read_managers.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Managers)
};

QString sentenceOf(const ManagedGroup &group)
{
    const auto *leader = leaderOf(group);
    const auto number = QString::number(group.group.value);
    const int count = static_cast<int>(group.members.size());
    return leader == nullptr
        ? Words::tr("%1 answers for group %2: %n member(s), none of them leads.", nullptr, count)
              .arg(titleOf(group), number)
        : Words::tr("%1 answers for group %2: %n member(s), %3 leads.", nullptr, count)
              .arg(titleOf(group), number, leader->name);
}

Result<ManagerCheck> judged(QList<ManagedGroup> groups, const QString &wanted)
{
    groups.removeIf([&](const ManagedGroup &one) {
        return !wanted.isEmpty() && QString::number(one.group.value) != wanted;
    });
    QStringList sentences;
    for (const auto &group : std::as_const(groups)) {
        if (!group.problem.isEmpty())
            return fail(ErrorKind::Host, group.problem);
        sentences << sentenceOf(group);
    }
    if (groups.isEmpty())
        return fail(ErrorKind::NotFound,
                    wanted.isEmpty() ? Words::tr("It manages none of the node groups.")
                                     : Words::tr("There is no node group %1.").arg(wanted));
    return ManagerCheck { groups, sentences.join(QLatin1Char(' ')) };
}

} // namespace

Result<ManagerCheck> checkManager(const Connector &connector, const QString &group, Deadline deadline,
                                  const std::stop_token &stop)
{
    if (accessFor(connector.target().managers, group) == nullptr)
        return fail(ErrorKind::NotFound,
                    group.isEmpty() ? Words::tr("No HA manager of all groups has been told.")
                                    : Words::tr("No HA manager of group %1 has been told.").arg(group));
    auto session = connector.open(deadline, stop);
    if (!session)
        return tl::unexpected(session.error());
    return limitNodeWaits(*session, deadline, stop)
        .and_then([&] { return readSnapshot(*session, deadline, stop); })
        .and_then([&](const SnapshotPtr &snapshot) {
            return readManagedGroups(*session, connector.target(), snapshot->nodes(), deadline, stop);
        })
        .and_then([&](const QList<ManagedGroup> &groups) { return judged(groups, group); });
}

} // namespace tessera
