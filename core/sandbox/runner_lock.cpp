// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/runner_lock.h"

#include "core/sandbox/text.h"

#include <QCoreApplication>

namespace tessera {

Result<RunnerLock> RunnerLock::take(const SandboxPlace &place)
{
    auto lock = FileLock::take(place.runnerPidFile(), QByteArray::number(QCoreApplication::applicationPid()));
    if (lock)
        return RunnerLock(std::move(*lock));
    if (lock.error().kind == ErrorKind::Locked)
        return refuse(SandboxText::tr("The sandbox \"%1\" has a runner already.").arg(place.name));
    return tl::unexpected(lock.error());
}

bool RunnerLock::isHeld(const SandboxPlace &place)
{
    return FileLock::holder(place.runnerPidFile()).has_value();
}

} // namespace tessera
