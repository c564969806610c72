// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/time_stops.h"

#include <QTest>

using namespace tessera;
using namespace Qt::StringLiterals;

/// Where the time of the map can stand, and what is said there. Times are hours of a day.
class TestTimeStops : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void lastChangeIsNow();
    void breaksAreStops();
    void nothingToGoBackTo();
    void textsSayWhereTimeStands();
    void anotherDayHasItsDate();
    void staysAreSentences();
};

static const QDateTime midnight(QDate(2026, 11, 26), QTime(0, 0));

static Moment at(int hour, int minute = 0)
{
    return midnight.addSecs(hour * 3600 + minute * 60).toMSecsSinceEpoch();
}

static const auto evening = midnight.addSecs(20 * 3600);

static QList<Moment> momentsOf(const TimeLine &line)
{
    QList<Moment> moments;
    for (const auto &stop : timeStops(line))
        moments << stop.at;
    return moments;
}

/// Watched from one to two and from seven to nineteen; changes at one thirty, at seven and at twelve.
static TimeLine dayWithABreak()
{
    return { { at(1, 30), at(7), at(12) }, { { at(1), at(2) }, { at(7), at(19) } } };
}

void TestTimeStops::initTestCase()
{
    QLocale::setDefault(QLocale::c());
}

void TestTimeStops::lastChangeIsNow()
{
    const TimeLine line { { at(2), at(3) }, { { at(1), at(19) } } };
    QCOMPARE(momentsOf(line), (QList<Moment> { at(1), at(2) }));
}

void TestTimeStops::breaksAreStops()
{
    const auto stops = timeStops(dayWithABreak());
    QCOMPARE(momentsOf(dayWithABreak()), (QList<Moment> { at(1), at(1, 30), at(2) + 1, at(7) }));
    QCOMPARE(stops.at(2).gap, std::optional(WatchSpan { at(2), at(7) }));
    QVERIFY(!stops.at(1).gap && !stops.at(3).gap);
    auto ended = dayWithABreak(); // nothing was found changed after the break
    ended.changes = { at(1, 30) };
    QCOMPARE(momentsOf(ended), (QList<Moment> { at(1), at(1, 30), at(2) + 1 }));
}

void TestTimeStops::nothingToGoBackTo()
{
    QVERIFY(timeStops({}).isEmpty());
    QVERIFY(timeStops({ {}, { { at(1), at(19) } } }).isEmpty());
    QCOMPARE(standText({}, {}, evening), u"now; nothing is recorded yet"_s);
    QCOMPARE(standText({ {}, { { at(1), at(19) } } }, {}, evening),
             u"now; no change since the record began at 01:00:00"_s);
}

void TestTimeStops::textsSayWhereTimeStands()
{
    const auto line = dayWithABreak();
    QCOMPARE(standText(line, {}, evening), u"now; 3 change(s) since 01:00:00"_s);
    QCOMPARE(standText(line, at(1), evening), u"as of 01:00:00 (3 change(s) later)"_s);
    QCOMPARE(standText(line, at(8), evening), u"as of 08:00:00 (1 change(s) later)"_s);
    QCOMPARE(standText(line, at(2) + 1, evening), u"not watched from 02:00:00 to 07:00:00"_s);
}

void TestTimeStops::anotherDayHasItsDate()
{
    const auto text = standText(dayWithABreak(), at(1), evening.addDays(1));
    QVERIFY2(text.startsWith(u"as of 26 Nov 2026 01:00:00 "_s), qPrintable(text));
}

void TestTimeStops::staysAreSentences()
{
    const auto line = dayWithABreak();
    const ShardPast past { ShardId { 102008 },
                           { { { GroupId { 2 }, at(12), {}, stillSo, {} }, u"w2:5432"_s },
                             { { GroupId { 3 }, at(7), at(2), at(12), {} }, {} },
                             { { GroupId { 1 }, at(1), {}, at(7), at(2) }, u"w1:5432"_s } } };
    QCOMPARE(stayTexts(past, line, evening),
             (QStringList { u"On w2:5432 since 12:00:00"_s,
                            u"Before on group 3 for 5 h; the change lies between 02:00:00 and 07:00:00"_s,
                            u"Before on w1:5432 for 6 h or longer"_s }));
    const ShardPast still { ShardId { 1 }, { { { GroupId { 1 }, at(1), {}, stillSo, {} }, u"w1:5432"_s } } };
    QCOMPARE(stayTexts(still, line, evening), QStringList { u"On w1:5432 since 01:00:00 or longer"_s });
    QVERIFY(stayTexts({}, line, evening).isEmpty());
}

QTEST_GUILESS_MAIN(TestTimeStops)
#include "tst_time_stops.moc"
