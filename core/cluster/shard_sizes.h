// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/units.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <algorithm>
#include <memory>
#include <optional>
#include <vector>

namespace tessera {

/// A node that did not tell its sizes, and why.
struct SilentNode
{
    NodeId node;
    QString reason;
    bool operator==(const SilentNode &) const = default;
};

/// What one placement takes on its node: heap, TOAST and indexes.
struct PlacementBytes
{
    PlacementId placement;
    ByteCount bytes;
    bool operator==(const PlacementBytes &) const = default;
};

/// Bytes of placements, read apart from the snapshot by one fan-out. What a node did not tell is unknown,
/// never zero.
struct ShardSizes
{
    QDateTime readAt; ///< UTC
    bool areEstimates = false;
    std::vector<PlacementBytes> bytes; ///< Sorted by placement
    QList<SilentNode> silent;

    [[nodiscard]] std::optional<ByteCount> of(PlacementId id) const
    {
        const auto found = std::ranges::lower_bound(bytes, id, {}, &PlacementBytes::placement);
        return found == bytes.end() || found->placement != id ? std::nullopt : std::optional(found->bytes);
    }
};

using SizesPtr = std::shared_ptr<const ShardSizes>;

} // namespace tessera
