// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tessera {

enum class StatementKind {
    Reading, ///< Surely changes nothing
    Writing, ///< Changes rows, locks them, or may: what is not surely reading
    Utility ///< Has no plan: CREATE, SET, COPY, …
};

/// What a statement is, as far as its text tells.
struct StatementTraits
{
    StatementKind kind = StatementKind::Utility;
    int parameters = 0; ///< The highest $n
    bool isOne = true; ///< False: several statements
    bool isCut = false; ///< Its end is missing, or a comment or string does not end

    bool operator==(const StatementTraits &) const = default;
};

/// Calls of functions that are not PostgreSQL's own, or that may do something, make it a writing one. Views,
/// operators and overloads are not seen through: a reading statement is to run read-only all the same.
[[nodiscard]] StatementTraits statementTraits(const QString &statement);

} // namespace tessera
