// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/open_cluster.h"

#include "app/console/background.h"
#include "app/console/find_key.h"
#include "core/cluster/read_local_tables.h"

namespace tessera {

namespace {

constexpr std::chrono::seconds longestReading { 15 };

OpenSession openerOf(const std::shared_ptr<Connector> &connector)
{
    return [connector](Deadline deadline, std::stop_token stop) {
        return connector->open(deadline, std::move(stop));
    };
}

} // namespace

OpenCluster::OpenCluster(const Connector &connector, QObject *parent)
    : QObject(parent)
    , m_connector(std::make_shared<Connector>(connector))
    , m_watcher(openerOf(m_connector))
{
}

void OpenCluster::findKey(const TableKey &key)
{
    const auto snapshot = m_watcher.state().snapshot;
    if (!snapshot)
        return;
    const auto work = [connector = m_connector, snapshot, key](std::stop_token stop) -> Result<ShardId> {
        const auto deadline = Deadline::in(longestReading);
        auto session = connector->open(deadline, stop);
        if (!session)
            return tl::unexpected(session.error());
        return tessera::findKey(*session, *snapshot, key.table, key.key, deadline, stop);
    };
    m_reader =
        inBackground(this, work, [this, key](const Result<ShardId> &shard) { emit keyFound(key, shard); });
}

void OpenCluster::readLocalTables()
{
    const auto work = [connector = m_connector](std::stop_token stop) -> Result<QList<LocalTable>> {
        const auto deadline = Deadline::in(longestReading);
        auto session = connector->open(deadline, stop);
        if (!session)
            return tl::unexpected(session.error());
        return tessera::readLocalTables(*session, deadline, stop);
    };
    m_reader = inBackground(this, work,
                            [this](const Result<QList<LocalTable>> &tables) { emit localTables(tables); });
}

} // namespace tessera
