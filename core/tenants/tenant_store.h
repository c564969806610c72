// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/minute.h"
#include "core/store/sqlite_database.h"
#include "core/tenants/tenant_poll.h"
#include "core/tenants/tenant_tallies.h"

namespace tessera {

/// The busiest tenants of a cluster's nodes in one SQLite file: what each asked for, by the minute for two
/// days and by the hour until it is forgotten. One thread at a time uses it; other programs may read
/// meanwhile.
class TenantStore
{
public:
    /// Of each node's hour; citus_stat_tenants tells of 100 a period.
    static constexpr qsizetype mostOfHour = 300;

    /// Makes the file and its folder where they are missing; see openStoreFile(). Errors: Storage.
    [[nodiscard]] static Result<TenantStore> open(const QString &path);
    /// Errors: NotFound when nothing was collected yet, Storage.
    [[nodiscard]] static Result<TenantStore> openForReading(const QString &path);

    /// A sentence on what was wrong with the file; empty when all is well.
    [[nodiscard]] const QString &notice() const { return m_notice; }

    /// Adds the periods that are not in the file yet, each to the minute in which it ended; all or nothing.
    /// @p minute is the one in which the nodes were asked. Errors: Storage.
    [[nodiscard]] Result<> keep(Minute minute, const TenantMinute &polled);
    /// Drops what is older than @p days before @p now, and single minutes after minuteRetention, then the
    /// oldest days until the file is no larger than @p most. Errors: Storage.
    [[nodiscard]] Result<> forget(Minute now, std::chrono::days days, ByteCount most);
    /// Drops everything. Errors: Storage.
    [[nodiscard]] Result<> clear();
    /// What the file takes on the disk. Errors: Storage.
    [[nodiscard]] Result<ByteCount> size() const;

    /// Whether any node has ever counted its tenants. Errors: Storage.
    [[nodiscard]] Result<bool> hasCounted() const;
    /// nullopt: it was never among the busiest. Errors: Storage.
    [[nodiscard]] Result<std::optional<TenantId>> find(const TenantName &name) const;
    using Take = std::function<void(Minute at, std::chrono::minutes length, const TenantTallies &tallies)>;
    /// What touches the range, oldest first; where single minutes are gone, whole hours. What is damaged is
    /// left out. Errors: Storage.
    [[nodiscard]] Result<> each(MinuteRange range, const Take &take) const;

private:
    TenantStore(SqliteDatabase database, QString notice);
    [[nodiscard]] Result<bool> isNew(NodeId node, const TenantPeriod &period) const;
    [[nodiscard]] Result<> add(Minute minute, NodeId node, const TenantPeriod &period);
    [[nodiscard]] Result<TenantId> idOf(const TenantName &name, Minute minute);
    [[nodiscard]] Result<> forgetBefore(Minute oldest, Minute oldestMinute);

    SqliteDatabase m_database;
    QString m_notice;
};

} // namespace tessera
