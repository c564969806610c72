// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"
#include "core/connections/connector.h"
#include "core/operations/run_operation.h"

#include <array>

namespace tessera {

/// Options of every changing command (design.md §9), to be put into its row.
#define TESSERA_CHANGE_OPTIONS                                                                               \
    OptionSpec { "--yes", nullptr, QT_TRANSLATE_NOOP("tesseractl", "run without asking") },                  \
        OptionSpec { "--dry-run", nullptr, QT_TRANSLATE_NOOP("tesseractl", "only print plan and checks") },  \
        OptionSpec { "--schedule", "TIME",                                                                   \
                     QT_TRANSLATE_NOOP("tesseractl", "not now: whoever collects runs it then") },            \
        OptionSpec { "--within", "SPAN",                                                                     \
                     QT_TRANSLATE_NOOP("tesseractl",                                                         \
                                       "with --schedule: begun so long after at most (15m)") },              \
        OptionSpec { "--lock-timeout", "SECONDS",                                                            \
                     QT_TRANSLATE_NOOP("tesseractl",                                                         \
                                       "wait so long for a lock, four times; 0: for ever (10)") },           \
        OptionSpec                                                                                           \
    {                                                                                                        \
        "--confirm", "NAME", QT_TRANSLATE_NOOP("tesseractl", "the name of a production cluster")             \
    }

/// Plans, checks, prints both, asks, runs and journals. A plan that went stale meanwhile is made once more.
[[nodiscard]] Result<Answer> change(const Invocation &invocation, const QString &operation,
                                    const QJsonObject &parameters);
[[nodiscard]] Result<Answer> change(const Invocation &invocation, const Connector &connector,
                                    const QString &operation, const QJsonObject &parameters);

/// @p parameters with the values of options, "--shards" as "shardCount" and so on; what was not given is left
/// out.
[[nodiscard]] QJsonObject withOptions(const Arguments &arguments, QJsonObject parameters,
                                      std::initializer_list<std::pair<QString, QString>> options);
/// What --lock-timeout says. Errors: Invalid.
[[nodiscard]] Result<LockPatience> patienceOf(const Arguments &arguments);
/// What --yes, --confirm or the person say. Asks @p question unless --yes was given.
[[nodiscard]] Confirmation confirmationOf(const Invocation &invocation, const QString &question);
/// A function that writes each event as a line for people, of the steps of @p plan.
[[nodiscard]] Report progressLines(Terminal &terminal, const Plan &plan);
[[nodiscard]] Answer answerOf(const RunResult &result, const PreparedOperation &prepared,
                              const GlobalOptions &globals);
/// How far the target of a move is behind its source; empty outside of catching up.
[[nodiscard]] QString lagText(const MoveProgress &move);
[[nodiscard]] QString outcomeWord(Outcome outcome);
/// Each check with the command that does its remedy, where a plan can.
[[nodiscard]] QJsonArray checksJson(const QList<Check> &checks, const GlobalOptions &globals);

/// Cancels the run when the person presses Ctrl-C.
class CancelOnInterrupt
{
public:
    CancelOnInterrupt(const Terminal &terminal, RunControl &control)
        : m_callback(terminal.stopToken(), [&control] { control.cancel(); })
    {
    }

private:
    std::stop_callback<std::function<void()>> m_callback;
};

} // namespace tessera
