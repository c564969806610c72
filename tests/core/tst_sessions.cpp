// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/activity/read_sessions.h"
#include "core/activity/session_text.h"
#include "core/activity/statement_text.h"
#include "core/activity/tenant_use.h"

#include <QTest>

using namespace tessera;
using namespace Qt::StringLiterals;

/// What the nodes' answers become; see core/sql/read_sessions.sql.
class TestSessions : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void answerBecomesSessions();
    void partsAreKnownByTheirSession();
    void theImportantOnesStay();
    void brokenAnswersAreSaid_data();
    void brokenAnswersAreSaid();
    void hostileTextsAreHarmless_data();
    void hostileTextsAreHarmless();
    void longStatementsSayWhatIsMissing();
    void hotTenantsAreMarked();
};

namespace {

/// One session as a node says it.
QByteArray session(int pid, const char *state, qint64 globalPid = 0, const char *application = "shop",
                   const char *waitType = "null")
{
    return QByteArrayLiteral(
               "[%pid,%gpid,\"2026-01-01T00:00:00.000001Z\",\"2026-01-01T00:00:05.000002Z\",\"shop\",\"ann\","
               "\"%app\",\"10.0.0.9\",\"client backend\",\"%state\",%wait,null,1500,2500,3500,"
               "\"SELECT 1\",8,false]")
        .replace("%pid", QByteArray::number(pid))
        .replace("%gpid", globalPid == 0 ? "null" : QByteArray::number(globalPid))
        .replace("%app", application)
        .replace("%state", state)
        .replace("%wait", waitType);
}

QByteArray answer(const QList<QByteArray> &sessions, int listed)
{
    return "{\"seesAll\":true,\"limit\":100,\"counts\":{\"listed\":" + QByteArray::number(listed)
        + ",\"active\":3},\"sessions\":[" + sessions.join(',') + "],\"waits\":null}";
}

} // namespace

void TestSessions::answerBecomesSessions()
{
    ClusterSessions read;
    addNodeSessions(read, NodeId { 3 }, answer({ session(7, "idle in transaction") }, 1));
    finishSessions(read, 10);
    const auto *found = read.session({ NodeId { 3 }, 7 });
    QVERIFY(found);
    QCOMPARE(found->state, SessionState::IdleInTransaction);
    QCOMPARE(found->startedAt, u"2026-01-01T00:00:00.000001Z"_s);
    QCOMPARE(found->statementAge, std::chrono::milliseconds(2500));
    QCOMPARE(found->transactionAge, std::chrono::milliseconds(3500));
    QVERIFY(!found->isWorkerPart() && found->isStatementWhole());
    QCOMPARE(globalPidOf(found->id), 30'000'000'007);
    QVERIFY(!read.isCapped());
}

void TestSessions::partsAreKnownByTheirSession()
{
    ClusterSessions read;
    addNodeSessions(read, NodeId { 1 }, answer({ session(5, "active", 10'000'000'005, "tessera 42") }, 1));
    addNodeSessions(read, NodeId { 2 },
                    answer({ session(9, "active", 10'000'000'005, "citus_internal gpid=10000000005") }, 1));
    finishSessions(read, 10);
    const auto *part = read.session({ NodeId { 2 }, 9 });
    QVERIFY(part && part->isWorkerPart() && part->isOwn); // it works for Tessera
    QCOMPARE(part->origin, (ProcessId { NodeId { 1 }, 5 }));
    QVERIFY(!read.session({ NodeId { 1 }, 5 })->isWorkerPart());
    QCOMPARE(processOf(999'999'990'000'000'007), (ProcessId { NodeId { 0 }, 7 })); // not registered
}

void TestSessions::theImportantOnesStay()
{
    ClusterSessions read;
    addNodeSessions(read, NodeId { 1 },
                    answer({ session(1, "idle"), session(2, "idle"), session(3, "active"),
                             session(4, "active", 0, "shop", "\"Lock\"") },
                           900));
    finishSessions(read, 2);
    QCOMPARE(read.sessions.size(), 2);
    QVERIFY(read.session({ NodeId { 1 }, 3 }) && read.session({ NodeId { 1 }, 4 }));
    QVERIFY(read.isCapped());
    const auto notes = readingNotes(read, [](NodeId) { return u"w1:5432"_s; });
    QCOMPARE(notes, QStringList { u"The list shows 2 of 900 processes: those that wait or work first."_s });
}

void TestSessions::brokenAnswersAreSaid_data()
{
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("cut") << answer({ session(1, "idle") }, 1).chopped(20);
    QTest::newRow("no object") << QByteArrayLiteral("[1, 2]");
    QTest::newRow("bytes") << QByteArray("\xff\x00\xfe{", 4);
}

void TestSessions::brokenAnswersAreSaid()
{
    QFETCH(const QByteArray, said);
    ClusterSessions read;
    addNodeSessions(read, NodeId { 1 }, said);
    finishSessions(read, 10);
    QVERIFY(read.sessions.isEmpty());
    QVERIFY(!read.nodes.first().problem.isEmpty());
    QVERIFY(!readingNotes(read, [](NodeId) { return u"w1:5432"_s; }).isEmpty());
}

void TestSessions::hostileTextsAreHarmless_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("line");
    QTest::newRow("plain") << u"SELECT  1\n FROM t"_s << u"SELECT 1 FROM t"_s;
    QTest::newRow("a terminal's commands") << u"a\x1b[2Jb\x07"_s << u"a\uFFFD[2Jb\uFFFD"_s;
    QTest::newRow("turned around") << u"a\u202Eb"_s << u"a\uFFFDb"_s;
    QTest::newRow("half a letter") << QString(QChar(0xD83D)) << u"\uFFFD"_s;
    QTest::newRow("a whole one") << u"\U0001F418"_s << u"\U0001F418"_s;
    QTest::newRow("long") << QString(1'000'000, u'x') << QString(20, u'x') + u"\u2026"_s;
    QTest::newRow("long of pairs") << u"\U0001F418"_s.repeated(500'000)
                                   << u"\U0001F418"_s.repeated(10) + u"\u2026"_s;
    QTest::newRow("much space") << QString(1'000'000, u' ') + u"x"_s << u"\u2026"_s;
    QTest::newRow("quotes and places") << u"'%1' \"%2\""_s << u"'%1' \"%2\""_s;
}

void TestSessions::hostileTextsAreHarmless()
{
    QFETCH(const QString, text);
    QFETCH(const QString, line);
    QCOMPARE(oneLine(text, 20), line);
}

void TestSessions::longStatementsSayWhatIsMissing()
{
    ClusterSession session { .statement = u"SELECT 1"_s, .statementLength = 8 };
    QCOMPARE(shownStatement(session), u"SELECT 1"_s);
    session.statementLength = 1'000'000;
    QVERIFY(shownStatement(session).endsWith(u"[The first 8 of 1,000,000 characters.]"_s));
    session.isCutByServer = true;
    QVERIFY(shownStatement(session).contains(u"track_activity_query_size"_s));
}

void TestSessions::hotTenantsAreMarked()
{
    QList<TenantUse> tenants;
    for (int i = 0; i < 10; ++i)
        tenants << TenantUse { .colocation = ColocationId { 1 },
                               .tenant = QString::number(i),
                               .statementsBefore = 10 };
    tenants[3].statementsBefore = 900;
    tenants[4].cpuBefore = std::chrono::duration<double>(2);
    tenants << TenantUse { .colocation = ColocationId { 2 }, .tenant = u"alone"_s, .statementsBefore = 5000 };
    markHot(tenants);
    for (const auto &tenant : tenants)
        QCOMPARE(tenant.isHot, tenant.tenant == u"3"_s || tenant.tenant == u"4"_s);
}

QTEST_GUILESS_MAIN(TestSessions)
#include "tst_sessions.moc"
