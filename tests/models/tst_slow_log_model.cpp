// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/slow_log_model.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QTest>

using namespace tessera;
using namespace Qt::StringLiterals;

class TestSlowLogModel : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void rowsSayWhatWasLogged();
    void answersAreMerged();
};

namespace {

SlowLogAnswer answerOf(const QList<std::pair<std::string, double>> &calls, int nodes = 1)
{
    SlowLogTallies tallies;
    for (const auto &[statement, took] : calls) {
        for (int node = 1; node <= nodes; ++node)
            tallies[NodeId { node }].add({ .at = LogMoment(std::chrono::seconds(1'795'780'800)),
                                           .took = std::chrono::duration<double, std::milli>(took),
                                           .statement = statement });
    }
    return { .wish = {}, .lines = slowLines(tallies, {}, 100) };
}

} // namespace

void TestSlowLogModel::rowsSayWhatWasLogged()
{
    SlowLogModel model;
    const QAbstractItemModelTester tester(&model);
    const auto answer = answerOf({ { "SELECT 'x\x1b[31m' FROM a", 300 }, { "SELECT\n b", 100 } });
    model.setRows(slowLogRows(answer, { { NodeId { 1 }, u"10.7.0.4:5432"_s } }));
    QCOMPARE(model.rowCount(), 2);
    const auto cell = [&model](int row, SlowLogModel::Columns column) {
        return model.index(row, column).data().toString();
    };
    QCOMPARE(cell(0, SlowLogModel::ShapeColumn), u"select ? from a"_s);
    QCOMPARE(cell(0, SlowLogModel::CallsColumn), u"1"_s);
    QCOMPARE(cell(0, SlowLogModel::TotalColumn), u"300 ms"_s);
    QCOMPARE(cell(0, SlowLogModel::ShareColumn), u"75 %"_s);
    QCOMPARE(cell(0, SlowLogModel::MostUsualColumn), u"300 ms"_s);
    QCOMPARE(cell(0, SlowLogModel::NodesColumn), u"10.7.0.4:5432"_s);
    QCOMPARE(model.index(0, SlowLogModel::ShareColumn).data(ShareRole).toDouble(), 0.75);
    QVERIFY(model.index(0, 0).data(MonoRole).toBool());
    QCOMPARE(slowLogRows(answerOf({ { "SELECT 1", 1 } }), {}).first().nodes, u"node 1"_s);
    QVERIFY(slowLogRows(answerOf({ { "SELECT 1", 1 } }, 3), {}).first().nodes.startsWith(u'3'));
}

void TestSlowLogModel::answersAreMerged()
{
    SlowLogModel model;
    const QAbstractItemModelTester tester(&model);
    model.setRows(slowLogRows(answerOf({ { "SELECT a", 1 }, { "SELECT b", 2 }, { "SELECT c", 3 } }), {}));
    const QPersistentModelIndex second(model.index(1, 0));
    const auto key = second.data(KeyRole);
    model.setRows(slowLogRows(answerOf({ { "SELECT c", 1 }, { "SELECT b", 9 }, { "SELECT d", 3 } }), {}));
    QVERIFY(second.isValid());
    QCOMPARE(second.data(KeyRole), key);
    QCOMPARE(model.rowCount(), 3);
    model.setRows({});
    QCOMPARE(model.rowCount(), 0);
}

QTEST_GUILESS_MAIN(TestSlowLogModel)
#include "tst_slow_log_model.moc"
