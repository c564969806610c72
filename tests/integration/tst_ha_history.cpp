// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/group_faults.h"

#include <QJsonArray>
#include <QTest>

using namespace tessera;
using namespace tessera::testing;
using namespace Qt::StringLiterals;

/// What `tesseractl ha history` tells after real changes.
class TestHaHistory : public QObject
{
    Q_OBJECT
private slots:
    void switchoverIsTold_data() { SandboxFixture::addEngineRows(); }
    void switchoverIsTold();
};

namespace {

constexpr int patience = 60'000;

QJsonArray history(const SandboxFixture &sandbox, const QStringList &more = {})
{
    const auto told = sandbox.ctl(QStringList { u"--json"_s, u"ha"_s, u"history"_s } + more);
    if (told.exitCode != 0)
        QTest::qFail(wordsOf(told).constData(), __FILE__, __LINE__);
    return told.json().array();
}

QStringList kindsOf(const QJsonArray &history)
{
    QStringList kinds;
    for (const auto &one : history)
        kinds << one[u"kind"_s].toString() + u' ' + QString::number(one[u"groupId"_s].toInt(-1));
    return kinds;
}

} // namespace

/// The journal says when and by whom, the new primary which timeline ended; each without the other group's.
void TestHaHistory::switchoverIsTold()
{
    QFETCH(const QString, engine);
    SandboxFixture sandbox(engine, 1, 1);
    QVERIFY(sandbox.bringUp());
    QVERIFY(
        QTest::qWaitFor([&] { return groupNow(sandbox, 1)[u"protection"_s] == u"protected"_s; }, patience));
    const auto nothing = sandbox.ctl({ u"ha"_s, u"history"_s });
    QVERIFY2(nothing.exitCode == 0 && nothing.output.contains("Nothing has happened yet"),
             wordsOf(nothing).constData());

    const auto before = groupNow(sandbox, 1)[u"primary"_s].toString();
    const auto done = sandbox.change({ u"ha"_s, u"switchover"_s, u"--group"_s, u"1"_s });
    QVERIFY2(done.exitCode == 0, wordsOf(done).constData());
    const auto primary = groupNow(sandbox, 1)[u"primary"_s].toString();
    const auto all = history(sandbox);
    QCOMPARE(kindsOf(all), (QStringList { u"switchover 1"_s, u"timelineEnded 1"_s }));
    QVERIFY(QDateTime::fromString(all[0][u"at"_s].toString(), Qt::ISODate).isValid());
    const auto text = all[0][u"text"_s].toString();
    QVERIFY2(text.contains(before) && text.contains(primary), qPrintable(text));
    QCOMPARE(all[0][u"journalId"_s].toInteger(), newestJournalEntry(sandbox)[u"id"_s].toInteger(-1));
    QVERIFY(all[1][u"at"_s].isNull()); // no server says when
    QCOMPARE(all[1][u"source"_s].toString(), primary);
    QVERIFY(all[1][u"text"_s].toString().startsWith(u"Timeline 1 ended at "_s));

    const auto sync = sandbox.change({ u"ha"_s, u"sync"_s, u"off"_s, u"--group"_s, u"0"_s });
    QVERIFY2(sync.exitCode == 0, wordsOf(sync).constData());
    QCOMPARE(kindsOf(history(sandbox)),
             (QStringList { u"commits 0"_s, u"switchover 1"_s, u"timelineEnded 1"_s }));
    QCOMPARE(kindsOf(history(sandbox, { u"--group"_s, u"0"_s })), QStringList { u"commits 0"_s });
    const auto shown = sandbox.ctl({ u"ha"_s, u"history"_s, u"--group"_s, u"1"_s });
    QVERIFY2(shown.output.contains("Timeline 1 ended at ") && shown.output.contains(primary.toUtf8()),
             wordsOf(shown).constData());

    // Nothing was collected, so a coordinator that is down leaves nothing by which it could be known.
    sandbox.killServer(0);
    const auto down = sandbox.ctl({ u"ha"_s, u"history"_s });
    QVERIFY2(down.exitCode != 0 && down.errors.contains("not known which one"), wordsOf(down).constData());
}

QTEST_GUILESS_MAIN(TestHaHistory)
#include "tst_ha_history.moc"
