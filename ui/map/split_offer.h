// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/map_content.h"

namespace tessera {

/// Why a shard set cannot be split now, in the words of the plan, empty when it can; nullopt for sets that
/// are never split: only hash ranges of more than one value with one placement are (citus.md §3.2).
[[nodiscard]] std::optional<QString> reasonAgainstSplit(const MapContent &content, quint32 set);

} // namespace tessera
