// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/heat/heat_poll.h"
#include "core/heat/heat_store.h"
#include "core/metrics/store_keeper.h"

namespace tessera {

/// For StoreKeeper. Errors: Storage.
[[nodiscard]] Result<> keepIn(HeatStore &store, Minute minute, const HeatMinute &counted);
[[nodiscard]] QString wordsOnSilent(const HeatMinute &counted);

using HeatKeeper = StoreKeeper<HeatStore, HeatMinute>;

} // namespace tessera
