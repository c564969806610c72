// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/activity_reader.h"
#include "app/console/availability_reader.h"
#include "app/console/diagnostics_reader.h"
#include "app/console/explain_reader.h"
#include "app/console/report_maker.h"
#include "app/console/slow_log_reader.h"
#include "core/advise/table_evidence.h"
#include "core/cluster/local_table.h"
#include "core/collect/collector_state.h"
#include "core/connections/connector.h"
#include "core/watch/cluster_watcher.h"

#include <memory>
#include <thread>

namespace tessera {

/// One cluster while it is open: its watcher, and readings that a form asks for. Lives in the GUI thread,
/// blocks nowhere there.
class OpenCluster : public QObject
{
    Q_OBJECT
public:
    explicit OpenCluster(const Connector &connector, QObject *parent = nullptr);

    [[nodiscard]] const ConnectionTarget &target() const { return m_connector->target(); }
    [[nodiscard]] const Connector &connector() const { return *m_connector; }
    [[nodiscard]] ClusterWatcher &watcher() { return m_watcher; }
    [[nodiscard]] ActivityReader &activity() { return m_activity; }
    [[nodiscard]] AvailabilityReader &availability() { return m_availability; }
    [[nodiscard]] DiagnosticsReader &diagnostics() { return m_diagnostics; }
    [[nodiscard]] ReportMaker &reports() { return m_reports; }
    /// What a report of this cluster is made from.
    [[nodiscard]] ReportSources reportSources() const;
    [[nodiscard]] SlowLogReader &slowLog() { return m_slowLog; }
    [[nodiscard]] ExplainReader &plans() { return m_plans; }
    void start() { m_watcher.start(); }
    /// Where commands can be run, from now on.
    void setHosts(const QList<HostAccess> &hosts);
    /// Answers with localTables().
    void readLocalTables();
    /// Answers with definition().
    void readDefinition(const QString &table);
    /// Answers with evidence().
    void readEvidence(const QString &table);
    /// Asks the server which shard holds @p key; answers with keyFound(), also about a question that a later
    /// one ended.
    void findKey(const TableKey &key);

signals:
    void keyFound(const tessera::TableKey &key, const tessera::Result<tessera::ShardId> &shard);
    void definition(const QString &table, const tessera::Result<tessera::TableDefinition> &definition);
    void evidence(const QString &table, const tessera::Result<tessera::TableEvidence> &evidence);
    void localTables(const tessera::Result<QList<tessera::LocalTable>> &tables);
    /// Who collects the metrics, once a minute.
    void collecting(const tessera::CollectorState &state);
    /// A scheduled change is over, or could not be run; a sentence.
    void scheduleTold(const QString &sentence);

private:
    /// Runs reading(session, deadline, stop) on another thread, then done(its result) in this one. A reading
    /// that still runs is ended.
    template <class Reading, class Done> void read(Reading reading, Done done);

    /// On a thread and with a session of its own, once the cluster has answered.
    void startCollecting();

    std::shared_ptr<Connector> m_connector;
    ClusterWatcher m_watcher;
    std::jthread m_collector;
    std::jthread m_scheduled; ///< Runs changes whose time has come
    ActivityReader m_activity;
    AvailabilityReader m_availability;
    DiagnosticsReader m_diagnostics;
    ReportMaker m_reports;
    SlowLogReader m_slowLog;
    ExplainReader m_plans;
    std::jthread m_reader; // last: joined before what it uses goes
};

} // namespace tessera
