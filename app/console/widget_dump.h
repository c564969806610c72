// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tessera {

/// Keeps the visible widgets of all windows as JSON in @p file, rewritten when something changed:
/// [{"class", "name", "text", "enabled", "focused", "x", "y", "width", "height"}], in pixels of the screen.
/// Cells of lists and tables come as class "cell" with their text, the node groups of the map as class
/// "column" with their address as name, "lit" while what is dragged may be dropped there, the tiles of the
/// selected shard set as class "tile" with the address of their node as name,
/// what a drop would do as class "drag". For tests that press keys and
/// buttons from outside.
void keepWidgetDump(const QString &file);

} // namespace tessera
