// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/arguments.h"
#include "app/ctl/terminal.h"
#include "core/base/result.h"

#include <QJsonValue>
#include <QString>

#include <span>

namespace tessera {

/// What a script reads from tesseractl's exit status (design.md §9).
enum class ExitCode { Done = 0, Failed = 1, Usage = 2, Refused = 3, NeedsAttention = 4 };

/// What a command has to say: text for people, json for --json. Both tell the same.
struct Answer
{
    QString text;
    QJsonValue json;
    ExitCode code = ExitCode::Done;
};

/// Which cluster the command is for, and how the answer is printed.
struct GlobalOptions
{
    QString connection;
    QString sandbox;
    QString service;
    QString dsn;
    bool json = false;
};

struct Invocation
{
    const GlobalOptions &globals;
    const Arguments &arguments;
    Terminal &terminal;
};

/// One row of the command table. path is the words that select it ("sandbox up"); operands names what
/// follows them ("TABLE KEY", "[TABLE]"); the usage text is made from the row.
struct Command
{
    const char *path;
    const char *operands;
    const char *summary;
    std::span<const OptionSpec> options;
    Result<Answer> (*run)(const Invocation &);
};

} // namespace tessera
