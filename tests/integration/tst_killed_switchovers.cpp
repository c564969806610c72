// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/server_control.h"
#include "tests/support/doomed_run.h"
#include "tests/support/group_faults.h"
#include "tests/support/group_flaws.h"

#include <QJsonArray>
#include <QRandomGenerator>
#include <QTest>

using namespace tessera;
using namespace tessera::testing;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// The console dies at each place of a switchover, by the host (also with commits on two disks throughout)
/// and by SQL alone. Resumed or taken back, the group has exactly one server that accepts writes, all nodes
/// know it, a standby follows it (one that was fenced once it is rebuilt) and nothing that was set for the
/// change is left. Four seeded places an engine and way; with TESSERA_SERIES all.
class TestKilledSwitchovers : public QObject
{
    Q_OBJECT
private slots:
    void endsWithOnePrimary_data();
    void endsWithOnePrimary();
    void takingBackStartsNoSecondPrimary_data() { endsWithOnePrimary_data(); }
    void takingBackStartsNoSecondPrimary();
    void lostJournalIsNotNeeded_data() { SandboxFixture::addEngineRows(); }
    void lostJournalIsNotNeeded();
    void failoverEndsWithOnePrimary_data() { SandboxFixture::addEngineRows(); }
    void failoverEndsWithOnePrimary();
};

namespace {

constexpr int patience = 60'000;

struct Place
{
    int group;
    qsizetype step;
    QString place;
    bool resumes;
    [[nodiscard]] QString text() const
    {
        return u"group %1, step %2, %3, %4"_s.arg(group).arg(step + 1).arg(
            place, resumes ? u"resumed"_s : u"taken back"_s);
    }
};

/// A switchover by @p way (keep: by the host, with commits on two disks throughout), or a failover.
CtlOutcome doomed(const SandboxFixture &sandbox, int group, qsizetype step, const QString &place,
                  bool *wasKilled, const QString &way)
{
    const bool isFailover = way == u"failover"_s;
    QJsonObject parameters { { u"group"_s, QString::number(group) } };
    if (way == u"keep"_s)
        parameters.insert(u"keepSync"_s, true);
    else if (!isFailover)
        parameters.insert(u"way"_s, way);
    return runDoomedChange(sandbox,
                           { u"sandbox:"_s + sandbox.name(),
                             isFailover ? u"ha.failover"_s : u"ha.switchover"_s, parameters, step, place },
                           wasKilled);
}

/// What every server says of itself, once each has answered; as it is after a minute.
QJsonDocument shownWhole(const SandboxFixture &sandbox)
{
    QJsonDocument shown;
    const auto isWhole = [&] {
        shown = sandbox.ctl({ u"--json"_s, u"ha"_s, u"show"_s }).json();
        for (const auto &group : shown[u"groups"_s].toArray()) {
            for (const auto &member : group[u"members"_s].toArray()) {
                if (member[u"role"_s].toString() == u"unknown"_s)
                    return false;
            }
        }
        return !shown[u"groups"_s].toArray().isEmpty();
    };
    (void)QTest::qWaitFor(isWhole, 60'000);
    return shown;
}

/// Servers that a switchover by SQL has left fenced follow again. What is wrong with that; empty: nothing.
QString rebuildFenced(const SandboxFixture &sandbox)
{
    const auto shown = shownWhole(sandbox);
    for (const auto &group : shown[u"groups"_s].toArray()) {
        for (const auto &member : group[u"members"_s].toArray()) {
            if (member[u"role"_s].toString() != u"fenced"_s)
                continue;
            const auto rebuilt =
                sandbox.change({ u"ha"_s, u"standby"_s, u"rebuild"_s, member[u"server"_s].toString(),
                                 u"--group"_s, QString::number(group[u"groupId"_s].toInt()) });
            if (rebuilt.exitCode != 0)
                return QString::fromUtf8(wordsOf(rebuilt));
        }
    }
    return {};
}

CtlOutcome goOn(const SandboxFixture &sandbox, const char *verb)
{
    const auto id = QString::number(newestJournalEntry(sandbox)[u"id"_s].toInteger());
    return sandbox.ctl({ u"journal"_s, QLatin1String(verb), id, u"--yes"_s });
}

QList<Place> placesOf(qsizetype steps, int samples)
{
    QList<Place> all;
    for (const int group : { 1, 0 }) {
        for (qsizetype step = 0; step < steps; ++step) {
            for (const auto &place : { u"before"_s, u"inside:5"_s, u"unrecorded"_s, u"after"_s })
                all << Place { group, step, place, (all.size() + all.size() / 4) % 2 == 0 };
        }
    }
    if (qEnvironmentVariableIntValue("TESSERA_SERIES") > 0)
        return all;
    QRandomGenerator random(20261127);
    QList<Place> sample;
    for (int i = 0; i < samples; ++i)
        sample << all.at(random.bounded(static_cast<int>(all.size())));
    return sample;
}

/// Steps of the newest run, and which of them promotes.
qsizetype stepsOf(const SandboxFixture &sandbox, qsizetype *promotion = nullptr)
{
    const auto id = QString::number(newestJournalEntry(sandbox)[u"id"_s].toInteger());
    const auto steps =
        sandbox.ctl({ u"--json"_s, u"journal"_s, u"show"_s, id }).json()[u"plan"_s][u"steps"_s].toArray();
    for (qsizetype i = 0; promotion && i < steps.size(); ++i) {
        if (steps.at(i)[u"run"_s][u"kind"_s].toString() == u"promote"_s)
            *promotion = i;
    }
    return steps.size();
}

/// Group 1's standby has been promoted, and the journal does not know it. What is wrong with that.
QString dieAfterPromotion(const SandboxFixture &sandbox, const QString &way)
{
    bool wasKilled = false;
    if (const auto whole = doomed(sandbox, 1, -1, {}, &wasKilled, way); whole.exitCode != 0)
        return QString::fromUtf8(wordsOf(whole));
    qsizetype promotion = 0;
    stepsOf(sandbox, &promotion);
    if (const auto flaw = rebuildFenced(sandbox); !flaw.isEmpty())
        return flaw;
    const auto run = doomed(sandbox, 1, promotion, u"unrecorded"_s, &wasKilled, way);
    return promotion > 0 && wasKilled ? QString() : QString::fromUtf8(wordsOf(run));
}

} // namespace

void TestKilledSwitchovers::endsWithOnePrimary_data()
{
    QTest::addColumn<QString>("engine");
    QTest::addColumn<QString>("way");
    for (const auto &engine : SandboxFixture::engines()) {
        for (const auto &way : { u"host"_s, u"keep"_s, u"sql"_s })
            QTest::newRow(qPrintable(engine + u", "_s + way)) << engine << way;
    }
}

void TestKilledSwitchovers::endsWithOnePrimary()
{
    QFETCH(QString, engine);
    QFETCH(QString, way);
    SandboxFixture sandbox(engine, 1, 1);
    QVERIFY(sandbox.bringUp());
    bool wasKilled = false;
    const auto whole = doomed(sandbox, 1, -1, {}, &wasKilled, way);
    QVERIFY2(whole.exitCode == 0, whole.errors.constData());
    const auto steps = stepsOf(sandbox);
    QCOMPARE(rebuildFenced(sandbox), QString());
    QCOMPARE(lastFlaw(sandbox), QString());
    const auto places = placesOf(steps, 4);
    for (const auto &place : places) {
        const auto run = doomed(sandbox, place.group, place.step, place.place, &wasKilled, way);
        if (!wasKilled) { // the step was over sooner than it was to die
            const bool mayLive = place.place.startsWith(u"inside:"_s) && run.exitCode == 0;
            QVERIFY2(mayLive, qPrintable(place.text() + QString::fromUtf8(run.errors)));
            QCOMPARE(rebuildFenced(sandbox), QString());
            continue;
        }
        if (place.resumes || goOn(sandbox, "undo").exitCode != 0) { // what is promoted is not taken back
            const auto resumed = goOn(sandbox, "resume");
            QVERIFY2(resumed.exitCode == 0
                         || newestJournalEntry(sandbox)[u"state"_s].toString() == u"undone"_s,
                     qPrintable(place.text() + QString::fromUtf8(resumed.output + resumed.errors)));
        }
        QCOMPARE(rebuildFenced(sandbox), QString());
        const auto flaw = lastFlaw(sandbox);
        const auto shown = flaw.isEmpty() ? QByteArray() : sandbox.ctl({ u"ha"_s, u"show"_s }).output;
        QVERIFY2(flaw.isEmpty(),
                 qPrintable(place.text() + u": "_s + flaw + u'\n' + QString::fromUtf8(shown)));
    }
    qInfo("%s, %s: killed at %lld places", qPrintable(engine), qPrintable(way),
          static_cast<long long>(places.size()));
}

void TestKilledSwitchovers::takingBackStartsNoSecondPrimary()
{
    QFETCH(QString, engine);
    QFETCH(QString, way);
    SandboxFixture sandbox(engine, 1, 1);
    QVERIFY(sandbox.bringUp());
    QCOMPARE(dieAfterPromotion(sandbox, way), QString());
    QVERIFY(goOn(sandbox, "undo").exitCode != 0);
    const auto record = readRecord(sandbox.place().folder());
    int writers = 0;
    for (const auto &server : record->servers())
        writers += answerAt(sandbox, server, u"SELECT NOT pg_is_in_recovery()"_s) == u"t"_s ? 1 : 0;
    QCOMPARE(writers, 2); // one a group
    QVERIFY(goOn(sandbox, "resume").exitCode == 0);
    QCOMPARE(rebuildFenced(sandbox), QString());
    QCOMPARE(lastFlaw(sandbox), QString());
}

/// A switchover by SQL, whose old primary stays up behind its fence: the servers tell what is left to do.
void TestKilledSwitchovers::lostJournalIsNotNeeded()
{
    QFETCH(QString, engine);
    SandboxFixture sandbox(engine, 1, 1);
    QVERIFY(sandbox.bringUp());
    QCOMPARE(dieAfterPromotion(sandbox, u"sql"_s), QString());
    const auto group = groupNow(sandbox, 1);
    QCOMPARE(group[u"protection"_s].toString(), u"astray"_s);
    QVERIFY2(group[u"remedy"_s].toString().contains(u"ha finish --group 1"_s),
             QJsonDocument(group).toJson().constData());
    const auto finished = sandbox.change({ u"ha"_s, u"finish"_s, u"--group"_s, u"1"_s, u"--accept-loss"_s });
    QVERIFY2(finished.exitCode == 0, wordsOf(finished).constData());
    QCOMPARE(rebuildFenced(sandbox), QString());
    QCOMPARE(lastFlaw(sandbox), QString());
}

void TestKilledSwitchovers::failoverEndsWithOnePrimary()
{
    QFETCH(QString, engine);
    constexpr int steps = 22; // of either group, with one worker
    for (const auto &place : placesOf(steps, 2)) {
        SandboxFixture sandbox(engine, 1, 1);
        QVERIFY(sandbox.bringUp());
        killServer(sandbox.state().nodes.at(place.group).node);
        bool wasKilled = false;
        const auto run = doomed(sandbox, place.group, place.step, place.place, &wasKilled, u"failover"_s);
        if (!wasKilled) { // it is over sooner than it was to die
            QVERIFY2(run.exitCode == 0, qPrintable(place.text() + QString::fromUtf8(run.errors)));
            continue;
        }
        if (place.resumes || goOn(sandbox, "undo").exitCode != 0) {
            const auto resumed = goOn(sandbox, "resume");
            QVERIFY2(resumed.exitCode == 0,
                     qPrintable(place.text() + QString::fromUtf8(resumed.output + resumed.errors)));
        }
        if (newestJournalEntry(sandbox)[u"state"_s].toString() == u"undone"_s)
            QVERIFY(sandbox.bringUp()); // what was down before is down again
        const auto flaw = lastFlaw(sandbox, { u"protected"_s, u"unprotected"_s });
        QVERIFY2(flaw.isEmpty(), qPrintable(place.text() + u": "_s + flaw));
    }
}

QTEST_GUILESS_MAIN(TestKilledSwitchovers)
#include "tst_killed_switchovers.moc"
