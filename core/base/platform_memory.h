// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace tessera {

/// A segment of System V shared memory.
struct MemorySegment
{
    qint64 key = 0;
    qint64 id = -1;
    bool operator==(const MemorySegment &) const = default;
};

/// True while there is one of that key and id, made by the OS user @p creator. Linux only; elsewhere false.
[[nodiscard]] bool isThere(const MemorySegment &segment, uint creator);
/// Frees it unless a process is attached to it.
void freeUnused(const MemorySegment &segment, uint creator);

} // namespace tessera
