// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"

#include <QStringList>

namespace tessera {

/// A command line, split into what every command understands and the rest.
struct CommandLine
{
    GlobalOptions globals;
    bool wantsHelp = false;
    bool wantsVersion = false;
    QStringList words; ///< command, operands and the command's own options, in order
};

/// Global options may stand anywhere before "--". Errors: Invalid; a --dsn with a password is refused.
[[nodiscard]] Result<CommandLine> parseCommandLine(const QStringList &arguments);

} // namespace tessera
