// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/managers/managed_group.h"
#include "core/plan/step.h"

#include <QJsonObject>

namespace tessera {

// What managers are asked, as steps of a plan; each is followed by one that waits where there is a goal.

/// A call of Patroni's REST interface. @p base: of the cluster or of one member, "http://host:8008".
struct PatroniCall
{
    QString title;
    QString method;
    QString base;
    QString path;
    QJsonObject body = {};
    ManagerGoal goal = ManagerGoal::Nothing;
    QString member = {};
    QString waitTitle = {};
    std::chrono::milliseconds limit { std::chrono::minutes(2) };
    QString locks = {};
};
[[nodiscard]] QList<Step> patroniSteps(const ManagedGroup &group, const PatroniCall &call);

/// A statement at the monitor of pg_auto_failover.
struct MonitorCall
{
    QString title;
    QString statement;
    ManagerGoal goal = ManagerGoal::Nothing;
    QString member = {};
    QString waitTitle = {};
    QString locks = {};
};
[[nodiscard]] QList<Step> monitorSteps(const ManagedGroup &group, const MonitorCall &call);

/// Pauses or resumes Patroni; a pause can be taken back.
[[nodiscard]] QList<Step> managerPauseSteps(const ManagedGroup &group, bool isPause);
/// Begins or ends maintenance of a member; its beginning can be taken back.
[[nodiscard]] QList<Step> maintenanceSteps(const ManagedGroup &group, const ManagedMember &member,
                                           bool isBeginning);

} // namespace tessera
