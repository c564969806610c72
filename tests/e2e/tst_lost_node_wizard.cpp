// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/desktop.h"
#include "tests/support/hostile_table.h"

#include <QTest>

using namespace tessera::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A node dies with the only copy of rows; a person reads which, and gives them up where the server can go on
/// without.
class TestLostNodeWizard : public QObject
{
    Q_OBJECT
private slots:
    void givesUpWhatIsLost_data() { SandboxFixture::addEngineRows(); }
    void givesUpWhatIsLost();
};

void TestLostNodeWizard::givesUpWhatIsLost()
{
    QFETCH(const QString, engine);
    Desktop desktop(engine, u"lost-node-wizard"_s, 3);
    QVERIFY2(desktop.open(withHostileTable("CREATE TABLE %1 (k int PRIMARY KEY, v text)")),
             desktop.problem());
    auto &user = desktop.user();
    const auto &psql = desktop.psql();
    QCOMPARE(psql(withHostileTable("SELECT create_distributed_table('%1', 'k', shard_count := 8)")),
             QString());
    (void)psql(withHostileTable("INSERT INTO %1 SELECT n, 'x' FROM generate_series(1, 800) n"));
    const auto &sandbox = desktop.sandbox();
    const auto lost = u"127.0.0.1:%1"_s.arg(sandbox.state().nodes.at(2).node.port);
    sandbox.killServer(2);
    QVERIFY2(user.clickButton(u"Nodes"_s), user.problem());
    QVERIFY2(user.clickCell(lost), user.problem());
    QVERIFY2(user.reads(u"only copy"_s), user.problem());
    user.takePicture(u"lost"_s);
    if (engine == u"builtin"_s) {
        QVERIFY2(user.misses(u"Remove…"_s), user.problem());
        QVERIFY2(desktop.leave(), desktop.problem());
        return;
    }
    QVERIFY2(user.clickButton(u"Remove…"_s), user.problem());
    QVERIFY2(user.reads(u"Remove the lost node"_s), user.problem());
    QVERIFY2(user.press(u"alt+t"_s) && user.type(u"2"_s) && user.press(u"Return"_s), user.problem());
    QVERIFY2(user.reads(u"Type the number of tables that lose rows, 1."_s), user.problem());
    user.takePicture(u"asked"_s);
    QVERIFY2(user.press(u"ctrl+a"_s) && user.type(u"1"_s) && user.press(u"Return"_s), user.problem());
    QVERIFY2(user.sees(u"Run the plan"_s), user.problem());
    user.takePicture(u"review"_s);
    QVERIFY2(user.clickButton(u"Run the plan"_s), user.problem());
    const auto isGone = [&] {
        return psql(u"SELECT count(*) FROM pg_dist_node WHERE groupid > 0"_s) == u"2"_s;
    };
    QVERIFY2(user.waitFor(u"the node to be gone"_s, isGone, 180s), user.problem());
    QVERIFY2(user.sees(u"Show in the journal"_s), user.problem());
    user.takePicture(u"given-up"_s);
    (void)psql(withHostileTable(
        "INSERT INTO %1 SELECT n, 'new' FROM generate_series(1, 800) n ON CONFLICT DO NOTHING"));
    QCOMPARE(psql(withHostileTable("SELECT count(*) FROM %1")), u"800"_s);
    QVERIFY2(desktop.leave(), desktop.problem());
}

QTEST_GUILESS_MAIN(TestLostNodeWizard)
#include "tst_lost_node_wizard.moc"
