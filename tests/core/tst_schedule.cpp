// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/schedule_store.h"
#include "core/store/sqlite_database.h"

#include <QTemporaryDir>
#include <QTest>

using namespace tessera;
using namespace Qt::StringLiterals;

/// Changes that wait for their time.
class TestSchedule : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void timeDecides_data();
    void timeDecides();
    void wordsComeBack();
    void whatIsAddedComesBack();
    void oneClaimsIt();
    void cancelledIsNotRun();
    void diedInTheMiddleIsTold();
    void openOnesComeFirst();

private:
    [[nodiscard]] ScheduleStore store() const { return *ScheduleStore::open(m_path); }
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

namespace {

const QDateTime noon(QDate(2026, 11, 28), QTime(12, 0), Qt::UTC);

ScheduledChange sample(const QDateTime &at = noon)
{
    return { .connectionId = u"sandbox:demo"_s,
             .cluster = u"we\"ird; drop süd"_s,
             .operation = u"ha.switchover"_s,
             .parameters = { { u"group"_s, u"1"_s }, { u"to"_s, u"we'ird"_s } },
             .title = u"Switch over"_s,
             .at = at,
             .window = std::chrono::minutes(30),
             .typedName = u"demo"_s,
             .who = u"ann@desk"_s };
}

} // namespace

void TestSchedule::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"tessera/schedule.sqlite"_s);
}

void TestSchedule::timeDecides_data()
{
    QTest::addColumn<int>("seconds"); // after its time
    QTest::addColumn<bool>("due");
    QTest::addColumn<bool>("missed");
    QTest::newRow("before") << -1 << false << false;
    QTest::newRow("now") << 0 << true << false;
    QTest::newRow("at the end") << 1800 << true << false;
    QTest::newRow("too late") << 1801 << false << true;
}

void TestSchedule::timeDecides()
{
    QFETCH(int, seconds);
    QFETCH(bool, due);
    QFETCH(bool, missed);
    auto change = sample();
    QCOMPARE(isDue(change, noon.addSecs(seconds)), due);
    QCOMPARE(isMissed(change, noon.addSecs(seconds)), missed);
    change.state = ScheduleState::Running;
    QVERIFY(!isDue(change, noon.addSecs(seconds)) && !isMissed(change, noon.addSecs(seconds)));
}

void TestSchedule::wordsComeBack()
{
    for (const auto state :
         { ScheduleState::Waiting, ScheduleState::Running, ScheduleState::Succeeded, ScheduleState::Failed,
           ScheduleState::Refused, ScheduleState::Missed, ScheduleState::Cancelled })
        QCOMPARE(scheduleStateFrom(wordOf(state)), state);
}

void TestSchedule::whatIsAddedComesBack()
{
    auto change = sample();
    const auto id = store().add(change);
    QVERIFY(id);
    change.id = *id;
    QCOMPARE(store().list()->size(), 1);
    const auto kept = store().list();
    QVERIFY(kept->first() == change);
    QVERIFY(store().end(*id, ScheduleState::Refused, u"no; drop"_s, 7));
    const auto list = store().list();
    const auto &ended = list->first();
    QCOMPARE(ended.state, ScheduleState::Refused);
    QCOMPARE(ended.message, u"no; drop"_s);
    QCOMPARE(ended.journalId, 7);
}

void TestSchedule::oneClaimsIt()
{
    auto first = store();
    auto second = store();
    const auto id = *first.add(sample());
    QVERIFY(*first.claim(id));
    QVERIFY(!*second.claim(id));
    QCOMPARE(second.list()->first().state, ScheduleState::Running);
    QCOMPARE(second.cancel(id).error().kind, ErrorKind::Refused);
}

void TestSchedule::cancelledIsNotRun()
{
    auto one = store();
    const auto id = *one.add(sample());
    QVERIFY(one.cancel(id));
    QVERIFY(!*one.claim(id));
    QCOMPARE(one.list()->first().state, ScheduleState::Cancelled);
    QCOMPARE(one.cancel(id).error().kind, ErrorKind::Refused);
    QCOMPARE(one.cancel(4711).error().kind, ErrorKind::NotFound);
}

void TestSchedule::diedInTheMiddleIsTold()
{
    auto one = store();
    QVERIFY(*one.claim(*one.add(sample())));
    const auto database = SqliteDatabase::open(m_path);
    QVERIFY(database->run("UPDATE change SET process = '999999999 1'"));
    const auto list = one.list();
    const auto &change = list->first();
    QCOMPARE(change.state, ScheduleState::Failed);
    QVERIFY(change.message.contains(u"journal"_s));
}

void TestSchedule::openOnesComeFirst()
{
    auto one = store();
    const auto over = *one.add(sample(noon));
    const auto later = *one.add(sample(noon.addDays(2)));
    const auto sooner = *one.add(sample(noon.addDays(1)));
    QVERIFY(one.end(over, ScheduleState::Succeeded, {}, 1));
    QList<qint64> ids;
    const auto changes = one.list();
    for (const auto &change : *changes)
        ids << change.id;
    QCOMPARE(ids, QList<qint64>({ sooner, later, over }));
}

QTEST_GUILESS_MAIN(TestSchedule)
#include "tst_schedule.moc"
