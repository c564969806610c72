// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/watch/catalog_watch.h"

namespace tessera {

/// The loop of the thread that asks the nodes through the coordinator: health, sizes, moves under way and the
/// comparison of nodes, each in its turn. It has its own session, so a silent worker never holds up the
/// catalogs. Returns when @p stop is requested.
void watchNodes(WatchBoard &board, const OpenSession &open, const WatchTimes &times, std::stop_token stop);

} // namespace tessera
