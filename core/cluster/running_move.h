// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/units.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace tessera {

/// A phase of a move and when we first saw it; the server keeps no times (citus.md §1.5).
struct PhaseStart
{
    QString phase; ///< The server's word: "Copying Data", "Catching Up", …
    QDateTime since; ///< UTC
    bool operator==(const PhaseStart &) const = default;
};

/// One shard that is being moved or copied.
struct RunningMove
{
    qint32 backend = 0; ///< The process on the coordinator that does it
    ShardId shard;
    QString source; ///< HOST:PORT
    QString target;
    QString operation; ///< move or copy
    bool isDone = false;
    bool hasBegun = false;
    std::optional<ByteCount> sourceSize;
    std::optional<ByteCount> targetSize;
    QString sourceLsn; ///< What the source has written; empty but while the target catches up
    QString targetLsn; ///< What the target has applied of it
    std::optional<ByteCount> lag; ///< WAL still to be applied, while catching up
    QList<PhaseStart> phases; ///< The last one is the present

    [[nodiscard]] QString phase() const { return phases.isEmpty() ? QString() : phases.last().phase; }
    bool operator==(const RunningMove &) const = default;
};

/// @p now with the phase starts that @p before had recorded for the same shard and backend.
[[nodiscard]] QList<RunningMove> withRecordedPhases(QList<RunningMove> now, const QList<RunningMove> &before);

} // namespace tessera
