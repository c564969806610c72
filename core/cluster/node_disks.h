// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/units.h"

#include <QHash>

#include <memory>

namespace tessera {

/// The file system of a node's data folder.
struct NodeDisk
{
    ByteCount free;
    ByteCount total;
    bool operator==(const NodeDisk &) const = default;
};

/// What the nodes say about their disks; one that did not answer, or may not be asked, is missing: unknown.
struct NodeDisks
{
    QHash<NodeId, NodeDisk> nodes;
    double reservePercent = 10; ///< citus.desired_percent_disk_available_after_move
};

using DisksPtr = std::shared_ptr<const NodeDisks>;

/// What must stay free for the server to accept a move.
[[nodiscard]] inline ByteCount reserveOf(const NodeDisk &disk, double percent)
{
    return { static_cast<qint64>(static_cast<double>(disk.total.value) * percent / 100) };
}

} // namespace tessera
