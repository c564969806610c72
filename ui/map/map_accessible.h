// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tessera {

class MapView;

/// Makes screen readers see a MapView as a list whose one child is the shard set that the keyboard is on.
void installMapAccessibility();
/// Tells them that the keyboard has gone to another shard set.
void announceCurrent(MapView &view);

} // namespace tessera
