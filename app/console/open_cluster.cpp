// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/open_cluster.h"

#include "app/console/find_key.h"
#include "core/advise/read_table_evidence.h"
#include "core/base/background.h"
#include "core/base/platform_thread.h"
#include "core/cluster/read_local_tables.h"
#include "core/collect/collector.h"
#include "core/collect/collector_access.h"
#include "core/history/history_store.h"
#include "core/journal/journal.h"
#include "core/metrics/metric_paths.h"
#include "core/plan/read_plan_facts.h"
#include "core/schedule/run_scheduled.h"

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
    , m_activity(openerOf(m_connector))
    , m_availability(m_connector)
    , m_diagnostics(openerOf(m_connector))
    , m_slowLog(openerOf(m_connector))
    , m_plans(openerOf(m_connector))
{
    m_watcher.recordHistory(HistoryStore::defaultPath());
    connect(&m_watcher, &ClusterWatcher::stateChanged, this, [this](const ClusterState &state) {
        if (state.snapshot && !m_collector.joinable())
            startCollecting();
    });
}

void OpenCluster::startCollecting()
{
    const auto quiet = std::make_shared<Connector>(m_connector->withoutQuestions());
    const CollectorSettings settings { .folder = metricFolder(),
                                       .address = measuredAddress(target().info),
                                       .name = target().name,
                                       .program = CollectorProgram::Window,
                                       .openNode = nodeOpener(*quiet),
                                       .poolers = poolerAccess(*quiet) };
    const auto open = openerOf(quiet);
    const auto tell = [this](const CollectorState &state) {
        QMetaObject::invokeMethod(
            this, [this, state] { emit collecting(state); }, Qt::QueuedConnection);
    };
    m_collector = std::jthread([settings, open, tell](std::stop_token stop) {
        nameThisThread("collect");
        LoopClock clock;
        Collector(open, settings, clock, tell).run(stop);
    });
    const auto say = [this](const QString &words) {
        QMetaObject::invokeMethod(
            this, [this, words] { emit scheduleTold(words); }, Qt::QueuedConnection);
    };
    m_scheduled = std::jthread([quiet, say](const std::stop_token &stop) {
        nameThisThread("schedule");
        keepSchedule(*quiet, {}, say, stop);
    });
}

void OpenCluster::setHosts(const QList<HostAccess> &hosts)
{
    m_connector = std::make_shared<Connector>(m_connector->withHosts(hosts));
    m_availability.setConnector(m_connector);
}

ReportSources OpenCluster::reportSources() const
{
    const auto state = m_watcher.state();
    const auto measured =
        state.snapshot ? measuredIdentity(state.clusterId, measuredAddress(target().info)) : QString();
    return { .open = openerOf(m_connector),
             .connection = target().name,
             .clusterId = state.clusterId,
             .metricPath = measured.isEmpty() ? QString() : metricStorePath(measured),
             .journalPath = Journal::defaultPath() };
}

template <class Reading, class Done> void OpenCluster::read(Reading reading, Done done)
{
    using Read = std::invoke_result_t<Reading, Session &, Deadline, std::stop_token>;
    const auto work = [connector = m_connector, reading](std::stop_token stop) -> Read {
        const auto deadline = Deadline::in(longestReading);
        auto session = connector->open(deadline, stop);
        if (!session)
            return tl::unexpected(session.error());
        return reading(*session, deadline, stop);
    };
    m_reader = inBackground(this, work, done);
}

void OpenCluster::findKey(const TableKey &key)
{
    const auto snapshot = m_watcher.state().snapshot;
    if (!snapshot)
        return;
    read(
        [snapshot, key](Session &session, Deadline deadline, const std::stop_token &stop) {
            return tessera::findKey(session, *snapshot, key.table, key.key, deadline, stop);
        },
        [this, key](const Result<ShardId> &shard) { emit keyFound(key, shard); });
}

void OpenCluster::readLocalTables()
{
    read([](Session &session, Deadline deadline,
            const std::stop_token &stop) { return tessera::readLocalTables(session, deadline, stop); },
         [this](const Result<QList<LocalTable>> &tables) { emit localTables(tables); });
}

void OpenCluster::readDefinition(const QString &table)
{
    read(
        [table](Session &session, Deadline deadline, const std::stop_token &stop) -> Result<TableDefinition> {
            const auto found = readTableDefinition(session, table, deadline, stop);
            if (!found)
                return tl::unexpected(found.error());
            if (!*found)
                return fail(ErrorKind::NotFound, tr("There is no table %1 any more.").arg(table));
            return **found;
        },
        [this, table](const Result<TableDefinition> &found) { emit definition(table, found); });
}

void OpenCluster::readEvidence(const QString &table)
{
    read([table](Session &session, Deadline deadline,
                 const std::stop_token &stop) { return readTableEvidence(session, table, deadline, stop); },
         [this, table](const Result<TableEvidence> &found) { emit evidence(table, found); });
}

} // namespace tessera
