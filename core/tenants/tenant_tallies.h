// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tenants/tenant_period.h"

#include <QByteArray>

#include <map>

namespace tessera {

/// A number of the tenants' file's own.
using TenantId = Id<struct TenantTag, qint64>;

/// What a tenant asked one node for.
struct TenantTally
{
    NodeId node;
    TenantId tenant;
    TenantCounters counters;

    bool operator==(const TenantTally &) const = default;
};

/// What is known of the tenants of a minute or an hour.
struct TenantTallies
{
    /// How much of that time each node has told of; a node that is missing is a gap.
    std::map<NodeId, std::chrono::seconds> covered;
    QList<TenantTally> rows; ///< One for each node and tenant

    bool operator==(const TenantTallies &) const = default;
};

/// Adds @p more and keeps the @p most of each node that ran most statements.
[[nodiscard]] TenantTallies merged(TenantTallies tallies, const TenantTallies &more, qsizetype most);

[[nodiscard]] QByteArray packTallies(const TenantTallies &tallies);
/// nullopt when these are no such bytes.
[[nodiscard]] std::optional<TenantTallies> unpackTallies(const QByteArray &bytes);

} // namespace tessera
