// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/availability_reader.h"
#include "app/console/operation_flow.h"
#include "core/cluster/cluster_identity.h"
#include "core/cluster/read_snapshot.h"
#include "core/ha/read_transitions.h"
#include "core/sandbox/server_control.h"
#include "core/sandbox/standby_build.h"
#include "models/availability_model.h"
#include "tests/support/sandbox_fixture.h"
#include "tests/ui/in_form.h"
#include "ui/dialogs/add_standby_dialog.h"
#include "ui/dialogs/failover_dialog.h"
#include "ui/dialogs/register_standby_dialog.h"
#include "ui/main_window.h"
#include "ui/pages/availability_page.h"
#include "ui/pages/group_actions.h"
#include "ui/pages/standby_actions.h"
#include "ui/theme/theme.h"
#include "ui/widgets/tree_view.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace tessera;
using namespace tessera::testing;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// Standbys come and go by what a person does in the window: form, review, run.
class TestStandbyFlow : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase() { m_pool.clear(); }
    void addedWhereItsHostIsTyped_data() { SandboxFixture::addEngineRows(); }
    void addedWhereItsHostIsTyped();
    void sandboxMakesIt_data() { SandboxFixture::addEngineRows(); }
    void sandboxMakesIt();
    void registeredAndTakesOver_data() { SandboxFixture::addEngineRows(); }
    void registeredAndTakesOver();

private:
    SandboxPool m_pool;
    QTemporaryDir m_folder;
};

namespace {

constexpr int patience = 90'000; ///< Milliseconds for a plan or a run

template <class Field> Field *fieldOf(const QWidget &form, const QString &name)
{
    for (auto *field : form.findChildren<Field *>()) {
        if (field->accessibleName() == name)
            return field;
    }
    return nullptr;
}

/// A window with the page and the flow, as the program connects them.
struct Console
{
    explicit Console(const ConnectionTarget &connection)
        : target(connection)
        , page(*new AvailabilityPage(model))
        , flow(window)
        , reader(std::make_shared<Connector>(target))
    {
        window.addPage(u"availability"_s, u"availability"_s, &page);
        window.setSummary({ .name = target.name });
        window.showPage(u"availability"_s);
        window.resize(1200, 800);
        window.show();
        flow.setConnector(Connector(target));
        page.setHosts(target.hosts, !sandboxOf(target).isEmpty(), {});
        QObject::connect(&page, &AvailabilityPage::operationRequested, &flow, &OperationFlow::prepare);
        QObject::connect(&page, &AvailabilityPage::newStandbyRequested, &flow,
                         [this](quint16 primary, const QJsonObject &wish) {
                             flow.prepareNewStandby(sandboxOf(target), primary, wish);
                         });
        QObject::connect(&page, &AvailabilityPage::hostEntered, &flow, [this](const HostAccess &access) {
            target.hosts << access;
            flow.replaceConnector(Connector(target));
        });
        QObject::connect(&reader, &AvailabilityReader::read, &page,
                         [this](const QList<NodeGroup> &groups) { page.setGroups(groups); });
    }

    void watch(const QList<Node> &nodes)
    {
        reader.setNodes(nodes);
        reader.setWanted(true);
    }
    [[nodiscard]] QPushButton *button(const QString &text) const
    {
        for (auto *one : window.findChildren<QPushButton *>()) {
            if (one->text() == text && one->isVisible() && one->isEnabled())
                return one;
        }
        return nullptr;
    }
    /// Presses what leads on, once it may be pressed.
    [[nodiscard]] bool run() const
    {
        if (!QTest::qWaitFor([&] { return button(u"Run the plan"_s); }, patience))
            return false;
        button(u"Run the plan"_s)->click();
        return QTest::qWaitFor([&] { return flow.isRunning(); }, patience)
            && QTest::qWaitFor([&] { return !flow.isRunning(); }, patience);
    }
    /// The standby with that name is shown, or no more.
    [[nodiscard]] bool isShown(const QString &name, bool isWanted = true) const
    {
        const auto shows = [&] {
            const auto group = model.index(1, 0); // there may be none yet
            for (int row = 0; row < model.rowCount(group); ++row) {
                if (model.index(row, 0, group).data().toString() == name)
                    return true;
            }
            return false;
        };
        return QTest::qWaitFor([&] { return shows() == isWanted; }, patience);
    }

    ConnectionTarget target;
    AvailabilityModel model;
    MainWindow window;
    AvailabilityPage &page; ///< Of the window
    OperationFlow flow;
    AvailabilityReader reader;
};

ConnectionTarget targetOf(const SandboxFixture &sandbox)
{
    ConnectionTarget target { .name = sandbox.name() };
    target.info = sandbox.place().tcpConnection(sandbox.state().record.coordinators());
    const auto &record = sandbox.state().record;
    for (const auto &server : record.servers())
        target.hosts << HostAccess { .server = { sandboxHost, server.port },
                                     .user = SandboxFixture::home().serverUser,
                                     .dataFolder = server.folder,
                                     .programs = record.programs,
                                     .home = sandbox.place().servers(),
                                     .passFile = sandbox.place().serverPassFile() };
    return target;
}

QList<Node> nodesOf(const SandboxFixture &sandbox)
{
    auto session = sandbox.session();
    const auto snapshot = readSnapshot(session, Deadline::in(30s));
    return snapshot ? (*snapshot)->nodes() : QList<Node>();
}

QString slotsOf(const SandboxFixture &sandbox)
{
    return sandbox.value(u"SELECT coalesce(string_agg(slot_name, ','), '') FROM pg_replication_slots "
                         "WHERE slot_type = 'physical'"_s,
                         1);
}

/// What the history of the page shows of this cluster's runs, the newest first.
QList<TransitionKind> kindsKept(const SandboxFixture &sandbox)
{
    auto session = sandbox.session();
    const auto identity = readClusterIdentity(session, Deadline::in(30s), {});
    const auto kept =
        readTransitions({ .journalPath = Journal::defaultPath(), .clusterId = identity.value_or(QString()) });
    QList<TransitionKind> kinds;
    for (const auto &one : kept.value_or(QList<Transition>()).mid(0, 3))
        kinds << one.kind;
    return kinds;
}

QString nameOf(const SandboxNode &standby)
{
    return u"standby_127_0_0_1_%1"_s.arg(standby.port);
}

} // namespace

void TestStandbyFlow::initTestCase()
{
    qputenv("XDG_DATA_HOME", QFile::encodeName(m_folder.path())); // the journal
    qputenv("TESSERA_SANDBOX_ROOT", QFile::encodeName(SandboxFixture::home().root));
    Theme::apply(Appearance::Light);
}

/// On a host that no connection names yet, and removed again.
void TestStandbyFlow::addedWhereItsHostIsTyped()
{
    QFETCH(const QString, engine);
    const auto &sandbox = m_pool.get(engine);
    const auto home = SandboxFixture::home();
    const auto place = reserveStandby(home, sandbox.name(), sandbox.state().record.nodes.at(1).port,
                                      { .deadline = Deadline::in(30s) });
    QVERIFY2(place, place ? "" : qPrintable(place.error().message));
    Console console(targetOf(sandbox));
    console.watch(nodesOf(sandbox));
    auto *actions = console.page.findChild<StandbyActions *>();
    QTRY_VERIFY_WITH_TIMEOUT(actions->add()->isVisible(), patience);
    console.page.findChild<TreeView *>(u"availability-tree"_s)->selectSource(console.model.index(1, 0));
    QVERIFY(inForm<AddStandbyDialog>(*actions->add(), [&](AddStandbyDialog &form) {
        fieldOf<QComboBox>(form, u"Server"_s)->setEditText(u"127.0.0.1:%1"_s.arg(place->port));
        fieldOf<QLineEdit>(form, u"OS user"_s)->setText(home.serverUser);
        fieldOf<QLineEdit>(form, u"Data folder"_s)->setText(place->folder);
        fieldOf<QLineEdit>(form, u"Programs"_s)->setText(sandbox.state().record.programs);
        fieldOf<QLineEdit>(form, u"Login"_s)
            ->setText(u"user=postgres passfile=%1"_s.arg(sandbox.place().serverPassFile()));
    }));
    QCOMPARE(console.target.hosts.size(), sandbox.state().record.servers().size() + 1);
    QVERIFY(console.run());
    QVERIFY(isServerUp(*place));
    console.reader.setConnector(std::make_shared<Connector>(console.target));
    QVERIFY(console.isShown(nameOf(*place)));
    QCOMPARE(slotsOf(sandbox), nameOf(*place));

    const auto group = console.model.index(1, 0);
    console.page.findChild<TreeView *>(u"availability-tree"_s)
        ->selectSource(console.model.index(0, 0, group));
    for (auto *button : console.page.findChildren<QAbstractButton *>()) {
        if (button->text() == u"Remove…"_s)
            button->click();
    }
    QVERIFY(console.run());
    QVERIFY(!isServerUp(*place));
    QVERIFY(console.isShown(nameOf(*place), false));
    QCOMPARE(slotsOf(sandbox), QString());
    QVERIFY(forgetMoved(home, sandbox.name(), { .deadline = Deadline::in(30s) }));
}

/// A review that is left makes no server; a run does, and a removal takes it from the sandbox.
void TestStandbyFlow::sandboxMakesIt()
{
    QFETCH(const QString, engine);
    const auto &sandbox = m_pool.get(engine);
    auto target = targetOf(sandbox);
    target.connectionId = u"sandbox:"_s + sandbox.name();
    target.hosts.clear();
    Console console(target);
    console.watch(nodesOf(sandbox));
    const auto standbys = [&] { return readRecord(sandbox.place().folder())->standbys; };
    auto *actions = console.page.findChild<StandbyActions *>();
    QTRY_VERIFY_WITH_TIMEOUT(actions->add()->isVisible(), patience);
    console.page.findChild<TreeView *>(u"availability-tree"_s)->selectSource(console.model.index(1, 0));
    const auto addOne = [&] {
        return inForm<AddStandbyDialog>(*actions->add(), [](AddStandbyDialog &) {})
            && QTest::qWaitFor([&] { return console.button(u"Run the plan"_s); }, patience);
    };
    QVERIFY(addOne());
    QCOMPARE(standbys().size(), 1);
    console.window.closeOverlay();
    QTRY_VERIFY_WITH_TIMEOUT(standbys().isEmpty(), patience);

    QVERIFY(addOne());
    const auto made = standbys().first();
    QVERIFY(console.run());
    QVERIFY(isServerUp(made));
    QVERIFY(console.isShown(nameOf(made)));
    console.flow.prepare(u"ha.sync"_s, { { u"group"_s, u"1"_s }, { u"policy"_s, u"prefer"_s } });
    QVERIFY(console.run());
    QCOMPARE(sandbox.value(u"SHOW synchronous_standby_names"_s, 1), u"ANY 1 (\"%1\")"_s.arg(nameOf(made)));

    console.flow.prepare(u"ha.standby.remove"_s, { { u"group"_s, u"1"_s }, { u"server"_s, nameOf(made) } });
    QVERIFY(console.run());
    QVERIFY(!isServerUp(made));
    QTRY_VERIFY_WITH_TIMEOUT(standbys().isEmpty(), patience);
    QCOMPARE(kindsKept(sandbox),
             (QList { TransitionKind::Standbys, TransitionKind::Commits, TransitionKind::Standbys }));
}

/// A standby is registered for readers by its row; its primary dies, and it takes over by the form.
void TestStandbyFlow::registeredAndTakesOver()
{
    QFETCH(const QString, engine);
    SandboxFixture sandbox(engine, 1, 1);
    QVERIFY(sandbox.bringUp());
    Console console(targetOf(sandbox));
    console.watch(nodesOf(sandbox));
    const auto standby = sandbox.state().standbys.at(1).node;
    QVERIFY(console.isShown(standbyName(standby)));
    auto *tree = console.page.findChild<TreeView *>(u"availability-tree"_s);
    tree->selectSource(console.model.index(0, 0, console.model.index(1, 0)));
    auto *registering = console.page.findChild<StandbyActions *>()->registering();
    QTRY_VERIFY_WITH_TIMEOUT(registering->isVisible(), patience);
    QVERIFY(inForm<RegisterStandbyDialog>(*registering, [](RegisterStandbyDialog &form) {
        fieldOf<QComboBox>(form, u"Cluster of readers"_s)->setEditText(u"we\"ird; drop 'süd"_s);
    }));
    QVERIFY(console.run());
    QCOMPARE(sandbox.value(
                 u"SELECT nodeport || ' ' || nodecluster FROM pg_dist_node WHERE noderole = 'secondary'"_s),
             u"%1 we\"ird; drop 'süd"_s.arg(standby.port));

    sandbox.killServer(1);
    auto *failOver = console.page.findChild<GroupActions *>()->failOver();
    const auto group = console.model.index(1, 0);
    tree->selectSource(group);
    QTRY_VERIFY_WITH_TIMEOUT(failOver->isVisible(), patience);
    QVERIFY(inForm<FailoverDialog>(*failOver, [&](FailoverDialog &form) {
        auto *candidate = fieldOf<QComboBox>(form, u"New primary"_s);
        candidate->setCurrentIndex(candidate->findData(u"127.0.0.1:%1"_s.arg(standby.port)));
    }));
    QVERIFY(console.run());
    QCOMPARE(sandbox.value(u"SELECT nodeport FROM pg_dist_node WHERE groupid = 1 AND noderole = 'primary'"_s),
             QString::number(standby.port));
}

QTEST_MAIN(TestStandbyFlow)
#include "tst_standby_flow.moc"
