// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/engine_cluster.h"

#include <QJsonArray>
#include <QTest>

using namespace tessera;
using namespace tessera::testing;
using namespace Qt::StringLiterals;

/// Trees of foreign keys distributed in one plan, and advice about their columns, through tesseractl; judged
/// by the catalogs and the rows.
class TestDistributeTree : public QObject
{
    Q_OBJECT
private slots:
    void adviceForeseesTheShards_data() { SandboxFixture::addEngineRows(); }
    void adviceForeseesTheShards();
    void adviceReadsStatements_data() { SandboxFixture::addEngineRows(); }
    void adviceReadsStatements();
    void wholeTreeAndBack_data() { SandboxFixture::addEngineRows(); }
    void wholeTreeAndBack();
    void circleOfKeysComesBackWhole_data() { SandboxFixture::addEngineRows(); }
    void circleOfKeysComesBackWhole();
    void failureUndoesAll_data() { SandboxFixture::addEngineRows(); }
    void failureUndoesAll();
    void treeBesideAnOldReferenceTable_data() { SandboxFixture::addEngineRows(); }
    void treeBesideAnOldReferenceTable();
    void localTablesAreManagedTogether_data() { SandboxFixture::addEngineRows(); }
    void localTablesAreManagedTogether();
    void refusalsChangeNothing_data() { SandboxFixture::addEngineRows(); }
    void refusalsChangeNothing();
    void init();
    void cleanup();
    void cleanupTestCase() { m_pool.clear(); }

private:
    [[nodiscard]] QString citusTables() const;
    [[nodiscard]] QJsonObject adviceFor(const QString &table, const QString &column) const;
    SandboxPool m_pool;
    SandboxFixture *m_sandbox = nullptr; ///< Of the running test's engine
};

namespace {

const auto ads = QString(u'"' + hostileName().replace(u'"', u"\"\""_s) + u'"');
/// The same as text of a literal.
const auto adsInText = QString(u"public."_s + ads).replace(u'\'', u"''"_s);
const auto rowsOfAll =
    u"SELECT count(*) FROM public.%1 a JOIN public.campaigns c ON a.\"own;er\" = c.company AND a.campaign = "
    u"c.id JOIN"
    " public.companies o ON o.id = c.company JOIN public.countries n ON n.code = c.country"_s.arg(ads);

} // namespace

void TestDistributeTree::init()
{
    QFETCH(const QString, engine);
    m_sandbox = &m_pool.get(engine);
    m_sandbox->value(
        u"CREATE TABLE public.regions (code int PRIMARY KEY);"
        "CREATE TABLE public.countries (code int PRIMARY KEY, region int REFERENCES public.regions);"
        "CREATE TABLE public.ports (id int PRIMARY KEY, region int REFERENCES public.regions);"
        "CREATE TABLE public.ships (id int PRIMARY KEY, port int REFERENCES public.ports);"
        "CREATE TABLE public.companies (id bigint PRIMARY KEY, name text);"
        "CREATE TABLE public.campaigns (company bigint REFERENCES public.companies, id bigint, country int "
        "REFERENCES"
        " public.countries, PRIMARY KEY (company, id));"
        "CREATE TABLE public.%1 (\"own;er\" bigint, id bigint, campaign bigint, at timestamptz DEFAULT "
        "now(), doc json,"
        " PRIMARY KEY (\"own;er\", id), CONSTRAINT \"k\"\"; y\" FOREIGN KEY (\"own;er\", campaign) REFERENCES"
        " public.campaigns);"
        "INSERT INTO public.regions VALUES (1), (2); INSERT INTO public.countries SELECT g, g % 2 + 1 FROM"
        " generate_series(1, 5) g; INSERT INTO public.companies SELECT g FROM generate_series(1, 200) g;"
        "INSERT INTO public.campaigns SELECT g, g, g % 5 + 1 FROM generate_series(1, 200) g;"
        "INSERT INTO public.%1 SELECT c, n, c FROM generate_series(1, 200) c, generate_series(1, 1 + 4000 / "
        "c) n;"
        "ANALYZE public.%1"_s.arg(ads));
}

void TestDistributeTree::cleanup()
{
    m_sandbox->value(u"DROP TABLE IF EXISTS public.%1; DROP TABLE IF EXISTS public.campaigns;"
                     "DROP TABLE IF EXISTS public.companies; DROP TABLE IF EXISTS public.ships;"
                     "DROP TABLE IF EXISTS public.ports; DROP TABLE IF EXISTS public.countries;"
                     "DROP TABLE IF EXISTS public.regions"_s.arg(ads));
    QCOMPARE(citusTables(), QString());
}

/// Each Citus table with how it is distributed and whether all hash tables lie beside each other.
QString TestDistributeTree::citusTables() const
{
    return m_sandbox->value(u"SELECT coalesce(string_agg(CASE WHEN relname = '%1' THEN 'ads' ELSE relname "
                            u"END || ' ' || partmethod::text || repmodel::text"
                            " || CASE WHEN partmethod = 'h' THEN dense_rank::text ELSE '' END, ', ' ORDER BY "
                            "(relname = '%1'), relname), '')"
                            " FROM (SELECT relname, partmethod, repmodel, dense_rank() OVER (PARTITION BY "
                            "partmethod ORDER BY colocationid)"
                            " FROM pg_dist_partition JOIN pg_class ON oid = logicalrelid) t"_s.arg(
                                hostileName().replace(u'\'', u"''"_s)));
}

QJsonObject TestDistributeTree::adviceFor(const QString &table, const QString &column) const
{
    const auto said = m_sandbox->ctl({ u"--json"_s, u"table"_s, u"advise"_s, table });
    if (said.exitCode != 0)
        return { { u"why"_s, QString::fromUtf8(said.errors) } };
    for (const auto &one : said.json().object()[u"columns"_s].toArray()) {
        if (one[u"column"_s] == column)
            return one.toObject();
    }
    return {};
}

/// companies refers back to campaigns: one key is off while they change, and refuses rows again afterwards.
/// The built-in engine takes no key between tables that are distributed already: there all is taken back.
void TestDistributeTree::circleOfKeysComesBackWhole()
{
    m_sandbox->value(u"ALTER TABLE public.companies ADD COLUMN best bigint;"
                     "ALTER TABLE public.companies ADD CONSTRAINT \"b; ack\" FOREIGN KEY (id, best) "
                     "REFERENCES public.campaigns;"
                     "UPDATE public.companies SET best = id"_s);
    const auto keys =
        u"SELECT string_agg(conname, ',' ORDER BY conname COLLATE \"C\") FROM pg_constraint WHERE"
        " contype = 'f' AND conrelid IN ('public.companies'::regclass, 'public.campaigns'::regclass)"_s;
    const auto before = m_sandbox->value(keys);
    const auto done = m_sandbox->change(
        { u"table"_s, u"distribute"_s, u"companies"_s, u"--column"_s, u"id"_s, u"--with-foreign-keys"_s });
    QCOMPARE(m_sandbox->value(keys), before);
    if (m_sandbox->engine() == u"citus"_s) {
        QVERIFY2(done.exitCode == 0, done.errors);
        QVERIFY(!m_sandbox->session().run(u"UPDATE public.companies SET best = -1 WHERE id = 7"_s, {},
                                          Deadline::in(std::chrono::seconds(10))));
    } else {
        QVERIFY2(done.errors.contains("Step 1 of 8: taken back"), done.errors);
        QCOMPARE(citusTables(), QString());
    }
    QCOMPARE(m_sandbox->value(rowsOfAll), m_sandbox->value(u"SELECT count(*) FROM public.%1"_s.arg(ads)));
    m_sandbox->value(u"ALTER TABLE public.companies DROP CONSTRAINT IF EXISTS \"b; ack\""_s);
}

/// The sample holds the whole table here: what is foreseen must come true, to the row.
void TestDistributeTree::adviceForeseesTheShards()
{
    const auto advice = adviceFor(hostileName(), u"own;er"_s);
    QVERIFY2(advice[u"why"_s].toString().startsWith(u"In the primary key, refers to campaigns, 200 value"_s),
             qPrintable(advice[u"why"_s].toString()));
    QCOMPARE(advice[u"distinctValues"_s].toInt(), 200);
    QCOMPARE(advice[u"tied"_s].toArray().size(), 4);
    QCOMPARE(adviceFor(hostileName(), u"at"_s)[u"fitness"_s].toString(), u"refused"_s);
    QVERIFY(adviceFor(hostileName(), u"doc"_s)[u"why"_s].toString().contains(u"cannot be hashed"_s));
    const auto done = m_sandbox->change({ u"table"_s, u"distribute"_s, hostileName(), u"--column"_s,
                                          u"own;er"_s, u"--shards"_s, u"32"_s, u"--with-foreign-keys"_s });
    QVERIFY2(done.exitCode == 0, done.errors);
    QStringList foreseen;
    for (const auto &rows : advice[u"sampledRowsByShard"_s].toArray())
        foreseen << QString::number(rows.toInt());
    const auto actual =
        m_sandbox->value(u"SELECT string_agg(coalesce(n, 0)::text, ',' ORDER BY shardminvalue::int) FROM "
                         u"pg_dist_shard LEFT JOIN (SELECT"
                         " get_shard_id_for_distribution_column('%2', \"own;er\") AS s, count(*) n "
                         "FROM public.%1 GROUP BY 1) t ON"
                         " s = shardid WHERE logicalrelid = '%2'::regclass"_s.arg(ads, adsInText));
    QCOMPARE(foreseen.join(u','), actual);
}

void TestDistributeTree::adviceReadsStatements()
{
    const auto loaded = m_sandbox->value(
        u"SELECT 'pg_stat_statements' = ANY "
        u"(string_to_array(replace(current_setting('shared_preload_libraries'), ' ', ''),"
        " ',')) AND EXISTS (SELECT FROM pg_available_extensions WHERE name = 'pg_stat_statements')"_s);
    m_sandbox->value(u"DROP EXTENSION IF EXISTS pg_stat_statements"_s);
    QCOMPARE(adviceFor(u"companies"_s, u"id"_s)[u"comparedIn"_s].toInt(),
             0); // without it there is advice all the same
    if (loaded != u"t"_s)
        return;
    m_sandbox->value(u"CREATE SCHEMA \"odd;one\"; CREATE EXTENSION pg_stat_statements SCHEMA \"odd;one\";"
                     "SELECT \"odd;one\".pg_stat_statements_reset()"_s);
    m_sandbox->value(u"SELECT count(*) FROM public.companies WHERE id = 5"_s);
    m_sandbox->value(
        u"SELECT count(*) FROM public.companies c JOIN public.campaigns n ON n.company = c.id"_s);
    const auto advice = adviceFor(u"companies"_s, u"id"_s);
    m_sandbox->value(u"DROP SCHEMA \"odd;one\" CASCADE"_s);
    QCOMPARE(advice[u"comparedIn"_s].toInt(), 1);
    QCOMPARE(advice[u"joinedIn"_s].toInt(), 1);
}

void TestDistributeTree::wholeTreeAndBack()
{
    const auto rows = m_sandbox->value(rowsOfAll);
    const auto there = m_sandbox->change(
        { u"table"_s, u"distribute"_s, u"companies"_s, u"--column"_s, u"id"_s, u"--with-foreign-keys"_s });
    QVERIFY2(there.exitCode == 0, there.errors);
    QCOMPARE(citusTables(),
             u"campaigns hs1, companies hs1, countries nt, ports ns, regions nt, ships ns, ads hs1"_s);
    QCOMPARE(m_sandbox->value(rowsOfAll), rows);
    QCOMPARE(m_sandbox->value(rowsOfAll, 1), rows);
    const auto id = QString::number(newestJournalEntry(*m_sandbox)[u"id"_s].toInteger());
    const auto back = m_sandbox->change({ u"journal"_s, u"undo"_s, id });
    QVERIFY2(back.exitCode == 0, back.errors);
    QCOMPARE(citusTables(), QString());
    QCOMPARE(m_sandbox->value(rowsOfAll), rows);
    QCOMPARE(m_sandbox->value(
                 u"SELECT count(*) FROM pg_constraint WHERE contype = 'f' AND conrelid::regclass::text ~"
                 " 'ports|ships|campaigns|countries' AND conparentid = 0"_s),
             u"5"_s);
}

/// A trigger makes the last table undistributable: the step that meets it fails, and those before are taken
/// back.
void TestDistributeTree::failureUndoesAll()
{
    m_sandbox->value(
        u"CREATE OR REPLACE FUNCTION public.nothing() RETURNS trigger LANGUAGE plpgsql AS"
        " 'BEGIN RETURN NEW; END'; CREATE TRIGGER t BEFORE INSERT ON public.%1 FOR EACH ROW EXECUTE"
        " FUNCTION public.nothing()"_s.arg(ads));
    const auto rows = m_sandbox->value(rowsOfAll);
    const auto failed = m_sandbox->change(
        { u"table"_s, u"distribute"_s, u"companies"_s, u"--column"_s, u"id"_s, u"--with-foreign-keys"_s });
    QVERIFY(failed.exitCode != 0);
    QVERIFY2(failed.output.contains("Step 5 of 6: failed") || failed.errors.contains("Step 5 of 6: failed"),
             failed.errors);
    QCOMPARE(m_sandbox->value(rowsOfAll), rows);
    QCOMPARE(citusTables(), QString());
}

/// Citus manages the tables that lead to the old reference table: their keys are taken off and added again.
void TestDistributeTree::treeBesideAnOldReferenceTable()
{
    QCOMPARE(m_sandbox->change({ u"table"_s, u"reference"_s, u"regions"_s }).exitCode, 0);
    QCOMPARE(m_sandbox->change({ u"table"_s, u"reference"_s, u"countries"_s }).exitCode, 0);
    const auto rows = m_sandbox->value(rowsOfAll);
    const auto there = m_sandbox->change({ u"table"_s, u"distribute"_s, u"campaigns"_s, u"--column"_s,
                                           u"company"_s, u"--with-foreign-keys"_s });
    QVERIFY2(there.exitCode == 0, there.errors);
    QVERIFY2(citusTables().contains(u"campaigns hs1, companies hs1, countries nt"_s),
             qPrintable(citusTables()));
    QVERIFY(citusTables().endsWith(u"ads hs1"_s));
    QCOMPARE(m_sandbox->value(rowsOfAll), rows);
    auto session = m_sandbox->session();
    const auto broken = session.run(u"INSERT INTO public.campaigns VALUES (100000, 1, 1)"_s, {},
                                    Deadline::in(std::chrono::seconds(20)));
    QCOMPARE(broken.error().sqlState, u"23503"_s);
}

void TestDistributeTree::localTablesAreManagedTogether()
{
    const auto done = m_sandbox->change({ u"table"_s, u"local"_s, u"ports"_s });
    QVERIFY2(done.exitCode == 0, done.errors);
    QVERIFY2(citusTables().contains(u"ports ns, regions ns, ships ns"_s), qPrintable(citusTables()));
    const auto twice = m_sandbox->change({ u"table"_s, u"local"_s, u"ports"_s });
    QCOMPARE(twice.exitCode, 3);
    QVERIFY2(twice.errors.contains("is already a local table that Citus manages"), twice.errors);
    const auto id = QString::number(newestJournalEntry(*m_sandbox)[u"id"_s].toInteger());
    const auto back = m_sandbox->change({ u"journal"_s, u"undo"_s, id });
    QVERIFY2(back.exitCode == 0, back.errors);
    QCOMPARE(citusTables(), QString());
}

void TestDistributeTree::refusalsChangeNothing()
{
    const auto refused = [&](const QStringList &words) {
        const auto said = m_sandbox->change(words);
        return said.exitCode == 3 ? QString::fromUtf8(said.errors) : u"exit %1"_s.arg(said.exitCode);
    };
    const auto alone = refused({ u"table"_s, u"distribute"_s, u"companies"_s, u"--column"_s, u"id"_s });
    QVERIFY2(alone.contains(u"--with-foreign-keys"_s), qPrintable(alone));
    const auto wrong = refused(
        { u"table"_s, u"distribute"_s, u"campaigns"_s, u"--column"_s, u"id"_s, u"--with-foreign-keys"_s });
    QVERIFY2(wrong.contains(u"does not contain the column campaign"_s), qPrintable(wrong));
    QCOMPARE(m_sandbox->ctl({ u"table"_s, u"advise"_s, u"no\"pe"_s }).exitCode, 1);
    QCOMPARE(m_sandbox->ctl({ u"table"_s, u"advise"_s, u"ports"_s, u"--shards"_s, u"0"_s }).exitCode, 3);
    QCOMPARE(citusTables(), QString());
}

QTEST_GUILESS_MAIN(TestDistributeTree)
#include "tst_distribute_tree.moc"
