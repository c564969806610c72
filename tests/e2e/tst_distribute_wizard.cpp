// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/desktop.h"

#include <QTest>

using namespace tessera::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A person distributes tables with the help of the window: advice, a tree of foreign keys, a reference
/// table, the questions about a sharding model, and back. The catalogs and the rows are compared after each.
class TestDistributeWizard : public QObject
{
    Q_OBJECT
private slots:
    void helpsToDistribute_data() { SandboxFixture::addEngineRows(); }
    void helpsToDistribute();

private:
    void distributeTree(ConsoleUser &user, const Psql &psql);
    void refuseAlone(ConsoleUser &user, const Psql &psql);
    void undistributeTree(ConsoleUser &user, const Psql &psql);
    void makeReference(ConsoleUser &user, const Psql &psql);
    void answerQuestions(ConsoleUser &user, const Psql &psql);
};

namespace {

constexpr auto longest = 120s;

const auto world =
    u"CREATE TABLE public.countries (code int PRIMARY KEY);"
    "CREATE TABLE public.companies (id bigint PRIMARY KEY);"
    "CREATE TABLE public.campaigns (company bigint REFERENCES public.companies, id bigint, country int"
    " REFERENCES public.countries, PRIMARY KEY (company, id));"
    "CREATE TABLE public.ads (company bigint, id bigint, campaign bigint, PRIMARY KEY (company, id),"
    " FOREIGN KEY (company, campaign) REFERENCES public.campaigns);"
    "CREATE TABLE public.currencies (code text PRIMARY KEY);"
    "CREATE TABLE public.readings (device bigint, at timestamptz, value float8);"
    "INSERT INTO public.countries SELECT generate_series(1, 9);"
    "INSERT INTO public.companies SELECT generate_series(1, 300);"
    "INSERT INTO public.campaigns SELECT n, n, n % 9 + 1 FROM generate_series(1, 300) n;"
    "INSERT INTO public.ads SELECT n, n, n FROM generate_series(1, 300) n;"
    "INSERT INTO public.currencies VALUES ('EUR'), ('USD');"
    "INSERT INTO public.readings SELECT n % 2000, now(), n FROM generate_series(1, 20000) n; ANALYZE"_s;

/// Each Citus table, its kind, its column and its group.
const auto catalog = u"SELECT coalesce(string_agg(concat_ws(' ', relname, partmethod, repmodel,"
                     " CASE partmethod WHEN 'h' THEN column_to_column_name(logicalrelid, partkey) END), ', ' "
                     "ORDER BY relname), 'none')"
                     " FROM pg_dist_partition JOIN pg_class ON oid = logicalrelid"_s;
const auto rows =
    u"SELECT count(*) FROM public.ads a JOIN public.campaigns c ON a.company = c.company AND a.campaign ="
    " c.id JOIN public.companies o ON o.id = c.company JOIN public.countries n ON n.code = c.country"_s;

/// Waits until the catalog is as @p expected; the run's page is left for the Tables page afterwards.
void runAndCompare(ConsoleUser &user, const Psql &psql, const QString &expected)
{
    QVERIFY2(user.clickButton(u"Run the plan"_s), user.problem());
    QVERIFY2(user.waitFor(
                 expected, [&] { return psql(catalog) == expected; }, longest),
             qPrintable(QString::fromUtf8(user.problem()) + u' ' + psql(catalog)));
    QVERIFY2(user.sees(u"Show in the journal"_s), user.problem());
    QCOMPARE(psql(rows), u"300"_s);
}

} // namespace

void TestDistributeWizard::helpsToDistribute()
{
    QFETCH(const QString, engine);
    Desktop desktop(engine, u"distribute-wizard"_s, 2);
    QVERIFY2(desktop.open(world), desktop.problem());
    auto &user = desktop.user();
    const auto &psql = desktop.psql();
    for (const auto step : { &TestDistributeWizard::refuseAlone, &TestDistributeWizard::distributeTree,
                             &TestDistributeWizard::undistributeTree, &TestDistributeWizard::makeReference,
                             &TestDistributeWizard::answerQuestions }) {
        QVERIFY2(user.clickButton(u"Tables"_s), user.problem());
        (this->*step)(user, psql);
        if (QTest::currentTestFailed())
            return;
    }
    QVERIFY2(desktop.leave(), desktop.problem());
}

/// A column that no unique key allows is refused in the form, in words.
void TestDistributeWizard::refuseAlone(ConsoleUser &user, const Psql &psql)
{
    QVERIFY2(user.clickButton(u"Distribute…"_s), user.problem());
    QVERIFY2(user.fill(u"Table"_s, u"campaigns"_s), user.problem());
    QVERIFY2(user.clickCell(u"country"_s), user.problem());
    QVERIFY2(user.clickButton(u"Review the plan"_s), user.problem());
    QVERIFY2(user.reads(u"does not contain the column country"_s), user.problem());
    user.takePicture(u"refused"_s);
    QVERIFY2(user.press(u"Escape"_s), user.problem());
    QCOMPARE(psql(catalog), u"none"_s);
}

void TestDistributeWizard::distributeTree(ConsoleUser &user, const Psql &psql)
{
    QVERIFY2(user.clickButton(u"Distribute…"_s), user.problem());
    QVERIFY2(user.fill(u"Table"_s, u"campaigns"_s), user.problem());
    QVERIFY2(user.clickCell(u"company"_s), user.problem());
    QVERIFY2(user.reads(u"countries (a copy on every node), companies (by id), ads (by company)"_s),
             user.problem());
    user.takePicture(u"advised"_s);
    QVERIFY2(user.clickButton(u"Use 32 shards"_s), user.problem());
    QVERIFY2(user.clickButton(u"Review the plan"_s), user.problem());
    QVERIFY2(user.sees(u"Run the plan"_s), user.problem());
    user.takePicture(u"tree-review"_s);
    runAndCompare(user, psql, u"ads h s company, campaigns h s company, companies h s id, countries n t"_s);
    user.takePicture(u"tree-done"_s);
    QCOMPARE(psql(u"SELECT count(DISTINCT colocationid) FROM pg_dist_partition WHERE partmethod = 'h'"_s),
             u"1"_s);
}

void TestDistributeWizard::undistributeTree(ConsoleUser &user, const Psql &psql)
{
    QVERIFY2(user.clickCell(u"campaigns"_s), user.problem());
    QVERIFY2(user.clickButton(u"Undistribute…"_s), user.problem());
    QVERIFY2(user.clickCheckBox(u"With the tables tied to it by foreign keys"_s), user.problem());
    user.takePicture(u"undistribute"_s);
    QVERIFY2(user.press(u"Return"_s), user.problem());
    runAndCompare(user, psql, u"none"_s);
}

void TestDistributeWizard::makeReference(ConsoleUser &user, const Psql &psql)
{
    QVERIFY2(user.clickButton(u"Make reference…"_s), user.problem());
    QVERIFY2(user.fill(u"Table"_s, u"currencies"_s), user.problem());
    QVERIFY2(user.reads(u"none to or from other tables"_s), user.problem());
    user.takePicture(u"reference"_s);
    QVERIFY2(user.clickButton(u"Review the plan"_s), user.problem());
    runAndCompare(user, psql, u"currencies n t"_s);
    QCOMPARE(psql(u"SELECT count(*) >= 3 FROM pg_dist_placement"_s), u"t"_s);
}

/// Not on one server, tenants share tables, all are read at once, the table is large.
void TestDistributeWizard::answerQuestions(ConsoleUser &user, const Psql &psql)
{
    QVERIFY2(user.clickButton(u"Help me choose…"_s), user.problem());
    QVERIFY2(user.reads(u"Does one server hold the whole load?"_s), user.problem());
    user.takePicture(u"model"_s);
    const std::pair<QString, QString> answers[] = {
        { u"No, or not for long"_s, u"Are there services or tenants that stand apart?"_s },
        { u"No, they share tables"_s, u"Do queries read all tenants at once"_s },
        { u"Yes, one of these"_s, u"What is this table like?"_s },
        { u"Larger than 50 GB, or joined with others by their key"_s, u"Distribute the table by rows"_s },
    };
    for (const auto &[answer, next] : answers) {
        QVERIFY2(user.clickButton(answer), user.problem());
        QVERIFY2(user.press(u"Return"_s), user.problem());
        QVERIFY2(user.reads(next), user.problem());
    }
    user.takePicture(u"model-end"_s);
    QVERIFY2(user.press(u"Return"_s), user.problem());
    QVERIFY2(user.clickCell(u"device"_s), user.problem()); // of the largest table, which the form came with
    user.takePicture(u"model-form"_s);
    QVERIFY2(user.clickButton(u"Review the plan"_s), user.problem());
    runAndCompare(user, psql, u"currencies n t, readings h s device"_s);
    QCOMPARE(psql(u"SELECT count(*), count(DISTINCT device) FROM public.readings"_s), u"20000|2000"_s);
}

QTEST_GUILESS_MAIN(TestDistributeWizard)
#include "tst_distribute_wizard.moc"
