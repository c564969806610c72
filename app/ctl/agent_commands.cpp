// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/agent_run.h"
#include "app/ctl/command_table.h"
#include "app/ctl/text.h"

#include <array>

namespace tessera {

namespace {

using namespace Qt::StringLiterals;

Result<Answer> agentRun(const Invocation &invocation)
{
    return invocation.arguments.has(u"--once"_s) ? collectOnce(invocation) : collectOn(invocation);
}

constexpr std::array runOptions {
    OptionSpec { "--once", nullptr,
                 QT_TRANSLATE_NOOP("tesseractl", "read one minute of one cluster and end") },
    OptionSpec { "--pgbouncer", "HOST:PORT",
                 QT_TRANSLATE_NOOP("tesseractl", "measure this PgBouncer, too; may be repeated"), true },
};
constexpr std::array commands {
    Command { "agent run", "",
              QT_TRANSLATE_NOOP("tesseractl",
                                "collect metrics every minute, of one cluster or of all saved connections"),
              runOptions, agentRun },
};

} // namespace

std::span<const Command> agentCommands()
{
    return commands;
}

} // namespace tessera
