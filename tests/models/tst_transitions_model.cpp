// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/transitions_model.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace tessera;
using namespace Qt::StringLiterals;

class TestTransitionsModel : public QObject
{
    Q_OBJECT
private slots:
    void cellsSayWhatHappened();
    void sameIsToldOnce();
};

void TestTransitionsModel::cellsSayWhatHappened()
{
    TransitionsModel model;
    const QAbstractItemModelTester tester(&model);
    const Transition undated { .group = GroupId { 0 },
                               .kind = TransitionKind::TimelineEnded,
                               .text = u"we\"ird; drop"_s };
    const Transition failed { .at = QDateTime(QDate(2026, 11, 28), QTime(3, 0), Qt::UTC),
                              .kind = TransitionKind::Failover,
                              .severity = Severity::Critical };
    model.setRows(transitionRows({ failed, undated }));
    const auto text = [&](int row, int column) { return model.index(row, column).data().toString(); };
    QVERIFY(text(0, TransitionsModel::TimeColumn).contains(u"28"_s));
    QCOMPARE(text(0, TransitionsModel::GroupColumn), QString());
    QCOMPARE(text(0, TransitionsModel::KindColumn), u"failover"_s);
    QCOMPARE(model.index(0, TransitionsModel::KindColumn).data(SeverityRole).toInt(),
             static_cast<int>(Severity::Critical));
    QCOMPARE(text(1, TransitionsModel::TimeColumn), u"not known"_s);
    QCOMPARE(text(1, TransitionsModel::GroupColumn), u"0"_s);
    QCOMPARE(text(1, TransitionsModel::TextColumn), undated.text);
}

void TestTransitionsModel::sameIsToldOnce()
{
    const Transition one { .group = GroupId { 1 }, .text = u"a"_s };
    auto other = one;
    other.source = u"another"_s;
    QCOMPARE(transitionRows({ one, one, other }).size(), 2);
}

QTEST_GUILESS_MAIN(TestTransitionsModel)
#include "tst_transitions_model.moc"
