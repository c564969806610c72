// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/change.h"
#include "app/ctl/command_table.h"
#include "app/ctl/text.h"

#include <QJsonObject>

namespace tessera {

namespace {

using namespace Qt::StringLiterals;

/// A move of what @p subject names, to --to in the mode --mode.
Result<Answer> moveOf(const Invocation &invocation, const QString &operation, const QJsonObject &subject)
{
    if (!invocation.arguments.has(u"--to"_s))
        return fail(ErrorKind::Invalid, Ctl::tr("Say where to: --to NODE."));
    return change(
        invocation, operation,
        withOptions(invocation.arguments, subject, { { u"--to"_s, u"to"_s }, { u"--mode"_s, u"mode"_s } }));
}

Result<Answer> shardMove(const Invocation &invocation)
{
    return moveOf(invocation, u"shard.move"_s, { { u"shard"_s, invocation.arguments.operand(0) } });
}

constexpr OptionSpec modeOption {
    "--mode", "MODE", QT_TRANSLATE_NOOP("tesseractl", "auto, force_logical or block_writes (auto)")
};
constexpr std::array moveOptions { OptionSpec { "--to", "NODE",
                                                QT_TRANSLATE_NOOP("tesseractl", "node id or HOST:PORT") },
                                   modeOption, TESSERA_CHANGE_OPTIONS };
constexpr std::array commands {
    Command { "shard move", "SHARD",
              QT_TRANSLATE_NOOP("tesseractl", "move a shard and those colocated with it"), moveOptions,
              shardMove },
};

} // namespace

std::span<const Command> shardCommands()
{
    return commands;
}

} // namespace tessera
