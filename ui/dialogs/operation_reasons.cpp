// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/operation_reasons.h"

#include "core/operations/isolate_tenant.h"
#include "core/operations/shard_transfer.h"

namespace tessera {

namespace {

template <class Value> QString messageOf(const Result<Value> &result)
{
    return result ? QString() : result.error().message;
}

} // namespace

QString reasonAgainstIsolation(const SnapshotPtr &cluster)
{
    if (!cluster->capabilities().isolateTenant)
        return messageOf(IsolateTenant {}.plan({ .snapshot = cluster }));
    return messageOf(refusalOfRunningRebalance(*cluster));
}

} // namespace tessera
