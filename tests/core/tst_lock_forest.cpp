// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/activity/lock_forest.h"
#include "core/activity/locked_object.h"
#include "tests/support/cluster_text.h"

#include <QRandomGenerator>
#include <QTest>

using namespace tessera;
using namespace Qt::StringLiterals;

namespace {

/// "b waits for a" is "b:a"; "b:a/" says that a only stands in front of b; "b:p" that a prepared transaction
/// keeps b waiting. Each letter is a process of node 1, in capitals of node 2; "x=a" says that process x
/// works for a.
ClusterSessions worldOf(const QString &text)
{
    const auto idOf = [](QChar letter) -> ProcessId {
        if (letter == u'p')
            return { NodeId { 1 }, 0 };
        const bool isSecond = letter.isUpper();
        return { NodeId { isSecond ? 2 : 1 }, letter.toLower().unicode() };
    };
    ClusterSessions world;
    for (const auto &word : text.split(u' ', Qt::SkipEmptyParts)) {
        const auto id = idOf(word.at(0));
        if (word.at(1) == u'=') {
            world.sessions << ClusterSession { .id = id, .origin = idOf(word.at(2)) };
            continue;
        }
        LockWait wait { .id = id, .object = { .type = u"transactionid"_s }, .mode = u"ShareLock"_s };
        wait.age = std::chrono::milliseconds(1000 - world.waits.size());
        for (const auto &blocker : word.mid(2).split(u',')) {
            const bool isHolder = !blocker.endsWith(u'/');
            wait.blockers << LockBlocker { idOf(blocker.at(0)), isHolder ? u"ExclusiveLock"_s : QString() };
        }
        world.waits << wait;
    }
    std::ranges::sort(world.sessions, {}, &ClusterSession::id);
    return world;
}

QString printed(const QList<LockNode> &forest)
{
    QStringList trees;
    for (const auto &node : forest) {
        QString name(QChar(ushort(node.id.pid)));
        if (node.id.node.value == 2)
            name = name.toUpper();
        if (node.kind == LockNode::Kind::Prepared)
            name = u"prepared"_s;
        if (node.kind == LockNode::Kind::Cycle)
            name = u"cycle"_s;
        if (!node.alsoBehind.isEmpty())
            name += u'+' + QString::number(node.alsoBehind.size());
        if (!node.children.isEmpty())
            name += u'(' + printed(node.children) + u')';
        trees << name;
    }
    return trees.join(u' ');
}

} // namespace

class TestLockForest : public QObject
{
    Q_OBJECT
private slots:
    void treesAreAsExpected_data();
    void treesAreAsExpected();
    void everySessionStandsOnce();
    void blockedAreCountedAtAnyDepth();
    void shardsAreNamedByTableAndRange_data();
    void shardsAreNamedByTableAndRange();
};

void TestLockForest::treesAreAsExpected_data()
{
    QTest::addColumn<QString>("world");
    QTest::addColumn<QString>("forest");
    QTest::newRow("nobody waits") << QString() << QString();
    QTest::newRow("one waits") << u"b:a"_s << u"a(b)"_s;
    QTest::newRow("a queue behind one holder") << u"b:a c:a,b/ d:a,b/,c/"_s << u"a(b c+1 d+2)"_s;
    QTest::newRow("a chain") << u"b:a c:b"_s << u"a(b(c))"_s;
    QTest::newRow("the most blocking root first") << u"b:a d:c e:c"_s << u"c(d e) a(b)"_s;
    QTest::newRow("a prepared transaction") << u"b:p"_s << u"prepared(b)"_s;
    QTest::newRow("over two nodes") << u"X=a Y=b Y:X z:b"_s << u"a(b(z))"_s;
    QTest::newRow("a circle") << u"a:b b:a"_s << u"cycle(a+1 b+1)"_s;
    QTest::newRow("a circle over two nodes") << u"A=a B=b B:A a:b"_s << u"cycle(a+1 b+1)"_s;
    QTest::newRow("one waits for a circle") << u"a:b b:a c:a"_s << u"cycle(a+1(c) b+1)"_s;
    QTest::newRow("a circle waits for one as well") << u"a:b,z b:a"_s << u"cycle(a+2 b+1)"_s;
    QTest::newRow("parts of one session do not wait for it") << u"X=a X:A A=a"_s << QString();
}

void TestLockForest::treesAreAsExpected()
{
    QFETCH(const QString, world);
    QFETCH(const QString, forest);
    QCOMPARE(printed(lockForest(worldOf(world))), forest);
}

namespace {

void collect(const QList<LockNode> &forest, QList<ProcessId> &ids)
{
    for (const auto &node : forest) {
        if (node.kind != LockNode::Kind::Cycle)
            ids << node.id;
        collect(node.children, ids);
    }
}

} // namespace

/// Any graph gives a forest in which each waiting session stands once and each tree ends.
void TestLockForest::everySessionStandsOnce()
{
    QRandomGenerator random(4711);
    for (int round = 0; round < 300; ++round) {
        ClusterSessions world;
        const int size = random.bounded(2, 30);
        QSet<ProcessId> waiting;
        for (int i = 1; i <= size; ++i) {
            LockWait wait { .id = { NodeId { 1 }, i } };
            for (int edges = random.bounded(0, 4); edges > 0; --edges) {
                const ProcessId blocker { NodeId { 1 }, random.bounded(1, size + 4) };
                wait.blockers << LockBlocker { blocker,
                                               random.bounded(2) == 0 ? QString() : u"ExclusiveLock"_s };
                if (blocker != wait.id)
                    waiting << wait.id;
            }
            world.waits << wait;
        }
        QList<ProcessId> ids;
        collect(lockForest(world), ids);
        const QSet<ProcessId> once(ids.begin(), ids.end());
        QCOMPARE(once.size(), ids.size());
        QVERIFY(once.contains(waiting));
    }
}

void TestLockForest::blockedAreCountedAtAnyDepth()
{
    const auto forest = lockForest(worldOf(u"b:a c:b d:b f:e"_s));
    QCOMPARE(forest.first().blocked, 3);
    QCOMPARE(countBlocked(forest), 4);
    QCOMPARE(countBlocked(lockForest(worldOf(u"a:b b:a c:a"_s))), 3);
}

void TestLockForest::shardsAreNamedByTableAndRange_data()
{
    QTest::addColumn<LockedObject>("object");
    QTest::addColumn<QString>("text");
    const auto relation = [](const QString &name) {
        return LockedObject { .type = u"relation"_s, .relation = name };
    };
    QTest::newRow("a shard") << relation(u"orders_102008"_s)
                             << u"orders, shard 102008 (hash -2147483648 to -1)"_s;
    QTest::newRow("the table") << relation(u"orders"_s) << u"orders"_s;
    QTest::newRow("a number that is no shard") << relation(u"orders_99"_s) << u"orders_99"_s;
    QTest::newRow("another table with a shard's number")
        << relation(u"backup_102008"_s) << u"backup_102008"_s;
    QTest::newRow("a hostile name") << relation(u"we\"ird; %1 drop"_s) << u"we\"ird; %1 drop"_s;
    QTest::newRow("a move") << LockedObject { .type = u"advisory"_s, .objectId = 102008, .subId = 16 }
                            << u"move of shard 102008"_s;
    QTest::newRow("somebody's advisory lock")
        << LockedObject { .type = u"advisory"_s, .classId = 4, .objectId = 2 } << u"advisory lock 4, 2"_s;
    QTest::newRow("a row") << LockedObject { .type = u"transactionid"_s } << u"the end of a transaction"_s;
}

void TestLockForest::shardsAreNamedByTableAndRange()
{
    QFETCH(const LockedObject, object);
    QFETCH(const QString, text);
    const auto cluster = test::clusterFromText(u"w1 group 1 | orders: hash tenant group 1 shards 2 on w1"_s);
    QCOMPARE(lockedObjectText(object, cluster.get()), text);
}

QTEST_GUILESS_MAIN(TestLockForest)
#include "tst_lock_forest.moc"
