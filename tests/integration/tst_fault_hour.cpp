// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alerts/alert_store.h"
#include "core/charts/read_charts.h"
#include "tests/support/client_program.h"
#include "tests/support/collector_run.h"
#include "tests/support/engine_cluster.h"
#include "tests/support/hostile_table.h"
#include "tests/support/small_disk.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace tessera;
using namespace tessera::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int worker = 1;
constexpr int target = 2; ///< Worker that has no shard at first

bool hasOwnMounts = false;

QByteArray text(const QJsonObject &json)
{
    return QJsonDocument(json).toJson();
}

/// What the hour is about.
class Hour
{
public:
    explicit Hour(SandboxFixture &sandbox)
        : m_sandbox(sandbox)
        , m_begin(std::chrono::floor<std::chrono::minutes>(std::chrono::system_clock::now()) - 60min)
        , m_running(sandbox, metricFolderOf(sandbox), { .openNode = nodeOpener(sandbox), .begin = m_begin })
        , m_minute(m_begin)
    {
    }
    [[nodiscard]] bool begin();
    /// Load, then the next minutes are measured.
    [[nodiscard]] bool pass(std::chrono::minutes span);
    /// In the order in which they came: "rule node state".
    [[nodiscard]] QStringList alerts() const;
    [[nodiscard]] QStringList lastAlerts() const
    {
        return alerts().last(qMin<qsizetype>(2, alerts().size()));
    }
    /// The most that the chart of the metric shows for the node from @p from on.
    [[nodiscard]] double charted(const char *metric, const QString &node, Minute from,
                                 bool byPart = false) const;
    [[nodiscard]] Minute now() const { return m_minute; }
    [[nodiscard]] QString nodeId(int node) const;

private:
    [[nodiscard]] static QString metricFolderOf(const SandboxFixture &sandbox)
    {
        return sandbox.place().folder() + u"/console/data/tessera/metrics"_s;
    }
    [[nodiscard]] AlertStore store() const
    {
        return AlertStore::open(AlertStore::pathBeside(m_running.state().storePath)).value();
    }
    void load();

    SandboxFixture &m_sandbox;
    Minute m_begin;
    CollectorRun m_running;
    Minute m_minute;
    int m_key = 1000;
};

bool Hour::begin()
{
    if (!m_running.reaches(m_minute))
        return false;
    auto rules = store();
    auto suggested = rules.rules().value();
    for (auto &rule : suggested) {
        rule.isEnabled = rule.id == u"node-down"_s || rule.id == u"storage-95"_s;
        if (rule.isEnabled && !rules.save(rule))
            return false;
    }
    const AlertRule pileUp { .id = u"pile-up"_s,
                             .metric = u"sessions_by_wait_event_type"_s,
                             .aggregation = AlertAggregation::Last,
                             .threshold = 2,
                             .isEnabled = true };
    const AlertRule slowCopy { .id = u"copy-behind"_s,
                               .metric = u"logical_replication_delay_in_bytes"_s,
                               .aggregation = AlertAggregation::Last,
                               .threshold = 10'000,
                               .isEnabled = true };
    return rules.save(pileUp) && rules.save(slowCopy);
}

/// New rows; they may fail where a node is down.
void Hour::load()
{
    auto session = m_sandbox.session();
    const auto insert = withHostileTable("INSERT INTO %1 SELECT g, 'load' FROM generate_series(%2, %3) g")
                            .arg(m_key)
                            .arg(m_key + 199);
    if (!session.script(u"SET lock_timeout = '1s'; "_s + insert, Deadline::in(10s)))
        qInfo("a minute's load was not taken");
    m_key += 200;
}

bool Hour::pass(std::chrono::minutes span)
{
    for (const auto end = m_minute + span; m_minute < end;) {
        load();
        m_minute += 1min;
        m_running.clock().step(1min);
        if (!m_running.reaches(m_minute))
            return false;
    }
    return true;
}

QStringList Hour::alerts() const
{
    const auto history = store().history({ m_begin, m_begin + 24h }, 1000).value();
    QStringList words;
    for (const auto &record : history) {
        if (record.transition.to == AlertState::Firing || record.transition.to == AlertState::Resolved)
            words.prepend(record.transition.key.rule + u' ' + record.transition.key.subject + u' '
                          + nameOf(record.transition.to));
    }
    return words;
}

double Hour::charted(const char *metric, const QString &node, Minute from, bool byPart) const
{
    const auto reader = MetricReader::open(m_running.state().storePath).value();
    const ChartQuestion question { .metrics = { { QString::fromLatin1(metric), {} } },
                                   .nodes = { node },
                                   .byNode = false,
                                   .byPart = byPart };
    const auto answer =
        readCharts(reader, { { from, m_minute + 1min }, { { u"it"_s, question, 1000 } }, {} }, {}, {})
            .value();
    double most = -1;
    for (const auto &line : answer.charts.value(u"it"_s)->lines) {
        for (const double value : line.minutes)
            most = std::isnan(value) || (byPart && line.name != u"Lock"_s) ? most : std::max(most, value);
    }
    return most;
}

QString Hour::nodeId(int node) const
{
    return m_sandbox.value(u"SELECT nodeid FROM pg_dist_node WHERE nodeport = %1"_s.arg(
        m_sandbox.state().nodes.at(node).node.port));
}

/// The hostile table, all of it on one worker. Rows are taken only by who may lock: see holdOn().
void makeTable(const SandboxFixture &sandbox)
{
    EngineCluster cluster(sandbox);
    const auto place = [&](int node) {
        return u"'127.0.0.1', %1"_s.arg(sandbox.state().nodes.at(node).node.port);
    };
    const int makers = sandbox.engine() == u"citus"_s ? 1 : cluster.nodes(); // Citus carries it on
    for (int node = 0; node < makers; ++node)
        cluster.run(u"CREATE OR REPLACE FUNCTION public.may_enter(text) RETURNS bool LANGUAGE plpgsql AS "
                    "'BEGIN PERFORM pg_advisory_xact_lock_shared(4711); RETURN true; END'"_s,
                    node);
    cluster.run(u"SELECT citus_set_node_property(%1, 'shouldhaveshards', false)"_s.arg(place(target)));
    cluster.run(withHostileTable("CREATE TABLE %1 (k int PRIMARY KEY, v text CHECK (public.may_enter(v)))"));
    cluster.run(withHostileTable("SELECT create_distributed_table('%1', 'k', shard_count := 2)"));
    cluster.run(u"SELECT citus_set_node_property(%1, 'shouldhaveshards', true)"_s.arg(place(target)));
    cluster.run(withHostileTable("INSERT INTO %1 SELECT g, 'x' FROM generate_series(1, 400) g"));
}

QJsonObject activity(const SandboxFixture &sandbox, const QStringList &words)
{
    return sandbox.ctl(QStringList { u"--json"_s, u"activity"_s } + words).json().object();
}

} // namespace

/// An hour of a loaded cluster to which everything happens: each trouble is in the charts, the activity, the
/// alerts and the report.
class TestFaultHour : public QObject
{
    Q_OBJECT
private slots:
    void eachFaultIsSeen_data() { SandboxFixture::addEngineRows(); }
    void eachFaultIsSeen();

private:
    void piledUpLocks();
    void fullDisk(SmallDisk &disk);
    void heldMove();
    void killedWorker();
    void report();
    [[nodiscard]] QStringList firedAndEnded(const QString &rule, int node) const
    {
        const auto id = m_hour->nodeId(node);
        return { rule + u' ' + id + u" firing"_s, rule + u' ' + id + u" resolved"_s };
    }

    SandboxFixture *m_sandbox = nullptr;
    Hour *m_hour = nullptr;
};

void TestFaultHour::piledUpLocks()
{
    const auto began = m_hour->now();
    {
        ClientProgram holder(*m_sandbox, 0, u"night report"_s);
        holder.run(u"BEGIN; "_s + withHostileTable("UPDATE %1 SET v = 'held'"));
        std::vector<std::unique_ptr<ClientProgram>> waiting;
        for (int one = 0; one < 4; ++one) {
            waiting.push_back(std::make_unique<ClientProgram>(*m_sandbox, 0, u"waiter"_s));
            waiting.back()->begin(withHostileTable("UPDATE %1 SET v = 'w' WHERE k = ")
                                  + QString::number(one + 1));
        }
        const auto isPiled = [&] {
            return activity(*m_sandbox, { u"locks"_s })[u"trees"_s][0][u"blocked"_s].toInt() == 4;
        };
        QVERIFY2(QTest::qWaitFor(isPiled, 30000), text(activity(*m_sandbox, { u"locks"_s })));
        QVERIFY(m_hour->pass(3min));
        holder.run(u"ROLLBACK"_s);
        QVERIFY(QTest::qWaitFor([&] { return waiting.back()->isOver(); }, 30000));
    }
    QVERIFY(m_hour->pass(7min));
    const auto id = m_hour->nodeId(worker);
    QVERIFY(m_hour->charted("sessions_by_wait_event_type", id, began, true) >= 3);
    const auto alerts = m_hour->alerts();
    QVERIFY2(alerts.contains(u"pile-up %1 firing"_s.arg(id)), qPrintable(alerts.join(u'\n')));
    QVERIFY2(alerts.contains(u"pile-up %1 resolved"_s.arg(id)), qPrintable(alerts.join(u'\n')));
}

void TestFaultHour::fullDisk(SmallDisk &disk)
{
    const auto began = m_hour->now();
    QVERIFY(disk.fill(20 << 20));
    QVERIFY(m_hour->pass(5min));
    disk.empty();
    QVERIFY(m_hour->pass(10min));
    QVERIFY(m_hour->charted("storage_percent", m_hour->nodeId(target), began) > 95);
    QCOMPARE(m_hour->lastAlerts(), firedAndEnded(u"storage-95"_s, target));
}

/// The copies wait for a lock that their new rows need, while the old shard is written on.
void TestFaultHour::heldMove()
{
    const auto began = m_hour->now();
    const auto workerId = m_hour->nodeId(worker);
    const auto targetId = m_hour->nodeId(target);
    ClientProgram barrier(*m_sandbox, target, u"barrier"_s);
    barrier.run(u"SELECT pg_advisory_lock(4711)"_s);
    const auto shard = m_sandbox->value(
        withHostileTable("SELECT min(shardid) FROM pg_dist_shard WHERE logicalrelid = '%1'::regclass"));
    const auto move = startCtl(
        *m_sandbox,
        { u"shard"_s, u"move"_s, shard, u"--to"_s, targetId, u"--mode"_s, u"force_logical"_s, u"--yes"_s });
    const auto isHeld = [&] {
        return m_sandbox->value(u"SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'advisory'"_s,
                                target)
            != u"0"_s;
    };
    QVERIFY2(QTest::qWaitFor(isHeld, 60000), move->readAllStandardError());
    QVERIFY(m_hour->pass(5min));
    const auto sessions = text(activity(*m_sandbox, { u"list"_s, u"--all"_s })); // it is our own
    QVERIFY2(sessions.contains("citus_move_shard_placement"), sessions);
    barrier.run(u"SELECT pg_advisory_unlock(4711)"_s);
    QVERIFY(move->waitForFinished(60000));
    QVERIFY2(move->exitCode() == 0, move->readAllStandardError());
    QVERIFY(m_hour->pass(7min));
    QVERIFY(m_hour->charted("logical_replication_delay_in_bytes", workerId, began) > 10'000);
    QCOMPARE(m_hour->lastAlerts(), firedAndEnded(u"copy-behind"_s, worker));
}

void TestFaultHour::killedWorker()
{
    const auto began = m_hour->now();
    m_sandbox->killServer(worker);
    QVERIFY(m_hour->pass(5min));
    QVERIFY(m_hour->charted("is_db_alive", m_hour->nodeId(worker), began + 1min) < 1);
    const auto sessions = text(activity(*m_sandbox, { u"list"_s }));
    QVERIFY2(sessions.contains(m_sandbox->connInfo(worker).value(u"port"_s).toUtf8()), sessions);
    QVERIFY(m_sandbox->bringUp());
    QVERIFY(m_hour->pass(13min));
    QCOMPARE(m_hour->lastAlerts(), firedAndEnded(u"node-down"_s, worker));
}

void TestFaultHour::report()
{
    const auto path = m_sandbox->place().folder() + u"/hour.json"_s;
    const auto made = m_sandbox->ctl({ u"report"_s, u"--out"_s, path, u"--since"_s, u"90m"_s });
    QVERIFY2(made.exitCode == 0, made.errors);
    QFile file(path);
    QVERIFY(file.open(QFile::ReadOnly));
    const auto sections = QJsonDocument::fromJson(file.readAll())[u"sections"_s].toArray();
    const auto section = [&](const QString &id) {
        const auto isIt = [&](const QJsonValue &one) { return one[u"id"_s] == id; };
        const auto found = std::ranges::find_if(sections, isIt);
        return found == sections.end() ? QByteArray() : text((*found).toObject());
    };
    const auto alerts = section(u"alerts"_s);
    for (const auto *metric : { "sessions_by_wait_event_type", "storage_percent",
                                "logical_replication_delay_in_bytes", "is_db_alive" })
        QVERIFY2(alerts.contains(metric), metric);
    const auto charts = section(u"metrics"_s);
    for (const auto *chart : { "Lock", "Disk in use", "Lag of the logical slots", "Node answers" })
        QVERIFY2(charts.contains(chart), chart);
    const auto journal = section(u"journal"_s);
    QVERIFY2(journal.contains("Move"), journal);
}

void TestFaultHour::eachFaultIsSeen()
{
    if (!hasOwnMounts)
        QSKIP("Only root may fill a disk of its own.");
    QFETCH(const QString, engine);
    SandboxFixture sandbox(engine, 2);
    QVERIFY(sandbox.bringUp());
    const auto disk = SmallDisk::under(sandbox, sandbox.state().nodes.at(target).node);
    QVERIFY2(disk, disk ? "" : qPrintable(disk.error().message));
    makeTable(sandbox);
    Hour hour(sandbox);
    m_sandbox = &sandbox;
    m_hour = &hour;
    QVERIFY(hour.begin() && hour.pass(5min));
    QCOMPARE(hour.alerts(), QStringList());
    const std::function<void()> faults[] = { [this] { piledUpLocks(); }, [this, &disk] { fullDisk(**disk); },
                                             [this] { heldMove(); }, [this] { killedWorker(); },
                                             [this] { report(); } };
    for (const auto &fault : faults) {
        fault();
        if (QTest::currentTestFailed())
            return;
    }
}

int main(int argc, char **argv)
{
    hasOwnMounts = enterOwnMounts();
    QCoreApplication application(argc, argv);
    TestFaultHour test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_fault_hour.moc"
