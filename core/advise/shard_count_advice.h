// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/units.h"

#include <QString>

#include <optional>

namespace tessera {

/// What the number of shards depends on.
struct ShardCountQuestion
{
    std::optional<ByteCount> bytes; ///< Of the table and those that will lie beside it
    qsizetype nodes = 0; ///< That may hold shards
    qint32 serverDefault = 32; ///< citus.shard_count
};

struct ShardCountAdvice
{
    qint32 count = 32;
    QString reason; ///< A sentence
    bool operator==(const ShardCountAdvice &) const = default;
};

/// A power of two, so that shards can be halved: 32 below 100 GB, 64 up to 500 GB, 128 above (service.md
/// §2.5), and at least four a node, so that a node more still gets some.
[[nodiscard]] ShardCountAdvice shardCountAdvice(const ShardCountQuestion &question);

} // namespace tessera
