// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ha/last_seen.h"

#include <QTemporaryDir>
#include <QTest>

using namespace tessera;
using namespace Qt::StringLiterals;

/// What a guard has noted of a primary stands in for the files of a dead one, if it can be relied on.
class TestLastSeen : public QObject
{
    Q_OBJECT
private slots:
    void noteIsReadBack();
    void noteIsUsed_data();
    void noteIsUsed();
};

namespace {

const auto noon = QDateTime::fromString(u"2026-11-27T12:00:00.250Z"_s, Qt::ISODateWithMs);
const auto setting = u"synchronous_standby_names"_s;

LastSeen note(const QString &server = u"w1:5432"_s)
{
    return { .server = server,
             .systemIdentifier = u"71"_s,
             .syncNames = u"ANY 1 (\"we\"\"ird; drop\")"_s,
             .seenAt = noon.addSecs(-40),
             .watchedFrom = noon.addSecs(-3600),
             .watchedTo = noon.addSecs(-2) };
}

/// A primary that is silent, and its standby.
QList<MemberReading> members()
{
    return {
        { .server = u"w1:5432"_s },
        { .server = u"w1b:5432"_s, .isReachable = true, .systemIdentifier = u"71"_s, .isInRecovery = true }
    };
}

} // namespace

void TestLastSeen::noteIsReadBack()
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(u"deep/last-seen.json"_s);
    QCOMPARE(readLastSeen(path), QList<LastSeen>());
    QVERIFY(noteLastSeen(path, { note(), note(u"w2:5432"_s) }).has_value());
    auto later = note();
    later.syncNames.clear();
    QVERIFY(noteLastSeen(path, { later }).has_value());
    QCOMPARE(readLastSeen(path), (QList { note(u"w2:5432"_s), later }));
    QVERIFY(!noteLastSeen(u"/proc/no/last-seen.json"_s, { note() }).has_value());
}

void TestLastSeen::noteIsUsed_data()
{
    QTest::addColumn<LastSeen>("seen");
    QTest::addColumn<QList<MemberReading>>("all");
    QTest::addColumn<bool>("isUsed");
    const auto with = [](auto change) {
        auto one = note();
        change(one);
        return one;
    };
    const auto among = [](auto change) {
        auto all = members();
        change(all);
        return all;
    };
    QTest::newRow("reliable") << note() << members() << true;
    QTest::newRow("asynchronous is told, too")
        << with([](LastSeen &one) { one.syncNames.clear(); }) << members() << true;
    QTest::newRow("no guard watches any more")
        << with([](LastSeen &one) { one.watchedTo = noon.addSecs(-31); }) << members() << false;
    QTest::newRow("the guard began after the fault")
        << with([](LastSeen &one) { one.watchedFrom = noon.addSecs(-39); }) << members() << false;
    QTest::newRow("from the future") << with([](LastSeen &one) { one.watchedTo = noon.addSecs(90); })
                                     << members() << false;
    QTest::newRow("never seen") << with([](LastSeen &one) { one.seenAt = {}; }) << members() << false;
    QTest::newRow("another server at that address")
        << with([](LastSeen &one) { one.systemIdentifier = u"72"_s; }) << members() << false;
    QTest::newRow("it answers") << note() << among([](auto &all) { all[0].isReachable = true; }) << false;
    QTest::newRow("no standby answers")
        << note() << among([](auto &all) { all[1].isReachable = false; }) << false;
    QTest::newRow("its files have told")
        << note() << among([](auto &all) { all[0].settings[setting] = u"x"_s; }) << false;
}

void TestLastSeen::noteIsUsed()
{
    QFETCH(LastSeen, seen);
    QFETCH(QList<MemberReading>, all);
    QFETCH(bool, isUsed);
    const auto before = all;
    addLastSeen(all, { note(u"w9:5432"_s), seen }, noon);
    if (!isUsed) {
        QCOMPARE(all, before);
        return;
    }
    QVERIFY(all.at(0).settings.contains(setting));
    QCOMPARE(all.at(0).settings.value(setting), seen.syncNames);
    QCOMPARE(all.at(0).systemIdentifier, u"71"_s);
    QCOMPARE(all.at(1), before.at(1));
}

QTEST_GUILESS_MAIN(TestLastSeen)
#include "tst_last_seen.moc"
