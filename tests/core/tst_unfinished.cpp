// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ha/client_strings.h"
#include "core/ha/rest_mark.h"
#include "core/ha/unfinished.h"

#include <QTest>

using namespace tessera;
using namespace Qt::StringLiterals;

/// Which groups a failover was left unfinished in.
class TestUnfinished : public QObject
{
    Q_OBJECT
private slots:
    void groupsAreJudged_data();
    void groupsAreJudged();
    void restBelongsToTheOneWithAnHeir();
    void readClustersAreNamedOnce();
};

namespace {

NodeGroup healthy(int number)
{
    NodeGroup group { .primary = {
                          .id = { number + 1 }, .group = { number }, .host = u"10.7.0.%1"_s.arg(number) } };
    group.reading = ServerReading { .timeline = 1 };
    group.members = { { .server = group.primary.address(), .isReachable = true, .timeline = 1 },
                      { .server = u"10.7.1.%1:5432"_s.arg(number),
                        .isReachable = true,
                        .isInRecovery = true,
                        .timeline = 1,
                        .name = u"b"_s } };
    return group;
}

/// Its primary is down, its standby was promoted.
NodeGroup promoted(int number)
{
    auto group = healthy(number);
    group.reading.reset();
    group.members[0].isReachable = false;
    group.members[1].isInRecovery = false;
    return group;
}

NodeGroup resting(int number)
{
    auto group = healthy(number);
    group.members[0].settings.insert(restMark, u"60000"_s);
    return group;
}

} // namespace

void TestUnfinished::groupsAreJudged_data()
{
    QTest::addColumn<NodeGroup>("group");
    QTest::addColumn<bool>("isUnfinished");
    QTest::newRow("healthy") << healthy(1) << false;
    QTest::newRow("promoted") << promoted(1) << true;
    auto dead = promoted(1);
    dead.members[1].isInRecovery = true;
    QTest::newRow("nobody took over") << dead << false;
    auto two = promoted(1);
    two.members << two.members[1];
    two.members.last().server = u"10.7.2.1:5432"_s;
    QTest::newRow("two accept writes") << two << false;
    auto split = promoted(1);
    split.members[0].isReachable = true;
    split.reading = ServerReading { .timeline = 1 };
    QTest::newRow("two primaries") << split << false;
    auto closed = split;
    closed.members[0].isFenced = true; // by a switchover by SQL
    QTest::newRow("promoted beside a fenced one") << closed << true;
    QTest::newRow("named, recovery rests") << resting(1) << true;
    auto fenced = resting(1);
    fenced.members[0].isFenced = true;
    QTest::newRow("a fenced one keeps its mark") << fenced << false;
    auto down = resting(1);
    down.reading.reset();
    QTest::newRow("its primary is down") << down << false;
}

void TestUnfinished::groupsAreJudged()
{
    QFETCH(const NodeGroup, group);
    QTEST(isUnfinished(group, { healthy(0), group }), "isUnfinished");
}

/// Recovery rests on every server meanwhile; to end that in another group would be too early.
void TestUnfinished::restBelongsToTheOneWithAnHeir()
{
    const QList<NodeGroup> all { resting(0), promoted(1), resting(2) };
    QVERIFY(!isUnfinished(all[0], all));
    QVERIFY(isUnfinished(all[1], all));
    QVERIFY(!isUnfinished(all[2], all));
}

void TestUnfinished::readClustersAreNamedOnce()
{
    auto one = healthy(1);
    auto other = healthy(2);
    one.secondaries = { { .cluster = u"we\"ird; drop 'süd"_s } };
    other.secondaries = { { .cluster = u"default"_s }, one.secondaries.first() };
    QCOMPARE(readClusters({ one, other }), (QStringList { u"we\"ird; drop 'süd"_s, u"default"_s }));
}

QTEST_GUILESS_MAIN(TestUnfinished)
#include "tst_unfinished.moc"
