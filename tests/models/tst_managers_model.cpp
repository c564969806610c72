// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/managers_model.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace tessera;
using namespace Qt::StringLiterals;

class TestManagersModel : public QObject
{
    Q_OBJECT
private slots:
    void membersStandBelowTheirGroup();
    void stateHasASeverity_data();
    void stateHasASeverity();
};

namespace {

ManagedGroup patroni()
{
    return { .group = { 1 },
             .kind = ManagerKind::Patroni,
             .name = u"we\"ird; drop"_s,
             .address = u"http://10.7.0.5:8008"_s,
             .isTold = true,
             .isSettled = true,
             .members = { { .name = u"w1a"_s,
                            .server = u"10.7.0.5:5432"_s,
                            .role = MemberRole::Primary,
                            .state = u"running"_s,
                            .timeline = 3 },
                          { .name = u"w1b"_s,
                            .role = MemberRole::Async,
                            .state = u"streaming"_s,
                            .lag = ByteCount { 2048 },
                            .tags = { u"nofailover"_s },
                            .isRestartPending = true,
                            .scheduled = u"2026-11-28T04:00:00+00:00"_s } } };
}

} // namespace

void TestManagersModel::membersStandBelowTheirGroup()
{
    ManagersModel model;
    const QAbstractItemModelTester tester(&model);
    auto group = patroni();
    group.scheduled = u"2026-11-28T05:00:00+00:00 w1a to w1b"_s;
    model.setRows(managerRows({ group }));
    const auto top = model.index(0, 0);
    QCOMPARE(top.data().toString(), u"Group 1 · Patroni (we\"ird; drop)"_s);
    QCOMPARE(model.rowCount(top), 2);
    const auto text = [&](int row, int column) { return model.index(row, column, top).data().toString(); };
    QCOMPARE(text(0, ManagersModel::RoleColumn), u"primary"_s);
    QCOMPARE(text(0, ManagersModel::TimelineColumn), u"3"_s);
    QCOMPARE(text(1, ManagersModel::TimelineColumn), QString());
    QVERIFY(text(1, ManagersModel::LagColumn).contains(u"2"_s));
    QCOMPARE(text(1, ManagersModel::NotesColumn),
             u"nofailover, restart pending, restart at 2026-11-28T04:00:00+00:00"_s);
    QVERIFY(top.siblingAtColumn(ManagersModel::NotesColumn).data().toString().contains(group.scheduled));
    QCOMPARE(model.index(1, ManagersModel::RoleColumn, top).data(SeverityRole).toInt(),
             static_cast<int>(Severity::Warning));
    group.members.removeFirst();
    model.setRows(managerRows({ group }));
    QCOMPARE(model.rowCount(model.index(0, 0)), 1);
    model.setRows({});
    QCOMPARE(model.rowCount(), 0);
}

void TestManagersModel::stateHasASeverity_data()
{
    QTest::addColumn<ManagedGroup>("group");
    QTest::addColumn<Severity>("severity");
    auto group = patroni();
    QTest::newRow("settled") << group << Severity::Ok;
    group.isPaused = true;
    QTest::newRow("paused") << group << Severity::Warning;
    group.strays = { { u"10.7.0.4:5432"_s, u"10.7.0.6:5432"_s } };
    QTest::newRow("drift") << group << Severity::Critical; // though it is settled
    group = patroni();
    group.isSettled = false;
    QTest::newRow("nobody leads") << group << Severity::Critical;
    group = patroni();
    group.problem = u"It does not answer."_s;
    QTest::newRow("silent") << group << Severity::Critical;
    group.isTold = false;
    QTest::newRow("only seen") << group << Severity::Warning;
}

void TestManagersModel::stateHasASeverity()
{
    QFETCH(const ManagedGroup, group);
    QFETCH(const Severity, severity);
    ManagersModel model;
    model.setRows(managerRows({ group }));
    const auto role = model.index(0, ManagersModel::RoleColumn);
    QCOMPARE(role.data(SeverityRole).toInt(), static_cast<int>(severity));
    QVERIFY(!role.data().toString().isEmpty());
}

QTEST_GUILESS_MAIN(TestManagersModel)
#include "tst_managers_model.moc"
