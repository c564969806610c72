// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tessera {

/// Whether calls of a statement named the value of a distribution column, as citus_stat_statements tells it.
enum class KeyUse { Unknown = 0, Always = 1, Never = 2, Sometimes = 3 };

/// To how many shards Citus sends a statement.
enum class StatementRoute {
    Unknown,
    Router, ///< One task
    FanOut, ///< Tasks on many shards
    Both ///< Some calls this way, some that
};

/// How the shape of a plan begins; see planShape().
inline constexpr auto oneTask = QLatin1String("One task");
inline constexpr auto manyTasks = QLatin1String("Tasks on many shards");

/// What is surely known. @p planHead is how the newest shape of its plan begins; empty: there is none. A plan
/// with one task for examples says nothing of a statement that takes a list of values.
[[nodiscard]] StatementRoute routeOf(KeyUse key, const QString &planHead, const QString &statement);
/// For JSON: "router", "fanOut", "both"; empty.
[[nodiscard]] QString routeWord(StatementRoute route);
/// For people, translated; "–" for what is not known.
[[nodiscard]] QString routeText(StatementRoute route);
/// What to do so that it is known.
[[nodiscard]] QString routeHint();

} // namespace tessera
