// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QStringList>

#include <stop_token>

namespace tessera {

/// A program of this machine and its argument vector; no shell is involved.
struct Program
{
    QString path;
    QStringList arguments;
    QString user = {}; ///< OS user to run as, when we are root; empty: the calling user
    QByteArray input = {};
    QString home = {}; ///< HOME and working folder; empty: the root folder
    QString passFile = {}; ///< PGPASSFILE, inherited by a server that the program starts
    /// The environment is the caller's: for ssh, which finds its agent there. Else it holds no variable of
    /// the caller except PATH and TZ, so that no PG* setting leaks in.
    bool keepsEnvironment = false;
};

/// How a program ended that could be run.
struct ProgramEnd
{
    int exitCode = 0; ///< -1: it crashed
    QByteArray output;
    QByteArray errors;

    [[nodiscard]] bool isGood() const { return exitCode == 0; }
    /// What it said last on standard error.
    [[nodiscard]] QString lastWords() const;
};

/// Runs it to its end, however that is. Files it makes are closed to others; it does not outlive us. Errors:
/// Host when it cannot be started, Timeout, Cancelled (the program is killed).
[[nodiscard]] Result<ProgramEnd> endOfProgram(const Program &program, Deadline deadline,
                                              std::stop_token stop = {});

/// The same, and gives its standard output. Errors: Host with its last line on standard error, too.
[[nodiscard]] Result<QByteArray> runProgram(const Program &program, Deadline deadline,
                                            std::stop_token stop = {});

} // namespace tessera
