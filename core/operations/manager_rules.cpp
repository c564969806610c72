// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/manager_rules.h"

#include <QCoreApplication>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Managers)
};

QString patroniWay(HandWork work, int group)
{
    switch (work) {
    case HandWork::Switchover:
        return Words::tr("Use 'ha manager switchover --group %1'.").arg(group);
    case HandWork::Failover:
        return Words::tr("Use 'ha manager failover --group %1'.").arg(group);
    case HandWork::AddStandby:
        return Words::tr("Start Patroni on the new host: it makes the standby.");
    case HandWork::RebuildStandby:
        return Words::tr("Start Patroni on its host, or use 'ha manager reinitialize'.");
    case HandWork::RemoveStandby:
        return Words::tr("Stop Patroni on the host of the standby: it leaves the cluster then.");
    case HandWork::RegisterStandby:
        break;
    case HandWork::Sync:
        return Words::tr("Change synchronous_mode by 'patronictl edit-config'.");
    }
    return {};
}

QString autoFailoverWay(HandWork work, int group)
{
    switch (work) {
    case HandWork::Switchover:
    case HandWork::Failover:
        return patroniWay(work, group);
    case HandWork::AddStandby:
        return Words::tr("Run 'pg_autoctl create postgres' on the new host: it makes the standby.");
    case HandWork::RebuildStandby:
        return Words::tr("Start pg_autoctl on its host: it makes it a standby again.");
    case HandWork::RemoveStandby:
        return Words::tr("Run 'pg_autoctl drop node' on the host of the standby.");
    case HandWork::RegisterStandby:
        break;
    case HandWork::Sync:
        return Words::tr("Use 'pg_autoctl set formation number-sync-standbys' and 'pg_autoctl set node "
                         "replication-quorum'.");
    }
    return {};
}

QString repmgrWay(HandWork work)
{
    switch (work) {
    case HandWork::Switchover:
        return Words::tr("Run 'repmgr standby switchover' on the host of the standby.");
    case HandWork::Failover:
        return Words::tr("Run 'repmgr standby promote' on the host of the standby.");
    case HandWork::AddStandby:
        return Words::tr("Run 'repmgr standby clone' on the new host.");
    case HandWork::RebuildStandby:
        return Words::tr("Run 'repmgr node rejoin' on its host.");
    case HandWork::RemoveStandby:
        return Words::tr("Run 'repmgr standby unregister' on the host of the standby.");
    case HandWork::RegisterStandby:
        break;
    case HandWork::Sync:
        return Words::tr("Change synchronous_standby_names as its documentation says.");
    }
    return {};
}

QString wayOf(const ManagedGroup &manager, HandWork work)
{
    if (work == HandWork::RegisterStandby)
        return Words::tr("A standby that is registered could not take over: its address would be taken.");
    if (manager.kind == ManagerKind::Repmgr)
        return repmgrWay(work);
    return manager.kind == ManagerKind::AutoFailover ? autoFailoverWay(work, manager.group.value)
                                                     : patroniWay(work, manager.group.value);
}

} // namespace

Result<> refusalUnderManager(const PlanFacts &facts, GroupId group, HandWork work)
{
    const auto *manager = managerOf(facts.managers, group);
    if (manager == nullptr)
        return {};
    return refuse(Words::tr("%1 is in charge of group %2, and nothing is done behind its back.")
                      .arg(titleOf(*manager), QString::number(group.value))
                  + u' ' + wayOf(*manager, work));
}

} // namespace tessera
