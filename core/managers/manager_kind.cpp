// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/managers/manager_kind.h"

#include <algorithm>
#include <array>

namespace tessera {

namespace {

struct KindRow
{
    ManagerKind kind;
    QLatin1StringView word;
    QLatin1StringView name;
};
constexpr std::array kinds {
    KindRow { ManagerKind::None, QLatin1StringView("none"), QLatin1StringView("-") },
    KindRow { ManagerKind::Patroni, QLatin1StringView("patroni"), QLatin1StringView("Patroni") },
    KindRow { ManagerKind::AutoFailover, QLatin1StringView("pg_auto_failover"),
              QLatin1StringView("pg_auto_failover") },
    KindRow { ManagerKind::Repmgr, QLatin1StringView("repmgr"), QLatin1StringView("repmgr") },
};

struct GoalRow
{
    ManagerGoal goal;
    QLatin1StringView word;
};
constexpr std::array goals {
    GoalRow { ManagerGoal::Nothing, QLatin1StringView("nothing") },
    GoalRow { ManagerGoal::Leads, QLatin1StringView("leads") },
    GoalRow { ManagerGoal::Paused, QLatin1StringView("paused") },
    GoalRow { ManagerGoal::Resumed, QLatin1StringView("resumed") },
    GoalRow { ManagerGoal::Maintained, QLatin1StringView("maintained") },
    GoalRow { ManagerGoal::Follows, QLatin1StringView("follows") },
    GoalRow { ManagerGoal::Rebuilt, QLatin1StringView("rebuilt") },
    GoalRow { ManagerGoal::Restarted, QLatin1StringView("restarted") },
};

} // namespace

QString managerWord(ManagerKind kind)
{
    return std::ranges::find(kinds, kind, &KindRow::kind)->word;
}

std::optional<ManagerKind> managerFromWord(const QString &word)
{
    const auto *row = std::ranges::find_if(kinds, [&](const KindRow &one) { return one.word == word; });
    return row == kinds.end() ? std::nullopt : std::optional(row->kind);
}

QString nameOf(ManagerKind kind)
{
    return std::ranges::find(kinds, kind, &KindRow::kind)->name;
}

QString goalWord(ManagerGoal goal)
{
    return std::ranges::find(goals, goal, &GoalRow::goal)->word;
}

std::optional<ManagerGoal> goalFromWord(const QString &word)
{
    const auto *row = std::ranges::find_if(goals, [&](const GoalRow &one) { return one.word == word; });
    return row == goals.end() ? std::nullopt : std::optional(row->goal);
}

} // namespace tessera
