// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QList>
#include <QString>

namespace tessera {

// Calls about processes that differ by platform.

[[nodiscard]] bool isProcessAlive(qint64 pid);
/// Processes of any user whose working folder is @p folder. Needs /proc; elsewhere empty.
[[nodiscard]] QList<qint64> processesIn(const QString &folder);
/// SIGKILL.
void killProcess(qint64 pid);
/// SIGSTOP: it stays, and does nothing until it is thawed.
void freezeProcess(qint64 pid);
/// SIGCONT.
void thawProcess(qint64 pid);
/// Needs /proc; elsewhere false.
[[nodiscard]] bool isProcessFrozen(qint64 pid);
/// SIGTERM.
void askProcessToEnd(qint64 pid);
/// For a child between fork and exec: the kernel kills it when the thread that made it ends. Linux only.
void endWithParent();
/// From now on this process, with all its threads, is @p user, for good.
/// Errors: NotFound, Permission.
[[nodiscard]] Result<> becomeUser(const QString &user);

} // namespace tessera
