// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/running_move.h"

#include <algorithm>

namespace tessera {

QList<RunningMove> withRecordedPhases(QList<RunningMove> now, const QList<RunningMove> &before)
{
    for (auto &move : now) {
        const auto known = std::ranges::find_if(before, [&move](const RunningMove &earlier) {
            return earlier.backend == move.backend && earlier.shard == move.shard;
        });
        if (known == before.end())
            continue;
        auto phases = known->phases;
        if (known->phase() != move.phase())
            phases += move.phases;
        move.phases = phases;
    }
    return now;
}

} // namespace tessera
