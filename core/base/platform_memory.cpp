// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/platform_memory.h"

#ifdef Q_OS_LINUX
#include <sys/shm.h>
#endif

namespace tessera {

#ifdef Q_OS_LINUX

namespace {

bool hasStatus(const MemorySegment &segment, uint creator, shmid_ds &status)
{
    return segment.id >= 0 && ::shmctl(static_cast<int>(segment.id), IPC_STAT, &status) == 0
        && status.shm_perm.__key == static_cast<key_t>(segment.key) && status.shm_perm.cuid == creator;
}

} // namespace

bool isThere(const MemorySegment &segment, uint creator)
{
    shmid_ds status {};
    return hasStatus(segment, creator, status);
}

void freeUnused(const MemorySegment &segment, uint creator)
{
    shmid_ds status {};
    if (hasStatus(segment, creator, status) && status.shm_nattch == 0)
        ::shmctl(static_cast<int>(segment.id), IPC_RMID, nullptr);
}

#else

bool isThere(const MemorySegment &, uint)
{
    return false;
}

void freeUnused(const MemorySegment &, uint) { }

#endif

} // namespace tessera
