// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/doomed_run.h"
#include "tests/support/patroni_group.h"

#include <QJsonArray>
#include <QRandomGenerator>
#include <QTest>

using namespace tessera;
using namespace tessera::testing;
using namespace Qt::StringLiterals;

/// The console dies at each place of what it asks Patroni, and of its following it. Resumed or taken back,
/// there is one leader, every node knows it, and nothing that was set for the change is left. A few seeded
/// places an engine; with TESSERA_SERIES all.
class TestKilledManagers : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void endsWithTheLeaderKnown_data() { SandboxFixture::addEngineRows(); }
    void endsWithTheLeaderKnown();

private:
    void pauseIsEnded(const SandboxFixture &sandbox, const ManagedConnection &console);
    void switchoverIsEnded(const SandboxFixture &sandbox, const ManagedConnection &console,
                           const PatroniGroup &group);
    void followingIsEnded(const SandboxFixture &sandbox, const ManagedConnection &console,
                          const PatroniGroup &group);

    QString m_pause; ///< Between two recoveries, as the engine writes it, before anything is changed
};

namespace {

constexpr int patience = 90'000;
const QJsonObject toGroup { { u"group"_s, u"1"_s } };

struct Place
{
    qsizetype step;
    QString place;
    bool resumes;
    [[nodiscard]] QString text() const
    {
        return u"step %1, %2, %3"_s.arg(step + 1).arg(place, resumes ? u"resumed"_s : u"taken back"_s);
    }
};

QList<Place> placesOf(qsizetype steps, int samples)
{
    QList<Place> all;
    for (qsizetype step = 0; step < steps; ++step) {
        for (const auto &place : { u"before"_s, u"inside:20"_s, u"unrecorded"_s, u"after"_s })
            all << Place { step, place, (all.size() + all.size() / 4) % 2 == 0 };
    }
    if (qEnvironmentVariableIntValue("TESSERA_SERIES") > 0)
        return all;
    QRandomGenerator random(20261128);
    QList<Place> sample;
    for (int i = 0; i < samples; ++i)
        sample << all.at(random.bounded(static_cast<int>(all.size())));
    return sample;
}

QJsonObject newestRun(const ManagedConnection &console)
{
    return console.ctl({ u"--json"_s, u"journal"_s, u"list"_s }).json().array().first().toObject();
}

CtlOutcome goOn(const ManagedConnection &console, const QString &verb)
{
    return console.change({ u"journal"_s, verb, QString::number(newestRun(console)[u"id"_s].toInteger()) });
}

/// False when the step was over sooner than the console was to die, or the test has failed.
bool dies(const SandboxFixture &sandbox, const QString &operation, const QJsonObject &parameters,
          const Place &place)
{
    bool wasKilled = false;
    const auto run = runDoomedChange(
        sandbox, { u"saved:managed"_s, operation, parameters, place.step, place.place }, &wasKilled);
    if (!wasKilled && (!place.place.startsWith(u"inside:"_s) || run.exitCode != 0))
        QTest::qFail(qPrintable(place.text() + u' ' + QString::fromUtf8(run.errors)), __FILE__, __LINE__);
    return wasKilled;
}

/// As the place says; what cannot be taken back is resumed. Fails the test when that fails.
void end(const ManagedConnection &console, const Place &place)
{
    if (!place.resumes && goOn(console, u"undo"_s).exitCode == 0)
        return;
    const auto resumed = goOn(console, u"resume"_s);
    if (resumed.exitCode != 0)
        QTest::qFail(qPrintable(place.text() + u' ' + QString::fromUtf8(wordsOf(resumed))), __FILE__,
                     __LINE__);
}

bool leads(const PatroniGroup &group, bool isFirst)
{
    const auto wanted = isFirst ? u"w1a leader running, w1b sync_standby running"_s
                                : u"w1a sync_standby running, w1b leader running"_s;
    return group.states() == wanted;
}

/// One leads, the other follows in sync; which, or nothing.
std::optional<bool> isFirstLeading(const PatroniGroup &group)
{
    const auto isSettled = [&] { return leads(group, true) || leads(group, false); };
    if (!QTest::qWaitFor(isSettled, patience))
        QTest::qFail(qPrintable(group.states()), __FILE__, __LINE__);
    return QTest::currentTestFailed() ? std::nullopt : std::optional(leads(group, true));
}

/// What the nodes hold for the primary of group 1, and how long they pause between two recoveries.
QString knownToNodes(const SandboxFixture &sandbox)
{
    return sandbox.value(
        u"SELECT string_agg(DISTINCT result, ' ') FROM run_command_on_all_nodes($$SELECT nodename || ':' "
        "|| nodeport || ' ' || current_setting('citus.recover_2pc_interval') || "
        "coalesce(current_setting('tessera.recovery_before', true), '') FROM pg_dist_node WHERE "
        "groupid = 1 AND noderole = 'primary'$$)"_s);
}

} // namespace

void TestKilledManagers::initTestCase()
{
    if (const auto missing = PatroniGroup::missingPackages(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    qputenv("TESSERA_TEST_REST", PatroniGroup::password().toUtf8());
}

void TestKilledManagers::pauseIsEnded(const SandboxFixture &sandbox, const ManagedConnection &console)
{
    auto parameters = toGroup;
    parameters.insert(u"task"_s, u"pause"_s);
    for (const auto &place : placesOf(2, 1)) {
        if (dies(sandbox, u"ha.manager"_s, parameters, place))
            end(console, place);
        if (QTest::currentTestFailed())
            return;
        const bool isPaused = newestRun(console)[u"state"_s].toString() == u"succeeded"_s;
        QCOMPARE(console.manager(1)[u"isPaused"_s].toBool(), isPaused);
        const QStringList resume { u"ha"_s, u"manager"_s, u"resume"_s, u"--group"_s, u"1"_s };
        QVERIFY2(!isPaused || console.change(resume).exitCode == 0, qPrintable(place.text()));
    }
}

void TestKilledManagers::switchoverIsEnded(const SandboxFixture &sandbox, const ManagedConnection &console,
                                           const PatroniGroup &group)
{
    auto parameters = toGroup;
    parameters.insert(u"task"_s, u"switchover"_s);
    for (const auto &place : placesOf(2, 2)) {
        const auto before = isFirstLeading(group);
        if (dies(sandbox, u"ha.manager"_s, parameters, place))
            end(console, place);
        const auto after = isFirstLeading(group);
        if (QTest::currentTestFailed())
            return;
        const bool isDone = newestRun(console)[u"state"_s].toString() == u"succeeded"_s;
        QVERIFY2(!isDone || before != after, qPrintable(place.text())); // once, not there and back
        if (before != after)
            QVERIFY(console.change({ u"ha"_s, u"follow-manager"_s, u"--group"_s, u"1"_s }).exitCode == 0);
    }
}

void TestKilledManagers::followingIsEnded(const SandboxFixture &sandbox, const ManagedConnection &console,
                                          const PatroniGroup &group)
{
    const QStringList follow { u"ha"_s, u"follow-manager"_s, u"--group"_s, u"1"_s };
    const auto change = [&] {
        const auto done = console.change({ u"ha"_s, u"manager"_s, u"switchover"_s, u"--group"_s, u"1"_s });
        QVERIFY2(done.exitCode == 0, wordsOf(done).constData());
        (void)isFirstLeading(group);
    };
    change();
    if (QTest::currentTestFailed())
        return;
    const auto whole = console.change(follow);
    QVERIFY2(whole.exitCode == 0, wordsOf(whole).constData());
    const auto steps = console
                           .ctl({ u"--json"_s, u"journal"_s, u"show"_s,
                                  QString::number(newestRun(console)[u"id"_s].toInteger()) })
                           .json()[u"plan"_s][u"steps"_s]
                           .toArray()
                           .size();
    QVERIFY(steps > 10);
    const auto places = placesOf(steps, 3);
    for (const auto &place : places) {
        change();
        if (QTest::currentTestFailed())
            return;
        if (dies(sandbox, u"ha.follow"_s, toGroup, place))
            end(console, place);
        if (QTest::currentTestFailed())
            return;
        if (newestRun(console)[u"state"_s].toString() == u"undone"_s)
            QVERIFY2(console.change(follow).exitCode == 0, qPrintable(place.text()));
        const auto leader = isFirstLeading(group);
        QVERIFY(leader);
        const auto wanted = (*leader ? group.first() : group.second()) + u' ' + m_pause;
        QTRY_VERIFY2_WITH_TIMEOUT(knownToNodes(sandbox) == wanted,
                                  qPrintable(place.text() + u": "_s + knownToNodes(sandbox)), patience);
        checkSeen(sandbox);
    }
    qInfo("%s: killed at %lld places", qPrintable(sandbox.engine()), static_cast<long long>(places.size()));
}

void TestKilledManagers::endsWithTheLeaderKnown()
{
    QFETCH(QString, engine);
    SandboxFixture sandbox(engine, 2);
    QVERIFY(sandbox.bringUp());
    makeSeen(sandbox);
    m_pause = sandbox.value(u"SHOW citus.recover_2pc_interval"_s);
    PatroniGroup group(sandbox);
    group.bringUp();
    if (QTest::currentTestFailed())
        return;
    const ManagedConnection console(sandbox);
    QVERIFY(console.ctl(group.setCommand(u"TESSERA_TEST_REST"_s)).exitCode == 0);
    runParts({ [&] { pauseIsEnded(sandbox, console); }, [&] { switchoverIsEnded(sandbox, console, group); },
               [&] { followingIsEnded(sandbox, console, group); } });
}

QTEST_GUILESS_MAIN(TestKilledManagers)
#include "tst_killed_managers.moc"
