// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ha/read_transitions.h"
#include "core/metrics/metric_store.h"

#include <QTemporaryDir>
#include <QTest>

using namespace tessera;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// What happened to the servers of node groups, by whoever tells it.
class TestTransitions : public QObject
{
    Q_OBJECT
private slots:
    void runsOfThisClusterOnly();
    void outcomeHasASeverity();
    void eventsNameNodes();
    void serversRememberTimelines();
    void patroniRemembers_data();
    void patroniRemembers();
    void newestComesFirst();
    void filesAreRead();
};

namespace {

const auto here = u"postgres/7001"_s;

JournalEntry run(const QString &operation, const QString &group, std::optional<Outcome> outcome)
{
    JournalEntry entry { .id = 7, .who = u"ann@desk"_s, .clusterId = here };
    entry.startedAt = QDateTime(QDate(2026, 11, 28), QTime(3, 0), Qt::UTC);
    entry.outcome = outcome;
    entry.message = u"All steps are done."_s;
    entry.plan.operation = operation;
    entry.plan.title = u"Title of "_s + operation;
    entry.plan.steps = { { .title = u"Look."_s } };
    entry.plan.parameters = { { u"group"_s, group } };
    return entry;
}

MetricEvent seen(MetricEventKind kind, const QString &subject, const QString &text)
{
    const auto at = MetricEvent::Time(std::chrono::sys_days { 2026y / 11 / 28 });
    return { kind, subject, at, at, text };
}

} // namespace

void TestTransitions::runsOfThisClusterOnly()
{
    auto other = run(u"ha.failover"_s, u"1"_s, Outcome::Succeeded);
    other.clusterId = u"postgres/7002"_s;
    const auto found = transitionsOf({ run(u"ha.switchover"_s, u"2"_s, Outcome::Succeeded), other,
                                       run(u"table.distribute"_s, u"2"_s, Outcome::Succeeded) },
                                     here);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().kind, TransitionKind::Switchover);
    QCOMPARE(found.first().group, GroupId { 2 });
    QCOMPARE(found.first().text, u"Title of ha.switchover"_s);
    QCOMPARE(found.first().entry, 7);
    QVERIFY(found.first().source.contains(u"ann@desk"_s));
    QVERIFY(transitionsOf({ run(u"ha.switchover"_s, u"2"_s, {}) }, QString()).isEmpty());
    const auto strange = transitionsOf({ run(u"ha.sync"_s, u"we\"ird; drop"_s, {}) }, here);
    QCOMPARE(strange.first().group, std::optional<GroupId>());
}

void TestTransitions::outcomeHasASeverity()
{
    const auto severity = [](std::optional<Outcome> outcome) {
        return transitionsOf({ run(u"ha.failover"_s, u"0"_s, outcome) }, here).first().severity;
    };
    QCOMPARE(severity({}), Severity::Info);
    QCOMPARE(severity(Outcome::Succeeded), Severity::Ok);
    QCOMPARE(severity(Outcome::Undone), Severity::Warning);
    QCOMPARE(severity(Outcome::NeedsAttention), Severity::Critical);
}

/// A node that is gone is called as it was.
void TestTransitions::eventsNameNodes()
{
    const QList<Node> nodes { { .id = { 2 }, .group = { 1 }, .host = u"10.7.0.5"_s } };
    const auto found = transitionsOf({ seen(MetricEventKind::NodeMoved, u"2"_s, u"10.7.0.5:5432"_s),
                                       seen(MetricEventKind::Restart, u"9"_s, {}),
                                       seen(MetricEventKind::SettingsRead, u"2"_s, {}) },
                                     nodes, { { u"9"_s, u"old.example:5432"_s } });
    QCOMPARE(found.size(), 2);
    QCOMPARE(found[0].kind, TransitionKind::PrimaryMoved);
    QCOMPARE(found[0].group, GroupId { 1 });
    QVERIFY(found[0].text.contains(u"10.7.0.5:5432"_s));
    QCOMPARE(found[0].at, QDateTime(QDate(2026, 11, 28), QTime(0, 0), Qt::UTC));
    QCOMPARE(found[1].group, std::optional<GroupId>());
    QVERIFY(found[1].text.contains(u"old.example:5432"_s));
}

void TestTransitions::serversRememberTimelines()
{
    const Node node { .id = { 2 }, .group = { 1 }, .host = u"10.7.0.5"_s };
    const MemberReading primary { .server = node.address(), .history = { { 1, u"0/3000060"_s } } };
    const MemberReading standby { .server = u"10.7.1.5:5432"_s, .history = { { 9, u"0/1"_s } } };
    const auto found = transitionsOf({ NodeGroup { .primary = node, .members = { standby, primary } } });
    QCOMPARE(found.size(), 1);
    QVERIFY(!found.first().at.isValid());
    QCOMPARE(found.first().source, node.address());
    QVERIFY(found.first().text.contains(u"0/3000060"_s));
}

void TestTransitions::patroniRemembers_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("count"); // -1: an error
    QTest::newRow("with leader") << QByteArray(
        R"([[1, 50331744, "no recovery target specified", "2026-11-27T22:14:03.5+00:00", "w1b"],)"
        R"([2, 4378853448, "before 2000-01-01", "2026-11-28T01:00:00+02:00", "w1a"]])")
                                 << 2;
    QTest::newRow("short rows") << QByteArray(R"([[1, 50331744, "why"], [], [2]])") << 1;
    QTest::newRow("strange") << QByteArray(R"([[{}, "x", 3, null, []], "no row"])") << 1;
    QTest::newRow("empty") << QByteArray("[]") << 0;
    QTest::newRow("object") << QByteArray("{}") << -1;
    QTest::newRow("page") << QByteArray("<html>") << -1;
}

void TestTransitions::patroniRemembers()
{
    QFETCH(const QByteArray, answer);
    QFETCH(const int, count);
    const auto changes = patroniHistory(answer);
    QCOMPARE(changes.has_value(), count >= 0);
    if (count < 0)
        return;
    QCOMPARE(changes->size(), count);
    if (count < 2)
        return;
    QCOMPARE(changes->at(0).lsn, u"0/3000060"_s);
    QCOMPARE(changes->at(1).lsn, u"1/5000048"_s);
    QCOMPARE(changes->at(1).at, QDateTime(QDate(2026, 11, 27), QTime(23, 0), Qt::UTC));
    const auto found = transitionsOf(*changes);
    QVERIFY(found.first().text.contains(u"w1b became the primary"_s));
    QCOMPARE(found.first().detail, u"no recovery target specified"_s);
}

void TestTransitions::newestComesFirst()
{
    const auto at = [](int hour) { return QDateTime(QDate(2026, 11, 28), QTime(hour, 0), Qt::UTC); };
    const auto sorted =
        newestFirst({ Transition { .text = u"undated"_s }, Transition { .at = at(1), .text = u"old"_s },
                      Transition { .at = at(2), .text = u"new"_s } });
    QCOMPARE(sorted[0].text, u"new"_s);
    QCOMPARE(sorted[1].text, u"old"_s);
    QCOMPARE(sorted[2].text, u"undated"_s);
}

void TestTransitions::filesAreRead()
{
    const QTemporaryDir folder;
    TransitionSources sources { .metricPath = folder.filePath(u"metrics.sqlite"_s),
                                .journalPath = folder.filePath(u"journal.sqlite"_s),
                                .clusterId = here };
    const auto none = readTransitions(sources);
    QVERIFY2(none, none ? "" : qPrintable(none.error().message));
    QVERIFY(none->isEmpty());
    const auto now = std::chrono::floor<std::chrono::minutes>(std::chrono::system_clock::now());
    {
        auto store = MetricStore::open(sources.metricPath);
        QVERIFY(store);
        auto started = seen(MetricEventKind::Restart, u"2"_s, {});
        started.begin = started.end = now - 1h;
        QVERIFY(store->keep({ .minute = now, .events = { started } }));
        auto journal = Journal::open(sources.journalPath);
        QVERIFY(journal);
        auto entry = run(u"ha.failover"_s, u"1"_s, {});
        entry.startedAt = QDateTime::currentDateTimeUtc();
        QVERIFY(journal->begin(entry));
    }
    const auto both = readTransitions(sources);
    QVERIFY(both);
    QCOMPARE(both->size(), 2);
    QCOMPARE(both->at(0).kind, TransitionKind::Failover);
    QCOMPARE(both->at(1).kind, TransitionKind::Restarted);
}

QTEST_GUILESS_MAIN(TestTransitions)
#include "tst_transitions.moc"
