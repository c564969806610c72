// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/moved_coordinator.h"

#include <QTemporaryDir>
#include <QTest>

using namespace tessera;
using namespace Qt::StringLiterals;

/// A saved connection finds the coordinator after it changed its server.
class TestCoordinatorMove : public QObject
{
    Q_OBJECT
private slots:
    void whatFollows_data();
    void whatFollows();
    void tunnelLeadsToOne();
    void sandboxesAndServicesStay();
    void storeIsRewrittenOnce();
    void unwritableStoreIsTold();
    void planTells_data();
    void planTells();
};

namespace {

const HostPort first { u"db-a.example"_s, 5432 };
const HostPort second { u"db-b.example"_s, 6000 };

SavedConnection connectionTo(const QString &text)
{
    SavedConnection connection { .id = newConnectionId(), .name = u"we\"ird; drop süd"_s };
    connection.info = *ConnInfo::parse(text);
    return connection;
}

CoordinatorMove forth()
{
    return { {}, first, second };
}

Plan planOf(bool isCoordinator, const QString &insteadOf)
{
    Plan plan;
    plan.steps << Step { .title = u"a"_s, .run = Nothing {} }
               << Step { .title = u"b"_s, .run = Promote { second.text(), insteadOf, false, isCoordinator } }
               << Step { .title = u"c"_s, .run = Nothing {} };
    return plan;
}

} // namespace

void TestCoordinatorMove::whatFollows_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("hosts"); // empty: nothing changes
    QTest::addColumn<QString>("ports");
    QTest::newRow("one server") << u"host=DB-A.example dbname=x"_s << u"DB-A.example,db-b.example"_s
                                << u"5432,6000"_s;
    QTest::newRow("port by variable of libpq") << u"host=db-a.example port=5432 hostaddr=10.0.0.1"_s
                                               << u"db-a.example,db-b.example"_s << u"5432,6000"_s;
    QTest::newRow("a third one beside it") << u"host=db-a.example,db-c.example port=5432,7"_s
                                           << u"db-a.example,db-c.example,db-b.example"_s << u"5432,7,6000"_s;
    QTest::newRow("knows both") << u"host=db-a.example,db-b.example port=5432,6000"_s << QString()
                                << QString();
    QTest::newRow("another port") << u"host=db-a.example port=5433"_s << QString() << QString();
    QTest::newRow("another cluster") << u"host=db-c.example"_s << QString() << QString();
}

void TestCoordinatorMove::whatFollows()
{
    QFETCH(QString, before);
    QFETCH(QString, hosts);
    QFETCH(QString, ports);
    const auto connection = connectionTo(before);
    const auto changed = following(connection, forth());
    QCOMPARE(changed.has_value(), !hosts.isEmpty());
    if (!changed)
        return;
    QCOMPARE(changed->info.value(u"host"_s), hosts);
    QCOMPARE(changed->info.value(u"port"_s), ports);
    QCOMPARE(changed->info.value(u"target_session_attrs"_s), u"read-write"_s);
    QVERIFY(!changed->info.has(u"hostaddr"_s));
    QCOMPARE(changed->info.value(u"dbname"_s), connection.info.value(u"dbname"_s));
    QVERIFY(!following(*changed, forth()));
    QVERIFY(!following(*changed, { {}, second, first })); // and back again
}

void TestCoordinatorMove::tunnelLeadsToOne()
{
    auto connection = connectionTo(u"host=db-a.example"_s);
    connection.tunnel = SshTunnel { .host = u"bastion"_s };
    const auto changed = following(connection, forth());
    QVERIFY(changed);
    QCOMPARE(changed->info.value(u"host"_s), second.host);
    QCOMPARE(changed->info.value(u"port"_s), u"6000"_s);
    QVERIFY(!changed->info.has(u"target_session_attrs"_s));
}

void TestCoordinatorMove::sandboxesAndServicesStay()
{
    auto sandbox = connectionTo(u"host=db-a.example"_s);
    sandbox.id = u"sandbox:demo"_s;
    QVERIFY(!following(sandbox, forth()));
    auto service = connectionTo(u"host=db-a.example"_s);
    service.info.set(u"service"_s, u"sales"_s);
    QVERIFY(!following(service, forth()));
}

void TestCoordinatorMove::storeIsRewrittenOnce()
{
    const QTemporaryDir folder;
    ConnectionStore store(folder.filePath(u"connections.json"_s));
    const auto used = connectionTo(u"host=proxy.example"_s);
    auto other = connectionTo(u"host=db-c.example"_s);
    other.name = u"Other"_s;
    QVERIFY(store.save(used));
    QVERIFY(store.save(other));
    const CoordinatorMove move { used.id, std::nullopt,
                                 second }; // a failover that names no server it replaces
    QCOMPARE(*followCoordinator(store, move), QStringList { used.name });
    QCOMPARE(store.load()->byId(used.id)->info.value(u"host"_s), u"proxy.example,db-b.example"_s);
    QVERIFY(*store.load()->byId(other.id) == other);
    QCOMPARE(*followCoordinator(store, move), QStringList());
    QVERIFY(followedText(QStringList(), move).isEmpty());
    QVERIFY(followedText(QStringList { used.name }, move).contains(used.name));
}

void TestCoordinatorMove::unwritableStoreIsTold()
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(u"connections.json"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"version": 999, "connections": []})"); // of a newer version
    file.close();
    const auto names = followCoordinator(ConnectionStore(path), forth());
    QVERIFY(!names);
    const auto text = followedText(names, forth());
    QVERIFY2(text.contains(second.text()) && text.contains(names.error().message), qPrintable(text));
}

void TestCoordinatorMove::planTells_data()
{
    QTest::addColumn<Plan>("plan");
    QTest::addColumn<int>("outcome");
    QTest::addColumn<int>("finished");
    QTest::addColumn<bool>("moves");
    const auto succeeded = int(Outcome::Succeeded);
    QTest::newRow("switchover") << planOf(true, first.text()) << succeeded << 3 << true;
    QTest::newRow("of a worker") << planOf(false, first.text()) << succeeded << 3 << false;
    QTest::newRow("taken back") << planOf(true, first.text()) << int(Outcome::Undone) << 0 << false;
    QTest::newRow("stopped for a person at the promotion")
        << planOf(true, first.text()) << int(Outcome::NeedsAttention) << 1 << true;
    QTest::newRow("before it") << planOf(true, first.text()) << int(Outcome::NeedsAttention) << 0 << false;
    QTest::newRow("nothing promoted") << Plan {} << succeeded << 0 << false;
}

void TestCoordinatorMove::planTells()
{
    QFETCH(Plan, plan);
    QFETCH(int, outcome);
    QFETCH(int, finished);
    QFETCH(bool, moves);
    const ConnectionTarget target { .name = u"x"_s, .connectionId = u"id"_s };
    const RunResult result { Outcome(outcome), {}, finished };
    const auto move = coordinatorMoveOf(target, plan, result);
    QCOMPARE(move.has_value(), moves);
    if (move)
        QVERIFY((*move == CoordinatorMove { u"id"_s, first, second }));
}

QTEST_GUILESS_MAIN(TestCoordinatorMove)
#include "tst_coordinator_move.moc"
