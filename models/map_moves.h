// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/map_content.h"

namespace tessera {

/// Node groups that something goes to, by the plan or by what the server moves now.
[[nodiscard]] std::vector<GroupId> targetGroups(const ClusterState &state, const MapOverlay &overlay);

/// What moves, by set: the plan's moves, and over them what the server moves now with its bytes. Needs the
/// columns and sets of @p content.
[[nodiscard]] QHash<quint32, MapMove> mapMoves(const ClusterState &state, const MapOverlay &overlay,
                                               const MapContent &content);

/// "move 4: to worker 5", "moving to worker 5, 42 %", "moved to worker 5".
[[nodiscard]] QString moveText(const MapContent &content, const MapMove &move);

} // namespace tessera
