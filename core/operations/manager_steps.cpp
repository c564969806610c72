// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/manager_steps.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace tessera {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Managers)
};

QString numberOf(const ManagedGroup &group)
{
    return QString::number(group.group.value);
}

CallManager patroniAction(const ManagedGroup &group, const PatroniCall &call)
{
    return { .group = numberOf(group),
             .method = call.method,
             .target = call.base + call.path,
             .body = call.body.isEmpty()
                 ? QString()
                 : QString::fromUtf8(QJsonDocument(call.body).toJson(QJsonDocument::Compact)),
             .goal = call.goal,
             .member = call.member,
             .address = group.address };
}

Step waitStep(const ManagedGroup &group, const QString &title, ManagerGoal goal, const QString &member,
              std::chrono::milliseconds limit)
{
    return { .title = title,
             .run = AwaitManager { .group = numberOf(group),
                                   .goal = goal,
                                   .member = member,
                                   .address = group.address,
                                   .limit = limit },
             .canUndo = true,
             .estimate = { 2s, 20s } };
}

PatroniCall pauseCall(const ManagedGroup &group, bool isPause)
{
    return { .title = isPause ? Words::tr("Pause %1.").arg(titleOf(group))
                              : Words::tr("Let %1 go on.").arg(titleOf(group)),
             .method = u"PATCH"_s,
             .base = group.address,
             .path = u"/config"_s,
             .body = { { u"pause"_s, isPause ? QJsonValue(true) : QJsonValue() } },
             .goal = isPause ? ManagerGoal::Paused : ManagerGoal::Resumed,
             .waitTitle = isPause ? Words::tr("Wait until it says that it is paused.")
                                  : Words::tr("Wait until it says that it goes on.") };
}

MonitorCall maintenanceCall(const ManagedMember &member, bool isBeginning)
{
    return { .title = isBeginning ? Words::tr("Put %1 under maintenance.").arg(member.name)
                                  : Words::tr("End the maintenance of %1.").arg(member.name),
             .statement = u"SELECT pgautofailover.%1_maintenance(%2)"_s.arg(
                 isBeginning ? u"start"_s : u"stop"_s, QString::number(member.node)),
             .goal = isBeginning ? ManagerGoal::Maintained : ManagerGoal::Resumed,
             .member = member.name,
             .waitTitle = isBeginning
                 ? Words::tr("Wait until the monitor says that %1 is under maintenance.").arg(member.name)
                 : Words::tr("Wait until the monitor says that %1 follows.").arg(member.name) };
}

CallManager monitorAction(const ManagedGroup &group, const MonitorCall &call)
{
    return { .group = numberOf(group), .target = call.statement, .goal = call.goal, .member = call.member };
}

} // namespace

QList<Step> patroniSteps(const ManagedGroup &group, const PatroniCall &call)
{
    QList<Step> steps { Step { .title = call.title,
                               .run = patroniAction(group, call),
                               .locks = call.locks,
                               .estimate = { 500ms, 20s } } };
    if (call.goal != ManagerGoal::Nothing)
        steps << waitStep(group, call.waitTitle, call.goal, call.member, call.limit);
    return steps;
}

QList<Step> monitorSteps(const ManagedGroup &group, const MonitorCall &call)
{
    QList<Step> steps { Step { .title = call.title,
                               .run = monitorAction(group, call),
                               .locks = call.locks,
                               .estimate = { 100ms, 3s } } };
    if (call.goal != ManagerGoal::Nothing)
        steps << waitStep(group, call.waitTitle, call.goal, call.member, 2min);
    return steps;
}

QList<Step> managerPauseSteps(const ManagedGroup &group, bool isPause)
{
    auto steps = patroniSteps(group, pauseCall(group, isPause));
    steps.first().undo = patroniAction(group, pauseCall(group, !isPause));
    steps.first().canUndo = true;
    return steps;
}

QList<Step> maintenanceSteps(const ManagedGroup &group, const ManagedMember &member, bool isBeginning)
{
    auto steps = monitorSteps(group, maintenanceCall(member, isBeginning));
    if (isBeginning) {
        steps.first().undo = monitorAction(group, maintenanceCall(member, false));
        steps.first().canUndo = true;
    }
    return steps;
}

} // namespace tessera
