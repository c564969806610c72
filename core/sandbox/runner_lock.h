// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/platform_lock.h"
#include "core/sandbox/sandbox_place.h"

namespace tessera {

/// Held by a sandbox's runner as long as it lives; the lock is on its pid file.
class RunnerLock
{
public:
    /// Writes this process's pid. Errors: Refused when another runner holds it, Storage.
    [[nodiscard]] static Result<RunnerLock> take(const SandboxPlace &place);
    [[nodiscard]] static bool isHeld(const SandboxPlace &place);

private:
    explicit RunnerLock(FileLock lock)
        : m_lock(std::move(lock))
    {
    }
    FileLock m_lock;
};

} // namespace tessera
