// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/guard/guard_lease.h"

#include <QTest>

using namespace tessera;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// When a keeper stops its primary, and when the others may rely on that.
class TestGuardLease : public QObject
{
    Q_OBJECT
private slots:
    void leaseEnds();
    void othersRelyOnIt_data();
    void othersRelyOnIt();
};

namespace {

const auto primary = u"w1:5432"_s;
const GuardTime now = GuardTime {} + 24h;

GuardReport report(int guard, qint64 askedByKeeperAgo)
{
    return { .guard = guard, .askedAgo = { { 4, askedByKeeperAgo } } };
}

/// We are 1; 4 keeps the primary; all was cut off 31 s ago.
LeaseCase cut()
{
    GuardReport keeper { .guard = 4 };
    keeper.keeps = primary;
    return { .guards = 4,
             .own = report(1, 31'000),
             .heard = { { report(2, 31'500), now - 1s }, { report(3, 32'000), now }, { keeper, now - 32s } },
             .server = primary,
             .seenAt = now - 32s,
             .standbySilence = 31s };
}

} // namespace

void TestGuardLease::leaseEnds()
{
    QVERIFY(!isLeaseOver(now - 20s, now));
    QVERIFY(isLeaseOver(now - 20s - 1ms, now));
    // The others wait longer, by what a clock and an answer on its way may add.
    QVERIFY(leaseTrust >= leaseSpan + 10s);
}

void TestGuardLease::othersRelyOnIt_data()
{
    QTest::addColumn<LeaseCase>("it");
    QTest::addColumn<bool>("relies");
    const auto with = [](auto change) {
        auto it = cut();
        change(it);
        return it;
    };
    QTest::newRow("cut off long enough") << cut() << true;
    QTest::newRow("nobody keeps it") << with([](LeaseCase &it) { it.heard[2].report.keeps.clear(); })
                                     << false;
    QTest::newRow("another is kept") << with([](LeaseCase &it) { it.heard[2].report.keeps = u"w2:5432"_s; })
                                     << false;
    QTest::newRow("asked us not long ago")
        << with([](LeaseCase &it) { it.own.askedAgo[4] = 29'000; }) << false;
    QTest::newRow("asked another not long ago")
        << with([](LeaseCase &it) { it.heard[0].report.askedAgo[4] = 28'000; }) << false;
    QTest::newRow("answered us not long ago")
        << with([](LeaseCase &it) { it.heard[2].at = now - 29s; }) << false;
    QTest::newRow("another guard is silent: it may be in touch")
        << with([](LeaseCase &it) { it.heard[0].at = now - 6s; }) << false;
    QTest::newRow("a guard has begun since, and knows nothing")
        << with([](LeaseCase &it) { it.heard[1].report.askedAgo.clear(); }) << false;
    QTest::newRow("a standby has heard from it")
        << with([](LeaseCase &it) { it.standbySilence = 29s; }) << false;
    QTest::newRow("of no standby is known when it heard")
        << with([](LeaseCase &it) { it.standbySilence.reset(); }) << false;
    QTest::newRow("we never saw it") << with([](LeaseCase &it) { it.seenAt.reset(); }) << false;
    QTest::newRow("the keeper was gone before the primary")
        << with([](LeaseCase &it) { it.seenAt = now - 20s; }) << false;
}

void TestGuardLease::othersRelyOnIt()
{
    QFETCH(LeaseCase, it);
    QFETCH(bool, relies);
    QCOMPARE(hasBeenStopped(it, now), relies);
    QCOMPARE(hasBeenStopped({}, now), false);
}

QTEST_GUILESS_MAIN(TestGuardLease)
#include "tst_guard_lease.moc"
