// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format.h"
#include "models/queries_model.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace tessera;
using namespace Qt::StringLiterals;

class TestQueriesModel : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void rowsSayWhatWasCounted();
    void statementSteersNothing();
    void answersAreMerged();
    void millisecondsAreShort_data();
    void millisecondsAreShort();
};

namespace {

QueriesAnswer answerOf(const QList<std::pair<qint64, double>> &lines)
{
    QueriesAnswer answer;
    for (const auto &[id, time] : lines) {
        const StatementCounters counters {
            .calls = 4, .time = time, .squares = time * time / 4, .rows = 6, .hit = 3, .read = 1, .wal = 2048
        };
        answer.lines << StatementLine { StatementId { id },
                                        { u"SELECT $1\n  FROM \"we\"\"ird; drop\""_s, u"ann"_s },
                                        counters,
                                        { { NodeId { 1 }, counters } } };
        answer.all += counters;
    }
    return answer;
}

QStringList cells(const QueriesModel &model, int row)
{
    QStringList texts;
    for (int column = 0; column < model.columnCount(); ++column)
        texts << model.index(row, column).data().toString();
    return texts;
}

} // namespace

void TestQueriesModel::rowsSayWhatWasCounted()
{
    QueriesModel model;
    const QAbstractItemModelTester tester(&model);
    model.setRows(queryRows(answerOf({ { 7, 300 }, { 0, 100 } })));
    QCOMPARE(cells(model, 0),
             QStringList({ u"SELECT $1 FROM \"we\"\"ird; drop\""_s, u"–"_s, QString(), u"4"_s, u"300 ms"_s, u"75 %"_s,
                           u"75.0 ms ± 0.00 ms"_s, u"6"_s, u"75 %"_s, u"8.0 kB"_s, QString(), u"2.0 kB"_s }));
    QCOMPARE(model.index(0, QueriesModel::ShareColumn).data(ShareRole).toDouble(), 0.75);
    QVERIFY(model.index(0, 0).data(MonoRole).toBool());
    QCOMPARE(cells(model, 1).first(), u"All others together"_s);
    QVERIFY(!model.index(1, 0).data(MonoRole).toBool());
}

void TestQueriesModel::statementSteersNothing()
{
    auto answer = answerOf({ { 7, 300 } });
    answer.lines[0].name.text = u"SELECT 'x\x1b[31m\u202e'"_s;
    QCOMPARE(queryText(answer.lines[0]), u"SELECT 'x\ufffd[31m\ufffd'"_s);
}

void TestQueriesModel::answersAreMerged()
{
    QueriesModel model;
    const QAbstractItemModelTester tester(&model);
    model.setRows(queryRows(answerOf({ { 1, 10 }, { 2, 20 }, { 3, 30 } })));
    const QPersistentModelIndex second(model.index(1, 0));
    model.setRows(queryRows(answerOf({ { 3, 90 }, { 2, 20 }, { 4, 1 } })));
    QVERIFY(second.isValid());
    QCOMPARE(second.data(KeyRole).toLongLong(), 2);
    QCOMPARE(model.rowCount(), 3);
    model.setRows({});
    QCOMPARE(model.rowCount(), 0);
}

void TestQueriesModel::millisecondsAreShort_data()
{
    QTest::addColumn<double>("time");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << 0.0 << u"0.00 ms"_s;
    QTest::newRow("short") << 0.043 << u"0.04 ms"_s;
    QTest::newRow("few") << 12.34 << u"12.3 ms"_s;
    QTest::newRow("many") << 999.4 << u"999 ms"_s;
    QTest::newRow("seconds") << 3400.0 << u"3.4 s"_s;
    QTest::newRow("minutes") << 310'000.0 << u"5 min 10 s"_s;
    QTest::newRow("days") << 90'000'000.0 << u"1 d 1 h"_s;
}

void TestQueriesModel::millisecondsAreShort()
{
    QFETCH(const double, time);
    QTEST(format::milliseconds(time), "text");
}

QTEST_GUILESS_MAIN(TestQueriesModel)
#include "tst_queries_model.moc"
