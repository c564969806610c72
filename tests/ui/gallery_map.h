// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/cluster_state.h"

namespace tessera {
class MapPage;
}

namespace tessera::test {

/// The map of the gallery's shop with a plan and a move under way.
[[nodiscard]] MapPage *galleryMap(const ClusterState &state);
/// What the map can look like, by name; the first is how galleryMap() made it.
[[nodiscard]] QStringList mapLooks();
void showMapLook(MapPage &page, const QString &look);

} // namespace tessera::test
