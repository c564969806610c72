// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QJsonObject>
#include <QSet>
#include <QStringList>

#include <optional>
#include <utility>

namespace tessera {

/// The name of a step as EXPLAIN's text has it, of what its JSON says: "Partial HashAggregate", "Hash Left
/// Join". Source: PostgreSQL's ExplainNode().
[[nodiscard]] QString planTitle(const QJsonObject &plan);
/// What else is worth reading of it, a line each, in the server's words.
[[nodiscard]] QStringList planDetails(const QJsonObject &plan);
/// "orders_102008" as orders and 102008 where that is a shard; see foldShardNames().
[[nodiscard]] std::pair<QString, std::optional<ShardId>> splitShardName(const QString &name,
                                                                        const QSet<qint64> &shards);

} // namespace tessera
