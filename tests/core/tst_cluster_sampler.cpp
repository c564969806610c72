// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/collect/cluster_sampler.h"
#include "core/metrics/metric_catalogue.h"

#include <QTest>

using namespace tessera;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const Minute start = Day(std::chrono::year(2026) / 11 / 27);
const auto odd = u"we\"ird; drop"_s;
const Measure commits { u"xact_commit"_s, odd };
const Measure idle { u"sessions_by_state"_s, u"idle"_s };
const Measure alive { u"is_db_alive"_s, {} };

const QList<RegisteredNode> twoNodes { { NodeId { 1 }, u"c:5432"_s, true, true },
                                       { NodeId { 2 }, u"w1:5432"_s } };

NodeReading reading(double at, double committed, double startedAt = 5)
{
    return { .at = at,
             .startedAt = startedAt,
             .took = 0.25,
             .values = { { commits, committed }, { { u"active_connections"_s, {} }, 3 } } };
}

ClusterRound asked(QList<NodeMetrics> answers)
{
    return { .nodes = twoNodes, .answers = std::move(answers), .took = 1500ms };
}

Measured samplesOf(const CollectedMinute &minute, const QString &subject)
{
    for (const auto &one : minute.subjects) {
        if (one.subject == subject)
            return one.samples;
    }
    return {};
}

QStringList words(const QList<MetricEvent> &events)
{
    QStringList all;
    for (const auto &event : events)
        all << nameOf(event.kind) + u' ' + event.subject + u' ' + event.text;
    return all;
}

} // namespace

/// Rounds of asking become samples and events.
class TestClusterSampler : public QObject
{
    Q_OBJECT
private slots:
    void countersBecomeRatesFromTheSecondMinute();
    void silentNodeIsAGapForItAlone();
    void longSilenceIsNoRate();
    void restartAndResetAreEvents();
    void settingsThatAreReadAgainAreAnEvent();
    void nodesComeGoAndMove();
    void quietStatesAreZero();
    void lostCoordinatorIsAGapForAll();
    void askedInVainIsNotDead();
    void costIsMeasured();
    void everySampleIsInTheCatalogue();
};

void TestClusterSampler::countersBecomeRatesFromTheSecondMinute()
{
    ClusterSampler sampler;
    const auto first = sampler.take(start, asked({ { NodeId { 2 }, reading(0, 100) } }), {});
    QVERIFY(!samplesOf(first, u"2"_s).contains(commits));
    QVERIFY(first.events.isEmpty());
    QCOMPARE(first.nodeNames.size(), 2);
    const auto second = sampler.take(start + 1min, asked({ { NodeId { 2 }, reading(60, 220) } }), {});
    QCOMPARE(samplesOf(second, u"2"_s).value(commits), 2.0);
    QVERIFY(second.nodeNames.isEmpty());
}

void TestClusterSampler::silentNodeIsAGapForItAlone()
{
    ClusterSampler sampler;
    const auto minute =
        sampler.take(start,
                     asked({ { NodeId { 1 }, reading(0, 1) },
                             { NodeId { 2 }, fail(ErrorKind::Connection, u"no route\nto "_s + odd) } }),
                     {});
    QCOMPARE(samplesOf(minute, u"1"_s).value(alive), 1.0);
    QCOMPARE(samplesOf(minute, u"2"_s), (Measured { { alive, 0 } }));
    QCOMPARE(words(minute.events), QStringList { u"gap 2 no route to "_s + odd });
    QCOMPARE(minute.events.first().end - minute.events.first().begin, 60s);
}

void TestClusterSampler::longSilenceIsNoRate()
{
    ClusterSampler sampler;
    (void)sampler.take(start, asked({ { NodeId { 2 }, reading(0, 100) } }), {});
    const auto later = sampler.take(start + 5min, asked({ { NodeId { 2 }, reading(300, 700) } }), {});
    QVERIFY(!samplesOf(later, u"2"_s).contains(commits));
    const auto next = sampler.take(start + 6min, asked({ { NodeId { 2 }, reading(360, 760) } }), {});
    QCOMPARE(samplesOf(next, u"2"_s).value(commits), 1.0);
}

void TestClusterSampler::restartAndResetAreEvents()
{
    ClusterSampler sampler;
    (void)sampler.take(start, asked({ { NodeId { 2 }, reading(0, 100) } }), {});
    const auto reset = sampler.take(start + 1min, asked({ { NodeId { 2 }, reading(60, 10) } }), {});
    QCOMPARE(words(reset.events), QStringList { u"counterReset 2 xact_commit"_s });
    QVERIFY(!samplesOf(reset, u"2"_s).contains(commits));
    const auto restart = sampler.take(start + 2min, asked({ { NodeId { 2 }, reading(120, 3, 77.5) } }), {});
    QCOMPARE(words(restart.events), QStringList { u"restart 2 "_s });
    QCOMPARE(restart.events.first().begin, MetricEvent::Time(77500ms));
    QVERIFY(!samplesOf(restart, u"2"_s).contains(commits));
}

void TestClusterSampler::settingsThatAreReadAgainAreAnEvent()
{
    ClusterSampler sampler;
    (void)sampler.take(start, asked({ { NodeId { 2 }, reading(0, 100) } }), {});
    auto reloaded = reading(60, 160);
    reloaded.loadedAt = 33.5;
    const auto minute = sampler.take(start + 1min, asked({ { NodeId { 2 }, reloaded } }), {});
    QCOMPARE(words(minute.events), QStringList { u"settingsRead 2 "_s });
    QCOMPARE(minute.events.first().begin, MetricEvent::Time(33500ms));
    QCOMPARE(samplesOf(minute, u"2"_s).value(commits), 1.0);
}

void TestClusterSampler::nodesComeGoAndMove()
{
    ClusterSampler sampler({ { u"1"_s, u"c:5432"_s }, { u"7"_s, odd } });
    auto now = asked({});
    const auto first = sampler.take(start, now, {});
    QCOMPARE(words(first.events), (QStringList { u"nodeAppeared 2 w1:5432"_s, u"nodeGone 7 "_s + odd }));
    now.nodes[1].address = u"w9:5432"_s;
    now.nodes[1].isActive = false;
    const auto second = sampler.take(start + 1min, now, {});
    QCOMPARE(words(second.events),
             (QStringList { u"nodeMoved 2 w9:5432"_s, u"gap 2 The node is inactive."_s }));
    QCOMPARE(second.nodeNames, (QHash<QString, QString> { { u"2"_s, u"w9:5432"_s } }));
    const auto unknown = sampler.take(start + 2min, { .failure = odd }, {});
    QCOMPARE(words(unknown.events), QStringList { u"gap  "_s + odd }); // nobody is gone
}

void TestClusterSampler::quietStatesAreZero()
{
    ClusterSampler sampler;
    auto first = reading(0, 1);
    first.values.insert(idle, 4);
    (void)sampler.take(start, asked({ { NodeId { 2 }, first } }), {});
    for (int i = 1; i < 4; ++i) {
        const auto minute = sampler.take(start + std::chrono::minutes(i),
                                         asked({ { NodeId { 2 }, reading(60.0 * i, 1) } }), {});
        QCOMPARE(samplesOf(minute, u"2"_s).value(idle, -1), 0.0);
    }
    auto blind = reading(240, 1); // a role that may not see sessions any more
    blind.values.remove({ u"active_connections"_s, {} });
    const auto minute = sampler.take(start + 4min, asked({ { NodeId { 2 }, blind } }), {});
    QVERIFY(!samplesOf(minute, u"2"_s).contains(idle));
}

void TestClusterSampler::lostCoordinatorIsAGapForAll()
{
    ClusterSampler sampler;
    (void)sampler.take(start, asked({ { NodeId { 1 }, reading(0, 1) } }), {});
    const auto lost = sampler.take(start + 1min, { .failure = u"refused"_s, .isCoordinatorDown = true }, {});
    QCOMPARE(words(lost.events), QStringList { u"gap  refused"_s });
    QCOMPARE(samplesOf(lost, u"1"_s), (Measured { { alive, 0 } }));
    QCOMPARE(samplesOf(lost, {}).value(alive, -1), 0.0);
    QVERIFY(samplesOf(lost, u"2"_s).isEmpty());
}

void TestClusterSampler::askedInVainIsNotDead()
{
    ClusterSampler sampler;
    (void)sampler.take(start, asked({}), {});
    const auto slow = sampler.take(start + 1min, { .failure = u"too slow"_s }, {});
    QVERIFY(!samplesOf(slow, {}).contains(alive));
    QVERIFY(samplesOf(slow, u"1"_s).isEmpty());
}

void TestClusterSampler::costIsMeasured()
{
    ClusterSampler sampler;
    const auto minute = sampler.take(start, asked({ { NodeId { 2 }, reading(0, 1) } }), { 30ms, 60s });
    QCOMPARE(samplesOf(minute, {}).value({ u"collector_cpu_percent"_s, {} }), 0.05);
    QCOMPARE(samplesOf(minute, {}).value({ u"collector_round_time_sec"_s, {} }), 1.5);
    QCOMPARE(samplesOf(minute, u"2"_s).value({ u"collector_statement_time_sec"_s, {} }), 0.25);
}

void TestClusterSampler::everySampleIsInTheCatalogue()
{
    ClusterSampler sampler;
    const auto minute = sampler.take(start, asked({ { NodeId { 2 }, reading(0, 1) } }), { 30ms, 60s });
    for (const auto &subject : minute.subjects) {
        for (const auto &one : subject.samples.keys())
            QVERIFY2(metricOf(one.metric) != nullptr, qPrintable(one.metric));
    }
}

QTEST_GUILESS_MAIN(TestClusterSampler)
#include "tst_cluster_sampler.moc"
