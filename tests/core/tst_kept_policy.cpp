// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/guard/kept_policy.h"

#include <QTest>

using namespace tessera;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// When the policy 'prefer' has something to change (failover.md §4).
class TestKeptPolicy : public QObject
{
    Q_OBJECT
private slots:
    void needIsSeen_data();
    void needIsSeen();
    void needHasToLast();
};

namespace {

const auto hostile = u"we\"ird; drop"_s;

FollowingStandby standby(const QString &name, double silent = 0, qint64 lacks = 0)
{
    return { .name = name, .state = u"streaming"_s, .unflushed = { lacks }, .silentSeconds = silent };
}

ServerReading reading(const QString &names, const QList<FollowingStandby> &standbys, int waiting = 0)
{
    return { .syncNames = names, .waiting = waiting, .standbys = standbys };
}

} // namespace

void TestKeptPolicy::needIsSeen_data()
{
    QTest::addColumn<ServerReading>("primary");
    QTest::addColumn<PolicyNeed>("need");
    using enum PolicyNeed;
    const auto weird = u"ANY 1 (\"we\"\"ird; drop\")"_s;
    QTest::newRow("it streams") << reading(weird, { standby(hostile) }, 3) << None;
    QTest::newRow("it is gone") << reading(weird, {}) << Release;
    auto behind = standby(hostile);
    behind.state = u"catchup"_s;
    QTest::newRow("it catches up") << reading(weird, { behind }) << Release;
    QTest::newRow("silent, and commits wait") << reading(weird, { standby(hostile, 15) }, 1) << Release;
    QTest::newRow("silent, but nothing waits") << reading(weird, { standby(hostile, 59) }) << None;
    QTest::newRow("a short silence") << reading(weird, { standby(hostile, 14) }, 1) << None;
    QTest::newRow("one of two is gone") << reading(u"ANY 1 (a, b)"_s, { standby(u"b"_s) }) << None;
    QTest::newRow("one of two that both are waited for")
        << reading(u"ANY 2 (a, b)"_s, { standby(u"b"_s) }) << Release;
    QTest::newRow("another streams") << reading(u"a"_s, { standby(u"c"_s) }) << Release;
    QTest::newRow("it is back") << reading({}, { standby(hostile) }) << Restore;
    QTest::newRow("it is nearly back") << reading({}, { standby(hostile, 0, 16 << 20) }) << None;
    QTest::newRow("another one more") << reading(u"a"_s, { standby(u"a"_s), standby(u"b"_s) }) << Restore;
    QTest::newRow("any will do") << reading(u"*"_s, { standby(u"a"_s) }) << None;
    QTest::newRow("any will do, none is there") << reading(u"*"_s, {}) << Release;
    QTest::newRow("nobody, and nobody is wanted") << reading({}, {}) << None;
}

void TestKeptPolicy::needIsSeen()
{
    QFETCH(const ServerReading, primary);
    QTEST(policyNeed(primary), "need");
}

void TestKeptPolicy::needHasToLast()
{
    const GuardTime start = GuardTime {} + 24h;
    auto watch = afterNeed({}, PolicyNeed::Release, start);
    watch = afterNeed(watch, PolicyNeed::Release, start + 9s);
    QVERIFY(!isDue(watch, start + 9s));
    QVERIFY(isDue(watch, start + 10s));
    watch = afterNeed(watch, PolicyNeed::None, start + 11s);
    QVERIFY(!isDue(watch, start + 1h));
    watch = afterNeed(watch, PolicyNeed::Release, start + 12s);
    QVERIFY(!isDue(watch, start + 21s));
}

QTEST_GUILESS_MAIN(TestKeptPolicy)
#include "tst_kept_policy.moc"
