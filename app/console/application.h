// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/options.h"
#include "app/keychain/keychain_store.h"
#include "core/cluster/cluster_state.h"
#include "core/connections/connection_target.h"
#include "core/sandbox/server_fault.h"
#include "ui/main_window.h"

#include <QTimer>

#include <memory>
#include <thread>

namespace tessera {

class ClusterPages;
class Connector;
class ConnectionDesk;
class ConnectingPage;
class ConnectionsPage;
class JournalReader;
class OpenCluster;
class OperationFlow;
class PasswordDesk;

/// The one place that builds and connects the objects of the console. Nothing here waits: files and servers
/// are read on other threads.
class Application : public QObject
{
    Q_OBJECT
public:
    explicit Application(Options options);
    ~Application() override;

    /// Shows the window; everything else begins after its first paint.
    void show();
    [[nodiscard]] MainWindow &window() { return m_window; }

    /// @p password: typed just now, or empty.
    void open(const ConnectionTarget &target, const QString &password = {});

signals:
    void opened(); ///< The first facts of the cluster are on screen

private:
    void begin();
    void beginCluster(const Connector &connector);
    void followSaved();
    void tellSchedule(const QString &sentence);
    void buildDesk();
    void connectPages();
    void connectFlow();
    void prepare(const QString &operation, const QJsonObject &parameters);
    void connectStart();
    void connectHistory();
    void connectActivity();
    void connectAvailability();
    void showHosts();
    void strike(quint16 port, ServerFault fault);
    void noteHost(const HostAccess &access);
    void connectDiagnostics();
    void connectReport();
    void connectSlowLog();
    void connectPlans();
    void retry();
    void openNamed();
    void showState(const ClusterState &state);
    void showSummary(const ClusterSnapshot &snapshot);
    void showAge();

    Options m_options;
    MainWindow m_window;
    ConnectionsPage *m_connectionsPage;
    ConnectingPage *m_connectingPage; ///< Shown in place of a page; the window owns it
    KeychainStore m_keychain; ///< Outlives what asks it
    std::unique_ptr<ConnectionDesk> m_desk;
    std::unique_ptr<PasswordDesk> m_passwords; ///< Outlives the threads of m_cluster
    std::unique_ptr<ClusterPages> m_pages;
    std::unique_ptr<OpenCluster> m_cluster;
    std::unique_ptr<OperationFlow> m_flow;
    std::unique_ptr<OperationFlow> m_besideFlow; ///< Ends sessions while a plan runs
    std::unique_ptr<JournalReader> m_journal;
    QList<InterruptedRun> m_interrupted; ///< As the journal said last
    bool m_isShown = false; ///< The pages show m_cluster
    QTimer m_ageTimer;
    std::jthread m_fault;
    std::jthread m_reader; // last: joined before what it uses goes
};

} // namespace tessera
