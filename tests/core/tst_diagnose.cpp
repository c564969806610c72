// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnose/conclude.h"
#include "core/diagnose/read_diagnostic.h"
#include "tests/support/cluster_text.h"

#include <QSet>
#include <QTest>

using namespace tessera;
using namespace Qt::StringLiterals;

/// What is thought of the answers to the checks.
class TestDiagnose : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void everyCheckIsWhole();
    void rowsAreJudged_data();
    void rowsAreJudged();
    void shardsOfATableAreAddedUp();
    void nodesThatDifferAreNamed();
    void skewIsOfKnownGroupsOnly();
    void brokenAnswersAreProblems_data();
    void brokenAnswersAreProblems();
    void oneBadNodeDoesNotHideTheOthers();
    void theWorstStandFirst();
    void csvIsSafe();
};

namespace {

using Verdict = DiagnosticVerdict;

const DiagnosticCheck &check(const char *id)
{
    return *diagnosticCheck(QLatin1String(id));
}

DiagnosticAnswer answer(const QString &node, const QString &text)
{
    return { node, true, text };
}

} // namespace

void TestDiagnose::everyCheckIsWhole()
{
    QSet<QLatin1String> ids;
    for (const auto &one : diagnosticChecks()) {
        ids << QLatin1String(one.id);
        QVERIFY2(!titleOf(one).isEmpty() && !questionOf(one).isEmpty() && one.judge, one.id);
        QVERIFY2((one.scope == DiagnosticScope::Skew) == (*one.sql == '\0'), one.id);
        QCOMPARE(columnTitles(one).size(), columnKinds(one).size());
    }
    QCOMPARE(ids.size(), qsizetype(diagnosticChecks().size()));
    QVERIFY(!diagnosticCheck(u"no such check"_s));
}

void TestDiagnose::rowsAreJudged_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("row");
    QTest::addColumn<Verdict>("verdict");
    const auto row = [](const char *what, const char *id, const char *values, Verdict verdict) {
        QTest::newRow(what) << QString::fromLatin1(id) << u"[[%1]]"_s.arg(QLatin1String(values)) << verdict;
    };
    row("connections to spare", "connections", "10, 100, 0.1", Verdict::Ok);
    row("few left", "connections", "85, 100, 0.85", Verdict::Warn);
    row("none left", "connections", "99, 100, 0.99", Verdict::Bad);
    row("fresh", "long-transactions", R"("7", "ann", "app", "active", 70, 0)", Verdict::Ok);
    row("open for ten minutes", "long-transactions", R"("7", "ann", "app", "active", 600, 0)", Verdict::Warn);
    row("idle for 15 minutes", "long-transactions", R"("7", "ann", "a", "idle in transaction", 901, 900)",
        Verdict::Bad);
    row("prepared just now", "prepared-transactions", R"("x", "ann", "db", 3)", Verdict::Ok);
    row("prepared long ago", "prepared-transactions", R"("x", "ann", "db", 4000)", Verdict::Bad);
    row("one lock wait", "waits", R"("Lock", "relation", 1)", Verdict::Ok);
    row("many lock waits", "waits", R"("Lock", "relation", 9)", Verdict::Warn);
    row("many reads", "waits", R"("IO", "DataFileRead", 90)", Verdict::Ok);
    row("slot in use", "replication-slots", R"("s", "logical", "active", 5000)", Verdict::Ok);
    row("slot of nobody", "replication-slots", R"("s", "logical", "inactive", 5000)", Verdict::Warn);
    row("slot of nobody that holds much", "replication-slots", R"("s", "logical", "inactive", 2000000000)",
        Verdict::Bad);
    row("slot that holds nothing yet", "replication-slots", R"("s", "logical", "inactive", null)",
        Verdict::Warn);
    row("young", "wraparound", R"("db", 1000, 0.001, 0.0)", Verdict::Ok);
    row("old", "wraparound", R"("db", 1000000000, 0.47, 0.0)", Verdict::Warn);
    row("multixacts nearly used up", "wraparound", R"("db", 1000, 0.001, 0.8)", Verdict::Bad);
    row("in memory", "cache-hit", "99900, 100, 0.999", Verdict::Ok);
    row("from disk", "cache-hit", "98000, 2000, 0.98", Verdict::Warn);
    row("mostly from disk", "cache-hit", "50000, 50000, 0.5", Verdict::Bad);
    row("nothing read yet", "cache-hit", "0, 0, null", Verdict::Ok);
    row("too few to say", "index-hit", "10, 90, 0.1", Verdict::Ok);
    row("indexes from disk", "index-hit", "90000, 10000, 0.9", Verdict::Warn);
    row("few files", "temporary-files", R"("db", 3, 900000, 900)", Verdict::Ok);
    row("many files", "temporary-files", R"("db", 300, 90000000000, 20000000000)", Verdict::Bad);
    row("used index", "unused-indexes", R"("t", "i", 50, 8192)", Verdict::Ok);
    row("unused index", "unused-indexes", R"("t", "i", 49, 8192)", Verdict::Warn);
    row("small table", "missing-indexes", R"("t", 100000, 100000, 0, 1)", Verdict::Ok);
    row("large table, often", "missing-indexes", R"("t", 1000, 100000000, 5, 100000)", Verdict::Warn);
    row("large table, by index mostly", "missing-indexes", R"("t", 1000, 100000000, 50000, 100000)",
        Verdict::Ok);
    row("an invalid index", "invalid-indexes", R"("t", "i")", Verdict::Warn);
    row("a node that waits long", "lost-node-waits", R"("keepalives_idle")", Verdict::Warn);
    row("few dead rows", "dead-rows", R"("t", 100, 9000)", Verdict::Ok);
    row("many dead rows", "dead-rows", R"("t", 40000, 12000)", Verdict::Warn);
    row("more dead than alive", "dead-rows", R"("t", 10, 12000)", Verdict::Bad);
    row("full pages", "bloat", R"("t", 1000000000, 90000000)", Verdict::Ok);
    row("half empty", "bloat", R"("t", 1000000000, 600000000)", Verdict::Warn);
}

void TestDiagnose::rowsAreJudged()
{
    QFETCH(const QString, id);
    QFETCH(const QString, row);
    QFETCH(const Verdict, verdict);
    const auto result = conclude(*diagnosticCheck(id), { answer(u"w1:5432"_s, row) });
    QCOMPARE(result.problems.size(), 0);
    QCOMPARE(result.verdict, verdict);
    QCOMPARE(result.advice.isEmpty(), verdict == Verdict::Ok);
    QVERIFY(!result.sentence.isEmpty() && !result.sentence.contains(u"%n"_s));
}

void TestDiagnose::shardsOfATableAreAddedUp()
{
    const auto result = conclude(check("unused-indexes"),
                                 { answer(u"w1:5432"_s, uR"([["t", "i", 30, 100], ["t", "j", 1, 5]])"_s),
                                   answer(u"w2:5432"_s, uR"([["t", "i", 30, 200]])"_s) });
    QCOMPARE(result.rows.size(), 2);
    QCOMPARE(result.rows.first().values.at(1).toString(), u"j"_s); // the worst first
    QCOMPARE(result.rows.last().values.at(2).toInt(), 60);
    QCOMPARE(result.rows.last().values.at(3).toInt(), 300);
    QCOMPARE(result.verdict, Verdict::Warn);
}

void TestDiagnose::nodesThatDifferAreNamed()
{
    const auto same = uR"([["a", "1"], ["work_mem", "4096 kB"]])"_s;
    QCOMPARE(conclude(check("settings"), { answer(u"w1"_s, same), answer(u"w2"_s, same) }).verdict,
             Verdict::Ok);
    const auto result =
        conclude(check("settings"),
                 { answer(u"w1"_s, same), answer(u"w2"_s, uR"([["work_mem", "8 MB"], ["a", "1"]])"_s),
                   answer(u"w3"_s, uR"([["a", "1"]])"_s) });
    QCOMPARE(result.rows.size(), 1);
    QCOMPARE(result.rows.first().values.at(1).toString(), u"w1: 4096 kB; w2: 8 MB"_s);
}

void TestDiagnose::skewIsOfKnownGroupsOnly()
{
    const auto cluster = test::clusterFromText(
        u"w1 group 1 | w2 group 2 | a: hash t group 1 shards 2 on w1 w2 | b: hash t group 2 shards 2 on w1 w2"_s);
    const auto shards = cluster->shards();
    const auto sizes = test::sizesFromText(*cluster,
                                           u"%1 900000000 | %2 100000000 | %3 5"_s.arg(shards[0].id.value)
                                               .arg(shards[1].id.value)
                                               .arg(shards[2].id.value));
    const auto result = dataSkew(check("data-skew"), *cluster, *sizes);
    QCOMPARE(result.rows.size(), 2); // of b a size is unknown
    QCOMPARE(result.rows.first().values.at(0).toString(), u"a"_s);
    QCOMPARE(result.rows.first().values.at(3).toDouble(), 1.8);
    QCOMPARE(result.verdict, Verdict::Warn);
}

void TestDiagnose::brokenAnswersAreProblems_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("no array") << u"{}"_s;
    QTest::newRow("too narrow") << u"[[1, 2]]"_s;
    QTest::newRow("too wide") << u"[[1, 2, 3, 4]]"_s;
    QTest::newRow("cut") << u"[[1, 2, 0.1"_s;
    QTest::newRow("no rows") << u"[1, 2, 3]"_s;
}

void TestDiagnose::brokenAnswersAreProblems()
{
    QFETCH(const QString, text);
    const auto result = conclude(check("connections"), { answer(u"w1"_s, text) });
    QCOMPARE(result.problems.size(), 1);
    QCOMPARE(result.verdict, Verdict::Unknown);
    QVERIFY(result.rows.isEmpty());
}

void TestDiagnose::oneBadNodeDoesNotHideTheOthers()
{
    const DiagnosticAnswer silent { u"w2"_s, false, u"ERROR:  permission denied"_s };
    const auto bad = conclude(check("connections"), { answer(u"w1"_s, u"[[99, 100, 0.99]]"_s), silent });
    QCOMPARE(bad.verdict, Verdict::Bad);
    QCOMPARE(bad.problems.size(), 1);
    const auto well = conclude(check("connections"), { answer(u"w1"_s, u"[[1, 100, 0.01]]"_s), silent });
    QCOMPARE(well.verdict, Verdict::Unknown); // what was not asked is not well
    QCOMPARE(well.rows.size(), 1);
}

void TestDiagnose::theWorstStandFirst()
{
    QStringList rows;
    for (int i = 0; i < 700; ++i)
        rows << uR"(["t%1", "i", %2, 10])"_s.arg(i).arg(i == 650 ? 0 : 99);
    const auto result = conclude(check("unused-indexes"), { answer(u"w1"_s, u'[' + rows.join(u',') + u']') });
    QCOMPARE(result.rows.size(), mostDiagnosticRows);
    QVERIFY(result.isCapped);
    QCOMPARE(result.rows.first().values.at(0).toString(), u"t650"_s);
}

void TestDiagnose::csvIsSafe()
{
    const auto result = conclude(
        check("unused-indexes"),
        { answer(u"w1"_s, uR"x([["we\"ird; drop", "=cmd()", 1, 2], ["a,b", "two\nlines", 3, 4]])x"_s) });
    const auto csv = csvOf(result);
    QVERIFY2(csv.contains(u"\"we\"\"ird; drop\",'=cmd(),1,2\r\n"_s), qPrintable(csv));
    QVERIFY2(csv.contains(u"\"a,b\",\"two\nlines\",3,4\r\n"_s), qPrintable(csv));
    QVERIFY(csv.startsWith(u"Table,Index,Scans,Size\r\n"_s));
}

QTEST_GUILESS_MAIN(TestDiagnose)
#include "tst_diagnose.moc"
