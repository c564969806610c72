// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/postgres/open_session.h"
#include "core/statements/statement_table.h"

namespace tessera {

/// Once an hour, explains the statements that took most of the last hour, as generic plans that are never run,
/// and keeps the shapes that are new. Belongs to whoever collects; for one thread.
///
/// To plan a statement is to evaluate what it calls that is immutable, with the rights of whoever asks. So,
/// where somebody else who is no superuser has written functions, only statements of superusers and of our own
/// role are explained.
class PlanRound
{
public:
    static constexpr qsizetype mostStatements = 20;
    /// In all; a minute must not be missed for it.
    static constexpr std::chrono::seconds longest { 15 };
    static constexpr std::chrono::milliseconds longestOne { 1500 };

    PlanRound(OpenSession open, QString statementPath)
        : m_open(std::move(open))
        , m_path(std::move(statementPath))
    {
    }

    /// Does nothing where it was done in this hour. Gives how many plans were kept. A statement that cannot be
    /// explained is left out. Errors: those of opening a session; Storage.
    [[nodiscard]] Result<int> at(Minute minute, std::stop_token stop);

private:
    [[nodiscard]] Result<bool> isDue(const StatementStore &store, Minute minute);
    [[nodiscard]] Result<int> explainAll(StatementStore &store, const QList<StatementLine> &lines,
                                         Minute minute, const std::stop_token &stop);

    OpenSession m_open;
    QString m_path;
    std::optional<Minute> m_tried; ///< The hour
};

} // namespace tessera
