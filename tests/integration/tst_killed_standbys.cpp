// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ha/sync_names.h"
#include "core/operations/add_standby.h"
#include "tests/support/doomed_run.h"

#include <QDir>
#include <QJsonArray>
#include <QRandomGenerator>
#include <QTest>

using namespace tessera;
using namespace tessera::testing;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// The console dies while standbys come and go, while it is set for what commits wait, and while a second
/// primary is made a standby again. Resumed it is as if nothing had been; taken back nothing of it is left,
/// and no second primary comes back. Seeded places; with TESSERA_SERIES all.
class TestKilledStandbys : public QObject
{
    Q_OBJECT
private slots:
    void addAndRemove_data() { SandboxFixture::addEngineRows(); }
    void addAndRemove();
    void rebuild_data() { SandboxFixture::addEngineRows(); }
    void rebuild();
};

namespace {

constexpr int patience = 60'000;

/// A group with a standby to come: what is there of it.
struct Scene
{
    const SandboxFixture &sandbox;
    SandboxNode standby;
    mutable int deaths = 0; ///< Those that came before the step was over

    [[nodiscard]] QJsonObject who() const { return { { u"group"_s, u"1"_s }, { u"server"_s, server() } }; }
    /// The console lives to its end.
    [[nodiscard]] CtlOutcome run(const QString &operation, const QJsonObject &parameters) const
    {
        return runDoomedChange(sandbox, { u"sandbox:"_s + sandbox.name(), operation, parameters });
    }
    [[nodiscard]] QString server() const { return u"127.0.0.1:%1"_s.arg(standby.port); }
    [[nodiscard]] QString name() const { return standbyNameFor(server()); }
    [[nodiscard]] QString value(const QString &sql) const { return sandbox.value(sql, 1); }
    [[nodiscard]] bool streams() const
    {
        return value(u"SELECT count(*) FROM pg_stat_replication WHERE state = 'streaming'"_s) == u"1"_s;
    }
    [[nodiscard]] bool hasSlot() const
    {
        return value(u"SELECT count(*) FROM pg_replication_slots WHERE slot_type = 'physical'"_s) != u"0"_s;
    }
    [[nodiscard]] bool isThere() const
    {
        return streams() && hasSlot() && QFile::exists(standby.folder + u"/standby.signal"_s);
    }
    [[nodiscard]] bool isGone() const
    {
        const QDir servers(sandbox.place().servers());
        return !streams() && !hasSlot() && !QFile::exists(standby.folder)
            && servers.entryList({ u"*tessera-copy*"_s }).isEmpty();
    }
    [[nodiscard]] QString waitsFor() const { return value(u"SHOW synchronous_standby_names"_s); }
};

/// A server of group 1 that is none yet.
Result<SandboxNode> reserved(const SandboxFixture &sandbox)
{
    return reserveStandby(SandboxFixture::home(), sandbox.name(), sandbox.state().record.nodes.at(1).port,
                          { .deadline = Deadline::in(30s) });
}

QStringList placesOf()
{
    return { u"before"_s, u"inside:30"_s, u"inside:400"_s, u"unrecorded"_s, u"after"_s };
}

CtlOutcome goOn(const SandboxFixture &sandbox, const char *verb)
{
    const auto id = QString::number(newestJournalEntry(sandbox)[u"id"_s].toInteger());
    return sandbox.ctl({ u"journal"_s, QLatin1String(verb), id, u"--yes"_s });
}

struct Death
{
    qsizetype step;
    QString place;
    bool resumes;
    [[nodiscard]] QString text() const
    {
        return u"step %1, %2, %3"_s.arg(step + 1).arg(place, resumes ? u"resumed"_s : u"taken back"_s);
    }
};

QList<Death> deathsOf(qsizetype steps, int count, quint32 seed)
{
    QList<Death> all;
    for (qsizetype step = 0; step < steps; ++step) {
        for (const auto &place : placesOf()) {
            for (const bool resumes : { true, false })
                all << Death { step, place, resumes };
        }
    }
    if (qEnvironmentVariableIntValue("TESSERA_SERIES") > 0)
        return all;
    QRandomGenerator random(seed);
    QList<Death> sample;
    for (int i = 0; i < count; ++i)
        sample << all.takeAt(random.bounded(static_cast<int>(all.size())));
    return sample;
}

/// Dies there and goes on; true when the change is done in the end, false when it is taken back.
bool isDoneAfter(const Scene &scene, const QString &operation, const QJsonObject &parameters,
                 const Death &death)
{
    bool wasKilled = false;
    const auto run = runDoomedChange(
        scene.sandbox,
        { u"sandbox:"_s + scene.sandbox.name(), operation, parameters, death.step, death.place }, &wasKilled);
    if (!wasKilled) // the step was over sooner than it was to die
        return run.exitCode == 0;
    ++scene.deaths;
    if (!death.resumes && goOn(scene.sandbox, "undo").exitCode == 0)
        return false;
    const auto resumed = goOn(scene.sandbox, "resume");
    if (resumed.exitCode != 0)
        QTest::qFail((death.text().toUtf8() + resumed.output + resumed.errors).constData(), __FILE__,
                     __LINE__);
    return resumed.exitCode == 0;
}

/// Somebody promotes the standby by hand, and writes there.
void makeSecondPrimary(const Scene &scene)
{
    scene.sandbox.value(u"CHECKPOINT"_s, 1); // a rewind begins at one that both have
    const auto end = scene.value(u"SELECT pg_current_wal_lsn()"_s);
    auto there = Session::open(scene.sandbox.place().tcpConnection(scene.standby), {}, Deadline::in(10s));
    const auto value = [&](const QString &sql) {
        const auto rows = there ? there->run(sql, {}, Deadline::in(30s)) : tl::unexpected(there.error());
        return rows && !rows->isEmpty() ? rows->get<QString>(0, 0) : QString();
    };
    QVERIFY(QTest::qWaitFor(
        [&] { return value(u"SELECT pg_last_wal_replay_lsn() >= '%1'"_s.arg(end)) == u"t"_s; }, patience));
    QCOMPARE(value(u"SELECT pg_promote(true, 30)"_s), u"t"_s);
    value(u"CREATE TABLE public.astray (k int)"_s);
    value(u"CHECKPOINT"_s);
}

bool acceptsWrites(const Scene &scene)
{
    auto there = Session::open(scene.sandbox.place().tcpConnection(scene.standby), {}, Deadline::in(10s));
    const auto rows = there ? there->run(u"SELECT pg_is_in_recovery()"_s, {}, Deadline::in(10s))
                            : tl::unexpected(there.error());
    return rows && !rows->isEmpty() && rows->get<QString>(0, 0) == u"f"_s;
}

} // namespace

/// It begins with two primaries. Where the run is taken back before the second one was ended, it is there
/// still; once it was ended it never accepts writes again.
void TestKilledStandbys::rebuild()
{
    QFETCH(QString, engine);
    SandboxFixture sandbox(engine, 1);
    QVERIFY(sandbox.bringUp());
    const auto standby = reserved(sandbox);
    QVERIFY2(standby, standby ? "" : qPrintable(standby.error().message));
    const Scene scene { .sandbox = sandbox, .standby = *standby };
    const auto added = scene.run(u"ha.standby.add"_s, scene.who());
    QVERIFY2(added.exitCode == 0, added.errors.constData());
    auto accepting = scene.who();
    accepting.insert(u"acceptLoss"_s, true);
    constexpr qsizetype steps = 9;
    constexpr qsizetype ending = 4; // the step that ends the second primary
    for (const auto &death : deathsOf(steps, 3, 3)) {
        makeSecondPrimary(scene);
        const bool isDone = isDoneAfter(scene, u"ha.standby.rebuild"_s, accepting, death);
        QVERIFY2(!acceptsWrites(scene) || (!isDone && death.step <= ending), qPrintable(death.text()));
        if (!isDone) {
            const auto again = scene.run(u"ha.standby.rebuild"_s, accepting);
            QVERIFY2(again.exitCode == 0, (death.text().toUtf8() + again.errors).constData());
        }
        QVERIFY2(QTest::qWaitFor([&] { return scene.isThere(); }, patience), qPrintable(death.text()));
    }
    qInfo("%s: killed %d times", qPrintable(engine), scene.deaths);
    QVERIFY(scene.deaths >= 2);
}

void TestKilledStandbys::addAndRemove()
{
    QFETCH(QString, engine);
    SandboxFixture sandbox(engine, 1);
    QVERIFY(sandbox.bringUp());
    const auto standby = reserved(sandbox);
    QVERIFY2(standby, standby ? "" : qPrintable(standby.error().message));
    const Scene scene { .sandbox = sandbox, .standby = *standby };
    const auto remove = [&] { return scene.run(u"ha.standby.remove"_s, scene.who()); };
    for (const auto &death : deathsOf(4, 4, 1)) {
        const bool isDone = isDoneAfter(scene, u"ha.standby.add"_s, scene.who(), death);
        QVERIFY2(QTest::qWaitFor([&] { return isDone ? scene.isThere() : scene.isGone(); }, patience),
                 qPrintable(u"add, "_s + death.text()));
        QVERIFY2(!isDone || remove().exitCode == 0, qPrintable(death.text()));
    }
    for (const auto &death : deathsOf(4, 3, 2)) {
        const auto added = scene.run(u"ha.standby.add"_s, scene.who());
        QVERIFY2(added.exitCode == 0, added.errors.constData());
        const QJsonObject strict { { u"group"_s, u"1"_s }, { u"policy"_s, u"strict"_s } };
        const Death early { 0, death.place, death.resumes };
        const bool isSet = isDoneAfter(scene, u"ha.sync"_s, strict, early);
        QCOMPARE(scene.waitsFor(), isSet ? SyncNames { .names = { scene.name() } }.text() : QString());
        const Death inRange { std::min<qsizetype>(death.step, isSet ? 3 : 2), death.place, death.resumes };
        const bool isDone = isDoneAfter(scene, u"ha.standby.remove"_s, scene.who(), inRange);
        QVERIFY2(QTest::qWaitFor([&] { return isDone ? scene.isGone() : scene.isThere(); }, patience),
                 qPrintable(u"remove, "_s + inRange.text()));
        QVERIFY2(isDone || remove().exitCode == 0, qPrintable(inRange.text()));
        QCOMPARE(scene.waitsFor(), QString());
    }
    qInfo("%s: killed %d times", qPrintable(engine), scene.deaths);
    QVERIFY(scene.deaths >= 5);
}

QTEST_GUILESS_MAIN(TestKilledStandbys)
#include "tst_killed_standbys.moc"
