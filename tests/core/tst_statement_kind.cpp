// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/explain_parameter.h"
#include "core/explain/statement_kind.h"

#include <QTest>

using namespace tessera;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(StatementKind)

/// What is not surely reading counts as writing.
class TestStatementKind : public QObject
{
    Q_OBJECT
private slots:
    void isToldByTheText_data();
    void isToldByTheText();
    void severalAndCutOnesAreTold_data();
    void severalAndCutOnesAreTold();
    void parametersAreCounted();
    void loggedValuesAreRead_data();
    void loggedValuesAreRead();
    void examplesFitTheirType_data();
    void examplesFitTheirType();
    void valuesAreWrittenIntoTheStatement();
    void constantsBecomeReadable_data();
    void constantsBecomeReadable();
};

void TestStatementKind::isToldByTheText_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<StatementKind>("kind");
    const auto reading = StatementKind::Reading;
    const auto writing = StatementKind::Writing;
    const auto utility = StatementKind::Utility;
    QTest::newRow("select") << u"SELECT * FROM t WHERE a = $1"_s << reading;
    QTest::newRow("in parentheses") << u"((SELECT 1) UNION (SELECT 2))"_s << reading;
    QTest::newRow("values") << u"VALUES (1), (2)"_s << reading;
    QTest::newRow("table") << u"table t"_s << reading;
    QTest::newRow("aggregates") << u"SELECT count(*), sum(a), max(lower(b)) FILTER (WHERE a IN (1,2)) FROM t"_s
                                << reading;
    QTest::newRow("a cte that reads") << u"WITH RECURSIVE x(a) AS (SELECT 1) SELECT * FROM x"_s << reading;
    QTest::newRow("alias with columns") << u"SELECT * FROM generate_series(1, 3) g(n), (VALUES (1)) AS v(m)"_s
                                        << reading;
    QTest::newRow("a type with a length") << u"SELECT a::numeric(10,2), b::varchar(5) FROM t"_s << reading;
    QTest::newRow("words in a string") << u"SELECT 'DELETE FROM t', $$ drop_all() $$"_s << reading;
    QTest::newRow("words in a comment") << u"SELECT 1 -- DELETE\n /* f(x) */"_s << reading;
    QTest::newRow("own schema's function") << u"SELECT pg_catalog.count(*) FROM t"_s << reading;
    QTest::newRow("ends with a semicolon") << u"SELECT 1 ;;"_s << reading;
    QTest::newRow("a quoted column") << u"SELECT \"delete\" FROM t"_s << reading;
    QTest::newRow("substring for") << u"SELECT substring(a FROM 1 FOR 3) FROM t"_s << reading;
    QTest::newRow("insert") << u"INSERT INTO t VALUES (1)"_s << writing;
    QTest::newRow("update behind a comment") << u"/* SELECT */ UPDATE t SET a = 1"_s << writing;
    QTest::newRow("merge") << u"merge into t using s on true when matched then delete"_s << writing;
    QTest::newRow("a cte that deletes") << u"WITH x AS (DELETE FROM t RETURNING 1) SELECT * FROM x"_s << writing;
    QTest::newRow("deep in a cte") << u"WITH a AS (WITH b AS (INSERT INTO t VALUES(1) RETURNING 1) TABLE b) TABLE a"_s
                                   << writing;
    QTest::newRow("for update") << u"SELECT * FROM t FOR UPDATE"_s << writing;
    QTest::newRow("for no key update") << u"SELECT * FROM t FOR NO KEY UPDATE"_s << writing;
    QTest::newRow("for share") << u"SELECT * FROM t FOR SHARE OF t"_s << writing;
    QTest::newRow("for key share") << u"SELECT * FROM t FOR KEY SHARE"_s << writing;
    QTest::newRow("select into") << u"SELECT * INTO n FROM t"_s << writing;
    QTest::newRow("sequence") << u"SELECT nextval('s')"_s << writing;
    QTest::newRow("unknown function") << u"SELECT drop_all()"_s << writing;
    QTest::newRow("a function's quoted name") << u"SELECT \"count\"(*)"_s << writing;
    QTest::newRow("a function of a schema") << u"SELECT evil.count(1)"_s << writing;
    QTest::newRow("blanks before the parenthesis") << u"SELECT evil /* x */ \n ()"_s << writing;
    QTest::newRow("set_config") << u"SELECT set_config('a.b', 'c', false)"_s << writing;
    QTest::newRow("other server") << u"SELECT * FROM dblink('x', 'DELETE FROM t') AS t(a int)"_s << writing;
    QTest::newRow("hidden by nested comments")
        << u"WITH x AS (/* /* */ ' */ DELETE FROM t RETURNING 1 -- '\n) SELECT 1"_s << writing;
    QTest::newRow("hidden by a comment that does not end") << u"SELECT 1 /* "_s << writing;
    QTest::newRow("hidden by a dollar quote's look")
        << u"SELECT 1 AS a$b$, evil() AS c$b$"_s << writing;
    QTest::newRow("create") << u"CREATE TABLE t (a int)"_s << utility;
    QTest::newRow("explain") << u"EXPLAIN ANALYZE DELETE FROM t"_s << utility;
    QTest::newRow("do") << u"DO $$ BEGIN PERFORM 1; END $$"_s << utility;
    QTest::newRow("copy") << u"COPY t TO PROGRAM 'rm'"_s << utility;
    QTest::newRow("nothing") << QString() << utility;
    QTest::newRow("only a comment") << u"-- SELECT 1"_s << utility;
    QTest::newRow("quoted select") << u"\"select\" 1"_s << utility;
}

void TestStatementKind::isToldByTheText()
{
    QFETCH(const QString, statement);
    QTEST(statementTraits(statement).kind, "kind");
}

void TestStatementKind::severalAndCutOnesAreTold_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<bool>("isOne");
    QTest::addColumn<bool>("isCut");
    QTest::newRow("one") << u"SELECT ';' ;"_s << true << false;
    QTest::newRow("two") << u"SELECT 1; DROP TABLE t"_s << false << false;
    QTest::newRow("semicolon in quotes") << u"SELECT $a$;$a$, \"a;b\""_s << true << false;
    QTest::newRow("cut in a string") << u"SELECT 'abc"_s << true << true;
    QTest::newRow("ends with a string") << u"SELECT 'abc'"_s << true << false;
    QTest::newRow("an empty string") << u"SELECT ''"_s << true << false;
    QTest::newRow("as long as what is kept") << u"SELECT "_s + QString(16377, u'1') << true << true;
}

void TestStatementKind::severalAndCutOnesAreTold()
{
    QFETCH(const QString, statement);
    const auto traits = statementTraits(statement);
    QTEST(traits.isOne, "isOne");
    QTEST(traits.isCut, "isCut");
}

void TestStatementKind::parametersAreCounted()
{
    QCOMPARE(statementTraits(u"SELECT $2, '$9', $1, \"$7\", $$ $8 $$ -- $5"_s).parameters, 2);
    QCOMPARE(statementTraits(u"SELECT a$3 FROM t"_s).parameters, 0);
    QCOMPARE(statementTraits(u"UPDATE t SET a = $1 WHERE b = $12"_s).parameters, 12);
}

void TestStatementKind::loggedValuesAreRead_data()
{
    QTest::addColumn<QString>("logged");
    QTest::addColumn<QStringList>("values"); // "\\N" is NULL, "?" none at all
    QTest::newRow("numbers and NULL") << u"$1 = '5', $2 = NULL"_s << QStringList { u"5"_s, u"\\N"_s };
    QTest::newRow("quotes and commas") << u"$1 = 'O''Neil, $2 = ''x', $2 = ''"_s
                                       << QStringList { u"O'Neil, $2 = 'x"_s, QString() };
    QTest::newRow("none") << QString() << QStringList();
    QTest::newRow("cut by the server") << u"$1 = 'abc...'..."_s << QStringList { u"?"_s };
    QTest::newRow("cut by the log") << u"$1 = 'abc"_s << QStringList { u"?"_s };
    QTest::newRow("others") << u"$2 = '1'"_s << QStringList { u"?"_s };
}

void TestStatementKind::loggedValuesAreRead()
{
    QFETCH(const QString, logged);
    QFETCH(const QStringList, values);
    const auto read = loggedValues(logged);
    QStringList texts;
    for (const auto &value : read.value_or(ParameterValues { u"?"_s }))
        texts << value.value_or(u"\\N"_s);
    QCOMPARE(texts, values);
}

void TestStatementKind::examplesFitTheirType_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QChar>("category");
    QTest::addColumn<QString>("example");
    QTest::newRow("bigint") << u"bigint"_s << QChar(u'N') << u"1"_s;
    QTest::newRow("timestamp") << u"timestamp with time zone"_s << QChar(u'D') << u"2000-01-01"_s;
    QTest::newRow("time") << u"time without time zone"_s << QChar(u'D') << u"12:00"_s;
    QTest::newRow("uuid") << u"uuid"_s << QChar(u'U') << u"00000000-0000-0000-0000-000000000000"_s;
    QTest::newRow("unknown type") << u"geometry"_s << QChar(u'U') << u"NULL"_s;
}

void TestStatementKind::examplesFitTheirType()
{
    QFETCH(const QString, name);
    QFETCH(const QChar, category);
    QTEST(exampleValue({ name, category }).value_or(u"NULL"_s), "example");
    const ParameterType moods { u"mood[]"_s, u'A', u"mood"_s, u'E', u"so \"so\", \\"_s };
    QCOMPARE(exampleValue(moods).value_or(QString()), u"{\"so \\\"so\\\", \\\\\"}"_s);
}

void TestStatementKind::valuesAreWrittenIntoTheStatement()
{
    const QList<ExplainedParameter> parameters { { { u"bigint"_s, u'N' }, u"5"_s },
                                                 { { u"\"we\"\"ird\""_s, u'S' }, u"it's \\ ; --"_s },
                                                 { { u"text"_s, u'S' }, std::nullopt } };
    QCOMPARE(withValues(u"SELECT $1, '$1', \"$2\" /* $3 */ FROM t WHERE a IN ($2, $3) LIMIT $1"_s, parameters),
             u"SELECT CAST('5' AS bigint), '$1', \"$2\" /* $3 */ FROM t WHERE a IN (CAST( E'it''s \\\\ ; --' AS "
             "\"we\"\"ird\"), CAST(NULL AS text)) LIMIT CAST('5' AS bigint)"_s);
    QCOMPARE(withValues(u"SELECT $7"_s, parameters), u"SELECT $7"_s);
}

void TestStatementKind::constantsBecomeReadable_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<QString>("readable");
    QTest::newRow("interval") << u"SELECT now() - interval $1, b"_s
                              << u"SELECT now() - CAST($1 AS interval), b"_s;
    QTest::newRow("twice") << u"SELECT DATE $1 - date $2"_s
                           << u"SELECT CAST($1 AS date) - CAST($2 AS date)"_s;
    QTest::newRow("not in a string") << u"SELECT 'interval $1', \"date\" = $1"_s
                                     << u"SELECT 'interval $1', \"date\" = $1"_s;
    QTest::newRow("a dollar quote is none") << u"SELECT date $$2000-01-01$$"_s
                                            << u"SELECT date $$2000-01-01$$"_s;
    QTest::newRow("a column") << u"SELECT date = $1"_s << u"SELECT date = $1"_s;
}

void TestStatementKind::constantsBecomeReadable()
{
    QFETCH(const QString, statement);
    QTEST(withReadableConstants(statement), "readable");
}

QTEST_GUILESS_MAIN(TestStatementKind)
#include "tst_statement_kind.moc"
