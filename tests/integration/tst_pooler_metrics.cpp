// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/collect/collector_access.h"
#include "core/metrics/metric_catalogue.h"
#include "core/sandbox/server_control.h"
#include "tests/support/collector_run.h"

#include <QFile>
#include <QJsonArray>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <unistd.h>

using namespace tessera;
using namespace tessera::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 30000;
const auto database = u"we\"ird; drop"_s; ///< As PgBouncer's clients call it

bool write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size()
        && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther);
}

/// A PgBouncer before the coordinator of a sandbox, with one server connection for each user.
class Pooler
{
public:
    explicit Pooler(const SandboxFixture &sandbox)
        : m_server(sandbox.connInfo())
        , m_port(findFreePorts(1, {}).value().front())
    {
        QFile passFile(sandbox.state().passFile);
        if (!passFile.open(QIODevice::ReadOnly))
            qFatal("the password file of the sandbox cannot be read");
        m_password = passFile.readAll().split('\n').front().split(':').last();
        m_psql = sandbox.state().record.programs + u"/psql"_s;
    }
    ~Pooler() { stop(); }
    Q_DISABLE_COPY_MOVE(Pooler)

    [[nodiscard]] bool start()
    {
        const auto port = QByteArray::number(m_port);
        const bool isWritten = write(m_folder.filePath(u"users"_s), "\"postgres\" \"" + m_password + "\"\n")
            && write(m_folder.filePath(u"passfile"_s),
                     "127.0.0.1:" + port + ":*:postgres:" + m_password + '\n')
            && write(m_folder.filePath(u"pgbouncer.ini"_s),
                     "[databases]\n* = host=127.0.0.1 port=" + m_server.value(u"port"_s).toUtf8()
                         + " dbname=postgres\n[pgbouncer]\nlisten_addr = 127.0.0.1\nlisten_port = " + port
                         + "\nunix_socket_dir =\nauth_type = scram-sha-256\nauth_file = "
                         + m_folder.filePath(u"users"_s).toUtf8()
                         + "\nstats_users = postgres\npool_mode = session\ndefault_pool_size = 1\n");
        QFile(m_folder.filePath(u"passfile"_s)).setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        QFile(m_folder.path()).setPermissions(QFile(m_folder.path()).permissions() | QFile::ExeOther);
        QStringList command { u"--pdeathsig"_s, u"KILL"_s };
        if (::geteuid() == 0) // which PgBouncer refuses
            command << u"--reuid"_s << u"postgres"_s << u"--regid"_s << u"postgres"_s << u"--clear-groups"_s;
        m_process.start(u"setpriv"_s,
                        command << u"/usr/sbin/pgbouncer"_s << m_folder.filePath(u"pgbouncer.ini"_s));
        return isWritten && m_process.waitForStarted()
            && QTest::qWaitFor([this] { return !console(u"SHOW VERSION"_s).isEmpty(); }, patience);
    }
    void stop()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    /// What psql prints at the console, columns by '|'.
    QString console(const QString &command) const { return psql(u"pgbouncer"_s, { u"-c"_s, command }); }
    /// A client that stays open, with what it is told.
    [[nodiscard]] std::unique_ptr<QProcess> client(const QByteArray &script) const
    {
        auto process = std::make_unique<QProcess>();
        prepare(*process, database, {});
        process->start();
        process->write(script + '\n');
        return process;
    }
    [[nodiscard]] PoolerAccess access() const
    {
        ConnectionTarget target { .name = u"test"_s };
        target.info = m_server;
        target.info.set(u"passfile"_s, m_folder.filePath(u"passfile"_s));
        target.poolers = { place() };
        return poolerAccess(Connector(target)).front();
    }
    [[nodiscard]] HostPort place() const { return { u"127.0.0.1"_s, m_port }; }

private:
    void prepare(QProcess &process, const QString &name, const QStringList &more) const
    {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"PGPASSFILE"_s, m_folder.filePath(u"passfile"_s));
        environment.insert(u"PGDATABASE"_s, name);
        process.setProcessEnvironment(environment);
        process.setProgram(m_psql);
        process.setArguments(QStringList { u"-XAtq"_s, u"-h"_s, u"127.0.0.1"_s, u"-p"_s,
                                           QString::number(m_port), u"-U"_s, u"postgres"_s }
                             + more);
    }
    QString psql(const QString &name, const QStringList &more) const
    {
        QProcess process;
        prepare(process, name, more);
        process.start();
        process.waitForFinished(patience);
        return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
    }

    ConnInfo m_server;
    quint16 m_port;
    QByteArray m_password;
    QString m_psql;
    QTemporaryDir m_folder { u"/tmp/tessera-test"_s };
    QProcess m_process;
};

/// The console's row of the clients' pool, by column.
QStringList poolRow(const Pooler &pooler)
{
    for (const auto &line : pooler.console(u"SHOW POOLS"_s).split(u'\n')) {
        if (line.startsWith(database))
            return line.split(u'|');
    }
    return {};
}

} // namespace

/// A real PgBouncer, measured beside the nodes.
class TestPoolerMetrics : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void poolsAreMeasured();
    void lostPoolerIsAGapForItAlone();
    void somethingElseIsSaid();

private:
    SandboxFixture m_sandbox { u"builtin"_s, 1 };
};

void TestPoolerMetrics::initTestCase()
{
    QVERIFY2(QFile::exists(u"/usr/sbin/pgbouncer"_s), "install what scripts/packages.txt names for tests");
    QVERIFY(m_sandbox.bringUp());
}

void TestPoolerMetrics::poolsAreMeasured()
{
    Pooler pooler(m_sandbox);
    QVERIFY(pooler.start());
    const auto first = pooler.client("SELECT 1;");
    QVERIFY(QTest::qWaitFor([&] { return poolRow(pooler).value(2) == u"1"_s; }, patience));
    const auto second = pooler.client("SELECT 2;");
    // columns: database, user, cl_active, cl_waiting, …
    QVERIFY(QTest::qWaitFor([&] { return poolRow(pooler).value(3) == u"1"_s; }, patience));

    const QTemporaryDir folder;
    CollectorRun running(m_sandbox, folder.path(), { .poolers = { pooler.access() } });
    QVERIFY(running.reaches(firstMinute));
    QVERIFY2(running.state().problem.isEmpty(), qPrintable(running.state().problem));
    const CollectedFile file(running.state().storePath);
    const auto subject = subjectOf(pooler.place());
    const auto value = [&](const char *metric) { return file.value(metric, subject, firstMinute, database); };
    QCOMPARE(file.reader().nodeNames().value().value(subject), u"PgBouncer "_s + pooler.place().text());
    QCOMPARE(file.value("is_db_alive", subject, firstMinute), 1.0);
    QCOMPARE(value("client_connections_active"), 1.0);
    QCOMPARE(value("client_connections_waiting"), 1.0);
    QCOMPARE(value("server_connections_active"), 1.0);
    QCOMPARE(value("server_connections_idle"), 0.0);
    QCOMPARE(value("total_pooled_connections"), 1.0);
    QCOMPARE(value("num_pools"), 1.0);
    const auto waits = pooler.console(u"SHOW POOLS"_s).split(u'\n').filter(database).value(0).split(u'|');
    QVERIFY(value("pooler_longest_wait_sec") > 0);
    QVERIFY2(value("pooler_longest_wait_sec") < patience / 1000.0, qPrintable(waits.join(u'|')));
    const auto series = file.reader().series().value();
    for (const auto &key : series) { // the console's own pool is none
        QVERIFY(key.part != u"pgbouncer"_s);
        QVERIFY2(metricOf(key.metric), qPrintable(key.metric));
    }
    QVERIFY(file.eventWords(MetricEventKind::Gap).isEmpty());
}

void TestPoolerMetrics::lostPoolerIsAGapForItAlone()
{
    Pooler pooler(m_sandbox);
    QVERIFY(pooler.start());
    const QTemporaryDir folder;
    CollectorRun running(m_sandbox, folder.path(), { .poolers = { pooler.access() } });
    QVERIFY(running.reaches(firstMinute));
    pooler.stop();
    running.clock().step(1min);
    QVERIFY(running.reaches(firstMinute + 1min));
    QVERIFY(pooler.start());
    running.clock().step(1min);
    QVERIFY(running.reaches(firstMinute + 2min));
    const CollectedFile file(running.state().storePath);
    const auto subject = subjectOf(pooler.place());
    QCOMPARE(file.value("is_db_alive", subject, firstMinute + 1min), 0.0);
    QCOMPARE(file.value("is_db_alive", subject, firstMinute + 2min), 1.0);
    QCOMPARE(file.value("is_db_alive", {}, firstMinute + 1min), 1.0);
    QCOMPARE(file.eventWords(MetricEventKind::Gap), QStringList { subject });
    QVERIFY(file.eventWords(MetricEventKind::NodeGone).isEmpty());
    QVERIFY(file.eventWords(MetricEventKind::NodeAppeared).isEmpty());
}

void TestPoolerMetrics::somethingElseIsSaid()
{
    const auto info = m_sandbox.connInfo();
    const auto outcome = m_sandbox.ctl({ u"--json"_s, u"agent"_s, u"run"_s, u"--once"_s, u"--pgbouncer"_s,
                                         u"127.0.0.1:"_s + info.value(u"port"_s) });
    QCOMPARE(outcome.exitCode, 0);
    const auto events = outcome.json().object().value(u"events"_s).toArray();
    QCOMPARE(events.size(), 1);
    QVERIFY2(events.first().toObject().value(u"text"_s).toString().contains(u"pgbouncer"_s),
             outcome.output.constData());
    for (const auto &wrong : { u""_s, u"host:port"_s, u"host:0"_s, u":6432"_s, u"host:99999"_s })
        QCOMPARE(m_sandbox.ctl({ u"agent"_s, u"run"_s, u"--once"_s, u"--pgbouncer"_s, wrong }).exitCode, 2);
}

QTEST_GUILESS_MAIN(TestPoolerMetrics)
#include "tst_pooler_metrics.moc"
