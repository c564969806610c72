// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/group_faults.h"
#include "tests/support/group_flaws.h"
#include "tests/support/group_ways.h"
#include "tests/support/guard_crew.h"
#include "tests/support/small_disk.h"
#include "tests/support/write_probe.h"

#include <QJsonArray>
#include <QTest>

#include <csignal>

using namespace tessera;
using namespace tessera::testing;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// Guards let a standby take over when most of them have lost a primary, and only then (failover.md §2.1).
/// A sample of the faults; with TESSERA_SERIES all of them, and what takes its time.
class TestGuards : public QObject
{
    Q_OBJECT
private slots:
    void primaryIsReplaced_data();
    void primaryIsReplaced();
    void guardThatDiesGoesOnLater_data() { SandboxFixture::addEngineRows(); }
    void guardThatDiesGoesOnLater();
    void anotherGuardFinishes_data();
    void anotherGuardFinishes();
    void nothingHappens_data();
    void nothingHappens();
    void commitsGoOnWithoutAStandby_data();
    void commitsGoOnWithoutAStandby();
    void fullDiskIsToldOf_data() { SandboxFixture::addEngineRows(); }
    void fullDiskIsToldOf();
};

namespace {

constexpr int patience = 90'000;
/// A failover would have come by then.
constexpr auto longEnough = 45s;
bool hasOwnMounts = false;

bool isSeries()
{
    return qEnvironmentVariableIntValue("TESSERA_SERIES") > 0;
}

QStringList clusterOf(const SandboxFixture &sandbox)
{
    return { u"--sandbox"_s, sandbox.name() };
}

QString folderOf(const SandboxFixture &sandbox)
{
    return sandbox.place().folder() + u"/console"_s;
}

qsizetype failoversIn(const SandboxFixture &sandbox)
{
    return sandbox.ctl({ u"--json"_s, u"journal"_s, u"list"_s }).json().array().size();
}

/// What 'guard status' says of the group from everywhere, each once.
QSet<QString> seen(const GuardCrew &crew, int group, const char *field)
{
    QSet<QString> all;
    for (const auto &guard : crew.status().json().array()) {
        for (const auto &sight : guard[u"sights"_s].toArray()) {
            if (sight[u"groupId"_s].toInt() == group)
                all << sight[QLatin1String(field)].toVariant().toStringList().join(u' ');
        }
    }
    return all;
}

} // namespace

void TestGuards::primaryIsReplaced_data()
{
    QTest::addColumn<QString>("engine");
    QTest::addColumn<int>("group");
    QTest::addColumn<int>("fault");
    const auto engines = SandboxFixture::engines();
    for (const auto &engine : isSeries() ? engines : engines.mid(engines.size() - 1)) {
        QTest::addRow("%s: coordinator killed", qPrintable(engine)) << engine << 0 << SIGKILL;
        if (!isSeries())
            continue;
        QTest::addRow("%s: coordinator hangs", qPrintable(engine)) << engine << 0 << SIGSTOP;
        QTest::addRow("%s: worker killed", qPrintable(engine)) << engine << 1 << SIGKILL;
        QTest::addRow("%s: worker hangs", qPrintable(engine)) << engine << 1 << SIGSTOP;
    }
}

void TestGuards::primaryIsReplaced()
{
    QFETCH(QString, engine);
    QFETCH(int, group);
    QFETCH(int, fault);
    SandboxFixture sandbox(engine, 2, 1);
    QVERIFY(sandbox.bringUp());
    const auto record = sandbox.state().record;
    auto coordinator = writableSession(sandbox, record.coordinators());
    PairWriter::makeTable(coordinator, 8);
    const WriteProbe probe(coordinator, group, sandbox.place().tcpConnection(record.coordinators()));
    GuardCrew crew(folderOf(sandbox), clusterOf(sandbox), postsOnLoopback(3));
    crew.startAll();
    QVERIFY(crew.isReady(3));
    PairWriter writer(waysInto(sandbox));
    QVERIFY(QTest::qWaitFor([&] { return writer.acknowledged() > 200; }, patience));
    QElapsedTimer clock;
    clock.start();
    signalAll(record.nodes.at(group), fault);
    const bool isServed = QTest::qWaitFor([&] { return probe.isServed(); }, patience);
    const auto outage = clock.elapsed();
    QVERIFY2(isServed, qPrintable(crew.said()));
    QVERIFY(crew.isWatching(3)); // the new one
    const auto acknowledged = writer.acknowledged();
    QVERIFY(QTest::qWaitFor([&] { return writer.acknowledged() > acknowledged + 200; }, patience));
    writer.stop();
    auto end = writableSession(sandbox, record.coordinators());
    const auto ledger = endedLedger(sandbox, writer, end);
    qInfo("%s: writes accepted %lld ms after the fault; %s", QTest::currentDataTag(),
          static_cast<long long>(outage), qPrintable(ledger.text()));
    QCOMPARE(ledger.lost, 0);
    if (engine == u"citus"_s) // the built-in engine has no two-phase commit over nodes
        QCOMPARE(ledger.halves, 0);
    QCOMPARE(failoversIn(sandbox), 1); // by one guard, once
}

void TestGuards::guardThatDiesGoesOnLater()
{
    if (!isSeries())
        QSKIP("a proof");
    QFETCH(QString, engine);
    SandboxFixture sandbox(engine, 2, 1);
    QVERIFY(sandbox.bringUp());
    const auto record = sandbox.state().record;
    auto coordinator = writableSession(sandbox, record.coordinators());
    const WriteProbe probe(coordinator, 1, sandbox.place().tcpConnection(record.coordinators()));
    GuardCrew crew(folderOf(sandbox), clusterOf(sandbox), postsOnLoopback(3));
    crew.startAll();
    QVERIFY(crew.isReady(3));
    sandbox.killServer(1);
    QVERIFY(QTest::qWaitFor([&] { return crew.said().contains(u"guard 1: Make "_s); }, patience));
    crew.kill(1);
    crew.start(1); // as systemd does
    QVERIFY2(QTest::qWaitFor([&] { return probe.isServed(); }, patience), qPrintable(crew.said()));
    QVERIFY(crew.isWatching(3));
    const auto runs = sandbox.ctl({ u"--json"_s, u"journal"_s, u"list"_s }).json().array();
    QCOMPARE(runs.size(), 1);
    QVERIFY2(runs.first()[u"state"_s].toString() == u"succeeded"_s, qPrintable(crew.said()));
    QVERIFY2(crew.said().contains(u"guard 1: Going on with the failover"_s), qPrintable(crew.said()));
}

void TestGuards::anotherGuardFinishes_data()
{
    QTest::addColumn<QString>("engine");
    QTest::addColumn<int>("group");
    QTest::addColumn<QString>("step");
    const auto engines = SandboxFixture::engines();
    for (const auto &engine : isSeries() ? engines : engines.mid(engines.size() - 1)) {
        for (const int group : { 1, 0 }) {
            const auto add = [&](const char *phase, const QString &step) {
                if (isSeries() || (group == 1 && QByteArray(phase) == "REPOINT"))
                    QTest::addRow("%s: group %d, %s", qPrintable(engine), group, phase)
                        << engine << group << step;
            };
            add("FREEZE_2PC", u"Let two-phase recovery rest"_s);
            add("FENCE", u"Kill what may be left"_s);
            add("COLLECT", u"has replayed all that it has received"_s);
            add("PROMOTE", u"guard 1: Make 127"_s);
            add("REPOINT", u"Enter the new address"_s);
            add("SYNC_MD", u"knows it."_s);
            add("RECOVER_2PC", u"End the two-phase commits"_s);
            add("SERVE", u"Let two-phase recovery go on"_s);
        }
    }
}

/// The acting guard and its machine are gone for good, wherever it was.
void TestGuards::anotherGuardFinishes()
{
    QFETCH(QString, engine);
    QFETCH(int, group);
    QFETCH(QString, step);
    SandboxFixture sandbox(engine, 2, 1);
    QVERIFY(sandbox.bringUp());
    const auto record = sandbox.state().record;
    auto coordinator = writableSession(sandbox, record.coordinators());
    const WriteProbe probe(coordinator, group, sandbox.place().tcpConnection(record.coordinators()));
    GuardCrew crew(folderOf(sandbox), clusterOf(sandbox), postsOnLoopback(3));
    crew.startAll();
    QVERIFY(crew.isReady(3));
    QElapsedTimer clock;
    clock.start();
    signalAll(record.nodes.at(group), SIGKILL);
    QVERIFY2(QTest::qWaitFor([&] { return crew.said().contains(step); }, patience), qPrintable(crew.said()));
    crew.kill(1);
    const QStringList ends { u"protected"_s, u"unprotected"_s };
    const auto isWhole = [&] { return flawOf(sandbox, ends).isEmpty(); };
    const bool isFinished = QTest::qWaitFor([&] { return probe.isServed() && isWhole(); }, 2 * patience);
    qInfo("%s: whole %lld ms after the fault", QTest::currentDataTag(),
          static_cast<long long>(clock.elapsed()));
    QVERIFY2(isFinished, qPrintable(flawOf(sandbox, ends) + u'\n' + crew.said()));
    QVERIFY2(!crew.said().contains(u"guard 2: Make 127"_s)
                 || !crew.said().contains(u"guard 1: Enter the new address"_s),
             qPrintable(crew.said())); // nobody promotes twice
}

void TestGuards::nothingHappens_data()
{
    QTest::addColumn<int>("guards");
    QTest::addColumn<bool>("isAutomatic");
    QTest::addColumn<QString>("before"); // at the primary
    QTest::addColumn<QString>("atStandby");
    QTest::addColumn<QString>("why");
    QTest::newRow("one guard alone") << 1 << true << QString() << QString() << u"fewer than two"_s;
    QTest::newRow("not allowed") << 3 << false << QString() << QString() << u"is off"_s;
    QTest::newRow("asynchronous") << 3 << true << u"ALTER SYSTEM SET synchronous_standby_names = ''"_s
                                  << QString() << u"do not wait"_s;
    QTest::newRow("slow standby") << 3 << true << QString() << u"SELECT pg_wal_replay_pause()"_s << QString();
}

void TestGuards::nothingHappens()
{
    if (!isSeries())
        QSKIP("a proof: it waits for a failover that must not come");
    QFETCH(int, guards);
    QFETCH(bool, isAutomatic);
    QFETCH(QString, before);
    QFETCH(QString, atStandby);
    QFETCH(QString, why);
    SandboxFixture sandbox(SandboxFixture::engines().last(), 1, 1);
    QVERIFY(sandbox.bringUp());
    GuardCrew crew(folderOf(sandbox), clusterOf(sandbox), postsOnLoopback(guards), isAutomatic);
    crew.startAll();
    if (!before.isEmpty()) {
        auto session = sandbox.session(1);
        QVERIFY(session.script(before, Deadline::in(10s)).has_value());
        QVERIFY(session.script(u"SELECT pg_reload_conf()"_s, Deadline::in(10s)).has_value());
    }
    auto standby = Session::open(sandbox.place().tcpConnection(sandbox.state().record.standbys.at(1)), {},
                                 Deadline::in(10s));
    QVERIFY(standby.has_value());
    if (!atStandby.isEmpty())
        QVERIFY(standby->script(atStandby, Deadline::in(10s)).has_value());
    const auto isSeen = [&] {
        const auto hindrances = seen(crew, 1, "hindrances");
        return hindrances.size() == 1 && hindrances.begin()->contains(why);
    };
    QVERIFY2(QTest::qWaitFor(isSeen, patience), crew.status().output.constData());
    sandbox.killServer(1);
    QVERIFY(QTest::qWaitFor([&] { return !seen(crew, 1, "state").contains(u"watch"_s); }, patience));
    const auto isPromoted = [&] {
        const auto rows = standby->run(u"SELECT NOT pg_is_in_recovery()"_s, {}, Deadline::in(10s));
        return rows && rows->get<bool>(0, 0);
    };
    QVERIFY(!QTest::qWaitFor(isPromoted, int(std::chrono::milliseconds(longEnough).count())));
    QCOMPARE(failoversIn(sandbox), 0);
    QCOMPARE(crew.status().exitCode, 4);
}

/// The primary has no room left and goes down for it: another one would fill up as well.
void TestGuards::commitsGoOnWithoutAStandby_data()
{
    QTest::addColumn<QString>("engine");
    QTest::addColumn<int>("group");
    QTest::addColumn<int>("fault");
    const auto engines = SandboxFixture::engines();
    for (const auto &engine : isSeries() ? engines : engines.mid(engines.size() - 1)) {
        QTest::addRow("%s: worker's hangs", qPrintable(engine)) << engine << 1 << SIGSTOP;
        if (!isSeries())
            continue;
        QTest::addRow("%s: worker's stops", qPrintable(engine)) << engine << 1 << SIGTERM;
        QTest::addRow("%s: coordinator's hangs", qPrintable(engine)) << engine << 0 << SIGSTOP;
    }
}

/// Where the policy is 'prefer'; then they wait for it again.
void TestGuards::commitsGoOnWithoutAStandby()
{
    QFETCH(QString, engine);
    QFETCH(int, group);
    QFETCH(int, fault);
    SandboxFixture sandbox(engine, 2, 1); // two-phase commits: the coordinator writes, too
    QVERIFY(sandbox.bringUp());
    const auto record = sandbox.state().record;
    const auto standby = record.standbys.at(group);
    GuardCrew crew(folderOf(sandbox), clusterOf(sandbox), postsOnLoopback(3), true, { 0, 1 });
    crew.startAll();
    QVERIFY(crew.isReady(3));
    auto coordinator = writableSession(sandbox, record.coordinators());
    PairWriter::makeTable(coordinator, 8);
    PairWriter writer(waysInto(sandbox));
    QVERIFY(QTest::qWaitFor([&] { return writer.acknowledged() > 200; }, patience));
    const auto names = [&] { return groupNow(sandbox, group)[u"synchronousStandbyNames"_s].toString(); };
    const auto before = names();
    QVERIFY(!before.isEmpty());
    QElapsedTimer clock;
    clock.start();
    signalAll(standby, fault);
    const bool isReleased = QTest::qWaitFor([&] { return names().isEmpty(); }, patience);
    QVERIFY2(isReleased, qPrintable(crew.said()));
    const auto held = clock.elapsed();
    const auto acknowledged = writer.acknowledged();
    QVERIFY(QTest::qWaitFor([&] { return writer.acknowledged() > acknowledged + 200; }, patience));
    QVERIFY(seen(crew, group, "hindrances").values().join(u' ').contains(u"do not wait"_s));
    signalAll(standby, SIGCONT);
    QVERIFY(sandbox.bringUp());
    QVERIFY2(QTest::qWaitFor([&] { return names() == before; }, patience), qPrintable(crew.said()));
    writer.stop();
    qInfo("%s: commits waited for it no more %lld ms after the fault", QTest::currentDataTag(),
          static_cast<long long>(held));
    QCOMPARE(failoversIn(sandbox), 2); // runs: released, restored
    QVERIFY2(crew.isReady(3), qPrintable(crew.said())); // a failover is possible again
}

void TestGuards::fullDiskIsToldOf()
{
    if (!isSeries())
        QSKIP("a proof: it waits for a failover that must not come");
    if (!hasOwnMounts)
        QSKIP("only root may mount a small disk");
    QFETCH(QString, engine);
    SandboxFixture sandbox(engine, 1, 1);
    QVERIFY(sandbox.bringUp());
    const auto disk = SmallDisk::under(sandbox, sandbox.state().nodes.at(1).node);
    QVERIFY2(disk.has_value(), disk ? "" : qPrintable(disk.error().message));
    GuardCrew crew(folderOf(sandbox), clusterOf(sandbox), postsOnLoopback(3));
    crew.startAll();
    QVERIFY(crew.isReady(2));
    QVERIFY((*disk)->fill(1 << 20));
    sandbox.killServer(1); // it cannot even recover
    const auto isTold = [&] {
        const auto problems = seen(crew, 1, "problem");
        return problems.size() == 1 && problems.begin()->contains(u"disk is full"_s);
    };
    QVERIFY2(QTest::qWaitFor(isTold, patience), crew.status().output.constData());
    auto standby = Session::open(sandbox.place().tcpConnection(sandbox.state().record.standbys.at(1)), {},
                                 Deadline::in(10s));
    const auto isPromoted = [&] {
        const auto rows = standby->run(u"SELECT NOT pg_is_in_recovery()"_s, {}, Deadline::in(10s));
        return rows && rows->get<bool>(0, 0);
    };
    QVERIFY(!QTest::qWaitFor(isPromoted, int(std::chrono::milliseconds(longEnough).count())));
    QCOMPARE(failoversIn(sandbox), 0);
    QCOMPARE(crew.status().exitCode, 4);
}

int main(int argc, char **argv)
{
    hasOwnMounts = isSeries() && enterOwnMounts();
    QCoreApplication application(argc, argv);
    TestGuards test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_guards.moc"
