// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace tessera {

/// Who decides which server of a node group is its primary, besides us.
enum class ManagerKind {
    None, ///< Nobody: said by the user, where a trace misleads
    Patroni,
    AutoFailover, ///< pg_auto_failover
    Repmgr
};

/// For people and for the command line: "patroni", "pg_auto_failover", "repmgr", "none".
[[nodiscard]] QString managerWord(ManagerKind kind);
[[nodiscard]] std::optional<ManagerKind> managerFromWord(const QString &word);
/// As it calls itself: "Patroni".
[[nodiscard]] QString nameOf(ManagerKind kind);

/// What a manager says once it has done what it was asked; see hasReached().
enum class ManagerGoal {
    Nothing, ///< Its answer to the call is all there is
    Leads, ///< The member is the primary, and no change of roles is under way
    Paused,
    Resumed,
    Maintained, ///< The member is under maintenance
    Follows, ///< The member is a standby that receives WAL
    Rebuilt, ///< The same, after it had stopped being one
    Restarted ///< The member runs; what it waited for may ask for one more restart, of its primary
};

/// For the journal: "leads".
[[nodiscard]] QString goalWord(ManagerGoal goal);
[[nodiscard]] std::optional<ManagerGoal> goalFromWord(const QString &word);

} // namespace tessera
