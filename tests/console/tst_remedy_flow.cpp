// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/operation_flow.h"
#include "tests/support/sandbox_fixture.h"
#include "ui/main_window.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace tessera;
using namespace tessera::testing;
using namespace Qt::StringLiterals;

/// From a plan that a check forbids to its remedy and back, by the buttons that a person presses.
class TestRemedyFlow : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void planIsMadeAgainAfterItsRemedy_data() { SandboxFixture::addEngineRows(); }
    void planIsMadeAgainAfterItsRemedy();

private:
    QTemporaryDir m_folder;
};

namespace {

constexpr int patience = 60'000; ///< Milliseconds for a plan or a run

QPushButton *shownButton(const QWidget &window, const QString &text)
{
    for (auto *one : window.findChildren<QPushButton *>()) {
        if (one->text() == text && one->isVisible())
            return one;
    }
    return nullptr;
}

bool shows(const QWidget &window, const QString &text)
{
    const auto labels = window.findChildren<QLabel *>();
    return std::ranges::any_of(
        labels, [&](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
}

} // namespace

void TestRemedyFlow::initTestCase()
{
    qputenv("XDG_DATA_HOME", QFile::encodeName(m_folder.path())); // the journal
    Theme::apply(Appearance::Light);
}

void TestRemedyFlow::planIsMadeAgainAfterItsRemedy()
{
    QFETCH(const QString, engine);
    SandboxFixture sandbox(engine);
    QVERIFY(sandbox.bringUp());
    sandbox.value(u"CREATE TABLE public.bare (k int, v text)"_s);
    sandbox.value(u"SELECT create_distributed_table('public.bare', 'k', shard_count := 4)"_s);
    const auto shard =
        sandbox.value(u"SELECT min(shardid) FROM pg_dist_placement JOIN pg_dist_node USING (groupid)"
                      " WHERE nodeid = 2"_s);
    MainWindow window;
    window.resize(1200, 800);
    window.show();
    OperationFlow flow(window);
    flow.setConnector(Connector(ConnectionTarget { .name = u"shop"_s, .info = sandbox.connInfo() }));

    flow.prepare(u"shard.move"_s, { { u"shard"_s, shard }, { u"to"_s, u"3"_s } });
    QTRY_VERIFY_WITH_TIMEOUT(shownButton(window, u"Set its identity…"_s), patience);
    QVERIFY(!shownButton(window, u"Run the plan"_s)->isEnabled());

    shownButton(window, u"Set its identity…"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(shownButton(window, u"Back to that plan"_s), patience);
    QVERIFY(shows(window, u"Give bare a replica identity"_s));
    QTRY_VERIFY(shownButton(window, u"Run the plan"_s)
                && shownButton(window, u"Run the plan"_s)->isEnabled());
    shownButton(window, u"Run the plan"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(shownButton(window, u"Make the first plan again"_s), patience);
    QCOMPARE(sandbox.value(u"SELECT relreplident FROM pg_class WHERE oid = 'public.bare'::regclass"_s),
             u"f"_s);

    shownButton(window, u"Make the first plan again"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(shownButton(window, u"Run the plan"_s)
                                 && shownButton(window, u"Run the plan"_s)->isEnabled(),
                             patience);
    QVERIFY(shows(window, u"Move shard %1"_s.arg(shard)));
    QVERIFY(!shownButton(window, u"Set its identity…"_s) && !shownButton(window, u"Back to that plan"_s));
    shownButton(window, u"Run the plan"_s)->click();
    const auto there =
        u"SELECT nodeid FROM pg_dist_placement JOIN pg_dist_node USING (groupid) WHERE shardid = "_s + shard;
    QTRY_COMPARE_WITH_TIMEOUT(sandbox.value(there), u"3"_s, patience);
    QTRY_VERIFY_WITH_TIMEOUT(!flow.isRunning(), patience);
    QVERIFY(!shownButton(window, u"Make the first plan again"_s));
}

QTEST_MAIN(TestRemedyFlow)
#include "tst_remedy_flow.moc"
