// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/locks_model.h"
#include "models/node_sessions_model.h"
#include "models/sessions_model.h"
#include "models/tenants_model.h"
#include "tests/support/cluster_text.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace tessera;
using namespace Qt::StringLiterals;

namespace {

ClusterSession session(int pid, SessionState state = SessionState::Active)
{
    ClusterSession one { .id = { NodeId { 1 }, pid }, .origin = { NodeId { 1 }, pid }, .startedAt = u"t"_s };
    one.state = state;
    one.user = u"ann"_s;
    one.backendType = u"client backend"_s;
    one.statementAge = one.stateAge = std::chrono::seconds(pid);
    return one;
}

ClusterSession part(int pid, int origin)
{
    auto one = session(pid);
    one.id.node = NodeId { 2 };
    one.origin = { NodeId { 1 }, origin };
    return one;
}

ActivityView viewOf(QList<ClusterSession> sessions)
{
    std::ranges::sort(sessions, {}, &ClusterSession::id);
    return { .sessions = { .sessions = sessions },
             .cluster = test::clusterFromText(u"w1 group 1 | a: hash t group 1 shards 2 on w1"_s) };
}

/// "1(2 3) 4": pids, parts in brackets.
QString printed(const QAbstractItemModel &model, const QModelIndex &parent = {})
{
    QStringList words;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const auto index = model.index(row, 0, parent);
        const auto pid = model.index(row, SessionsModel::PidColumn, parent).data(SortRole).toLongLong() % 100;
        const auto children = printed(model, index);
        words << QString::number(pid) + (children.isEmpty() ? QString() : u'(' + children + u')');
    }
    return words.join(u' ');
}

} // namespace

class TestActivityModels : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void partsStandBelowTheirSession();
    void anySequenceOfReadingsIsMerged();
    void selectionStaysOverAReading();
    void filtersLetThrough_data();
    void filtersLetThrough();
    void longOnesStandOut();
    void locksAreATree();
    void aFullNodeStandsOut();
    void tenantsNameTheirTables();
};

void TestActivityModels::partsStandBelowTheirSession()
{
    SessionsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setRows(sessionRows(viewOf({ session(1), session(4), part(2, 1), part(3, 1), part(5, 77) }), {}));
    QCOMPARE(printed(model), u"1(2 3) 4 5"_s); // 5 works for one that is not listed
}

void TestActivityModels::anySequenceOfReadingsIsMerged()
{
    SessionsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QRandomGenerator random(7);
    for (int round = 0; round < 200; ++round) {
        QList<ClusterSession> sessions;
        for (int pid = 1; pid < 12; ++pid) {
            if (random.bounded(2) == 0)
                sessions << session(pid, static_cast<SessionState>(random.bounded(5)));
            if (random.bounded(3) == 0)
                sessions << part(20 + pid, random.bounded(1, 12));
        }
        auto rows = sessionRows(viewOf(sessions), {});
        std::shuffle(rows.begin(), rows.end(), random);
        model.setRows(rows);
        SessionsModel fresh;
        fresh.setRows(rows);
        QCOMPARE(printed(model), printed(fresh));
    }
}

void TestActivityModels::selectionStaysOverAReading()
{
    SessionsModel model;
    model.setRows(sessionRows(viewOf({ session(1), session(4), part(2, 1) }), {}));
    const QPersistentModelIndex head = model.index(1, 0);
    const QPersistentModelIndex below = model.index(0, 0, model.index(0, 0));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    auto older = viewOf({ session(0), session(1), session(4), part(2, 1) });
    for (auto &one : older.sessions.sessions)
        one.statementAge = std::chrono::seconds(100);
    model.setRows(sessionRows(older, {}));
    QCOMPARE(model.row(head).session.id.pid, 4);
    QCOMPARE(model.row(below).session.id.pid, 2);
    QCOMPARE(changed.count(), 2); // neighbours are told together: the heads, the part
    auto reborn = viewOf({ session(4) });
    reborn.sessions.sessions[0].startedAt = u"later"_s;
    model.setRows(sessionRows(reborn, {}));
    QVERIFY(!head.isValid()); // another session with the same process number
}

void TestActivityModels::filtersLetThrough_data()
{
    QTest::addColumn<ActivityFilter>("filter");
    QTest::addColumn<QString>("listed");
    QTest::newRow("standard") << ActivityFilter {} << u"1(12) 2 3 4"_s;
    QTest::newRow("own too") << ActivityFilter { .hidesOwn = false } << u"1(12) 2 3 4 6"_s;
    QTest::newRow("not idle") << ActivityFilter { .choice = SessionChoice::NotIdle } << u"1(12) 2 4"_s;
    QTest::newRow("in transaction") << ActivityFilter { .choice = SessionChoice::IdleInTransaction }
                                    << u"2"_s;
    QTest::newRow("waiting, in a part") << ActivityFilter { .choice = SessionChoice::Waiting } << u"1(12)"_s;
    QTest::newRow("processes") << ActivityFilter { .choice = SessionChoice::Background } << u"5"_s;
    QTest::newRow("by text") << ActivityFilter { .text = u"THREE"_s } << u"3"_s;
    QTest::newRow("by text of a part") << ActivityFilter { .text = u"piece"_s } << u"1(12)"_s;
    QTest::newRow("by node") << ActivityFilter { .node = NodeId { 2 } } << u"1(12)"_s;
    QTest::newRow("by user") << ActivityFilter { .user = u"bob"_s } << u"4"_s;
    QTest::newRow("nothing") << ActivityFilter { .text = u"'; --"_s } << QString();
}

void TestActivityModels::filtersLetThrough()
{
    QFETCH(const ActivityFilter, filter);
    QFETCH(const QString, listed);
    QList<ClusterSession> sessions {
        session(1), session(2, SessionState::IdleInTransaction), session(3, SessionState::Idle),
        session(4), session(5, SessionState::Background),        session(6),
        part(12, 1)
    };
    sessions[2].statement = u"select three"_s;
    sessions[3].user = u"bob"_s;
    sessions[5].isOwn = true;
    sessions[6].statement = u"piece"_s;
    sessions[6].waitType = u"Lock"_s;
    SessionsModel model;
    model.setRows(sessionRows(viewOf(sessions), filter));
    QCOMPARE(printed(model), listed);
}

void TestActivityModels::longOnesStandOut()
{
    auto view = viewOf({ session(1), session(61), session(50, SessionState::IdleInTransaction),
                         session(70, SessionState::IdleInTransaction) });
    view.sessions.waits = { { .id = { NodeId { 1 }, 61 },
                              .blockers = { { { NodeId { 1 }, 50 }, u"x"_s } } } };
    view.forest = lockForest(view.sessions);
    QHash<int, Severity> severities;
    for (const auto &row : sessionRows(view, {}))
        severities.insert(row.row.session.id.pid, row.row.severity);
    QCOMPARE(severities.value(1), Severity::Ok);
    QCOMPARE(severities.value(61), Severity::Warning);
    QCOMPARE(severities.value(50), Severity::Critical); // one waits for it
    QCOMPARE(severities.value(70), Severity::Warning);
    for (const auto &row : sessionRows(view, { .longStatement = std::chrono::seconds(100) }))
        QVERIFY(row.row.session.id.pid != 61 || row.row.severity == Severity::Ok);
}

void TestActivityModels::locksAreATree()
{
    LocksModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    auto view = viewOf({ session(1), session(2) });
    view.sessions.waits = { { .id = { NodeId { 1 }, 2 },
                              .object = { .type = u"relation"_s, .relation = u"a_102008"_s },
                              .mode = u"AccessExclusiveLock"_s,
                              .blockers = { { { NodeId { 1 }, 1 }, u"RowExclusiveLock"_s } } } };
    view.forest = lockForest(view.sessions);
    model.setRows(lockRows(view));
    const auto root = model.index(0, 0);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.rowCount(root), 1);
    QCOMPARE(model.index(0, LocksModel::ObjectColumn, root).data().toString(),
             u"a, shard 102008 (hash -2147483648 to -1)"_s);
    QCOMPARE(model.index(0, LocksModel::ModeColumn, root).data().toString(),
             u"access exclusive, held as row exclusive"_s);
    model.setRows({});
    QCOMPARE(model.rowCount(), 0);
}

void TestActivityModels::aFullNodeStandsOut()
{
    NodeSessionsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    auto view = viewOf({});
    view.sessions.nodes = { { .node = NodeId { 1 }, .limit = 100, .active = 90, .workerParts = 8 },
                            { .node = NodeId { 2 }, .problem = u"no answer"_s } };
    model.setRows(nodeSessionsRows(view));
    QCOMPARE(model.index(0, 1).data().toString(), u"98 of 100"_s);
    QCOMPARE(model.index(0, 0).data(SeverityRole).toInt(), int(Severity::Critical));
    QCOMPARE(model.index(1, 1).data().toString(), u"unknown"_s);
}

void TestActivityModels::tenantsNameTheirTables()
{
    TenantsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto cluster = test::clusterFromText(
        u"w1 group 1 | a: hash t group 1 shards 2 on w1 | b: hash t group 1 shards 2 on w1 | c: hash t group 1 shards 2 on w1"_s);
    TenantStatistics statistics;
    statistics.tenants = { { .node = cluster->nodes().last().id,
                             .colocation = ColocationId { 1 },
                             .tenant = u"we\"ird; drop"_s,
                             .statementsBefore = 10 } };
    model.setRows(tenantRows(statistics, cluster.get()));
    QCOMPARE(model.row(0).tables, u"a, b and 1 more"_s);
    QCOMPARE(model.row(0).table, u"a"_s);
    QCOMPARE(model.index(0, 0).data().toString(), u"we\"ird; drop"_s);
}

QTEST_GUILESS_MAIN(TestActivityModels)
#include "tst_activity_models.moc"
