// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/explain_reading.h"
#include "core/explain/plan_round.h"
#include "core/explain/plan_text.h"
#include "tests/support/engine_cluster.h"
#include "tests/support/hostile_table.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace tessera;
using namespace tessera::testing;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// Plans are read from a real cluster, and nothing of it stays there.
class TestExplain : public QObject
{
    Q_OBJECT
private slots:
    void routerAndFanOut_data() { SandboxFixture::addEngineRows(); }
    void routerAndFanOut();
    void withoutValuesItIsGeneric_data() { SandboxFixture::addEngineRows(); }
    void withoutValuesItIsGeneric();
    void writeUnderAnalyzeLeavesNothing_data() { SandboxFixture::addEngineRows(); }
    void writeUnderAnalyzeLeavesNothing();
    void readingRunsReadOnly_data() { SandboxFixture::addEngineRows(); }
    void readingRunsReadOnly();
    void tooLongIsEnded_data() { SandboxFixture::addEngineRows(); }
    void tooLongIsEnded();
    void stopEndsIt_data() { SandboxFixture::addEngineRows(); }
    void stopEndsIt();
    void namesAreLookedUpAsTheRole_data() { SandboxFixture::addEngineRows(); }
    void namesAreLookedUpAsTheRole();
    void topStatementsAreExplainedOnceAnHour_data() { SandboxFixture::addEngineRows(); }
    void topStatementsAreExplainedOnceAnHour();
    void codeOfOthersIsNotEvaluated_data() { SandboxFixture::addEngineRows(); }
    void codeOfOthersIsNotEvaluated();
    void ctlPrintsAndAsks_data() { SandboxFixture::addEngineRows(); }
    void ctlPrintsAndAsks();
    void cleanupTestCase() { m_pool.clear(); }

private:
    /// With a distributed table of a hostile name, 40 rows of 4 shards.
    SandboxFixture &world(const QString &engine);
    SandboxPool m_pool;
};

namespace {

Result<ExplainAnswer> explained(Session &session, const ExplainWish &wish, std::stop_token stop = {})
{
    return readExplain(session, wish, Deadline::in(30s), std::move(stop));
}

ExplainAnswer planned(Session &session, const ExplainWish &wish)
{
    const auto answer = explained(session, wish);
    if (!answer)
        QTest::qFail(qPrintable(answer.error().message + u' ' + answer.error().detail), __FILE__, __LINE__);
    return answer.value_or(ExplainAnswer());
}

QSet<qint64> shardsOf(const PlanNode &node)
{
    QSet<qint64> shards;
    if (node.shard)
        shards << node.shard->value;
    for (const auto &child : node.children)
        shards += shardsOf(child);
    return shards;
}

QString tablesOf(const PlanNode &node)
{
    QString tables = node.table;
    for (const auto &child : node.children)
        tables += u' ' + tablesOf(child);
    return tables.simplified();
}

const Minute noon { std::chrono::sys_days(std::chrono::year(2026) / 3 / 29) + 12h };

/// A file of statements as a collector writes it.
class StatementFile
{
public:
    [[nodiscard]] QString path() const { return m_folder.filePath(u"statements.sqlite"_s); }
    StatementId keep(const QString &text, double milliseconds, const QString &user = u"postgres"_s,
                     bool isPart = false, Minute minute = noon)
    {
        auto store = StatementStore::open(path());
        const CountedStatement counted { { text, user, isPart }, NodeId { 1 },
                                         { .calls = 1, .time = milliseconds } };
        if (!store || !store->keep(minute, { counted }))
            qFatal("The statement cannot be kept.");
        const auto rows = store->read({ minute, minute + 1min }).value();
        for (const auto &row : rows) {
            if (store->name(row.statement)->text == text)
                return row.statement;
        }
        return {};
    }

private:
    QTemporaryDir m_folder;
};

OpenSession openerOf(const SandboxFixture &sandbox)
{
    return [info = sandbox.connInfo()](Deadline deadline, std::stop_token stop) {
        return Session::open(info, {}, deadline, std::move(stop));
    };
}

const auto byKey = withHostileTable("SELECT * FROM %1 WHERE k = $1");
const auto overAll = withHostileTable("SELECT count(*) FROM %1 WHERE v <> $1");
const auto update = withHostileTable("UPDATE %1 SET v = $1 WHERE k = $2");

} // namespace

SandboxFixture &TestExplain::world(const QString &engine)
{
    auto &sandbox = m_pool.get(engine);
    sandbox.value(withHostileTable("DROP TABLE IF EXISTS %1; CREATE TABLE %1 (k int PRIMARY KEY, v text)"));
    sandbox.value(withHostileTable("SELECT create_distributed_table('%1', 'k', shard_count := 4)"));
    sandbox.value(withHostileTable("INSERT INTO %1 SELECT i, 'v' FROM generate_series(1, 40) i"));
    return sandbox;
}

void TestExplain::routerAndFanOut()
{
    QFETCH(const QString, engine);
    auto &sandbox = world(engine);
    auto session = sandbox.session();
    const auto router = planned(session, { .statement = byKey, .values = ParameterValues { u"7"_s } });
    QVERIFY(!router.isGeneric);
    QVERIFY(!router.plan.isAnalyzed());
    QVERIFY2(shardsOf(router.plan.root).size() == 1, qPrintable(planText(router.plan)));
    QCOMPARE(router.parameters.size(), 1);
    QCOMPARE(router.parameters.first().type.name, u"integer"_s);
    const auto fan =
        planned(session, { .statement = overAll, .values = ParameterValues { u"'; DROP TABLE x; --\\"_s },
                           .isAnalyzed = true });
    QVERIFY(fan.plan.isAnalyzed());
    QVERIFY2(shardsOf(fan.plan.root).size() == 4, qPrintable(planText(fan.plan)));
    QVERIFY2(tablesOf(fan.plan.root).contains(u"drop"_s), qPrintable(tablesOf(fan.plan.root)));
    if (engine == u"citus"_s) { // the built-in engine has no tasks of Citus
        QCOMPARE(router.plan.tasks, 1);
        QCOMPARE(fan.plan.tasks, 4);
        const auto first = planned(session, { .statement = overAll, .values = ParameterValues { u"v"_s },
                                              .hasAllTasks = false });
        QCOMPARE(shardsOf(first.plan.root).size(), 1);
    }
}

void TestExplain::withoutValuesItIsGeneric()
{
    QFETCH(const QString, engine);
    auto &sandbox = world(engine);
    auto session = sandbox.session();
    for (const auto &statement : { byKey, overAll, update }) {
        const auto answer = planned(session, { .statement = statement });
        QVERIFY(answer.isGeneric);
        QVERIFY2(!shardsOf(answer.plan.root).isEmpty(), qPrintable(planText(answer.plan)));
        QVERIFY(genericText(answer).contains(u"$1 = '"_s));
    }
    QVERIFY(!planned(session, { .statement = u"SELECT 1"_s }).isGeneric);
    const auto odd = planned(session, { .statement = u"SELECT now() - interval $1"_s });
    QCOMPARE(odd.parameters.first().type.name, u"interval"_s);
    const auto few = explained(session, { .statement = update, .values = ParameterValues { u"1"_s } });
    QVERIFY(!few && few.error().kind == ErrorKind::Invalid);
    const auto several = explained(session, { .statement = u"SELECT 1; DROP TABLE x"_s });
    QVERIFY(!several && several.error().kind == ErrorKind::Unsupported);
    const auto wrong = explained(session, { .statement = u"SELECT nothing FROM nowhere"_s });
    QVERIFY(!wrong && wrong.error().kind == ErrorKind::Server);
    QCOMPARE(planned(session, { .statement = u"SELECT 1"_s }).plan.root.title, u"Result"_s);
}

void TestExplain::writeUnderAnalyzeLeavesNothing()
{
    QFETCH(const QString, engine);
    auto &sandbox = world(engine);
    auto session = sandbox.session();
    ExplainWish wish { .statement = update, .values = ParameterValues { u"changed"_s, u"7"_s },
                       .isAnalyzed = true };
    const auto refused = explained(session, wish);
    QVERIFY(!refused && refused.error().kind == ErrorKind::Refused);
    wish.isConfirmed = true;
    const auto done = planned(session, wish);
    QVERIFY(done.plan.isAnalyzed());
    EngineCluster cluster(sandbox);
    QCOMPARE(cluster.value(withHostileTable("SELECT v FROM %1 WHERE k = 7")), u"v"_s);
    const auto inserting = withHostileTable("INSERT INTO %1 VALUES (1000, 'x')");
    (void)planned(session, { .statement = inserting, .isAnalyzed = true, .isConfirmed = true });
    const auto deleting = withHostileTable("WITH d AS (DELETE FROM %1 WHERE k = 3 RETURNING 1) SELECT count(*) FROM d");
    const auto deleted =
        explained(session, { .statement = deleting, .isAnalyzed = true, .isConfirmed = true });
    if (engine == u"citus"_s)
        QVERIFY2(deleted, qPrintable(deleted ? QString() : deleted.error().message));
    QCOMPARE(cluster.value(withHostileTable("SELECT count(*) FROM %1")), u"40"_s);
    QCOMPARE(cluster.value(u"SELECT count(*) FROM pg_prepared_xacts"_s), u"0"_s);
}

/// Also where the text does not tell that it writes: an operator of somebody's does.
void TestExplain::readingRunsReadOnly()
{
    QFETCH(const QString, engine);
    auto &sandbox = world(engine);
    sandbox.value(u"DROP SCHEMA IF EXISTS sly CASCADE; CREATE SCHEMA sly; CREATE TABLE sly.kept (a int)"_s);
    sandbox.value(u"CREATE FUNCTION sly.put(int, int) RETURNS int LANGUAGE plpgsql AS "
                  "$$BEGIN INSERT INTO sly.kept VALUES ($1); RETURN $1; END$$"_s);
    sandbox.value(u"CREATE OPERATOR sly.@@@ (LEFTARG = int, RIGHTARG = int, FUNCTION = sly.put)"_s);
    auto session = sandbox.session();
    const ExplainWish wish { .statement = u"SELECT a @@@ 2 FROM (VALUES (1)) AS t(a)"_s,
                             .user = u"sly_reader"_s,
                             .isAnalyzed = true };
    sandbox.value(u"DROP ROLE IF EXISTS sly_reader"_s);
    sandbox.value(u"CREATE ROLE sly_reader"_s);
    sandbox.value(u"ALTER ROLE sly_reader SET search_path = sly, public"_s);
    const auto answer = explained(session, wish);
    QVERIFY(!answer);
    QVERIFY2(answer.error().message.contains(u"read-only"_s), qPrintable(answer.error().message));
    QCOMPARE(sandbox.value(u"SELECT count(*) FROM sly.kept"_s), u"0"_s);
    sandbox.value(u"DROP SCHEMA sly CASCADE"_s);
    sandbox.value(u"DROP ROLE sly_reader"_s);
}

void TestExplain::tooLongIsEnded()
{
    QFETCH(const QString, engine);
    auto &sandbox = world(engine);
    auto session = sandbox.session();
    const auto slow = explained(
        session,
        { .statement = u"SELECT pg_sleep(30)"_s, .isAnalyzed = true, .isConfirmed = true, .limit = 1s });
    QVERIFY(!slow);
    QCOMPARE(slow.error().kind, ErrorKind::Timeout);
    QVERIFY(planned(session, { .statement = u"SELECT 1"_s }).plan.root.cost.has_value());
}

void TestExplain::stopEndsIt()
{
    QFETCH(const QString, engine);
    auto &sandbox = world(engine);
    auto session = sandbox.session();
    std::stop_source stop;
    std::jthread stopper([&stop, &sandbox] {
        auto other = sandbox.session();
        const auto asleep = u"SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep'"_s;
        const auto deadline = Deadline::in(20s);
        while (!deadline.hasPassed()) {
            const auto rows = other.run(asleep, {}, deadline);
            if (rows && rows->get<int>(0, 0) > 0)
                break;
        }
        stop.request_stop();
    });
    const auto ended = explained(
        session, { .statement = u"SELECT pg_sleep(60)"_s, .isAnalyzed = true, .isConfirmed = true,
                   .limit = 60s },
        stop.get_token());
    QVERIFY(!ended);
    QCOMPARE(ended.error().kind, ErrorKind::Cancelled);
}

void TestExplain::namesAreLookedUpAsTheRole()
{
    QFETCH(const QString, engine);
    auto &sandbox = world(engine);
    const auto role = u"ro'le \"x\""_s;
    sandbox.value(u"DROP SCHEMA IF EXISTS own CASCADE; CREATE SCHEMA own; CREATE TABLE own.seen (a int)"_s);
    sandbox.value(u"DROP ROLE IF EXISTS \"ro'le \"\"x\"\"\""_s);
    sandbox.value(u"CREATE ROLE \"ro'le \"\"x\"\"\""_s);
    sandbox.value(u"ALTER ROLE \"ro'le \"\"x\"\"\" SET search_path = nowhere, own"_s);
    auto session = sandbox.session();
    const auto found = planned(session, { .statement = u"SELECT * FROM seen WHERE a = $1"_s, .user = role });
    QVERIFY(tablesOf(found.plan.root).contains(u"seen"_s));
    QVERIFY(!explained(session, { .statement = u"SELECT * FROM seen"_s, .user = u"nobody"_s }));
    const auto rows = session.run(u"SHOW search_path"_s, {}, Deadline::in(10s));
    QCOMPARE(rows->get<QString>(0, 0), u"pg_catalog"_s);
    sandbox.value(u"DROP SCHEMA own CASCADE"_s);
    sandbox.value(u"DROP ROLE \"ro'le \"\"x\"\"\""_s);
}

void TestExplain::topStatementsAreExplainedOnceAnHour()
{
    QFETCH(const QString, engine);
    auto &sandbox = world(engine);
    StatementFile file;
    const auto key = file.keep(byKey, 500);
    const auto all = file.keep(overAll, 900);
    const auto wrong = file.keep(u"SELECT gone FROM nowhere"_s, 800);
    const auto part = file.keep(u"SELECT 1 AS part"_s, 700, u"postgres"_s, true);
    file.keep(u"BEGIN"_s, 1000);
    PlanRound round(openerOf(sandbox), file.path());
    const auto first = round.at(noon, {});
    QVERIFY2(first, qPrintable(first ? QString() : first.error().message));
    QCOMPARE(*first, 2);
    QCOMPARE(*round.at(noon + 1min, {}), 0); // not twice in an hour
    QCOMPARE(*PlanRound(openerOf(sandbox), file.path()).at(noon + 30min, {}), 0); // nor by the next program
    sandbox.value(withHostileTable("CREATE INDEX ON %1 (v)"));
    file.keep(byKey, 500, u"postgres"_s, false, noon + 60min);
    QCOMPARE(*round.at(noon + 61min, {}), 1);
    const auto store = StatementStore::openForReading(file.path());
    const auto plans = *store->plans(key);
    QVERIFY(!plans.isEmpty());
    QCOMPARE(plans.first().first, noon);
    QCOMPARE(plans.last().last, noon + 61min);
    QCOMPARE(store->plans(all)->size(), 1);
    QVERIFY(store->plans(wrong)->isEmpty() && store->plans(part)->isEmpty());
    if (engine == u"citus"_s) {
        QCOMPARE(plans.first().shape.first(), u"One task"_s);
        QCOMPARE(store->plans(all)->first().shape.first(), u"Tasks on many shards"_s);
    }
}

/// Planning evaluates immutable functions with our rights: not those that others have written.
void TestExplain::codeOfOthersIsNotEvaluated()
{
    QFETCH(const QString, engine);
    auto &sandbox = world(engine);
    sandbox.value(u"CREATE ROLE sly_writer"_s);
    sandbox.value(u"CREATE FUNCTION public.sly_look(int) RETURNS int IMMUTABLE LANGUAGE plpgsql AS "
                  "$$BEGIN RAISE WARNING 'evaluated'; RETURN 1; END$$"_s);
    sandbox.value(u"ALTER FUNCTION public.sly_look(int) OWNER TO sly_writer"_s);
    StatementFile file;
    const auto sly = file.keep(u"SELECT * FROM pg_class WHERE relpages = public.sly_look($1)"_s, 900, u"sly_writer"_s);
    const auto own = file.keep(byKey, 500);
    PlanRound round(openerOf(sandbox), file.path());
    const auto kept = round.at(noon, {});
    QVERIFY2(kept, qPrintable(kept ? QString() : kept.error().message));
    QCOMPARE(*kept, 1);
    const auto store = StatementStore::openForReading(file.path());
    QVERIFY(store->plans(sly)->isEmpty());
    QCOMPARE(store->plans(own)->size(), 1);
    sandbox.value(u"DROP FUNCTION public.sly_look(int)"_s);
    sandbox.value(u"DROP ROLE sly_writer"_s);
}

void TestExplain::ctlPrintsAndAsks()
{
    QFETCH(const QString, engine);
    auto &sandbox = world(engine);
    const auto json = sandbox.ctl({ u"--json"_s, u"query"_s, u"explain"_s, u"--statement"_s, byKey, u"--param"_s,
                                    u"7"_s });
    QVERIFY2(json.exitCode == 0, json.errors.constData());
    QCOMPARE(json.json().object().value(u"isGeneric"_s).toBool(true), false);
    QVERIFY(json.json().object().value(u"plan"_s).toArray().size() == 1);
    const auto generic = sandbox.ctl({ u"query"_s, u"explain"_s, u"--statement"_s, byKey });
    QVERIFY2(generic.output.contains("Generic plan"), generic.output.constData());
    const QStringList writing { u"query"_s, u"explain"_s, u"--statement"_s, update, u"--param"_s, u"x"_s,
                                u"--param"_s, u"7"_s, u"--analyze"_s };
    const auto unasked = sandbox.ctl(writing);
    QCOMPARE(unasked.exitCode, 3);
    const auto done = sandbox.change(writing);
    QVERIFY2(done.exitCode == 0, done.errors.constData());
    QVERIFY(done.errors.contains("Sequences") || done.output.contains("Sequences"));
    EngineCluster cluster(sandbox);
    QCOMPARE(cluster.value(withHostileTable("SELECT v FROM %1 WHERE k = 7")), u"v"_s);
    QCOMPARE(sandbox.ctl({ u"query"_s, u"explain"_s }).exitCode, 2);
}

QTEST_GUILESS_MAIN(TestExplain)
#include "tst_explain.moc"
