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
    QString user = {}; ///< OS user to run as; empty: the calling user
    QByteArray input = {};
    QString home = {}; ///< HOME and working folder; empty: the root folder
    QString passFile = {}; ///< PGPASSFILE, inherited by a server that the program starts
};

/// Runs it to its end and gives its standard output. Files it makes are closed to others; it does not outlive
/// us. The environment
/// holds no variable of the caller except PATH and TZ, so that no PG* setting leaks in. Errors: Host with the
/// program's last line on standard error, Timeout, Cancelled (the program is killed).
[[nodiscard]] Result<QByteArray> runProgram(const Program &program, Deadline deadline,
                                            std::stop_token stop = {});

} // namespace tessera
