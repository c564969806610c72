// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/heat/read_heat.h"

#include <QStringList>

namespace tessera {
class HeatPage;
class HotRangesModel;
class SharedTime;
} // namespace tessera

namespace tessera::test {

/// The heat map of a cluster of six nodes, which answers itself.
[[nodiscard]] HeatPage *galleryHeat(SharedTime &time, HotRangesModel &model);
/// What the page can look like, by name.
[[nodiscard]] QStringList heatLooks();
void showHeatLook(HeatPage &page, const QString &look);

/// 32 shards: one hot for a while and split then, keys written one after the other, a node that was silent.
[[nodiscard]] HeatAnswer galleryHeatAnswer(const HeatQuestion &question);

} // namespace tessera::test
