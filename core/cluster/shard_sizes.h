// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/units.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>

#include <memory>
#include <optional>

namespace tessera {

/// A node that did not tell its sizes, and why.
struct SilentNode
{
    NodeId node;
    QString reason;
    bool operator==(const SilentNode &) const = default;
};

/// Bytes of placements, read apart from the snapshot by one fan-out. What a node did not tell is unknown,
/// never zero.
struct ShardSizes
{
    QDateTime readAt; ///< UTC
    bool areEstimates = false;
    QHash<PlacementId, ByteCount> bytes;
    QList<SilentNode> silent;

    [[nodiscard]] std::optional<ByteCount> of(PlacementId id) const
    {
        const auto found = bytes.constFind(id);
        return found == bytes.constEnd() ? std::nullopt : std::optional(*found);
    }
};

using SizesPtr = std::shared_ptr<const ShardSizes>;

} // namespace tessera
