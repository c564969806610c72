// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/store_keeper.h"
#include "core/tenants/tenant_store.h"

namespace tessera {

/// The file may take this much.
inline constexpr ByteCount mostOfTenants { qint64(256) << 20 };

/// For StoreKeeper. Errors: Storage.
[[nodiscard]] Result<> keepIn(TenantStore &store, Minute minute, const TenantMinute &polled);
[[nodiscard]] QString wordsOnSilent(const TenantMinute &polled);

using TenantKeeper = StoreKeeper<TenantStore, TenantMinute>;

} // namespace tessera
