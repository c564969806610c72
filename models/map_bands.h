// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/map_content.h"

namespace tessera {

/// Fills bands, sets, members and setOfShard from the snapshot: which shards move together.
void groupShards(MapContent &content);

} // namespace tessera
