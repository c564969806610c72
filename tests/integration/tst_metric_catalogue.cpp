// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/collect/node_lines.h"
#include "core/metrics/metric_catalogue.h"
#include "tests/support/client_program.h"
#include "tests/support/collector_run.h"
#include "tests/support/metric_checks.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace tessera;
using namespace tessera::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 30000;
constexpr qsizetype worker = 1; ///< The node with a standby

/// What the checks ask, by their metric, as every node answers now; NaN for null.
QList<QHash<QString, double>> askedNow(const SandboxFixture &sandbox, const QList<MetricCheck> &checks)
{
    QStringList asked;
    for (const auto &check : checks)
        asked << u"'%1', (%2)"_s.arg(QLatin1String(check.metric), QLatin1String(check.sql));
    QStringList objects; // a function takes no more than 100 arguments
    constexpr qsizetype most = 40;
    for (qsizetype i = 0; i < asked.size(); i += most)
        objects << u"jsonb_build_object(%1)"_s.arg(asked.mid(i, most).join(u", "_s));
    QList<QHash<QString, double>> nodes;
    for (qsizetype node = 0; node < sandbox.state().nodes.size(); ++node) {
        const auto text = sandbox.value(shardsAreShown + u"; SELECT "_s + objects.join(u" || "_s), node);
        const auto object = QJsonDocument::fromJson(text.toUtf8()).object();
        QHash<QString, double> values;
        for (auto one = object.begin(); one != object.end(); ++one)
            values.insert(one.key(), one.value().toDouble(std::nan("")));
        nodes << values;
    }
    return nodes;
}

/// A cluster whose nodes have one of each: a session that waits, one that is idle in a transaction, a slow
/// logical slot, and one of them a standby.
class QuietCluster
{
public:
    explicit QuietCluster(const QString &engine)
        : m_sandbox(engine, 2, 1)
    {
    }
    [[nodiscard]] const SandboxFixture &sandbox() const { return m_sandbox; }
    [[nodiscard]] bool begin()
    {
        if (!m_sandbox.bringUp())
            return false;
        m_sandbox.value(u"CREATE TABLE public.spread (id int PRIMARY KEY);"
                        "SELECT create_distributed_table('public.spread', 'id', shard_count => 4)"_s);
        for (qsizetype node = 0; node < m_sandbox.state().nodes.size(); ++node) {
            if (!hold(node))
                return false;
        }
        return QTest::qWaitFor(
            [this] {
                return m_sandbox.value(u"SELECT count(replay_lsn) FROM pg_stat_replication"_s, worker)
                    == u"1"_s;
            },
            patience);
    }
    /// Something of everything that is counted, on every node.
    void work() const
    {
        for (qsizetype node = 0; node < m_sandbox.state().nodes.size(); ++node) {
            m_sandbox.value(
                u"CREATE TABLE IF NOT EXISTS public.\"we\"\"ird; drop\" (id int PRIMARY KEY, t text);"
                "INSERT INTO public.\"we\"\"ird; drop\" SELECT i, repeat('x', 100) "
                "FROM generate_series(1, 3000) i ON CONFLICT (id) DO UPDATE SET t = 'y';"
                "DELETE FROM public.\"we\"\"ird; drop\" WHERE id % 3 = 0;"
                "SET work_mem = '64kB'; SELECT count(*) FROM (SELECT g FROM generate_series(1, 90000) g "
                "ORDER BY md5(g::text) OFFSET 1) sorted"_s,
                node);
            m_sandbox.value(u"ANALYZE public.\"we\"\"ird; drop\""_s, node);
            m_sandbox.value(u"VACUUM public.\"we\"\"ird; drop\""_s, node);
            m_sandbox.value(u"BEGIN; SELECT 1; ROLLBACK"_s, node);
        }
        m_sandbox.value(u"SELECT count(*) FROM public.spread"_s);
        m_sandbox.value(u"SELECT count(*) FROM public.spread WHERE id = 7"_s);
    }

private:
    [[nodiscard]] bool hold(qsizetype node)
    {
        if (m_sandbox.engine() == u"citus"_s)
            m_sandbox.value(u"ALTER SYSTEM SET citus.enable_stat_counters = on"_s, node);
        m_sandbox.value(u"SELECT pg_reload_conf()"_s, node);
        m_sandbox.value(u"SELECT pg_create_logical_replication_slot('slow', 'pgoutput')"_s, node);
        m_held.push_back(std::make_unique<ClientProgram>(m_sandbox, node, u"sleeper"_s));
        m_held.back()->begin(u"SELECT pg_sleep(3600)"_s);
        m_held.push_back(std::make_unique<ClientProgram>(m_sandbox, node, u"forgetful"_s));
        m_held.back()->run(u"BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT count(*) FROM pg_class"_s);
        return QTest::qWaitFor(
            [&] {
                return m_sandbox
                           .value(
                               u"SELECT count(*) FROM pg_stat_activity WHERE state = 'idle in transaction' "
                               "OR wait_event = 'PgSleep' AND query LIKE '%3600%'"_s,
                               node)
                           .toInt()
                    >= 2;
            },
            patience);
    }

    SandboxFixture m_sandbox;
    std::vector<std::unique_ptr<ClientProgram>> m_held;
};

/// What was asked before and after each of the two minutes.
struct Brackets
{
    QHash<QString, double> beforeFirst, afterFirst, beforeSecond, afterSecond;
    double seconds = 0; ///< Between the minutes
};

/// The same of all nodes.
struct Asked
{
    QList<QHash<QString, double>> beforeFirst = {}, afterFirst = {}, beforeSecond = {}, afterSecond = {};
    double seconds = 0;

    [[nodiscard]] Brackets of(qsizetype node) const
    {
        return { beforeFirst.at(node), afterFirst.at(node), beforeSecond.at(node), afterSecond.at(node),
                 seconds };
    }
};

/// Why @p sample is not what the node says; empty when it is. A rate is an increase over a time that the
/// collector takes in whole seconds.
QString disagreement(const MetricCheck &check, double sample, const Brackets &asked)
{
    const auto id = QString::fromLatin1(check.metric);
    const double before = asked.beforeSecond.value(id);
    const double after = asked.afterSecond.value(id);
    if (std::isnan(before) || std::isnan(after) || std::isnan(sample))
        return std::isnan(sample) == std::isnan(after)
            ? QString()
            : u"%1 is %2, psql says %3"_s.arg(id).arg(sample).arg(after);
    double least = std::min(before, after) - check.tolerance;
    double most = std::max(before, after) + check.tolerance;
    if (check.kind == CheckKind::Rate) {
        least = (before - asked.afterFirst.value(id)) / (asked.seconds + 1) - check.tolerance;
        most = (after - asked.beforeFirst.value(id)) / (asked.seconds - 1) + check.tolerance;
    }
    return sample >= least && sample <= most
        ? QString()
        : u"%1 is %2, psql says %3 to %4"_s.arg(id).arg(sample).arg(least).arg(most);
}

/// Those that tst_pooler_metrics checks.
QSet<QString> poolerMetrics()
{
    QSet<QString> ids;
    for (const auto &metric : metricCatalogue()) {
        if (QLatin1String(metric.source).startsWith("PgBouncer"_L1))
            ids << QString::fromLatin1(metric.id);
    }
    return ids;
}

QStringList disagreements(const QList<MetricCheck> &checks, const CollectedFile &file, const QString &node,
                          const Brackets &asked)
{
    QStringList wrong;
    for (const auto &check : checks) {
        const auto part = QString::fromLatin1(check.part);
        const auto reason =
            disagreement(check, file.value(check.metric, node, firstMinute + 1min, part), asked);
        if (!reason.isEmpty())
            wrong << reason;
        if (check.kind == CheckKind::Rate && !std::isnan(file.value(check.metric, node, firstMinute, part)))
            wrong << u"%1 has nothing to compare with yet"_s.arg(QLatin1String(check.metric));
    }
    return wrong;
}

/// What the collector says of itself; psql knows nothing of it.
void checkOwn(const CollectedFile &file, const QStringList &nodes)
{
    const auto minute = firstMinute + 1min;
    for (const auto &node : nodes) {
        QCOMPARE(file.value("is_db_alive", node, minute), 1.0);
        const auto took = file.value("collector_statement_time_sec", node, minute);
        QVERIFY2(took > 0 && took < 10, qPrintable(QString::number(took)));
    }
    QCOMPARE(file.value("is_db_alive", {}, minute), 1.0);
    QVERIFY(file.value("collector_round_time_sec", {}, minute) > 0);
    QVERIFY(file.value("collector_cpu_percent", {}, minute) > 0);
    const auto series = file.reader().series().value();
    for (const auto &key : series)
        QVERIFY2(metricOf(key.metric) != nullptr, qPrintable(key.metric));
}

} // namespace

/// Every metric of the catalogue, as it was collected, against what psql says of each node of a quiet
/// cluster.
class TestMetricCatalogue : public QObject
{
    Q_OBJECT
private slots:
    void everyMetricHasACheck();
    void agreesWithPsql_data();
    void agreesWithPsql();
};

void TestMetricCatalogue::everyMetricHasACheck()
{
    QSet<QString> checked { u"is_db_alive"_s, u"collector_statement_time_sec"_s,
                            u"collector_round_time_sec"_s, u"collector_cpu_percent"_s };
    checked.unite(poolerMetrics());
    for (const auto &check : metricChecks(true))
        checked << QString::fromLatin1(check.metric);
    for (const auto &metric : metricCatalogue())
        QVERIFY2(checked.remove(QString::fromLatin1(metric.id)), metric.id);
    QVERIFY2(checked.isEmpty(), qPrintable(checked.values().join(u' ')));
}

void TestMetricCatalogue::agreesWithPsql_data()
{
    QTest::addColumn<QString>("engine");
    QTest::addColumn<bool>("isDirect");
    for (const auto &engine : SandboxFixture::engines()) {
        QTest::addRow("%s, nodes reached", qPrintable(engine)) << engine << true;
        QTest::addRow("%s, through the coordinator", qPrintable(engine)) << engine << false;
    }
}

void TestMetricCatalogue::agreesWithPsql()
{
    QFETCH(const QString, engine);
    QFETCH(const bool, isDirect);
    QuietCluster cluster(engine);
    QVERIFY(cluster.begin());
    const auto checks = metricChecks(engine == u"citus"_s);
    const QTemporaryDir folder;
    Asked asked { .beforeFirst = askedNow(cluster.sandbox(), checks) };
    const auto openNode = isDirect ? nodeOpener(cluster.sandbox()) : OpenNode();
    CollectorRun running(cluster.sandbox(), folder.path(), { .openNode = openNode });
    QVERIFY(running.reaches(firstMinute));
    QElapsedTimer sinceFirst;
    sinceFirst.start();
    asked.afterFirst = askedNow(cluster.sandbox(), checks);
    cluster.work();
    QTRY_VERIFY_WITH_TIMEOUT(sinceFirst.hasExpired(6000), patience); // a rate needs time to pass
    asked.beforeSecond = askedNow(cluster.sandbox(), checks);
    running.clock().step(1min);
    QVERIFY(running.reaches(firstMinute + 1min));
    asked.seconds = static_cast<double>(sinceFirst.elapsed()) / 1000;
    asked.afterSecond = askedNow(cluster.sandbox(), checks);
    QVERIFY2(running.state().problem.isEmpty(), qPrintable(running.state().problem));
    QVERIFY2(running.state().storeProblem.isEmpty(), qPrintable(running.state().storeProblem));

    const CollectedFile file(running.state().storePath);
    QVERIFY(file.eventWords(MetricEventKind::Gap).isEmpty());
    const auto names = file.reader().nodeNames().value();
    for (qsizetype i = 0; i < cluster.sandbox().state().nodes.size(); ++i) {
        const auto &server = cluster.sandbox().state().nodes.at(i).node;
        const auto node = QString::number(server.id.value);
        QCOMPARE(names.value(node), u"127.0.0.1:%1"_s.arg(server.port));
        const auto wrong = disagreements(checks, file, node, asked.of(i));
        QVERIFY2(wrong.isEmpty(), qPrintable(node + u": "_s + wrong.join(u'\n')));
    }
    checkOwn(file, names.keys());
    if (engine != u"citus"_s)
        QVERIFY(std::isnan(file.value("multi_shard_queries", names.keys().first(), firstMinute + 1min)));
}

QTEST_GUILESS_MAIN(TestMetricCatalogue)
#include "tst_metric_catalogue.moc"
