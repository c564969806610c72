// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/sandbox/sandbox_place.h"

#include <QProcessEnvironment>

#include <stop_token>

namespace tessera {

/// A program of an HA manager beside a sandbox's servers, run by their OS user. It works in a folder of its
/// own below SandboxPlace::managers(), by which its processes are found.
struct ManagerProgram
{
    QString name; ///< Of the folder
    QStringList command;
    QString programs = {}; ///< PostgreSQL's, first in its path
    QStringList variables = {}; ///< Of its environment, "NAME=value"; no secret
    QString pidFile = {}; ///< Its own, below SandboxPlace::managers(), which may name another process by now
};

/// What such programs and the servers that they start have in common: a home below @p folder, PostgreSQL's
/// programs in the path, and nothing of the caller's environment.
[[nodiscard]] QProcessEnvironment managerEnvironment(const QString &folder, const QString &programs);

[[nodiscard]] QString folderOf(const SandboxPlace &place, const QString &program);
/// What it and its servers have said.
[[nodiscard]] QString logOf(const SandboxPlace &place, const QString &program);
[[nodiscard]] bool isProgramUp(const SandboxPlace &place, const QString &name);

/// Starts it detached; does nothing when it is up. Errors: Host.
[[nodiscard]] Result<> startProgram(const SandboxPlace &place, const ManagerProgram &program);
/// Runs it to its end, which has to be a good one. Errors: Host, Timeout, Cancelled.
[[nodiscard]] Result<> runProgramToEnd(const SandboxPlace &place, const ManagerProgram &program,
                                       Deadline deadline, std::stop_token stop);
/// Asks it to end, as an administrator does, and waits; what is left at the deadline is killed.
void endProgram(const SandboxPlace &place, const QString &name, Deadline deadline);
/// SIGKILL to all of them: for a sandbox that is being destroyed. Their servers are not among them.
void killPrograms(const SandboxPlace &place);
/// The same, to one.
void killProgram(const SandboxPlace &place, const QString &name);

} // namespace tessera
