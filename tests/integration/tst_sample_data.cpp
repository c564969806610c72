// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/sample_data.h"
#include "tests/support/sandbox_fixture.h"

#include <QTest>

using namespace tessera;
using namespace tessera::testing;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestSampleData : public QObject
{
    Q_OBJECT

private slots:
    void cleanupTestCase() { m_pool.clear(); }
    void loadsOnceAndSkewed_data() { SandboxFixture::addEngineRows(); }
    void loadsOnceAndSkewed();
    void leavesTheUsersTableAlone_data() { SandboxFixture::addEngineRows(); }
    void leavesTheUsersTableAlone();
    void everyStatementIsWhole_data();
    void everyStatementIsWhole();

private:
    SandboxPool m_pool;
};

void TestSampleData::loadsOnceAndSkewed()
{
    QFETCH(QString, engine);
    auto &sandbox = m_pool.get(engine);
    for (int twice = 0; twice < 2; ++twice) {
        const auto up = bringUp(SandboxFixture::home(),
                                { .name = sandbox.name(), .sample = u"saas"_s, .isThrowaway = true },
                                { .deadline = Deadline::in(240s) });
        QVERIFY2(up, qPrintable(up ? QString() : up.error().message));
        QCOMPARE(up->record.samples, QStringList { u"saas"_s });
    }
    QCOMPARE(sandbox.value(u"SELECT count(*) FROM public.companies"_s), u"300"_s);
    QCOMPARE(sandbox.value(u"SELECT count(*) FROM public.countries"_s, 1), u"20"_s);
    QCOMPARE(
        sandbox.value(u"SELECT count(*) FROM public.clicks WHERE NOT EXISTS (SELECT FROM public.companies "
                      "WHERE companies.id = clicks.company_id)"_s),
        u"0"_s);
    QCOMPARE(
        sandbox.value(
            u"SELECT string_agg(citus_table_type, ' ' ORDER BY table_name::text) FROM public.citus_tables"_s),
        u"distributed distributed distributed distributed reference distributed schema schema schema schema"_s);
    QCOMPARE(sandbox.value(u"SELECT max(shard_size) > 5 * min(shard_size) FROM citus_shards "
                           "WHERE table_name = 'public.impressions'::regclass"_s),
             u"t"_s);
    QCOMPARE(
        sandbox.value(
            u"SELECT count(DISTINCT colocation_id) FROM public.citus_tables WHERE citus_table_type = 'distributed'"_s),
        u"1"_s);
}

void TestSampleData::leavesTheUsersTableAlone()
{
    QFETCH(QString, engine);
    const auto &sandbox = m_pool.get(engine);
    sandbox.value(u"CREATE TABLE public.github_users AS SELECT 7 AS mine"_s);
    const auto refused = loadSample(sandbox.connInfo(), u"events"_s, Deadline::in(60s));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Refused);
    QCOMPARE(sandbox.value(u"SELECT mine FROM public.github_users"_s), u"7"_s);
    sandbox.value(u"DROP TABLE public.github_users"_s);
    const auto loaded = loadSample(sandbox.connInfo(), u"events"_s, Deadline::in(240s));
    QVERIFY2(loaded, qPrintable(loaded ? QString() : loaded.error().message));
    QCOMPARE(sandbox.value(u"SELECT count(*) FROM public.github_events"_s), u"80000"_s);
    QCOMPARE(sandbox.value(u"SELECT count(*) FROM time_partitions"_s), u"4"_s);
}

void TestSampleData::everyStatementIsWhole_data()
{
    QTest::addColumn<QString>("sample");
    for (const auto &name : sampleNames())
        QTest::newRow(qPrintable(name)) << name;
}

void TestSampleData::everyStatementIsWhole()
{
    QFETCH(QString, sample);
    const auto script = sampleScript(sample);
    QVERIFY(script.load.size() > 5);
    for (const auto &statement : script.load + script.undo)
        QVERIFY2(statement.count(u'(') == statement.count(u')') && statement.count(u'\'') % 2 == 0,
                 qPrintable(statement));
    for (const auto &statement : script.undo)
        QVERIFY2(statement.startsWith(u"DROP TABLE IF EXISTS "_s)
                     || statement.startsWith(u"DROP SCHEMA IF EXISTS "_s),
                 qPrintable(statement));
}

QTEST_GUILESS_MAIN(TestSampleData)
#include "tst_sample_data.moc"
