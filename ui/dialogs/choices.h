// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/cluster_snapshot.h"

class QComboBox;
class QLabel;

namespace tessera {

// What several forms let choose from, and say.

inline constexpr int mostShards = 64000; ///< MAX_SHARD_COUNT of Citus

/// Chosen by typing as well; what is typed must be one of the entries.
[[nodiscard]] QComboBox *makeChoice(QWidget *parent);
/// Nodes by their address, each with its id as the text that operations take. @p first stands above them with
/// an empty id, when there is one.
[[nodiscard]] QComboBox *makeNodeChoice(const QList<Node> &nodes, const QString &first, QWidget *parent);
/// How shards are copied (citus.md §3.4), with the mode that operations take.
[[nodiscard]] QComboBox *makeModeChoice(QWidget *parent);
/// What the modes mean, for the help of that choice.
[[nodiscard]] QString modeHelp();

/// The tables of a shard's set, that of the shard first; very many are cut short.
[[nodiscard]] QString tablesOfSet(const ClusterSnapshot &cluster, const Shard &shard);
/// For such a text.
[[nodiscard]] QLabel *makeTablesLabel(const QString &tables, QWidget *parent);

} // namespace tessera
