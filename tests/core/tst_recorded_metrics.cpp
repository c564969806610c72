// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/collect/cluster_sampler.h"
#include "core/metrics/metric_catalogue.h"
#include "tests/support/fixture_file.h"

#include <QSet>
#include <QTest>

using namespace tessera;
using namespace tessera::testing;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const Minute start = Day(std::chrono::year(2026) / 11 / 27);

/// What a worker of Citus 13.2.2 with a standby, a logical slot, a statement that waits and a forgotten
/// transaction answered to metricsCommand() before and after some work.
NodeReading recorded(const QString &name)
{
    return nodeReading(QString::fromUtf8(fixtureFile(u"metrics/"_s + name))).value();
}

ClusterRound roundOf(const NodeReading &reading)
{
    return { .nodes = { { NodeId { 2 }, u"w1:5432"_s } },
             .answers = { NodeMetrics { NodeId { 2 }, reading } },
             .took = 1500ms };
}

QString lineOf(const QString &subject, const QString &metric, const QString &part, double value)
{
    return QStringList { subject, metric, part, QString::number(value, 'g', 12) }.join(u'\t');
}

/// "subject metric part value", sorted.
QStringList linesOf(const CollectedMinute &minute)
{
    QStringList lines;
    for (const auto &subject : minute.subjects) {
        for (auto one = subject.samples.begin(); one != subject.samples.end(); ++one)
            lines << lineOf(subject.subject, one.key().metric, one.key().part, one.value());
    }
    lines.sort();
    return lines;
}

/// Those of the file, whose numbers were worked out from the recorded answers by another program.
QStringList expected()
{
    QStringList lines;
    for (const auto &line : fixtureLines(u"metrics/expected.tsv"_s)) {
        const auto words = line.split(u'\t');
        lines << lineOf(words.at(0), words.at(1), words.at(2), words.at(3).toDouble());
    }
    lines.sort();
    return lines;
}

} // namespace

/// Every metric of the catalogue from raw answers as a real node gave them, with fixed clocks.
class TestRecordedMetrics : public QObject
{
    Q_OBJECT
private slots:
    void everyFigureIsExact();
    void everyMetricIsThere();
};

void TestRecordedMetrics::everyFigureIsExact()
{
    ClusterSampler sampler;
    (void)sampler.take(start, roundOf(recorded(u"first.json"_s)), {});
    const auto minute = sampler.take(start + 1min, roundOf(recorded(u"second.json"_s)), { 600ms, 60s });
    QCOMPARE(linesOf(minute), expected());
}

void TestRecordedMetrics::everyMetricIsThere()
{
    QSet<QString> found;
    for (const auto &line : expected())
        found << line.section(u'\t', 1, 1);
    for (const auto &metric : metricCatalogue()) {
        const bool isOfPooler = QLatin1StringView(metric.source).startsWith("PgBouncer"_L1);
        QVERIFY2(isOfPooler || found.contains(QLatin1StringView(metric.id)), metric.id);
    }
}

QTEST_GUILESS_MAIN(TestRecordedMetrics)
#include "tst_recorded_metrics.moc"
