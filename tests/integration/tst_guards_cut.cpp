// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/group_faults.h"
#include "tests/support/group_ways.h"
#include "tests/support/net_cluster.h"
#include "tests/support/write_probe.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace tessera;
using namespace tessera::testing;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// Machines lose their network: the primary's, or a guard's way to it (failover.md §9). What administers the
/// hosts is reached all the same, as by a network of its own; one test goes without it. A sample; with
/// TESSERA_SERIES all.
class TestGuardsCut : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void operatorReplacesIt_data() { addGroupRows(); }
    void operatorReplacesIt();
    void guardsReplaceIt_data() { addGroupRows(); }
    void guardsReplaceIt();
    void keeperStopsWhatIsCutOff_data() { SandboxFixture::addEngineRows(); }
    void keeperStopsWhatIsCutOff();
    void oneGuardCutOffDoesNothing_data() { SandboxFixture::addEngineRows(); }
    void oneGuardCutOffDoesNothing();
    void noteStandsInForTheDeadHost_data() { SandboxFixture::addEngineRows(); }
    void noteStandsInForTheDeadHost();

private:
    static void addGroupRows();
};

namespace {

constexpr int patience = 90'000;
bool hasOwnNetwork = false;

bool isSeries()
{
    return qEnvironmentVariableIntValue("TESSERA_SERIES") > 0;
}

/// Clients write all the time, and one row is looked for on the group that a fault hits.
class WrittenCluster
{
public:
    WrittenCluster(NetCluster &cluster, int group)
        : m_cluster(cluster)
        , m_coordinator(writableSession(cluster.waysTo(0)))
    {
        PairWriter::makeTable(m_coordinator, 8);
        m_probe = std::make_unique<WriteProbe>(m_coordinator, group, cluster.waysTo(0));
        m_writer = std::make_unique<PairWriter>(QList {
            cluster.waysTo(0), cluster.waysTo(0), cluster.waysTo(0), cluster.waysTo(2), cluster.waysTo(2) });
    }
    [[nodiscard]] bool isWriting()
    {
        const auto before = m_writer->acknowledged();
        return QTest::qWaitFor([&] { return m_writer->acknowledged() > before + 200; }, patience);
    }
    /// How long it took; nullopt: too long.
    [[nodiscard]] std::optional<qint64> servedAfter(const QElapsedTimer &clock) const
    {
        const bool isServed = QTest::qWaitFor([&] { return m_probe->isServed(); }, patience);
        return isServed ? std::optional(clock.elapsed()) : std::nullopt;
    }
    [[nodiscard]] PairLedger ledger()
    {
        m_writer->stop();
        auto end = writableSession(m_cluster.waysTo(0));
        return endedLedger({ m_cluster.waysTo(0), m_cluster.waysTo(1), m_cluster.waysTo(2) }, *m_writer, end);
    }

private:
    NetCluster &m_cluster;
    Session m_coordinator;
    std::unique_ptr<WriteProbe> m_probe;
    std::unique_ptr<PairWriter> m_writer;
};

void checkLedger(WrittenCluster &written, const QString &engine, qint64 outage)
{
    const auto ledger = written.ledger();
    qInfo("%s: writes accepted %lld ms after the fault; %s", QTest::currentDataTag(),
          static_cast<long long>(outage), qPrintable(ledger.text()));
    QCOMPARE(ledger.lost, 0);
    if (engine == u"citus"_s) // the built-in engine has no two-phase commit over nodes
        QCOMPARE(ledger.halves, 0);
}

qsizetype failoversIn(const NetCluster &cluster)
{
    return cluster.ctl({ u"--json"_s, u"journal"_s, u"list"_s }).json().array().size();
}

} // namespace

void TestGuardsCut::initTestCase()
{
    if (!hasOwnNetwork)
        QSKIP("no right to make networks here, or no ip and nsenter");
}

void TestGuardsCut::addGroupRows()
{
    QTest::addColumn<QString>("engine");
    QTest::addColumn<int>("group");
    const auto engines = SandboxFixture::engines();
    for (const auto &engine : isSeries() ? engines : engines.mid(engines.size() - 1)) {
        QTest::addRow("%s: worker", qPrintable(engine)) << engine << 1;
        if (isSeries())
            QTest::addRow("%s: coordinator", qPrintable(engine)) << engine << 0;
    }
}

void TestGuardsCut::operatorReplacesIt()
{
    QFETCH(QString, engine);
    QFETCH(int, group);
    NetCluster cluster(engine);
    QVERIFY(cluster.bringUp());
    WrittenCluster written(cluster, group);
    QVERIFY(written.isWriting());
    QElapsedTimer clock;
    clock.start();
    QVERIFY(cluster.hosts().cut(NetCluster::primaryOf(group)).has_value());
    CtlOutcome done;
    const auto failOver = [&] {
        return cluster.ctl({ u"--connection"_s, u"net"_s, u"ha"_s, u"failover"_s, u"--group"_s,
                             QString::number(group), u"--yes"_s });
    };
    QVERIFY(failsOver(failOver, done, patience));
    QVERIFY2(done.exitCode == 0, (done.output + done.errors).constData());
    const auto outage = written.servedAfter(clock);
    QVERIFY(outage.has_value());
    QVERIFY(written.isWriting());
    checkLedger(written, engine, *outage);
}

void TestGuardsCut::guardsReplaceIt()
{
    if (!isSeries())
        QSKIP("a proof: each takes a minute");
    QFETCH(QString, engine);
    QFETCH(int, group);
    NetCluster cluster(engine);
    QVERIFY(cluster.bringUp());
    GuardCrew crew(cluster.folder(), { u"--connection"_s, u"net"_s }, cluster.posts());
    crew.startAll();
    QVERIFY(crew.isReady(3));
    WrittenCluster written(cluster, group);
    QVERIFY(written.isWriting());
    QElapsedTimer clock;
    clock.start();
    QVERIFY(cluster.hosts().cut(NetCluster::primaryOf(group)).has_value());
    const auto outage = written.servedAfter(clock);
    QVERIFY2(outage.has_value(), qPrintable(crew.said()));
    QVERIFY(written.isWriting());
    QVERIFY(crew.isWatching(3));
    // The old one is down, so that it does no harm when its cable is put back.
    QVERIFY(cluster.hosts().mend(NetCluster::primaryOf(group)).has_value());
    QVERIFY(written.isWriting());
    checkLedger(written, engine, *outage);
    QCOMPARE(failoversIn(cluster), 1);
}

/// Nobody reaches the machine any more, not even to command it: the guard there stops the primary, and the
/// others wait for that.
void TestGuardsCut::keeperStopsWhatIsCutOff()
{
    if (!isSeries())
        QSKIP("a proof: it takes a minute");
    QFETCH(QString, engine);
    NetCluster cluster(engine);
    QVERIFY(cluster.bringUp());
    const auto dead = NetCluster::primaryOf(1);
    QVERIFY(cluster.saveConnection(u"blind"_s, { dead }));
    auto posts = cluster.posts();
    posts << GuardPost { .place = { NetHosts::addressOf(dead), 7440 },
                         .entry = cluster.hosts().entryOf(dead),
                         .cluster = { u"--connection"_s, u"net"_s },
                         .keeps = cluster.address(dead) };
    GuardCrew crew(cluster.folder(), { u"--connection"_s, u"blind"_s }, posts);
    crew.startAll();
    QVERIFY(crew.isReady(3));
    WrittenCluster written(cluster, 1);
    QVERIFY(written.isWriting());
    QElapsedTimer clock;
    clock.start();
    QVERIFY(cluster.hosts().cut(dead).has_value());
    QVERIFY2(QTest::qWaitFor([&] { return !cluster.isUp(dead); }, patience), qPrintable(crew.said()));
    const auto stopped = clock.elapsed();
    const auto outage = written.servedAfter(clock);
    QVERIFY2(outage.has_value(), qPrintable(crew.said()));
    QVERIFY2(*outage > stopped, qPrintable(crew.said()));
    QVERIFY(written.isWriting());
    qInfo("%s: the keeper stopped it after %lld ms", QTest::currentDataTag(),
          static_cast<long long>(stopped));
    checkLedger(written, engine, *outage);
    QCOMPARE(failoversIn(cluster), 1);
}

void TestGuardsCut::oneGuardCutOffDoesNothing()
{
    if (!isSeries())
        QSKIP("a proof: it waits for a failover that must not come");
    QFETCH(QString, engine);
    NetCluster cluster(engine);
    QVERIFY(cluster.bringUp());
    GuardCrew crew(cluster.folder(), { u"--connection"_s, u"net"_s }, cluster.posts());
    crew.startAll();
    QVERIFY(crew.isReady(3));
    WrittenCluster written(cluster, 1);
    const auto own = NetCluster::guardHost(1);
    QVERIFY(cluster.hosts().cutBetween(own, NetCluster::primaryOf(1)).has_value());
    QVERIFY(cluster.hosts().cutBetween(own, NetCluster::primaryOf(0)).has_value());
    const auto isAlone = [&] {
        const auto guards = crew.status(2).json().array();
        int suspicions = 0;
        for (const auto &guard : guards) {
            for (const auto &sight : guard[u"sights"_s].toArray())
                suspicions += sight[u"state"_s].toString() == u"suspect"_s ? guard[u"guard"_s].toInt() : 0;
        }
        return suspicions == 2; // guard 1, both primaries
    };
    QVERIFY2(QTest::qWaitFor(isAlone, patience), (crew.status(2).output + crew.said().toUtf8()).constData());
    QVERIFY(!QTest::qWaitFor([&] { return !isAlone(); }, 30'000));
    QVERIFY(written.isWriting());
    // Wholly cut off it does not even suspect them: its own line is down.
    QVERIFY(cluster.hosts().cut(own).has_value());
    const auto knowsWhy = [&] { return crew.said().contains(u"own line is down"_s); };
    QVERIFY2(QTest::qWaitFor(knowsWhy, patience), qPrintable(crew.said()));
    QVERIFY(written.isWriting());
    checkLedger(written, engine, 0);
    QCOMPARE(failoversIn(cluster), 0);
}

/// The dead server's files are out of reach: what commits waited for is known from the guard of this machine.
void TestGuardsCut::noteStandsInForTheDeadHost()
{
    if (!isSeries())
        QSKIP("a proof");
    QFETCH(QString, engine);
    NetCluster cluster(engine);
    QVERIFY(cluster.bringUp());
    const auto dead = NetCluster::primaryOf(1);
    QVERIFY(cluster.saveConnection(u"blind"_s, { dead }));
    GuardCrew crew(cluster.folder(), { u"--connection"_s, u"blind"_s }, cluster.posts(), false);
    crew.startAll();
    QVERIFY(crew.isWatching(3));
    const auto isNoted = [&] {
        QFile notes(cluster.folder() + u"/data/tessera/last-seen.json"_s);
        return notes.open(QFile::ReadOnly) && notes.readAll().contains(cluster.address(dead).toLatin1());
    };
    QVERIFY(QTest::qWaitFor(isNoted, patience));
    QVERIFY(crew.status().output.contains("host is not known"));
    WrittenCluster written(cluster, 1);
    QVERIFY(written.isWriting());
    QElapsedTimer clock;
    clock.start();
    QVERIFY(cluster.hosts().cut(dead).has_value());
    const QStringList failover { u"--connection"_s,
                                 u"blind"_s,
                                 u"ha"_s,
                                 u"failover"_s,
                                 u"--group"_s,
                                 u"1"_s,
                                 u"--host-is-off"_s,
                                 NetHosts::addressOf(dead),
                                 u"--yes"_s };
    CtlOutcome done;
    QVERIFY(failsOver([&] { return cluster.ctl(failover); }, done, patience));
    QVERIFY2(done.exitCode == 0, (done.output + done.errors).constData());
    QVERIFY2(done.errors.contains("Nothing that was acknowledged is lost"), done.errors.constData());
    const auto outage = written.servedAfter(clock);
    QVERIFY(outage.has_value());
    checkLedger(written, engine, *outage);
}

int main(int argc, char **argv)
{
    hasOwnNetwork = enterOwnNetwork();
    QCoreApplication application(argc, argv);
    TestGuardsCut test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_guards_cut.moc"
