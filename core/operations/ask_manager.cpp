// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/ask_manager.h"

#include "core/operations/manager_steps.h"
#include "core/operations/plan_parts.h"
#include "core/operations/take_over_scene.h"
#include "core/postgres/quote.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace tessera {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Managers)
};

using Steps = Result<QList<Step>>;

/// What a task is made from.
struct Wish
{
    const ManagedGroup &group;
    const AskManager &asked;

    [[nodiscard]] bool isPatroni() const { return group.kind == ManagerKind::Patroni; }
    [[nodiscard]] QString number() const { return QString::number(group.group.value); }
};

Result<ManagedMember> namedMember(const Wish &wish)
{
    if (wish.asked.member.isEmpty())
        return refuse(
            Words::tr("Say which member of group %1: 'ha manager show' lists them.").arg(wish.number()));
    if (const auto *member = memberOf(wish.group, wish.asked.member))
        return *member;
    return refuse(Words::tr("%1 knows no member '%2' of group %3. 'ha manager show' lists them.")
                      .arg(titleOf(wish.group), wish.asked.member, wish.number()));
}

/// Commits wait for a synchronous one, so it has all; of the others the one that lacks least.
int distanceOf(const ManagedMember &member)
{
    constexpr qint64 farthest = std::numeric_limits<int>::max();
    if (member.role == MemberRole::Sync)
        return -1;
    return static_cast<int>(std::min(farthest, member.lag ? member.lag->value : farthest));
}

Result<ManagedMember> candidateOf(const Wish &wish)
{
    if (!wish.asked.member.isEmpty()) {
        const auto member = namedMember(wish);
        if (member && !isFollowing(*member))
            return refuse(Words::tr("%1 is no standby that could lead, but %2 (%3).")
                              .arg(member->name, nameOf(member->role), member->state));
        if (member && !member->mayLead)
            return refuse(Words::tr("%1 may not lead: %2.").arg(member->name, member->tags.join(u", "_s)));
        return member;
    }
    QList<ManagedMember> fit;
    std::ranges::copy_if(wish.group.members, std::back_inserter(fit),
                         [](const ManagedMember &one) { return isFollowing(one) && one.mayLead; });
    if (fit.isEmpty())
        return refuse(Words::tr("%1 has no standby of group %2 that could lead.")
                          .arg(titleOf(wish.group), wish.number()));
    return *std::ranges::min_element(fit, {}, distanceOf);
}

QString interruption(const Wish &wish)
{
    return Words::tr("The node group %1 cannot be written until the new primary is there.")
        .arg(wish.number());
}

Steps takeOverSteps(const Wish &wish, const ManagedMember &candidate, const QString &path, QJsonObject body)
{
    const auto title = Words::tr("Ask %1 to make %2 the primary.").arg(titleOf(wish.group), candidate.name);
    const auto waits = Words::tr("Wait until it says that %1 leads.").arg(candidate.name);
    if (!wish.isPatroni())
        return monitorSteps(wish.group,
                            { .title = title,
                              .statement = u"SELECT pgautofailover.perform_promotion(%1, %2)"_s.arg(
                                  quoteLiteral(wish.group.name), quoteLiteral(candidate.name)),
                              .goal = ManagerGoal::Leads,
                              .member = candidate.name,
                              .waitTitle = waits,
                              .locks = interruption(wish) });
    body.insert(u"candidate"_s, candidate.name);
    return patroniSteps(wish.group,
                        { .title = title,
                          .method = u"POST"_s,
                          .base = wish.group.address,
                          .path = path,
                          .body = body,
                          .goal = ManagerGoal::Leads,
                          .member = candidate.name,
                          .waitTitle = waits,
                          .locks = interruption(wish) });
}

Steps switchover(const Wish &wish)
{
    const auto *leader = leaderOf(wish.group);
    if (leader == nullptr || !wish.group.isSettled)
        return refuse(Words::tr("%1 names no settled primary of group %2: there is nothing to switch over "
                                "from. Wait, or use 'ha manager failover'.")
                          .arg(titleOf(wish.group), wish.number()));
    const auto *named = memberOf(wish.group, wish.asked.member);
    if (named != nullptr && named == leader)
        return refuse(Words::tr("%1 leads already.").arg(named->name));
    return candidateOf(wish).and_then([&](const ManagedMember &candidate) {
        return takeOverSteps(wish, candidate, u"/switchover"_s, { { u"leader"_s, leader->name } });
    });
}

Steps failover(const Wish &wish)
{
    if (wish.group.isSettled)
        return refuse(Words::tr("%1 leads group %2 and runs. Use 'ha manager switchover'.")
                          .arg(leaderOf(wish.group)->name, wish.number()));
    const auto candidate = candidateOf(wish);
    if (!candidate)
        return tl::unexpected(candidate.error());
    if (candidate->role != MemberRole::Sync && !wish.asked.acceptsLoss)
        return refuse(
            Words::tr("Commits did not wait for %1: what was acknowledged last may be lost. If that "
                      "is better than waiting, say so with --accept-loss.")
                .arg(candidate->name));
    return takeOverSteps(wish, *candidate, u"/failover"_s, {});
}

Steps pause(const Wish &wish)
{
    if (wish.isPatroni()) {
        if (wish.group.isPaused)
            return refuse(Words::tr("%1 is paused already.").arg(titleOf(wish.group)));
        return managerPauseSteps(wish.group, true);
    }
    const auto member = namedMember(wish);
    if (!member)
        return tl::unexpected(member.error());
    if (member->role == MemberRole::Primary || member->role == MemberRole::Moving)
        return refuse(Words::tr("%1 is the primary, or becomes it: pg_auto_failover would fail over at once. "
                                "Switch over first, then pause the one that was the primary.")
                          .arg(member->name));
    if (member->role == MemberRole::Maintenance)
        return refuse(Words::tr("%1 is under maintenance already.").arg(member->name));
    return maintenanceSteps(wish.group, *member, true);
}

Steps resume(const Wish &wish)
{
    if (wish.isPatroni()) {
        if (!wish.group.isPaused)
            return refuse(Words::tr("%1 is not paused.").arg(titleOf(wish.group)));
        return managerPauseSteps(wish.group, false);
    }
    const auto member = namedMember(wish);
    if (!member)
        return tl::unexpected(member.error());
    if (member->role != MemberRole::Maintenance)
        return refuse(Words::tr("%1 is not under maintenance.").arg(member->name));
    return maintenanceSteps(wish.group, *member, false);
}

/// The members that a call is for, standbys first: the one that was named, or those that @p concerns.
Result<QList<ManagedMember>> membersFor(const Wish &wish, bool (*concerns)(const ManagedMember &))
{
    if (!wish.isPatroni())
        return refuse(Words::tr("pg_auto_failover takes no call for this. Run pg_autoctl on the host of the "
                                "member."));
    if (!wish.asked.member.isEmpty())
        return namedMember(wish).map([](const ManagedMember &one) { return QList { one }; });
    QList<ManagedMember> all;
    std::ranges::copy_if(wish.group.members, std::back_inserter(all), concerns);
    std::ranges::stable_sort(all, {},
                             [](const ManagedMember &one) { return one.role == MemberRole::Primary; });
    return all;
}

Steps restart(const Wish &wish)
{
    const auto members = membersFor(wish, [](const ManagedMember &one) { return one.isRestartPending; });
    if (!members)
        return tl::unexpected(members.error());
    if (members->isEmpty())
        return refuse(Words::tr("No member of group %1 waits for a restart.").arg(wish.number()));
    if (!members->first().isRestartPending)
        return refuse(Words::tr("%1 does not wait for a restart.").arg(members->first().name));
    QList<Step> steps;
    for (const auto &member : *members) {
        const bool leads = member.role == MemberRole::Primary;
        steps << patroniSteps(
            wish.group,
            { .title = Words::tr("Restart %1.").arg(member.name),
              .method = u"POST"_s,
              .base = member.api,
              .path = u"/restart"_s,
              .body = { { u"restart_pending"_s, true } },
              .goal = ManagerGoal::Restarted,
              .member = member.name,
              .waitTitle = Words::tr("Wait until it says that %1 runs.").arg(member.name),
              .locks = leads
                  ? Words::tr("Sessions of group %1 end while its primary restarts.").arg(wish.number())
                  : QString() });
    }
    return steps;
}

Steps reload(const Wish &wish)
{
    const auto members = membersFor(wish, [](const ManagedMember &) { return true; });
    if (!members)
        return tl::unexpected(members.error());
    QList<Step> steps;
    for (const auto &member : *members)
        steps << patroniSteps(wish.group,
                              { .title = Words::tr("Have %1 read its configuration again.").arg(member.name),
                                .method = u"POST"_s,
                                .base = member.api,
                                .path = u"/reload"_s });
    return steps;
}

Steps reinitialize(const Wish &wish)
{
    const auto members = membersFor(wish, [](const ManagedMember &) { return false; });
    const auto member = members ? namedMember(wish) : Result<ManagedMember>(tl::unexpected(members.error()));
    if (!member)
        return tl::unexpected(member.error());
    if (member->role == MemberRole::Primary || member->role == MemberRole::StandbyLeader)
        return refuse(Words::tr("%1 leads: only a standby is built anew.").arg(member->name));
    if (leaderOf(wish.group) == nullptr)
        return refuse(Words::tr("Group %1 has no primary to copy.").arg(wish.number()));
    return patroniSteps(
        wish.group,
        { .title =
              Words::tr("Have Patroni delete the data of %1 and copy the primary anew.").arg(member->name),
          .method = u"POST"_s,
          .base = member->api,
          .path = u"/reinitialize"_s,
          .body = { { u"force"_s, false } },
          .goal = ManagerGoal::Rebuilt,
          .member = member->name,
          .waitTitle = Words::tr("Wait until it says that %1 follows.").arg(member->name),
          .limit = 4h });
}

struct TaskRow
{
    QLatin1StringView word;
    const char *title;
    Steps (*steps)(const Wish &wish);
};
constexpr std::array tasks {
    TaskRow { QLatin1StringView("switchover"),
              QT_TRANSLATE_NOOP("tessera::Managers", "Switch over group %1 by %2"), switchover },
    TaskRow { QLatin1StringView("failover"),
              QT_TRANSLATE_NOOP("tessera::Managers", "Fail over group %1 by %2"), failover },
    TaskRow { QLatin1StringView("pause"),
              QT_TRANSLATE_NOOP("tessera::Managers", "Pause the failover of group %1 by %2"), pause },
    TaskRow { QLatin1StringView("resume"),
              QT_TRANSLATE_NOOP("tessera::Managers", "Resume the failover of group %1 by %2"), resume },
    TaskRow { QLatin1StringView("restart"),
              QT_TRANSLATE_NOOP("tessera::Managers", "Restart members of group %1 by %2"), restart },
    TaskRow { QLatin1StringView("reload"),
              QT_TRANSLATE_NOOP("tessera::Managers", "Reload members of group %1 by %2"), reload },
    TaskRow { QLatin1StringView("reinitialize"),
              QT_TRANSLATE_NOOP("tessera::Managers", "Build a standby of group %1 anew by %2"),
              reinitialize },
};

/// It can be asked at all.
Result<> refusalOf(const ManagedGroup &manager)
{
    if (manager.kind == ManagerKind::Repmgr)
        return refuse(Words::tr("repmgr takes no calls from afar. Run it on the hosts of group %1.")
                          .arg(QString::number(manager.group.value)));
    if (!manager.problem.isEmpty())
        return refuse(manager.problem);
    if (manager.kind == ManagerKind::AutoFailover && !manager.isTold)
        return refuse(Words::tr("The monitor was found on a host. Say with 'ha manager set' that it may be "
                                "asked to change something."));
    return {};
}

Result<ManagedGroup> managerFor(const PlanFacts &facts, const QString &group)
{
    const auto node = primaryOfGroup(*facts.snapshot, group);
    if (!node)
        return tl::unexpected(node.error());
    const auto *manager = managerOf(facts.managers, node->group);
    if (manager == nullptr)
        return refuse(Words::tr("No HA manager of group %1 is known. Where there is one, say so with 'ha "
                                "manager set'.")
                          .arg(group));
    return refusalOf(*manager).map([&] { return *manager; });
}

Result<const TaskRow *> taskCalled(const QString &word)
{
    const auto *row = std::ranges::find_if(tasks, [&](const TaskRow &one) { return one.word == word; });
    if (row == tasks.end())
        return fail(ErrorKind::Invalid,
                    Words::tr("'%1' is nothing that a manager is asked. Write one of: %2.")
                        .arg(word, managerTasks().join(u", "_s)));
    return row;
}

} // namespace

AskManager AskManager::from(const QJsonObject &parameters)
{
    return { parameterText(parameters, "task"), parameterText(parameters, "group"),
             parameterText(parameters, "member"), parameterText(parameters, "acceptLoss") == u"true"_s };
}

FactRequest AskManager::facts() const
{
    return { .members = true, .isUrgent = true };
}

Result<Plan> AskManager::plan(const PlanFacts &facts) const
{
    const auto row = taskCalled(task);
    if (!row)
        return tl::unexpected(row.error());
    const auto manager = managerFor(facts, group);
    if (!manager)
        return tl::unexpected(manager.error());
    const auto steps = (*row)->steps({ *manager, *this });
    if (!steps)
        return tl::unexpected(steps.error());
    Plan plan { .title = Words::tr((*row)->title).arg(group, titleOf(*manager)),
                .steps = *steps,
                .onFailure = OnFailure::KeepFinished };
    plan.notes << Words::tr("The manager decides and acts; Tessera asks it and looks until it is done.");
    return plan;
}

Result<> AskManager::refusalBy(const ManagedGroup &manager) const
{
    const auto row = taskCalled(task);
    if (!row)
        return tl::unexpected(row.error());
    return refusalOf(manager)
        .and_then([&] {
            return (*row)->steps({ manager, *this });
        })
        .map([](const QList<Step> &) {});
}

QStringList managerTasks()
{
    QStringList words;
    for (const auto &row : tasks)
        words << row.word;
    return words;
}

} // namespace tessera
