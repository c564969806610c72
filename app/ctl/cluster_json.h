// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"
#include "core/cluster/cluster_state.h"

#include <QJsonArray>
#include <QJsonObject>

namespace tessera {

// The JSON of design.md §9: names are camelCase, bytes and counts are numbers, what is unknown is null.

/// @p globals: for the commands of remedies.
[[nodiscard]] QJsonObject clusterJson(const ClusterState &state, const GlobalOptions &globals);
[[nodiscard]] QJsonArray nodesJson(const ClusterState &state);
/// @p table empty: of every table.
[[nodiscard]] QJsonArray shardsJson(const ClusterState &state, const QString &table);
[[nodiscard]] QJsonObject shardJson(const ClusterState &state, const Shard &shard);
[[nodiscard]] QString tableKindWord(TableKind kind);

} // namespace tessera
