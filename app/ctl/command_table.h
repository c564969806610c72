// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"

#include <QStringList>

namespace tessera {

// Each group of commands is a file that gives its rows.
[[nodiscard]] std::span<const Command> sandboxCommands();
[[nodiscard]] std::span<const Command> clusterCommands();
[[nodiscard]] std::span<const Command> haCommands();
[[nodiscard]] std::span<const Command> haManagerCommands();
[[nodiscard]] std::span<const Command> cleanupCommands();
[[nodiscard]] std::span<const Command> changeCommands();
[[nodiscard]] std::span<const Command> adviseCommands();
[[nodiscard]] std::span<const Command> shardCommands();
[[nodiscard]] std::span<const Command> rebalanceCommands();
[[nodiscard]] std::span<const Command> activityCommands();
[[nodiscard]] std::span<const Command> diagnoseCommands();
[[nodiscard]] std::span<const Command> journalCommands();
[[nodiscard]] std::span<const Command> scheduleCommands();
[[nodiscard]] std::span<const Command> metricsCommands();
[[nodiscard]] std::span<const Command> queryCommands();
[[nodiscard]] std::span<const Command> explainCommands();
[[nodiscard]] std::span<const Command> slowLogCommands();
[[nodiscard]] std::span<const Command> agentCommands();
[[nodiscard]] std::span<const Command> guardCommands();
[[nodiscard]] std::span<const Command> alertCommands();
[[nodiscard]] std::span<const Command> reportCommands();

/// Every command of tesseractl, in the order of the help text.
[[nodiscard]] QList<Command> allCommands();

struct SelectedCommand
{
    Command command;
    QStringList rest; ///< the words after the path
};

/// The command with the longest path that @p words begin with. Errors: Invalid, one sentence.
[[nodiscard]] Result<SelectedCommand> selectCommand(const QStringList &words);

/// "tesseractl sandbox up [--name NAME] …" and one line an option.
[[nodiscard]] QString usageOf(const Command &command);
/// All commands, or those whose path begins with @p group.
[[nodiscard]] QString usageOfAll(const QString &group = {});

/// Checks the number of operands against Command::operands. Errors: Invalid.
[[nodiscard]] Result<> checkOperands(const Command &command, const Arguments &arguments);

} // namespace tessera
