// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alerts/rule_trial.h"
#include "core/cluster/verdict.h"
#include "models/cleanup_model.h"
#include "models/collecting_text.h"
#include "models/findings_model.h"
#include "models/hot_ranges_model.h"
#include "models/job_tasks_model.h"
#include "models/journal_model.h"
#include "models/moves_model.h"
#include "models/nodes_model.h"
#include "models/queries_model.h"
#include "models/schedule_model.h"
#include "models/shared_time.h"
#include "models/slow_log_model.h"
#include "models/tables_model.h"
#include "tests/support/chart_world.h"
#include "tests/support/plan_world.h"
#include "tests/ui/gallery_activity.h"
#include "tests/ui/gallery_alerts.h"
#include "tests/ui/gallery_availability.h"
#include "tests/ui/gallery_diagnostics.h"
#include "tests/ui/gallery_heat.h"
#include "tests/ui/gallery_map.h"
#include "tests/ui/gallery_metrics.h"
#include "tests/ui/gallery_plan.h"
#include "tests/ui/gallery_queries.h"
#include "tests/ui/gallery_report.h"
#include "tests/ui/gallery_world.h"
#include "tests/ui/widget_facts.h"
#include "ui/activity/activity_page.h"
#include "ui/alerts/alerts_page.h"
#include "ui/alerts/receiver_dialog.h"
#include "ui/alerts/rule_dialog.h"
#include "ui/alerts/silence_dialog.h"
#include "ui/diagnostics/diagnostics_page.h"
#include "ui/dialogs/add_node_dialog.h"
#include "ui/dialogs/add_standby_dialog.h"
#include "ui/dialogs/alter_dialog.h"
#include "ui/dialogs/chart_dialog.h"
#include "ui/dialogs/clients_dialog.h"
#include "ui/dialogs/connection_dialog.h"
#include "ui/dialogs/create_schema_dialog.h"
#include "ui/dialogs/distribute_dialog.h"
#include "ui/dialogs/failover_dialog.h"
#include "ui/dialogs/host_dialog.h"
#include "ui/dialogs/isolate_dialog.h"
#include "ui/dialogs/manager_dialog.h"
#include "ui/dialogs/manager_failover_dialog.h"
#include "ui/dialogs/model_wizard.h"
#include "ui/dialogs/moment_dialog.h"
#include "ui/dialogs/range_dialog.h"
#include "ui/dialogs/reference_dialog.h"
#include "ui/dialogs/register_standby_dialog.h"
#include "ui/dialogs/remove_node_dialog.h"
#include "ui/dialogs/schedule_dialog.h"
#include "ui/dialogs/schema_dialog.h"
#include "ui/dialogs/split_dialog.h"
#include "ui/dialogs/sync_policy_dialog.h"
#include "ui/dialogs/undistribute_dialog.h"
#include "ui/explain/analyze_dialog.h"
#include "ui/explain/parameter_dialog.h"
#include "ui/explain/plan_page.h"
#include "ui/heat/heat_page.h"
#include "ui/main_window.h"
#include "ui/map/map_page.h"
#include "ui/pages/availability_page.h"
#include "ui/pages/cleanup_page.h"
#include "ui/pages/journal_page.h"
#include "ui/pages/metrics_page.h"
#include "ui/pages/nodes_page.h"
#include "ui/pages/overview_page.h"
#include "ui/pages/progress_page.h"
#include "ui/pages/queries_page.h"
#include "ui/pages/rebalance_page.h"
#include "ui/pages/report_page.h"
#include "ui/pages/review_page.h"
#include "ui/pages/tables_page.h"
#include "ui/theme/theme.h"
#include "ui/what_if/what_if_page.h"
#include "ui/widgets/table_view.h"

#include <QDir>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QTranslator>

using namespace tessera;

namespace {

constexpr int settling = 1000; ///< Milliseconds for texts that wrap to find their height

/// The German translation; remembers what it lacks.
class WatchedTranslator : public QTranslator
{
public:
    [[nodiscard]] QString translate(const char *context, const char *text, const char *disambiguation,
                                    int n) const override
    {
        const auto found = QTranslator::translate(context, text, disambiguation, n);
        const bool isOurs = QByteArray(context).startsWith("tessera::");
        if (found.isNull() && isOurs)
            missing << QStringLiteral("%1: %2").arg(QString::fromUtf8(context), QString::fromUtf8(text));
        return found;
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
    mutable QStringList missing;
};

/// The language that the window speaks while this lives.
struct Language
{
    explicit Language(bool isGerman)
    {
        QLocale::setDefault(isGerman ? QLocale(QLocale::German) : QLocale(QLocale::English));
        isComplete = english.load(QStringLiteral(":/i18n/tessera_en.qm")) // plurals
            && (!isGerman || german.load(QStringLiteral(":/i18n/tessera_de.qm")));
        QCoreApplication::installTranslator(&english);
        if (isGerman)
            QCoreApplication::installTranslator(&german);
    }
    WatchedTranslator german;
    QTranslator english;
    bool isComplete = false;
};

/// The window with every page, filled from fixture values.
/// The page as it looks once the planner has answered.
WhatIfPage *answeredWhatIf(const ClusterState &state)
{
    auto *page = new WhatIfPage;
    QObject::connect(
        page, &WhatIfPage::planRequested, page, [page, state](const RebalanceQuestion &question) {
            page->setAnswer(whatIf(state, shardSetsOf(state.snapshot, state.sizes.get()), question));
        });
    page->setState(state);
    return page;
}

struct Shown
{
    NodesModel nodes;
    TablesModel tables;
    FindingsModel findings;
    CleanupModel left;
    JobTasksModel tasks;
    MovesModel moves;
    JournalModel journal;
    ScheduleModel scheduled;
    SharedTime time { test::chartNoon() };
    MainWindow window;
    ReviewPage review;
    ProgressPage progress;
    MapPage *map = nullptr;
    CleanupPage *cleanup = nullptr;
    MetricsPage *metrics = nullptr;
    QueriesModel queries;
    SlowLogModel slowLog;
    QueriesPage *queriesPage = nullptr;
    HotRangesModel hotRanges;
    HeatPage *heat = nullptr;
    test::GalleryActivity activity { test::galleryState(), time };
    test::GalleryAlerts alerts { time };
    test::GalleryDiagnostics diagnostics;
    test::GalleryAvailability availability;
    ReportPage *report = test::galleryReport(time);

    Shown()
    {
        const auto state = test::galleryState();
        window.setSummary({ .name = QStringLiteral("shop-eu"),
                            .environment = environmentText(EnvironmentClass::Production),
                            .isProduction = true,
                            .coordinator = QStringLiteral("10.7.0.4:5432/shop"),
                            .versions = QStringLiteral("Citus 13.2.2 · PostgreSQL 15.20") });
        addPages(state);
        const auto verdict = verdictOf(state);
        window.setVerdict(verdict.severity, verdict.sentence);
        window.setAge(QDateTime::currentDateTimeUtc(), {});
        window.setNote(QStringLiteral("tables"), QStringLiteral("24"));
        review.setMaySchedule(true);
        review.setPlan(test::galleryPlan(), EnvironmentClass::Production, false, QStringLiteral("shop-eu"));
        progress.begin(test::galleryPlan().plan);
        for (const auto &event : test::galleryEvents())
            progress.apply(event);
    }

    void addPages(const ClusterState &state)
    {
        nodes.setRows(nodeRows(state));
        tables.setRows(tableRows(state));
        findings.setRows(findingRows(state.findings));
        tasks.setRows(jobTaskRows(state.snapshot->jobs().first()));
        moves.setRows(moveRows(state.moves));
        journal.setRows(journalRows(test::galleryJournal(), { 2 }));
        scheduled.setRows(scheduleRows(test::gallerySchedule(), test::gallerySchedule().first().at));
        auto *overview = new OverviewPage(findings);
        overview->setState(state);
        overview->setCollecting(Severity::Info,
                                collectingText({ .stage = CollectorState::Stage::Collecting,
                                                 .last = Minute(std::chrono::hours(12)) }));
        const auto items = leftBehind(state);
        left.setRows(cleanupRows(items));
        cleanup = new CleanupPage(left);
        cleanup->setItems(items);
        cleanup->findChild<TableView *>()->selectSourceRow(2);
        auto *rebalance = new RebalancePage(tasks, moves);
        rebalance->setState(state);
        auto *journalPage = new JournalPage(journal, scheduled);
        journalPage->setConnection(EnvironmentClass::Production, false, QStringLiteral("shop-eu"));
        journalPage->select(2);
        window.addPage(QStringLiteral("overview"), QStringLiteral("overview"), overview);
        auto *tablesPage = new TablesPage(tables);
        tablesPage->setReadOnly(false);
        tablesPage->setCluster(state.snapshot);
        tablesPage->findChild<TableView *>()->selectSourceRow(0);
        window.addPage(QStringLiteral("tables"), QStringLiteral("tables"), tablesPage);
        window.addPage(QStringLiteral("nodes"), QStringLiteral("nodes"), new NodesPage(nodes));
        window.addPage(QStringLiteral("rebalance"), QStringLiteral("rebalance"), rebalance);
        window.addPage(QStringLiteral("what-if"), QStringLiteral("what-if"), answeredWhatIf(state));
        window.addPage(QStringLiteral("cleanup"), QStringLiteral("cleanup"), cleanup);
        window.setNote(QStringLiteral("cleanup"), QStringLiteral("5"));
        map = test::galleryMap(state);
        window.addPage(QStringLiteral("map"), QStringLiteral("map"), map);
        metrics = test::galleryMetrics(time);
        window.addPage(QStringLiteral("metrics"), QStringLiteral("metrics"), metrics,
                       QStringLiteral("Watch"));
        queriesPage = test::galleryQueries(time, queries, slowLog);
        window.addPage(QStringLiteral("queries"), QStringLiteral("queries"), queriesPage,
                       QStringLiteral("Watch"));
        heat = test::galleryHeat(time, hotRanges);
        window.addPage(QStringLiteral("heat"), QStringLiteral("heat"), heat, QStringLiteral("Watch"));
        window.addPage(QStringLiteral("activity"), QStringLiteral("activity"), activity.page(),
                       QStringLiteral("Watch"));
        window.addPage(QStringLiteral("alerts"), QStringLiteral("alerts"), alerts.page(),
                       QStringLiteral("Watch"));
        window.setNote(QStringLiteral("alerts"), QStringLiteral("1"), Severity::Critical);
        window.addPage(QStringLiteral("diagnostics"), QStringLiteral("diagnostics"), diagnostics.page(),
                       QStringLiteral("Watch"));
        window.addPage(QStringLiteral("availability"), QStringLiteral("availability"), availability.page(),
                       QStringLiteral("Watch"));
        window.addPage(QStringLiteral("journal"), QStringLiteral("journal"), journalPage,
                       QStringLiteral("Record"));
        window.addPage(QStringLiteral("report"), QStringLiteral("report"), report, QStringLiteral("Record"));
    }
};

/// Gives the answers in turn, each followed by Next.
void answer(ModelWizard &wizard, const QList<int> &answers)
{
    for (const int one : answers) {
        wizard.findChildren<QRadioButton *>().at(one)->click();
        for (auto *button : wizard.findChildren<QPushButton *>()) {
            if (button->isDefault())
                button->click();
        }
    }
}

/// Those that a form for the table clicks needs.
PlanFacts galleryFacts(const SnapshotPtr &cluster)
{
    auto clicks = test::tableDefinition(QStringLiteral("clicks"));
    return { .snapshot = cluster, .definitions = { { clicks.name, clicks } } };
}

} // namespace

class TestGallery : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void everyPage_data();
    void everyPage();
    void everyDialog_data() { everyPage_data(); }
    void everyDialog();

private:
    void judge(QWidget &window, const QString &name);
    QString m_folder;
};

void TestGallery::initTestCase()
{
    m_folder = QCoreApplication::applicationDirPath() + QStringLiteral("/gallery");
    QVERIFY(QDir().mkpath(m_folder));
}

void TestGallery::everyPage_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::addColumn<bool>("isGerman");
    QTest::addColumn<QSize>("size");
    for (const bool isDark : { false, true }) {
        for (const bool isGerman : { false, true }) {
            for (const auto size : { QSize(1600, 1000), QSize(900, 600) })
                QTest::addRow("%s-%s-%d", isDark ? "dark" : "light", isGerman ? "de" : "en", size.width())
                    << isDark << isGerman << size;
        }
    }
}

void TestGallery::judge(QWidget &window, const QString &name)
{
    QTest::qWait(0);
    if (!QTest::qWaitFor([&] { return test::clippedWidgets(window).isEmpty(); }, settling))
        qWarning("%s does not settle", qPrintable(name)); // what stays clipped is named below
    const auto file =
        QStringLiteral("%1/%2-%3.png").arg(m_folder, name, QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(window.grab().save(file));
    const auto sayNone = [&name](const QStringList &flaws, const char *what) {
        QVERIFY2(flaws.isEmpty(),
                 qPrintable(QStringLiteral("%1, %2: %3")
                                .arg(name, QLatin1String(what), flaws.join(QLatin1String("; ")))));
    };
    sayNone(test::clippedWidgets(window), "clipped");
    sayNone(test::namelessControls(window), "without accessible name");
    sayNone(test::unreachableControls(window), "not reached by Tab");
}

void TestGallery::everyPage()
{
    QFETCH(const bool, isDark);
    QFETCH(const bool, isGerman);
    QFETCH(const QSize, size);
    const Language language(isGerman);
    QVERIFY(language.isComplete);
    Theme::apply(isDark ? Appearance::Dark : Appearance::Light);
    Shown shown;
    shown.window.resize(size);
    shown.window.show();
    for (const auto &id : shown.window.pageIds()) {
        shown.window.showPage(id);
        judge(shown.window, id);
    }
    shown.window.findChild<TableView *>(QStringLiteral("overview-findings"))->selectSourceRow(1);
    shown.window.showPage(QStringLiteral("overview"));
    judge(shown.window, QStringLiteral("overview-remedy"));
    shown.left.setRows({});
    shown.cleanup->setItems({});
    shown.window.showPage(QStringLiteral("cleanup"));
    judge(shown.window, QStringLiteral("cleanup-empty"));
    shown.window.showPage(QStringLiteral("map"));
    for (const auto &look : test::mapLooks()) {
        test::showMapLook(*shown.map, look);
        judge(shown.window, QStringLiteral("map-%1").arg(look));
    }
    shown.window.showPage(QStringLiteral("metrics"));
    for (const auto &look : test::metricsLooks()) {
        test::showMetricsLook(*shown.metrics, shown.time, look);
        judge(shown.window, QStringLiteral("metrics-%1").arg(look));
    }
    shown.window.showPage(QStringLiteral("queries"));
    for (const auto &look : test::queriesLooks()) {
        test::showQueriesLook(*shown.queriesPage, shown.queries, look);
        judge(shown.window, QStringLiteral("queries-%1").arg(look));
    }
    shown.queriesPage->showPlan();
    for (const auto &look : test::planLooks()) {
        test::showPlanLook(shown.queriesPage->planPage(), look);
        judge(shown.window, QStringLiteral("plan-%1").arg(look));
    }
    shown.window.showPage(QStringLiteral("heat"));
    for (const auto &look : test::heatLooks()) {
        test::showHeatLook(*shown.heat, look);
        judge(shown.window, QStringLiteral("heat-%1").arg(look));
    }
    shown.window.showPage(QStringLiteral("activity"));
    for (const auto &look : test::GalleryActivity::looks()) {
        shown.activity.show(look);
        judge(shown.window, QStringLiteral("activity-%1").arg(look));
    }
    shown.window.showPage(QStringLiteral("alerts"));
    for (const auto &look : test::GalleryAlerts::looks()) {
        shown.alerts.show(look);
        judge(shown.window, QStringLiteral("alerts-%1").arg(look));
    }
    shown.window.showPage(QStringLiteral("diagnostics"));
    for (const auto &look : test::GalleryDiagnostics::looks()) {
        shown.diagnostics.show(look);
        judge(shown.window, QStringLiteral("diagnostics-%1").arg(look));
    }
    shown.window.showPage(QStringLiteral("availability"));
    for (const auto &look : test::GalleryAvailability::looks()) {
        shown.availability.show(look);
        judge(shown.window, QStringLiteral("availability-%1").arg(look));
    }
    shown.window.showPage(QStringLiteral("report"));
    for (const auto &look : test::reportLooks()) {
        test::showReportLook(*shown.report, look);
        judge(shown.window, QStringLiteral("report-%1").arg(look));
    }
    shown.window.showOverlay(&shown.review);
    judge(shown.window, QStringLiteral("review"));
    shown.review.setPlan(test::galleryBlockedPlan(), EnvironmentClass::Test, false,
                         QStringLiteral("shop-eu"));
    judge(shown.window, QStringLiteral("review-blocked"));
    shown.review.setPlan(test::galleryPlan(), EnvironmentClass::Test, false, QStringLiteral("shop-eu"));
    shown.review.offerReturn(QStringLiteral("Move shard 102008 to 10.7.0.9:5432"));
    judge(shown.window, QStringLiteral("review-remedy"));
    shown.window.showOverlay(&shown.progress);
    judge(shown.window, QStringLiteral("progress"));
    shown.progress.finish(
        { .outcome = Outcome::NeedsAttention, .message = QStringLiteral("Step 2 may have happened.") });
    shown.window.setAge(QDateTime::currentDateTimeUtc().addSecs(-75),
                        QStringLiteral("The coordinator 10.7.0.4:5432 does not answer."));
    judge(shown.window, QStringLiteral("lost"));
    const auto &missing = language.german.missing;
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QLatin1Char('\n'))));
}

void TestGallery::everyDialog()
{
    QFETCH(const bool, isDark);
    QFETCH(const bool, isGerman);
    const Language language(isGerman);
    QVERIFY(language.isComplete);
    Theme::apply(isDark ? Appearance::Dark : Appearance::Light);
    const auto cluster = test::galleryState().snapshot;
    AddNodeDialog addNode(true, nullptr);
    const auto worker = cluster->shardNodes().first();
    RemoveNodeDialog removeLost(*cluster, worker, lossWithout(*cluster, worker.group), nullptr);
    static_cast<QDialog &>(removeLost).accept(); // asks for the consent
    DistributeDialog distribute(test::galleryLocalTables(), cluster, nullptr);
    distribute.askForAdvice();
    DistributeDialog advised(test::galleryLocalTables(), cluster, nullptr);
    advised.showEvidence(QStringLiteral("orders"), test::galleryEvidence());
    ReferenceDialog reference(test::galleryLocalTables(), nullptr);
    reference.askForEvidence();
    reference.showEvidence(QStringLiteral("orders"), test::galleryEvidence());
    UndistributeDialog undistribute(QStringLiteral("we\"ird; täble"), nullptr);
    ModelWizard model(test::galleryLocalTables(), nullptr);
    ModelWizard modelTable(test::galleryLocalTables(), nullptr);
    answer(modelTable, { 1, 1, 0 });
    ModelWizard modelEnds(test::galleryLocalTables(), nullptr);
    answer(modelEnds, { 1, 1, 0, 0 });
    SplitDialog split(cluster, cluster->shards().front().id, nullptr);
    SplitDialog splitMore(cluster, cluster->shards().front().id, nullptr);
    splitMore.findChild<QSpinBox *>()->setValue(7);
    static_cast<QDialog &>(splitMore).accept(); // a rebalance runs: the form says so
    IsolateDialog isolate(cluster, QStringLiteral("clicks"), QStringLiteral("4711"), nullptr);
    QSignalSpy questions(&isolate, &IsolateDialog::placeRequested);
    QVERIFY(questions.wait());
    isolate.showPlace(cluster->shards()[70].id);
    AlterDialog alter(galleryFacts(cluster), QStringLiteral("clicks"), nullptr);
    CreateSchemaDialog createSchema(cluster, nullptr);
    SchemaDialog distributeSchema(SchemaChange::Distribute, cluster, test::galleryLocalTables(), nullptr);
    SchemaDialog undistributeSchema(SchemaChange::Undistribute, cluster, {}, nullptr);
    SchemaDialog moveSchema(SchemaChange::Move, cluster, {}, nullptr);
    const QDateTime noon(QDate(2026, 11, 26), QTime(12, 3));
    const auto moment = noon.toMSecsSinceEpoch();
    MomentDialog goToTime({ {}, { { moment, moment } } }, moment, noon.addSecs(-60), nullptr);
    static_cast<QDialog &>(goToTime).accept(); // is yet to come
    ScheduleDialog later(noon, nullptr);
    RangeDialog range(lastOf(std::chrono::hours(1)).at(test::chartNoon()), test::chartNoon(), nullptr);
    ChartDialog chart({ .id = QStringLiteral("custom-1"), .title = {}, .question = {} },
                      { { QStringLiteral("1"), QStringLiteral("10.7.0.4:5432") } }, nullptr);
    static_cast<QDialog &>(chart).accept(); // has no metric yet
    ParameterDialog parameters(test::galleryParameters(), ParameterDialog::tr("Explain"), nullptr);
    AnalyzeDialog analyze(EnvironmentClass::Production, QStringLiteral("shop-eu"), nullptr);
    static_cast<QDialog &>(analyze).accept(); // the name was not typed
    const QList<ChartNode> nodes { { QStringLiteral("1"), QStringLiteral("10.7.0.4:5432") },
                                   { QStringLiteral("2"), QStringLiteral("10.7.0.5:5432") } };
    const auto rules = suggestedRules();
    RuleDialog rule(rules[7], {}, nodes, nullptr);
    connect(&rule, &RuleDialog::trialRequested, &rule, [&rule](const AlertRule &asked) {
        const auto until = test::chartNoon();
        const RuleTrial trial { { until - std::chrono::hours(24), until }, 2, 3, std::chrono::minutes(125) };
        rule.setTried(asked, sentenceOf(trial));
    });
    QVERIFY(QSignalSpy(&rule, &RuleDialog::trialRequested).wait());
    RuleDialog newRule({ .id = {}, .metric = {} }, {}, nodes, nullptr);
    static_cast<QDialog &>(newRule).accept(); // has no metric yet
    SilenceDialog silence({ rules[0].id, {}, test::chartNoon() }, rules, nodes, test::chartNoon(), nullptr);
    static_cast<QDialog &>(silence).accept(); // is over already
    ReceiverDialog webhook(ReceiverDialog::Webhook, {}, nullptr);
    ReceiverDialog command(ReceiverDialog::Command, {}, nullptr);
    AddStandbyDialog addStandby(
        { .groups = test::galleryGroups().first(3), .group = { 1 }, .keptWith = QStringLiteral("shop-eu") },
        nullptr);
    addStandby.setAccess(test::galleryHost());
    AddStandbyDialog newStandby({ .groups = test::galleryGroups().first(3), .isSandbox = true }, nullptr);
    HostDialog host(test::galleryHost(), { test::galleryHost() }, nullptr);
    static_cast<QDialog &>(host).accept(); // is known already
    ManagerDialog patroni(test::galleryPatroni(), {}, nullptr);
    ManagerDialog monitor({ .kind = ManagerKind::AutoFailover }, {}, nullptr);
    static_cast<QDialog &>(monitor).accept(); // has no monitor yet
    ConnectionDialog hosts(nullptr);
    hosts.setConnection(test::galleryConnection());
    hosts.showView(ConnectionDialog::Hosts);
    ConnectionDialog managers(nullptr);
    managers.setConnection(test::galleryConnection());
    managers.showView(ConnectionDialog::Managers);
    ConnectionDialog noHosts(nullptr);
    noHosts.showView(ConnectionDialog::Hosts);
    auto leaderless = test::galleryManagers().first();
    leaderless.isSettled = false;
    ManagerFailoverDialog managerFailover(leaderless, {}, nullptr);
    static_cast<QDialog &>(managerFailover).accept(); // asks for the loss
    const auto unfinished = test::unfinishedFailover();
    FailoverDialog failover(test::galleryGroups().last(), FailoverDialog::Stage::Begin, nullptr);
    static_cast<QDialog &>(failover).accept(); // asks for the host
    FailoverDialog finish(unfinished.last(), FailoverDialog::Stage::Finish, nullptr);
    const auto all = test::registrable();
    RegisterStandbyDialog registering(all.first(), all.first().members.last(), all, nullptr);
    ClientsDialog clients(
        all, *ConnInfo::parse(QStringLiteral("host=10.7.0.4 user=app dbname=shop sslmode=verify-full")),
        GroupId { 0 }, nullptr);
    SyncPolicyDialog policy(test::galleryGroups().first(), nullptr);
    const std::pair<QString, QDialog *> dialogs[] = {
        { QStringLiteral("add-standby"), &addStandby },
        { QStringLiteral("add-standby-sandbox"), &newStandby },
        { QStringLiteral("host"), &host },
        { QStringLiteral("sync-policy"), &policy },
        { QStringLiteral("manager-failover"), &managerFailover },
        { QStringLiteral("failover"), &failover },
        { QStringLiteral("failover-finish"), &finish },
        { QStringLiteral("register-standby"), &registering },
        { QStringLiteral("clients"), &clients },
        { QStringLiteral("manager-patroni"), &patroni },
        { QStringLiteral("manager-monitor"), &monitor },
        { QStringLiteral("connection-hosts"), &hosts },
        { QStringLiteral("connection-hosts-none"), &noHosts },
        { QStringLiteral("connection-managers"), &managers },
        { QStringLiteral("explain-values"), &parameters },
        { QStringLiteral("explain-run"), &analyze },
        { QStringLiteral("alert-rule"), &rule },
        { QStringLiteral("alert-rule-new"), &newRule },
        { QStringLiteral("alert-silence"), &silence },
        { QStringLiteral("alert-webhook"), &webhook },
        { QStringLiteral("alert-command"), &command },
        { QStringLiteral("add-node"), &addNode },
        { QStringLiteral("remove-lost-node"), &removeLost },
        { QStringLiteral("distribute"), &distribute },
        { QStringLiteral("distribute-advised"), &advised },
        { QStringLiteral("reference"), &reference },
        { QStringLiteral("undistribute"), &undistribute },
        { QStringLiteral("model"), &model },
        { QStringLiteral("model-table"), &modelTable },
        { QStringLiteral("split"), &split },
        { QStringLiteral("split-more"), &splitMore },
        { QStringLiteral("isolate"), &isolate },
        { QStringLiteral("alter"), &alter },
        { QStringLiteral("schema-create"), &createSchema },
        { QStringLiteral("schema-distribute"), &distributeSchema },
        { QStringLiteral("schema-undistribute"), &undistributeSchema },
        { QStringLiteral("schema-move"), &moveSchema },
        { QStringLiteral("go-to-time"), &goToTime },
        { QStringLiteral("run-later"), &later },
        { QStringLiteral("range"), &range },
        { QStringLiteral("chart"), &chart },
    };
    for (const auto &[name, dialog] : dialogs) {
        dialog->show();
        judge(*dialog, name);
        const auto early = test::controlsOutOfOrder(*dialog);
        QVERIFY2(early.isEmpty(), qPrintable(name + QLatin1String(": ") + early.join(QLatin1String("; "))));
    }
    modelEnds.show();
    judge(modelEnds, QStringLiteral("model-end")); // has no field that could have the focus
    const auto &missing = language.german.missing;
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QLatin1Char('\n'))));
}

QTEST_MAIN(TestGallery)
#include "tst_gallery.moc"
