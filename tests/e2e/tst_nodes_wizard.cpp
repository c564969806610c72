// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/desktop.h"

#include <QTest>

using namespace tessera;
using namespace tessera::testing;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// A person adds nodes, several at once, and spreads the shards over them, with the installed console.
class TestNodesWizard : public QObject
{
    Q_OBJECT
private slots:
    void addsSeveralAndRebalances_data() { SandboxFixture::addEngineRows(); }
    void addsSeveralAndRebalances();

private:
    void drainsAndRemoves(ConsoleUser &user, const Psql &psql);
};

/// The form is filled in with the keyboard alone.
void TestNodesWizard::addsSeveralAndRebalances()
{
    QFETCH(const QString, engine);
    Desktop desktop(engine, u"nodes-wizard"_s);
    QVERIFY2(desktop.open(u"CREATE TABLE public.orders (id bigint PRIMARY KEY);"
                          "INSERT INTO public.orders SELECT generate_series(1, 1000);"
                          "CREATE TABLE public.countries (id int PRIMARY KEY)"_s),
             desktop.problem());
    auto &user = desktop.user();
    const auto &psql = desktop.psql();
    QCOMPARE(psql(u"SELECT create_distributed_table('public.orders', 'id', shard_count := 8)"_s), QString());
    QCOMPARE(psql(u"SELECT create_reference_table('public.countries')"_s), QString());
    QVERIFY2(user.clickButton(u"Nodes"_s), user.problem());
    QVERIFY2(user.clickButton(u"Add nodes…"_s), user.problem());
    QVERIFY2(user.press(u"alt+h"_s) && user.press(u"ctrl+a"_s) && user.type(u"3"_s), user.problem());
    QVERIFY2(user.press(u"alt+a"_s) && user.press(u"Down"_s), user.problem());
    user.takePicture(u"add-nodes"_s);
    QVERIFY2(user.press(u"Return"_s), user.problem());
    QVERIFY2(user.sees(u"Run the plan"_s), user.problem());
    user.takePicture(u"review"_s);
    QVERIFY2(user.clickButton(u"Run the plan"_s), user.problem());
    const auto isSpread = [&] {
        return psql(u"SELECT string_agg(held::text, ' ') FROM (SELECT count(*) AS held FROM pg_dist_placement"
                    " JOIN pg_dist_shard USING (shardid) WHERE logicalrelid = 'public.orders'::regclass"
                    " GROUP BY groupid) AS nodes"_s)
            == u"2 2 2 2"_s;
    };
    QVERIFY2(user.waitFor(u"two shards on each of four nodes"_s, isSpread, 120s), user.problem());
    QVERIFY2(user.sees(u"Show in the journal"_s), user.problem());
    user.takePicture(u"spread"_s);
    QCOMPARE(psql(u"SELECT count(*) FROM pg_dist_placement JOIN pg_dist_shard USING (shardid)"
                  " WHERE logicalrelid = 'public.countries'::regclass"_s),
             u"5"_s);
    QCOMPARE(psql(u"SELECT count(*) FROM public.orders"_s), u"1000"_s);
    drainsAndRemoves(user, psql);
    if (!QTest::currentTestFailed())
        QVERIFY2(desktop.leave(), desktop.problem());
}

void TestNodesWizard::drainsAndRemoves(ConsoleUser &user, const Psql &psql)
{
    const auto newest =
        psql(u"SELECT nodename || ':' || nodeport FROM pg_dist_node ORDER BY nodeid DESC LIMIT 1"_s);
    QVERIFY2(user.clickButton(u"Nodes"_s), user.problem());
    QVERIFY2(user.clickCell(newest), user.problem());
    QVERIFY2(user.clickButton(u"Remove…"_s), user.problem());
    QVERIFY2(user.sees(u"Run the plan"_s), user.problem());
    user.takePicture(u"remove-node"_s);
    QVERIFY2(user.clickButton(u"Run the plan"_s), user.problem());
    const auto isGone = [&psql] {
        return psql(u"SELECT count(*) FROM pg_dist_node WHERE groupid > 0"_s) == u"3"_s;
    };
    QVERIFY2(user.waitFor(u"the node to be gone"_s, isGone, 180s), user.problem());
    QVERIFY2(user.sees(u"Show in the journal"_s), user.problem());
    user.takePicture(u"node-removed"_s);
    QCOMPARE(psql(u"SELECT count(*) FROM public.orders"_s), u"1000"_s);
}

QTEST_GUILESS_MAIN(TestNodesWizard)
#include "tst_nodes_wizard.moc"
