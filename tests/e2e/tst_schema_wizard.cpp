// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/desktop.h"

#include <QTest>

#include <tuple>

using namespace tessera::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A person shards by schema: converts one, moves it where the server can, brings it back and makes a new
/// one; where the server cannot, the window says so.
class TestSchemaWizard : public QObject
{
    Q_OBJECT
private slots:
    void shardsBySchema_data() { SandboxFixture::addEngineRows(); }
    void shardsBySchema();

private:
    void convert(ConsoleUser &user, const Psql &psql);
    void move(ConsoleUser &user, const Psql &psql);
    void bringBack(ConsoleUser &user, const Psql &psql);
    void create(ConsoleUser &user, const Psql &psql);
};

namespace {

constexpr auto longest = 120s;
const auto world = u"CREATE SCHEMA acme; CREATE TABLE acme.users (id int PRIMARY KEY);"
                   "CREATE TABLE acme.notes (id int PRIMARY KEY, who int REFERENCES acme.users);"
                   "INSERT INTO acme.users SELECT generate_series(1, 500);"
                   "INSERT INTO acme.notes SELECT n, n FROM generate_series(1, 500) n"_s;
const auto tables = u"SELECT count(*) FROM pg_dist_partition JOIN pg_dist_schema USING (colocationid)"_s;
const auto home =
    u"SELECT string_agg(DISTINCT nodeid::text, ',') FROM pg_dist_schema JOIN pg_dist_partition USING"
    " (colocationid) JOIN pg_dist_shard USING (logicalrelid) JOIN pg_dist_placement USING (shardid) JOIN"
    " pg_dist_node USING (groupid)"_s;

/// Runs the plan on the screen; false when @p isDone does not come true.
bool runs(ConsoleUser &user, const QString &what, const std::function<bool()> &isDone)
{
    return user.clickButton(u"Run the plan"_s) && user.waitFor(what, isDone, longest)
        && user.sees(u"Show in the journal"_s);
}

} // namespace

void TestSchemaWizard::shardsBySchema()
{
    QFETCH(const QString, engine);
    Desktop desktop(engine, u"schema-wizard"_s, 2);
    QVERIFY2(desktop.open(world), desktop.problem());
    auto &user = desktop.user();
    const auto &psql = desktop.psql();
    for (const auto step : { &TestSchemaWizard::convert, &TestSchemaWizard::move,
                             &TestSchemaWizard::bringBack, &TestSchemaWizard::create }) {
        QVERIFY2(user.clickButton(u"Tables"_s), user.problem());
        (this->*step)(user, psql);
        if (QTest::currentTestFailed())
            return;
        QCOMPARE(psql(u"SELECT count(*) FROM acme.notes JOIN acme.users ON who = users.id"_s), u"500"_s);
    }
    QVERIFY2(desktop.leave(), desktop.problem());
}

/// From the questions about a model: tenants stand apart and are few.
void TestSchemaWizard::convert(ConsoleUser &user, const Psql &psql)
{
    QVERIFY2(user.clickButton(u"Help me choose…"_s), user.problem());
    const std::pair<QString, QString> answers[] = {
        { u"No, or not for long"_s, u"Are there services or tenants that stand apart?"_s },
        { u"Yes, each has tables of its own"_s, u"Are they at most about 10,000"_s },
        { u"Yes, both"_s, u"Shard by schema"_s },
    };
    QVERIFY2(user.reads(u"Does one server hold the whole load?"_s), user.problem());
    for (const auto &[answer, next] : answers) {
        QVERIFY2(user.clickButton(answer), user.problem());
        QVERIFY2(user.press(u"Return"_s), user.problem());
        QVERIFY2(user.reads(next), user.problem());
    }
    QVERIFY2(user.press(u"Return"_s), user.problem());
    QVERIFY2(user.fill(u"Schema"_s, u"acme"_s), user.problem());
    user.takePicture(u"distribute"_s);
    QVERIFY2(user.clickButton(u"Review the plan"_s), user.problem());
    QVERIFY2(runs(user, u"acme to be distributed"_s, [&] { return psql(tables) == u"2"_s; }), user.problem());
    user.takePicture(u"distributed"_s);
}

/// Where the server has no citus_schema_move, the action stays in sight and cannot be used.
void TestSchemaWizard::move(ConsoleUser &user, const Psql &psql)
{
    QVERIFY2(user.clickCell(u"acme.users"_s), user.problem());
    if (psql(u"SELECT count(*) > 0 FROM pg_proc WHERE proname = 'citus_schema_move'"_s) != u"t"_s) {
        QVERIFY2(
            user.waitFor(u"the move to be dimmed"_s, [&] { return user.isDimmed(u"Move the schema…"_s); }),
            user.problem());
        user.takePicture(u"no-move"_s);
        return;
    }
    const auto before = psql(home);
    QVERIFY2(user.clickButton(u"Move the schema…"_s), user.problem());
    user.takePicture(u"move"_s);
    QVERIFY2(user.clickButton(u"Review the plan"_s), user.problem());
    const auto isMoved = [&] { return psql(home) != before && !psql(home).contains(u','); };
    QVERIFY2(runs(user, u"acme to be on another node"_s, isMoved), user.problem());
    user.takePicture(u"moved"_s);
}

void TestSchemaWizard::bringBack(ConsoleUser &user, const Psql &psql)
{
    QVERIFY2(user.clickCell(u"acme.users"_s), user.problem());
    QVERIFY2(user.clickButton(u"Undistribute the schema…"_s), user.problem());
    QVERIFY2(user.clickButton(u"Review the plan"_s), user.problem());
    QVERIFY2(runs(user, u"acme to be local"_s, [&] { return psql(tables) == u"0"_s; }), user.problem());
}

/// The menu and the form by keys alone; a table made in it afterwards lies on one node.
void TestSchemaWizard::create(ConsoleUser &user, const Psql &psql)
{
    QVERIFY2(user.clickButton(u"Schemas"_s), user.problem());
    QVERIFY2(user.press(u"n"_s), user.problem());
    QVERIFY2(user.reads(u"New distributed schema"_s), user.problem());
    QVERIFY2(user.type(u"New Tenant"_s), user.problem());
    user.takePicture(u"create"_s);
    QVERIFY2(user.clickButton(u"Review the plan"_s), user.problem());
    const auto isThere = [&] {
        return psql(u"SELECT count(*) FROM pg_dist_schema JOIN pg_namespace ON oid = schemaid WHERE nspname ="
                    " 'New Tenant'"_s)
            == u"1"_s;
    };
    QVERIFY2(runs(user, u"New Tenant to be there"_s, isThere), user.problem());
    user.takePicture(u"created"_s);
    std::ignore = psql(u"CREATE TABLE \"New Tenant\".users (id int)"_s);
    QCOMPARE(psql(tables), u"1"_s);
}

QTEST_GUILESS_MAIN(TestSchemaWizard)
#include "tst_schema_wizard.moc"
