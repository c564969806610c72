// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/charts/chart_catalogue.h"

#include <QSet>
#include <QTest>

#include <cmath>
#include <limits>

using namespace tessera;
using namespace Qt::StringLiterals;

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();
const QList<ChartNode> nodes { { u"1"_s, u"w1:5432"_s }, { u"2"_s, u"w2:5432"_s } };

/// "w1:5432 (c0 d0): cpu@1"
QStringList texts(const QList<LineRecipe> &recipes)
{
    QStringList all;
    for (const auto &recipe : recipes) {
        QStringList members;
        for (const auto &key : recipe.members)
            members << key.metric + u'@' + key.subject + (key.part.isEmpty() ? QString() : u'/' + key.part);
        all << u"%1 (c%2 d%3): %4"_s.arg(recipe.name)
                   .arg(recipe.style.color)
                   .arg(recipe.style.dash)
                   .arg(members.join(u' '));
    }
    return all;
}

} // namespace

class TestChartQuestion : public QObject
{
    Q_OBJECT
private slots:
    void linesAreNodes();
    void severalMetricsShareTheColourOfTheirNode();
    void clusterIsOneLineAMetric();
    void partsAreLines();
    void filterLeavesTheOthersOut();
    void goneNodesComeLastUnderTheirSubject();
    void manyNodesAreToldApart();
    void combinedLeavesGapsOut_data();
    void combinedLeavesGapsOut();
    void everyChartAsksForWhatIsMeasured();
};

void TestChartQuestion::linesAreNodes()
{
    const QList<SeriesKey> known { { u"cpu"_s, u"2"_s }, { u"cpu"_s, u"1"_s }, { u"other"_s, u"1"_s } };
    QCOMPARE(texts(lineRecipes({ .metrics = { { u"cpu"_s, {} } } }, known, nodes)),
             (QStringList { u"w1:5432 (c0 d0): cpu@1"_s, u"w2:5432 (c1 d0): cpu@2"_s }));
}

void TestChartQuestion::severalMetricsShareTheColourOfTheirNode()
{
    const QList<SeriesKey> known { { u"in"_s, u"1"_s, u"a"_s },
                                   { u"in"_s, u"1"_s, u"b"_s },
                                   { u"in"_s, u"2"_s },
                                   { u"out"_s, u"1"_s },
                                   { u"out"_s, u"2"_s } };
    const ChartQuestion question { .metrics = { { u"out"_s, u"sent"_s }, { u"in"_s, u"received"_s } } };
    QCOMPARE(
        texts(lineRecipes(question, known, nodes)),
        (QStringList { u"w1:5432 · sent (c0 d0): out@1"_s, u"w1:5432 · received (c0 d1): in@1/a in@1/b"_s,
                       u"w2:5432 · sent (c1 d0): out@2"_s, u"w2:5432 · received (c1 d1): in@2"_s }));
}

void TestChartQuestion::clusterIsOneLineAMetric()
{
    const QList<SeriesKey> known { { u"cpu"_s, u"1"_s }, { u"cpu"_s, u"2"_s } };
    QCOMPARE(texts(lineRecipes({ .metrics = { { u"cpu"_s, {} } }, .byNode = false }, known, nodes)),
             (QStringList { u"Whole cluster (c0 d0): cpu@1 cpu@2"_s }));
}

void TestChartQuestion::partsAreLines()
{
    const QList<SeriesKey> known { { u"state"_s, u"1"_s, u"idle"_s },
                                   { u"state"_s, u"2"_s, u"active"_s },
                                   { u"state"_s, u"2"_s, u"we\"ird; drop"_s },
                                   { u"state"_s, u"2"_s, u"idle"_s } };
    QCOMPARE(texts(lineRecipes({ .metrics = { { u"state"_s, {} } }, .byNode = false, .byPart = true }, known,
                               nodes)),
             (QStringList { u"active (c0 d0): state@2/active"_s, u"idle (c1 d0): state@1/idle state@2/idle"_s,
                            u"we\"ird; drop (c2 d0): state@2/we\"ird; drop"_s }));
}

void TestChartQuestion::filterLeavesTheOthersOut()
{
    const QList<SeriesKey> known { { u"cpu"_s, u"1"_s }, { u"cpu"_s, u"2"_s } };
    QCOMPARE(texts(lineRecipes({ .metrics = { { u"cpu"_s, {} } }, .nodes = { u"2"_s } }, known, nodes)),
             (QStringList { u"w2:5432 (c1 d0): cpu@2"_s }));
}

void TestChartQuestion::goneNodesComeLastUnderTheirSubject()
{
    const QList<SeriesKey> known { { u"cpu"_s, u"0"_s }, { u"cpu"_s, u"1"_s } };
    QCOMPARE(texts(lineRecipes({ .metrics = { { u"cpu"_s, {} } } }, known, nodes)),
             (QStringList { u"w1:5432 (c0 d0): cpu@1"_s, u"0 (c2 d0): cpu@0"_s }));
}

void TestChartQuestion::manyNodesAreToldApart()
{
    QList<SeriesKey> known;
    for (int i = 0; i < 20; ++i)
        known << SeriesKey { u"cpu"_s, QString::number(100 + i) };
    QSet<QString> styles;
    for (const auto &recipe : lineRecipes({ .metrics = { { u"cpu"_s, {} } } }, known, {}))
        styles << u"%1/%2"_s.arg(recipe.style.color)
                      .arg(dashPattern(recipe.style.dash).size() * 100
                           + dashPattern(recipe.style.dash).value(0));
    QCOMPARE(styles.size(), 20);
}

void TestChartQuestion::combinedLeavesGapsOut_data()
{
    QTest::addColumn<int>("combine");
    QTest::addColumn<double>("both");
    QTest::newRow("sum") << int(Combine::Sum) << 5.0;
    QTest::newRow("mean") << int(Combine::Mean) << 2.5;
    QTest::newRow("most") << int(Combine::Most) << 4.0;
    QTest::newRow("least") << int(Combine::Least) << 1.0;
}

void TestChartQuestion::combinedLeavesGapsOut()
{
    QFETCH(const int, combine);
    QFETCH(const double, both);
    const std::vector<std::vector<double>> lines { { 1, none, none }, { 4, 3, none } };
    const auto line = combined(lines, static_cast<Combine>(combine));
    QCOMPARE(line.at(0), both);
    QCOMPARE(line.at(1), 3.0);
    QVERIFY(std::isnan(line.at(2)));
}

/// Metrics that exist, of one unit, and no chart twice.
void TestChartQuestion::everyChartAsksForWhatIsMeasured()
{
    QSet<QString> ids;
    for (const auto &row : chartCatalogue()) {
        ids << QString::fromLatin1(row.id);
        const auto question = questionOf(row, true);
        QVERIFY(!question.metrics.isEmpty() && !titleOf(row).isEmpty() && !titleOf(row.section).isEmpty());
        for (const auto &asked : question.metrics) {
            QVERIFY2(metricOf(asked.id), qPrintable(asked.id));
            QCOMPARE(metricOf(asked.id)->unit, unitOf(question));
            QCOMPARE(asked.label.isEmpty(), question.metrics.size() == 1);
            QCOMPARE(row.byPart, row.byPart && *metricOf(asked.id)->part != '\0');
        }
        QVERIFY(explanationOf(question).contains(question.metrics.first().id));
    }
    QCOMPARE(ids.size(), qsizetype(chartCatalogue().size()));
}

QTEST_APPLESS_MAIN(TestChartQuestion)
#include "tst_chart_question.moc"
