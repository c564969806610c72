// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/desktop.h"
#include "tests/support/hostile_table.h"

#include <QTest>

using namespace tessera::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A person changes a distributed table's shard count, colocation and distribution column in the window.
class TestAlterWizard : public QObject
{
    Q_OBJECT
private slots:
    void altersATable_data() { SandboxFixture::addEngineRows(); }
    void altersATable();

private:
    void changeShardCount(ConsoleUser &user, const Psql &psql);
    void leaveTheGroup(ConsoleUser &user, const Psql &psql);
    void changeColumn(ConsoleUser &user, const Psql &psql);
};

namespace {

constexpr auto longest = 120s;

const auto name = QString::fromLatin1(hostileTable);

/// Each table with its column, its shards, and how many tables share its group.
const auto catalog =
    u"SELECT string_agg(concat_ws(' ', relname, column_to_column_name(p.logicalrelid, partkey),"
    " (SELECT count(*) FROM pg_dist_shard s WHERE s.logicalrelid = p.logicalrelid),"
    " (SELECT count(*) FROM pg_dist_partition o WHERE o.colocationid = p.colocationid)), ', ' ORDER BY "
    "relname)"
    " FROM pg_dist_partition p JOIN pg_class ON oid = p.logicalrelid"_s;

/// Runs the plan that is under review and leaves its page.
void runAndCompare(ConsoleUser &user, const Psql &psql, const QString &expected)
{
    QVERIFY2(user.sees(u"Run the plan"_s), user.problem());
    QVERIFY2(user.clickButton(u"Run the plan"_s), user.problem());
    QVERIFY2(user.waitFor(
                 expected, [&] { return psql(catalog) == expected; }, longest),
             qPrintable(QString::fromUtf8(user.problem()) + u' ' + psql(catalog)));
    QVERIFY2(user.sees(u"Show in the journal"_s), user.problem());
    QCOMPARE(psql(withHostileTable("SELECT count(*), count(DISTINCT k) FROM %1")), u"500|500"_s);
    QCOMPARE(psql(u"SELECT count(*), count(DISTINCT k) FROM public.beside"_s), u"500|500"_s);
}

void openForm(ConsoleUser &user, const QString &table)
{
    QVERIFY2(user.clickButton(u"Tables"_s), user.problem());
    QVERIFY2(user.clickCell(table), user.problem());
    QVERIFY2(user.clickButton(u"Alter…"_s), user.problem());
    QVERIFY2(user.sees(u"Review the plan"_s), user.problem());
}

} // namespace

void TestAlterWizard::altersATable()
{
    QFETCH(const QString, engine);
    Desktop desktop(engine, u"alter-wizard"_s, 2);
    QVERIFY2(
        desktop.open(withHostileTable("CREATE TABLE %1 (k int NOT NULL, other int NOT NULL, v text);"
                                      "CREATE TABLE public.beside (k int NOT NULL, other int NOT NULL)")),
        desktop.problem());
    auto &user = desktop.user();
    const auto &psql = desktop.psql();
    const QString made[] = {
        withHostileTable("SELECT create_distributed_table('%1', 'k', shard_count := 4)"),
        withHostileTable("SELECT create_distributed_table('public.beside', 'k', colocate_with := '%1')")
    };
    for (const auto &sql : made)
        QCOMPARE(psql(sql), QString());
    (void)psql(withHostileTable("INSERT INTO %1 SELECT n, n % 50, 'x' FROM generate_series(1, 500) n"));
    (void)psql(u"INSERT INTO public.beside SELECT n, n FROM generate_series(1, 500) n"_s);
    for (const auto step : { &TestAlterWizard::changeShardCount, &TestAlterWizard::leaveTheGroup,
                             &TestAlterWizard::changeColumn }) {
        (this->*step)(user, psql);
        if (QTest::currentTestFailed())
            return;
    }
    QVERIFY2(desktop.leave(), desktop.problem());
}

/// With the keyboard; the table that is colocated goes along.
void TestAlterWizard::changeShardCount(ConsoleUser &user, const Psql &psql)
{
    openForm(user, name);
    QVERIFY2(user.press(u"ctrl+a"_s) && user.type(u"8"_s), user.problem());
    user.takePicture(u"shard-count"_s);
    QVERIFY2(user.press(u"Return"_s), user.problem());
    runAndCompare(user, psql, u"beside k 8 2, %1 k 8 2"_s.arg(name));
}

void TestAlterWizard::leaveTheGroup(ConsoleUser &user, const Psql &psql)
{
    openForm(user, u"beside"_s);
    QVERIFY2(user.press(u"alt+o"_s), user.problem());
    user.takePicture(u"colocation"_s);
    QVERIFY2(user.press(u"Return"_s), user.problem());
    runAndCompare(user, psql, u"beside k 8 1, %1 k 8 1"_s.arg(name));
}

void TestAlterWizard::changeColumn(ConsoleUser &user, const Psql &psql)
{
    openForm(user, name);
    QVERIFY2(user.press(u"alt+d"_s), user.problem());
    QVERIFY2(user.fill(u"Distribution column"_s, u"other"_s), user.problem());
    user.takePicture(u"column"_s);
    QVERIFY2(user.clickButton(u"Review the plan"_s), user.problem());
    runAndCompare(user, psql, u"beside k 8 1, %1 other 8 1"_s.arg(name));
}

QTEST_GUILESS_MAIN(TestAlterWizard)
#include "tst_alter_wizard.moc"
