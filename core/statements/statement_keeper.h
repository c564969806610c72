// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/store_keeper.h"
#include "core/statements/statement_store.h"

namespace tessera {

/// For StoreKeeper. Errors: Storage.
[[nodiscard]] Result<> keepIn(StatementStore &store, Minute minute, const CountedMinute &counted);
[[nodiscard]] QString wordsOnSilent(const CountedMinute &counted);

using StatementKeeper = StoreKeeper<StatementStore, CountedMinute>;

} // namespace tessera
