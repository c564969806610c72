// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/manager_door.h"

#include "core/base/pause.h"
#include "core/managers/manager_access_json.h"

#include <QCoreApplication>

namespace tessera {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Managers)
};

constexpr auto callLimit = 20s; ///< Patroni answers a switchover when it is over
constexpr auto readLimit = 6s;
constexpr auto pollInterval = 500ms;
/// So long a member may go on to say what it was, after it has been asked to become something else.
constexpr auto staleLimit = 30s;

Result<ManagedGroup> readGroup(const ManagerLine &line, const QString &group, const std::stop_token &stop)
{
    const auto groups = line.read({}, Deadline::in(readLimit), stop);
    if (!groups)
        return tl::unexpected(groups.error());
    if (const auto *found = managerOf(*groups, GroupId { group.toInt() }))
        return *found;
    return fail(ErrorKind::NotFound, Words::tr("The manager knows nothing of group %1.").arg(group));
}

QString statesOf(const ManagedGroup &group)
{
    QStringList states;
    for (const auto &member : group.members)
        states << u"%1: %2"_s.arg(member.name, member.state);
    return states.join(u", "_s);
}

} // namespace

bool ManagerDoor::concerns(const Action &action)
{
    return std::holds_alternative<CallManager>(action) || std::holds_alternative<AwaitManager>(action);
}

Result<QString> ManagerDoor::execute(const Action &action, const std::stop_token &stop,
                                     const std::function<void(const StepProgress &)> &tell) const
{
    if (const auto *asked = std::get_if<CallManager>(&action))
        return call(*asked, stop);
    if (const auto *awaited = std::get_if<AwaitManager>(&action))
        return await(*awaited, stop, tell);
    return QString();
}

ManagerLine ManagerDoor::lineTo(const QString &group, const QString &address) const
{
    if (const auto *told = accessFor(m_target.managers, group))
        return ManagerLine(*told, m_target);
    return ManagerLine({ .kind = ManagerKind::Patroni, .group = group, .rest = { address } }, m_target);
}

Result<QString> ManagerDoor::call(const CallManager &action, const std::stop_token &stop) const
{
    const auto line = lineTo(action.group, action.address);
    const bool mayBeReached = action.goal != ManagerGoal::Nothing && action.goal != ManagerGoal::Rebuilt
        && action.goal != ManagerGoal::Restarted;
    if (mayBeReached) {
        const auto now = readGroup(line, action.group, stop);
        if (now && hasReached(*now, action.goal, action.member))
            return Words::tr("It is so already: nothing was asked.");
    }
    const auto reply = line.call(action.method, action.target, action.body, Deadline::in(callLimit), stop);
    if (!reply)
        return tl::unexpected(reply.error());
    return reply->isCertain ? reply->words
                            : Words::tr("It is not known whether this was done: %1").arg(reply->words);
}

Result<QString> ManagerDoor::await(const AwaitManager &action, const std::stop_token &stop,
                                   const std::function<void(const StepProgress &)> &tell) const
{
    const auto line = lineTo(action.group, action.address);
    const auto deadline = Deadline::in(action.limit);
    const auto stale = Deadline::in(staleLimit);
    bool hasChanged = action.goal != ManagerGoal::Rebuilt;
    while (true) {
        const auto now = readGroup(line, action.group, stop);
        const auto states = now ? statesOf(*now) : now.error().message;
        if (now && tell)
            tell({ .phase = states });
        const bool isThere = now && hasReached(*now, action.goal, action.member);
        hasChanged = hasChanged || (now && !isThere) || stale.hasPassed();
        if (isThere && hasChanged)
            return states;
        if (deadline.hasPassed())
            return fail(ErrorKind::Timeout,
                        Words::tr("The manager did not get there in time. It says: %1").arg(states));
        if (!pauseFor(pollInterval, stop))
            return fail(ErrorKind::Cancelled, Words::tr("Cancelled while waiting for the manager."));
    }
}

} // namespace tessera
