// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/application.h"

#include "app/console/cluster_pages.h"
#include "app/console/connection_desk.h"
#include "app/console/first_paint.h"
#include "app/console/journal_reader.h"
#include "app/console/open_cluster.h"
#include "app/console/operation_flow.h"
#include "app/console/password_desk.h"
#include "app/console/target_of_options.h"
#include "core/base/background.h"
#include "core/hosts/host_access_json.h"
#include "core/sandbox/sandbox_faults.h"
#include "ui/pages/availability_page.h"
#include "ui/pages/connecting_page.h"
#include "ui/pages/connections_page.h"
#include "ui/pages/journal_page.h"
#include "ui/pages/overview_page.h"
#include "ui/pages/tables_page.h"

namespace tessera {

namespace {

QString addressOf(const ConnInfo &info)
{
    return info.values().isEmpty() ? info.safeText() : info.displayName();
}

/// "Citus 13.2.2", or that this is the engine of a sandbox; citus_version() goes on about compilers.
QString engineName(const ClusterSnapshot &snapshot)
{
    const auto words = snapshot.engineText().split(QLatin1Char(' '));
    if (snapshot.capabilities().isBuiltinEngine)
        return Application::tr("Built-in engine");
    return words.mid(0, 2).join(QLatin1Char(' '));
}

} // namespace

Application::Application(Options options)
    : m_options(std::move(options))
    , m_connectionsPage(new ConnectionsPage)
    , m_connectingPage(new ConnectingPage(&m_window))
{
    m_connectingPage->hide();
    m_window.setStartPage(m_connectionsPage);
    connect(&m_ageTimer, &QTimer::timeout, this, &Application::showAge);
    connectStart();
    if (m_options.namesCluster()) {
        m_connectingPage->begin(m_options.connection + m_options.sandbox + m_options.service, {});
        m_window.showInstead(m_connectingPage);
    }
}

void Application::connectStart()
{
    connect(m_connectingPage, &ConnectingPage::retryRequested, this, &Application::retry);
    connect(m_connectingPage, &ConnectingPage::connectionsRequested, &m_window, &MainWindow::showStartPage);
}

void Application::retry()
{
    if (m_cluster)
        open(ConnectionTarget(m_cluster->target()));
    else
        openNamed();
}

Application::~Application()
{
    if (m_passwords)
        m_passwords->declineAll();
}

void Application::show()
{
    m_window.restoreState();
    m_window.show();
    afterFirstPaint(&m_window, [this] { begin(); });
}

void Application::begin()
{
    m_pages = std::make_unique<ClusterPages>(m_window);
    m_flow = std::make_unique<OperationFlow>(m_window);
    m_besideFlow = std::make_unique<OperationFlow>(m_window);
    m_journal = std::make_unique<JournalReader>();
    connectPages();
    connectFlow();
    buildDesk();
    m_journal->refresh();
    m_ageTimer.start(std::chrono::seconds(1));
    if (m_options.namesCluster())
        openNamed();
}

void Application::buildDesk()
{
    m_desk = std::make_unique<ConnectionDesk>(*m_connectionsPage, m_keychain);
    m_passwords = std::make_unique<PasswordDesk>(m_window);
    connect(m_passwords.get(), &PasswordDesk::keepRequested, m_desk.get(), &ConnectionDesk::keepPassword);
    connect(m_desk.get(), &ConnectionDesk::openRequested, this, &Application::open);
}

void Application::connectPages()
{
    connect(m_pages.get(), &ClusterPages::localTablesRequested, this, [this] {
        if (m_cluster)
            m_cluster->readLocalTables();
    });
    connect(m_pages.get(), &ClusterPages::definitionRequested, this, [this](const QString &table) {
        if (m_cluster)
            m_cluster->readDefinition(table);
    });
    connect(m_pages.get(), &ClusterPages::adviceRequested, this, [this](const QString &table) {
        if (m_cluster)
            m_cluster->readEvidence(table);
    });
    connect(m_pages.get(), &ClusterPages::findKeyRequested, this, [this](const TableKey &key) {
        if (m_cluster)
            m_cluster->findKey(key);
    });
    connect(m_pages.get(), &ClusterPages::activityWanted, this, [this](bool isWanted) {
        if (m_cluster)
            m_cluster->watcher().setActivityWanted(isWanted);
    });
    connect(&m_window, &MainWindow::refreshRequested, this, [this] {
        m_journal->refresh();
        if (!m_cluster)
            return;
        m_cluster->watcher().refreshNow();
        m_cluster->watcher().readSizesNow();
        m_cluster->activity().askNow();
    });
    connect(m_journal.get(), &JournalReader::read, this, [this](const JournalContents &contents) {
        const bool isNews = m_interrupted != contents.interrupted;
        m_interrupted = contents.interrupted;
        m_pages->setJournal(contents);
        if (m_cluster && isNews)
            m_cluster->watcher().setInterruptedRuns(m_interrupted);
    });
    connect(m_journal.get(), &JournalReader::failed, this,
            [this](const Error &error) { m_pages->journalPage().setNotice(error.message); });
}

void Application::connectFlow()
{
    connect(m_pages.get(), &ClusterPages::operationRequested, this, &Application::prepare);
    connect(m_pages.get(), &ClusterPages::newServersRequested, this,
            [this](int count, const QJsonObject &parameters) {
                m_flow->prepareNewServers(sandboxOf(m_cluster->target()), count, parameters);
            });
    auto *availability = &m_pages->availabilityPage();
    connect(availability, &AvailabilityPage::hostEntered, this, &Application::noteHost);
    connect(availability, &AvailabilityPage::newStandbyRequested, this,
            [this](quint16 primary, const QJsonObject &parameters) {
                m_flow->prepareNewStandby(sandboxOf(m_cluster->target()), primary, parameters);
            });
    connect(availability, &AvailabilityPage::faultRequested, this, &Application::strike);
    connect(&m_pages->journalPage(), &JournalPage::cancelScheduledRequested, m_journal.get(),
            &JournalReader::cancelScheduled);
    connect(m_pages.get(), &ClusterPages::resumeRequested, m_flow.get(), &OperationFlow::resume);
    connect(m_pages.get(), &ClusterPages::undoRequested, m_flow.get(), &OperationFlow::undo);
    connect(m_flow.get(), &OperationFlow::planChanged, m_pages.get(), &ClusterPages::setPlan);
    for (auto *flow : { m_flow.get(), m_besideFlow.get() }) {
        connect(flow, &OperationFlow::journalChanged, m_journal.get(), &JournalReader::refresh);
        connect(flow, &OperationFlow::journalRequested, this,
                [this] { m_window.showPage(QStringLiteral("journal")); });
    }
    connect(m_flow.get(), &OperationFlow::runningChanged, this, [this](bool isRunning) {
        m_cluster->watcher().setPlanRunning(isRunning);
        m_cluster->watcher().refreshNow();
        if (isRunning)
            return;
        m_cluster->watcher().readSizesNow();
        // Not while the run, which tells this, still belongs to the cluster as it was.
        QMetaObject::invokeMethod(this, &Application::followSaved, Qt::QueuedConnection);
    });
}

/// A session may be in the way of the plan that runs.
void Application::prepare(const QString &operation, const QJsonObject &parameters)
{
    const bool isBeside = m_flow->isRunning() && operation.startsWith(QLatin1String("session."));
    (isBeside ? m_besideFlow : m_flow)->prepare(operation, parameters);
}

void Application::openNamed()
{
    m_reader = inBackground(
        this, [options = m_options](std::stop_token) { return targetOf(options); },
        [this](const Result<ConnectionTarget> &target) {
            if (target)
                open(*target);
            else
                m_connectingPage->fail(target.error().message, target.error().hint);
        });
}

void Application::open(const ConnectionTarget &target, const QString &password)
{
    m_isShown = false;
    m_window.setSummary({});
    m_window.setVerdict(Severity::Info, {});
    m_window.setAge({}, {});
    m_window.showInstead(m_connectingPage);
    m_connectingPage->begin(target.name, addressOf(target.info));
    m_pages->setTarget(target);
    m_passwords->declineAll(); // a thread of the last cluster may wait for an answer
    m_cluster.reset();
    m_passwords->expectQuestions();
    Connector connector(target, &m_keychain, m_passwords->asker());
    if (!password.isEmpty())
        connector.usePassword(password);
    beginCluster(connector);
}

/// The pages show what @p connector leads to from now on.
void Application::beginCluster(const Connector &connector)
{
    m_cluster = std::make_unique<OpenCluster>(connector);
    connect(&m_cluster->watcher(), &ClusterWatcher::stateChanged, this, &Application::showState);
    connect(m_cluster.get(), &OpenCluster::keyFound, m_pages.get(), &ClusterPages::showFoundKey);
    connectHistory();
    m_pages->overviewPage().setCollecting(Severity::Info, {});
    connect(m_cluster.get(), &OpenCluster::scheduleTold, this, &Application::tellSchedule);
    connect(m_cluster.get(), &OpenCluster::collecting, m_pages.get(), &ClusterPages::setCollecting);
    connectActivity();
    connectAvailability();
    connectDiagnostics();
    connectReport();
    connectSlowLog();
    connectPlans();
    auto *tables = &m_pages->tablesPage();
    connect(m_cluster.get(), &OpenCluster::localTables, tables, &TablesPage::offerLocalTables);
    connect(m_cluster.get(), &OpenCluster::definition, tables, &TablesPage::offerDefinition);
    connect(m_cluster.get(), &OpenCluster::evidence, tables, &TablesPage::offerEvidence);
    m_flow->setConnector(m_cluster->connector());
    m_besideFlow->setConnector(m_cluster->connector());
    m_cluster->watcher().setActivityWanted(m_pages->wantsActivity());
    m_cluster->watcher().setInterruptedRuns(m_interrupted);
    m_cluster->start();
}

/// A scheduled change was run, or could not be.
void Application::tellSchedule(const QString &sentence)
{
    m_window.setActivity(Severity::Info, sentence);
    m_journal->refresh();
    m_cluster->watcher().refreshNow();
    followSaved();
}

/// The saved connection may lead to a coordinator's new server by now; the pages stay as they are meanwhile.
void Application::followSaved()
{
    const auto *saved = m_cluster ? m_desk->savedAgain(m_cluster->target().connectionId) : nullptr;
    if (saved == nullptr || saved->isSandbox() || saved->info == m_cluster->target().info)
        return;
    const auto connector = m_cluster->connector().leadingTo(saved->info);
    m_pages->setTarget(connector.target());
    m_cluster.reset();
    beginCluster(connector);
}

/// What follows is seen when the servers are read next.
void Application::strike(quint16 port, ServerFault fault)
{
    m_fault = inBackground(
        this,
        [sandbox = sandboxOf(m_cluster->target()), port, fault](std::stop_token stop) {
            return strikeServer(
                SandboxHome::ofThisUser(), sandbox, port, fault,
                { .deadline = Deadline::in(std::chrono::minutes(1)), .stop = std::move(stop) });
        },
        [this](const Result<QString> &done) {
            if (done)
                m_pages->availabilityPage().tellFault(*done);
            else
                m_pages->availabilityPage().say(done.error());
        });
}

void Application::showHosts()
{
    const auto &target = m_cluster->target();
    m_pages->availabilityPage().setHosts(target.hosts, !sandboxOf(target).isEmpty(),
                                         m_desk->isKept(target.connectionId) ? target.name : QString());
}

/// From now on it is known; where it cannot be kept, until the cluster is closed.
void Application::noteHost(const HostAccess &access)
{
    auto hosts = m_cluster->target().hosts;
    tessera::noteHost(hosts, access);
    m_cluster->setHosts(hosts);
    m_flow->replaceConnector(m_cluster->connector());
    showHosts();
    if (const auto kept = m_desk->keepHost(m_cluster->target().connectionId, access); !kept)
        m_pages->availabilityPage().say(kept.error());
}

void Application::showState(const ClusterState &state)
{
    if (!state.snapshot) {
        if (!state.problem.isEmpty())
            m_connectingPage->fail(state.problem);
        return;
    }
    showSummary(*state.snapshot);
    m_pages->setState(state);
    m_cluster->activity().setCapabilities(state.snapshot->capabilities());
    m_cluster->availability().setNodes(state.snapshot->nodes());
    m_window.setAge(state.readAt, state.problem);
    if (std::exchange(m_isShown, true))
        return;
    m_desk->noteOpened(m_cluster->target().connectionId, {});
    const auto ids = m_window.pageIds();
    m_window.showPage(ids.contains(m_options.page) ? m_options.page : ids.first());
    emit opened();
}

void Application::showSummary(const ClusterSnapshot &snapshot)
{
    const auto &target = m_cluster->target();
    m_window.setSummary({ .name = target.name,
                          .environment = environmentText(target.environment),
                          .isProduction = target.environment == EnvironmentClass::Production,
                          .isReadOnly = target.isReadOnly(),
                          .coordinator = addressOf(target.info),
                          .versions = tr("%1\nPostgreSQL %2")
                                          .arg(engineName(snapshot),
                                               snapshot.serverVersion().section(QLatin1Char(' '), 0, 0)) });
}

void Application::showAge()
{
    if (!m_cluster || !m_isShown)
        return;
    const auto state = m_cluster->watcher().state();
    m_window.setAge(state.readAt, state.problem);
}

} // namespace tessera
