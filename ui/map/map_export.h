// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/map/map_scene.h"

namespace tessera {

/// Saves the whole map as it is at zoom 1, with its header and labels: as PNG at twice the size, or as SVG of
/// paths and text when @p path ends in ".svg". Errors: Storage.
[[nodiscard]] Result<> saveMap(const MapScene &scene, const QString &path);

} // namespace tessera
