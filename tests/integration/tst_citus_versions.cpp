// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/catalog_reader.h"
#include "core/cluster/findings.h"
#include "core/cluster/probe_capabilities.h"
#include "core/postgres/sql_text.h"
#include "tests/support/citus_fixture.h"

#include <QDir>
#include <QTest>

using namespace tessera;
using namespace tessera::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Deadline soon()
{
    return Deadline::in(20s);
}

Session openOrFail(const ConnInfo &info)
{
    auto session = Session::open(info, {}, soon());
    if (!session)
        qFatal("%s", qPrintable(session.error().message));
    return std::move(*session);
}

/// Every text that this version can run: all without a suffix, and the variants up to it. The counters' is
/// sent only where node_metric_rights finds them; those of pg_stat_statements and citus_query_stats(), which
/// these catalogs have not, are tst_statement_poll's; that of a pg_auto_failover monitor is tst_auto_failover's.
QStringList textsFor(const Capabilities &capabilities)
{
    QStringList names;
    for (auto name : QDir(u":/sql"_s).entryList({ u"*.sql"_s })) {
        name.chop(4);
        const auto base = name.section(u'.', 0, 0);
        if (name == u"node_metrics_citus"_s && !capabilities.statCounters)
            continue;
        if (name == u"statement_counters"_s || name == u"statement_texts"_s || name == u"statement_keys"_s
            || name == u"monitor_state"_s)
            continue;
        if (name == base || catalogText(base, capabilities) == sqlText(name))
            names << name;
    }
    return names;
}

/// The text as it would be sent. node_copy_hashes has a place for one SELECT a table, node_log_block for what
/// is wanted.
QString runnable(const QString &name)
{
    const auto text = sqlText(name);
    if (name == u"node_log_block"_s)
        return text.arg(u"'[]'"_s, u"0"_s);
    if (text.startsWith(u"DO $"_s)) // only read, not run
        return u"SELECT 1; CREATE OR REPLACE FUNCTION pg_temp.block() RETURNS void LANGUAGE plpgsql AS "_s
            + text.mid(3);
    if (name != u"node_copy_hashes"_s)
        return text;
    return text.arg(u"SELECT 1 AS shard, 'x' AS copy WHERE settings.done IS NOT NULL"_s);
}

} // namespace

/// Versions of Citus that are not installed here, by their catalogs on a plain server.
class TestCitusVersions : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyVersionIsProbedAndRead_data();
    void everyVersionIsProbedAndRead();
    void everySqlTextPrepares_data() { everyVersionIsProbedAndRead_data(); }
    void everySqlTextPrepares();
    void capabilitiesGrowWithTheVersion();
    void plainRoleSeesTheSameAndSaysWhatItMayNot();
    void whatASandboxCannotMakeIsRead();
    void oddClusterIsJudged();
    void refreshGivesTheSamePointerUntilSomethingChanges();
    void changeWithoutCountersIsFoundByTheHash();
    void failedReadLeavesTheSessionUsable();
    void secondSessionSeesTheSameMoment();
    void foreignServersAreRefused_data();
    void foreignServersAreRefused();

private:
    [[nodiscard]] ConnInfo ordinary(const QString &version) const { return m_ordinary.value(version); }

    std::unique_ptr<PostgresServer> m_server;
    QHash<QString, ConnInfo> m_ordinary; ///< By version
    ConnInfo m_odd;
};

void TestCitusVersions::initTestCase()
{
    auto server =
        PostgresServer::start({ .settings = { u"allow_system_table_mods = on"_s, u"fsync = off"_s } });
    QVERIFY2(server, server ? "" : qPrintable(server.error().message));
    m_server = std::move(*server);
    for (const auto &version : fixtureVersions())
        m_ordinary.insert(version, makeCitusFixture(*m_server, version, u"ordinary-cluster"_s));
    m_odd = makeCitusFixture(*m_server, u"14.0"_s, u"odd-cluster"_s);
    auto session = openOrFail(m_odd);
    runOrFail(session, u"CREATE ROLE plain LOGIN PASSWORD 'plain'"_s);
}

void TestCitusVersions::everyVersionIsProbedAndRead_data()
{
    QTest::addColumn<QString>("version");
    for (const auto &version : fixtureVersions())
        QTest::newRow(qPrintable(version)) << version;
}

void TestCitusVersions::everyVersionIsProbedAndRead()
{
    QFETCH(QString, version);
    auto session = openOrFail(ordinary(version));
    const auto read = readSnapshot(session, soon());
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    const auto &cluster = **read;
    QCOMPARE(cluster.nodes().size(), 3);
    QCOMPARE(cluster.nodes().at(2).address(), u"w2.example:5433"_s);
    QCOMPARE(cluster.tables().size(), 4);
    QCOMPARE(cluster.shards().size(), 13U);
    QCOMPARE(cluster.placements().size(), 15U);
    QCOMPARE(cluster.colocationGroups().size(), 3);
    const auto *companies = cluster.table(u"companies"_s);
    QVERIFY(companies);
    QCOMPARE(companies->distributionColumn, u"id"_s);
    QCOMPARE(companies->identity, ReplicaIdentity::PrimaryKey);
    const auto &hostile = cluster.tables().at(3);
    QCOMPARE(hostile.schema, u"Sch\"ema; x"_s);
    QCOMPARE(hostile.name.toUtf8().size(), 63);
    QCOMPARE(hostile.distributionColumn, u"Key'\\"_s);
    QCOMPARE(cluster.shardSet(cluster.shards()[0]).size(), 2U);
    QCOMPARE(cluster.shards()[3].maxValue, std::numeric_limits<qint32>::max());
    QCOMPARE(cluster.jobs().size(), 2);
    QCOMPARE(cluster.jobs().first().tasks.size(), 2);
    QCOMPARE(cluster.jobs().first().tasks.at(1).notBefore,
             std::optional(QDateTime(QDate(2026, 1, 2), QTime(10, 1), Qt::UTC)));
    QVERIFY(!cluster.jobs().first().tasks.at(0).notBefore);
    QCOMPARE(cluster.cleanup().size(), 1);
}

void TestCitusVersions::everySqlTextPrepares()
{
    QFETCH(QString, version);
    auto session = openOrFail(ordinary(version));
    const auto capabilities = probeCapabilities(session, soon());
    QVERIFY(capabilities);
    const auto ignore = [](int, std::span<const char>) {};
    for (const auto &name : textsFor(*capabilities)) {
        const auto text = runnable(name);
        const auto outcome = name.startsWith(u"copy_"_s)
            ? session.scriptWithCopy(text, ignore, soon())
            : session.script(u"PREPARE \"%1\" AS "_s.arg(name) + text, soon());
        QVERIFY2(outcome, qPrintable(name + u": "_s + (outcome ? QString() : outcome.error().message)));
    }
}

void TestCitusVersions::capabilitiesGrowWithTheVersion()
{
    QHash<QString, Capabilities> by;
    for (const auto &version : fixtureVersions()) {
        auto session = openOrFail(ordinary(version));
        by.insert(version, probeCapabilities(session, soon()).value_or(Capabilities {}));
        QVERIFY(by[version].backgroundRebalance && by[version].moveByNodeId && by[version].sizesByShardId);
        QVERIFY(by[version].cleanup && by[version].isSuperuser && by[version].tenantStatistics);
        QVERIFY(!by[version].isBuiltinEngine);
    }
    QVERIFY(!by[u"11.3"_s].schemaSharding && by[u"12.0"_s].schemaSharding);
    QVERIFY(!by[u"12.0"_s].schemaMove && by[u"12.1"_s].schemaMove);
    QVERIFY(!by[u"12.0"_s].pauseNode && by[u"12.1"_s].pauseNode);
    QVERIFY(!by[u"13.0"_s].nodesView && by[u"13.1"_s].nodesView && by[u"13.1"_s].statCounters);
    QVERIFY(!by[u"13.0"_s].shardNameSkipsPublic && by[u"13.1"_s].shardNameSkipsPublic);
    QVERIFY(!by[u"13.1"_s].clones && by[u"13.2"_s].clones);
    QVERIFY(!by[u"13.1"_s].parallelRebalanceFlags && by[u"13.2"_s].parallelRebalanceFlags);
    QVERIFY(by[u"14.0"_s].clones);
}

void TestCitusVersions::plainRoleSeesTheSameAndSaysWhatItMayNot()
{
    auto admin = openOrFail(m_odd);
    const auto whole = readSnapshot(admin, soon());
    auto info = m_server->login(u"plain"_s, u"plain"_s);
    info.set(u"dbname"_s, m_odd.value(u"dbname"_s));
    auto session = openOrFail(info);
    const auto read = readSnapshot(session, soon());
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QVERIFY(!(*read)->capabilities().isSuperuser);
    QVERIFY(std::ranges::equal((*read)->shards(), (*whole)->shards()));
    QVERIFY(std::ranges::equal((*read)->placements(), (*whole)->placements()));
    QCOMPARE((*read)->tables(), (*whole)->tables());

    runOrFail(admin, u"REVOKE SELECT ON pg_dist_cleanup, pg_dist_background_task FROM PUBLIC"_s);
    CatalogReader reader(session);
    const auto again = reader.refresh(soon());
    runOrFail(admin, u"GRANT SELECT ON pg_dist_cleanup, pg_dist_background_task TO PUBLIC"_s);
    QVERIFY2(again, again ? "" : qPrintable(again.error().message));
    ClusterState state;
    state.snapshot = *again;
    QVERIFY(std::ranges::count(findings(state), u"catalog-unreadable"_s, &Finding::code) == 1);
    QVERIFY((*again)->cleanup().isEmpty());

    runOrFail(admin, u"REVOKE SELECT ON pg_dist_placement FROM PUBLIC"_s);
    const auto denied = readSnapshot(session, soon());
    runOrFail(admin, u"GRANT SELECT ON pg_dist_placement TO PUBLIC"_s);
    QVERIFY(!denied);
    QCOMPARE(denied.error().kind, ErrorKind::Permission);
}

void TestCitusVersions::whatASandboxCannotMakeIsRead()
{
    auto session = openOrFail(m_odd);
    const auto read = readSnapshot(session, soon());
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    const auto &cluster = **read;
    QCOMPARE(cluster.node(NodeId { 5 })->role, NodeRole::Secondary);
    QCOMPARE(cluster.node(NodeId { 6 })->role, NodeRole::Unavailable);
    QVERIFY(cluster.node(NodeId { 6 })->isClone);
    QCOMPARE(cluster.node(NodeId { 6 })->cloneOf, NodeId { 3 });
    QCOMPARE(cluster.node(NodeId { 7 })->cluster, u"reporting"_s);
    QCOMPARE(cluster.primaryOf(GroupId { 1 })->host, u"w1"_s);
    QCOMPARE(cluster.shardNodes().size(), 2);

    const auto kind = [&](const QString &name) { return cluster.table(name)->kind; };
    QCOMPARE(kind(u"twice"_s), TableKind::Hash);
    QCOMPARE(kind(u"by_range"_s), TableKind::Range);
    QCOMPARE(kind(u"appended"_s), TableKind::Append);
    QCOMPARE(kind(u"alone"_s), TableKind::SingleShard);
    QCOMPARE(kind(u"tenant_x.users"_s), TableKind::Schema);
    QCOMPARE(kind(u"countries"_s), TableKind::Reference);
    QCOMPARE(kind(u"managed"_s), TableKind::LocalManaged);
    QVERIFY(cluster.table(u"events"_s)->isPartitioned);
    QCOMPARE(cluster.table(u"events_2026"_s)->partitionOf, std::optional(cluster.table(u"events"_s)->oid));
    QCOMPARE(cluster.table(u"tenant_x.users"_s)->identity, ReplicaIdentity::Full);
    QCOMPARE(cluster.table(u"alone"_s)->identity, ReplicaIdentity::Missing);

    const auto twice = cluster.placementsOf(*cluster.shard(ShardId { 200 }));
    QCOMPARE(twice.size(), 2U);
    QCOMPARE(twice[0].group, GroupId { 1 });
    QCOMPARE(cluster.boundsOf(*cluster.shard(ShardId { 210 })).low, u"2026-01-01"_s);
    QCOMPARE(cluster.boundsOf(*cluster.shard(ShardId { 221 })).high, u"90"_s);
    QVERIFY(!cluster.shard(ShardId { 221 })->hasRange);
    QVERIFY(cluster.boundsOf(*cluster.shard(ShardId { 222 })).low.isNull());
    QVERIFY(!cluster.shard(ShardId { 299 })); // its table is gone
    QCOMPARE(cluster.placements().size(), 24U);
}

void TestCitusVersions::oddClusterIsJudged()
{
    auto session = openOrFail(m_odd);
    ClusterState state;
    state.snapshot = *readSnapshot(session, soon());
    state.readAt = state.snapshot->serverTime();
    QStringList codes;
    for (const auto &finding : findings(state))
        codes << finding.code;
    for (const auto &expected :
         { u"inactive-node-with-placements"_s, u"metadata-not-synced"_s, u"range-hole"_s, u"range-overlap"_s,
           u"colocation-broken"_s, u"reference-copy-missing"_s, u"no-replica-identity"_s,
           u"cleanup-without-node"_s })
        QVERIFY2(codes.contains(expected), qPrintable(expected + u" is not in "_s + codes.join(u' ')));
    QCOMPARE(codes.count(u"range-hole"_s), 1);
    QCOMPARE(codes.count(u"range-overlap"_s), 1);
}

void TestCitusVersions::refreshGivesTheSamePointerUntilSomethingChanges()
{
    auto session = openOrFail(ordinary(u"13.2"_s));
    auto other = openOrFail(ordinary(u"13.2"_s));
    CatalogReader reader(session);
    const auto first = reader.refresh(soon());
    QVERIFY(first);
    QCOMPARE(*reader.refresh(soon()), *first);
    QCOMPARE(*reader.readWhole(soon()), *first);
    runOrFail(other, u"UPDATE pg_dist_node SET shouldhaveshards = false WHERE nodeid = 3"_s);
    const auto second = reader.refresh(soon());
    QVERIFY(second && *second != *first);
    QVERIFY(!(*second)->node(NodeId { 3 })->shouldHaveShards);
    runOrFail(other, u"UPDATE pg_dist_background_task SET status = 'done', pid = NULL WHERE task_id = 2"_s);
    const auto third = reader.refresh(soon());
    QVERIFY(third && *third != *second);
    runOrFail(other, u"UPDATE pg_dist_placement SET groupid = 2 WHERE placementid = 1"_s);
    QTRY_VERIFY_WITH_TIMEOUT(*reader.refresh(soon()) != *third, 15000); // counters lag by up to ten seconds
    runOrFail(other, u"UPDATE pg_dist_node SET shouldhaveshards = true WHERE nodeid = 3"_s);
}

void TestCitusVersions::changeWithoutCountersIsFoundByTheHash()
{
    auto session = openOrFail(ordinary(u"13.1"_s));
    auto other = openOrFail(ordinary(u"13.1"_s));
    const auto hash = [&] { return runOrFail(session, sqlText(u"hash_catalogs"_s)).get<QString>(0, 0); };
    const auto before = hash();
    QCOMPARE(hash(), before);
    runOrFail(other,
              u"UPDATE pg_dist_placement SET groupid = 3 - groupid WHERE shardid IN (102008, 102009)"_s);
    QVERIFY(hash() != before);
    runOrFail(other,
              u"UPDATE pg_dist_placement SET groupid = 3 - groupid WHERE shardid IN (102008, 102009)"_s);
    QCOMPARE(hash(), before); // the same rows in another physical order
    runOrFail(other, u"UPDATE pg_dist_shard SET shardmaxvalue = '7' WHERE shardid = 102008"_s);
    QVERIFY(hash() != before);
}

void TestCitusVersions::failedReadLeavesTheSessionUsable()
{
    auto session = openOrFail(ordinary(u"13.0"_s));
    auto other = openOrFail(ordinary(u"13.0"_s));
    const auto capabilities = probeCapabilities(session, soon());
    runOrFail(other, u"ALTER TABLE pg_dist_shard RENAME shardminvalue TO moved"_s);
    const auto broken = readSnapshot(session, *capabilities, soon());
    runOrFail(other, u"ALTER TABLE pg_dist_shard RENAME moved TO shardminvalue"_s);
    QVERIFY(!broken);
    QCOMPARE(broken.error().kind, ErrorKind::Server);
    runOrFail(other, u"BEGIN; LOCK TABLE pg_dist_placement"_s);
    const auto waited = readSnapshot(session, *capabilities, Deadline::in(300ms));
    runOrFail(other, u"COMMIT"_s);
    QVERIFY(!waited);
    QCOMPARE(waited.error().kind, ErrorKind::Timeout);
    QVERIFY(readSnapshot(session, *capabilities, soon()));
}

void TestCitusVersions::secondSessionSeesTheSameMoment()
{
    auto session = openOrFail(m_odd);
    auto second = openOrFail(m_odd);
    const auto capabilities = probeCapabilities(session, soon());
    const auto alone = readSnapshot(session, *capabilities, soon());
    const auto together = readSnapshot(session, second, *capabilities, soon());
    QVERIFY2(together, together ? "" : qPrintable(together.error().message));
    QVERIFY(**alone == **together);
    QCOMPARE(runOrFail(second, u"SELECT pg_current_xact_id_if_assigned() IS NULL"_s).get<bool>(0, 0), true);
    QVERIFY(readSnapshot(session, *capabilities, soon())); // no transaction was left open
}

void TestCitusVersions::foreignServersAreRefused_data()
{
    QTest::addColumn<QString>("database");
    QTest::addColumn<QString>("change");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("words");
    const auto ofVersion = u"ordinary-cluster 12.1"_s;
    QTest::newRow("plain PostgreSQL")
        << u"postgres"_s << QString() << ErrorKind::Unsupported << u"is plain PostgreSQL"_s;
    QTest::newRow("worker") << ofVersion << u"UPDATE pg_dist_local_group SET groupid = 1"_s
                            << ErrorKind::Refused << u"is a worker"_s;
    QTest::newRow("too old")
        << ofVersion
        << u"INSERT INTO pg_extension VALUES (99999, 'citus', 10, 11, false, '10.2-4', NULL, NULL)"_s
        << ErrorKind::Unsupported << u"runs Citus 10.2-4"_s;
}

void TestCitusVersions::foreignServersAreRefused()
{
    QFETCH(QString, database);
    QFETCH(QString, change);
    QFETCH(QString, words);
    auto info = m_server->superuser();
    info.set(u"dbname"_s, database);
    auto session = openOrFail(info);
    runOrFail(session, u"BEGIN; "_s + change);
    const auto verified = verifyCoordinator(session, soon());
    runOrFail(session, u"ROLLBACK"_s);
    QVERIFY(!verified);
    QTEST(verified.error().kind, "kind");
    QVERIFY2(verified.error().message.contains(words), qPrintable(verified.error().message));
}

QTEST_GUILESS_MAIN(TestCitusVersions)
#include "tst_citus_versions.moc"
