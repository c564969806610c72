// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/slowlog/mask_passwords.h"
#include "core/slowlog/slow_log_answer.h"

#include <QRandomGenerator>
#include <QTest>

using namespace tessera;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What becomes of statements once they are read: their shape, their sums, their passwords.
class TestSlowStatements : public QObject
{
    Q_OBJECT
private slots:
    void valuesGo_data();
    void valuesGo();
    void anyBytesHaveAShape();
    void passwordsAreMasked_data();
    void passwordsAreMasked();
    void callsAreAddedUp();
    void nodesAreMerged();
    void memoryIsBounded();
    void liveRangeIsNotReadAnew();
};

namespace {

const LogMoment noon { 1'795'780'800'000ms };

QString shapeOf(const QByteArray &statement, const QSet<qint64> &shards = {})
{
    StatementShaper shaper(shards);
    const auto shape = shaper.shape({ statement.constData(), static_cast<std::size_t>(statement.size()) });
    return QString::fromUtf8(shape.data(), static_cast<qsizetype>(shape.size()));
}

SlowLogEntry entryOf(std::string_view statement, double took, LogMoment at = noon)
{
    return { .at = at, .took = std::chrono::duration<double, std::milli>(took), .statement = statement };
}

} // namespace

void TestSlowStatements::valuesGo_data()
{
    QTest::addColumn<QByteArray>("statement");
    QTest::addColumn<QString>("shape");
    const auto row = [](const char *name, const char *statement, const char *shape) {
        QTest::newRow(name) << QByteArray(statement) << QString::fromUtf8(shape);
    };
    row("numbers", "SELECT 1, 2.5e-3, 0xFF, .5, 1_000", "select ?");
    row("negative", "WHERE a = -5 AND b IN (-1,-2, +3)", "where a = ? and b in (?)");
    row("minus", "SELECT a - 5, a-b", "select a - ?, a-b");
    row("strings", "SELECT 'it''s', E'a\\'b', N'x', B'01', U&'d' FROM t", "select ? from t");
    row("backslash is no escape", "SELECT 'C:\\', a", "select ?, a");
    row("dollars", "SELECT $$a'b$$, $tag$ $$ $tag$ FROM t", "select ? from t");
    row("parameters", "UPDATE t SET a=$1 WHERE b=$12", "update t set a=? where b=?");
    row("rows", "INSERT INTO t VALUES (1,'a'), (2,'b'),(3,'c')", "insert into t values (?)");
    row("comments", "/* a /* b */ c */ SELECT 1 -- x 'y\n FROM t", "select ? from t");
    row("tenant", "/*{\"cId\":5,\"tId\":\"7\"}*/ SELECT x", "select x");
    row("blanks and letters", "  SELECT\n\tA  FROM \"B c\";\n", "select a from \"B c\"");
    row("names with digits", "SELECT t1.a2 FROM t1$x", "select t1.a2 from t1$x");
    row("cast", "SELECT '1 day'::interval, now()", "select ?::interval, now()");
    row("cut in a string", "SELECT 'secret that was cu", "select ?");
    row("cut in a name", "SELECT \"na", "select \"na");
    row("cut in a comment", "SELECT a /* secr", "select a");
    row("unicode", "SELECT größe FROM \"sch💥\" WHERE x = 'ü'", "select größe from \"sch💥\" where x = ?");
    row("shards", "SELECT * FROM public.orders_102008 o, \"we ird_102009\", t_2024",
        "select * from public.orders o, \"we ird\", t_2024");
    row("empty", "", "");
}

void TestSlowStatements::valuesGo()
{
    QFETCH(const QByteArray, statement);
    QTEST(shapeOf(statement, { 102008, 102009 }), "shape");
}

void TestSlowStatements::anyBytesHaveAShape()
{
    QRandomGenerator random(7);
    const QByteArray letters("'\"$-/*\\ E;()1a_.,&\n\0\xff", 23);
    for (int i = 0; i < 3000; ++i) {
        QByteArray text;
        for (int k = random.bounded(40); k > 0; --k)
            text += letters.at(random.bounded(letters.size()));
        StatementShaper shaper;
        const auto shape = shaper.shape({ text.constData(), static_cast<std::size_t>(text.size()) });
        QVERIFY(shape.size() <= static_cast<std::size_t>(text.size()) * 2);
        (void)maskPasswords(QString::fromLatin1(text) + u"password="_s + QString::fromLatin1(text));
    }
}

void TestSlowStatements::passwordsAreMasked_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("masked");
    const auto row = [](const char *name, const QString &text, const QString &masked) {
        QTest::newRow(name) << text << masked;
    };
    row("role", u"ALTER ROLE a PASSWORD 'geheim' VALID UNTIL 'x'"_s,
        u"ALTER ROLE a PASSWORD '***' VALID UNTIL 'x'"_s);
    row("quotes", u"ALTER ROLE a password\n'ge''heim'"_s, u"ALTER ROLE a password\n'***'"_s);
    row("escapes", u"CREATE USER a PASSWORD E'ge\\'heim' LOGIN"_s, u"CREATE USER a PASSWORD E'***' LOGIN"_s);
    row("dollars", u"ALTER ROLE a PASSWORD $x$ge'heim$x$"_s, u"ALTER ROLE a PASSWORD $x$***$x$"_s);
    row("cut", u"ALTER ROLE a PASSWORD 'gehei"_s, u"ALTER ROLE a PASSWORD '***"_s);
    row("connection", u"CREATE SUBSCRIPTION s CONNECTION 'host=a password=geheim dbname=x' PUBLICATION p"_s,
        u"CREATE SUBSCRIPTION s CONNECTION 'host=a password=*** dbname=x' PUBLICATION p"_s);
    row("connection, quoted", u"SELECT dblink('user=a password=''ge heim'' port=1')"_s,
        u"SELECT dblink('user=a password=''***'' port=1')"_s);
    row("options", u"CREATE USER MAPPING FOR a SERVER b OPTIONS (user 'x', password 'geheim')"_s,
        u"CREATE USER MAPPING FOR a SERVER b OPTIONS (user 'x', password '***')"_s);
    row("uri", u"SELECT f('postgresql://ann:ge@heim@host/db', 'a@b')"_s,
        u"SELECT f('postgresql://ann:***@host/db', 'a@b')"_s);
    row("parameters", u"$1 = 'host=x password=geheim', $2 = '5'"_s,
        u"$1 = 'host=x password=***', $2 = '5'"_s);
    row("two", u"SET x TO 'passwd=a'; ALTER ROLE b PASSWORD 'c'"_s,
        u"SET x TO 'passwd=***'; ALTER ROLE b PASSWORD '***'"_s);
    row("column", u"SELECT password FROM t WHERE password = $1 AND password = crypt($2, password)"_s,
        u"SELECT password FROM t WHERE password = $1 AND password = crypt($2, password)"_s);
    row("compared", u"SELECT 1 FROM t WHERE passwd='geheim'"_s, u"SELECT 1 FROM t WHERE passwd='***'"_s);
}

void TestSlowStatements::passwordsAreMasked()
{
    QFETCH(const QString, text);
    QTEST(maskPasswords(text), "masked");
}

void TestSlowStatements::callsAreAddedUp()
{
    SlowLogTally tally;
    for (int i = 1; i <= 100; ++i)
        tally.add(
            entryOf("SELECT a FROM t WHERE b = " + std::to_string(i), i, noon + std::chrono::seconds(i)));
    const auto read = slowLines({ { NodeId { 3 }, tally } }, {}, 10);
    QCOMPARE(read.known, 1);
    const auto &all = read.lines.first().all;
    QCOMPARE(all.calls, 100);
    QCOMPARE(all.total, 5050.0);
    QCOMPARE(all.mean(), 50.5);
    QCOMPARE(all.longest, 100.0);
    QCOMPARE(all.last - all.first, 99s);
    QVERIFY(all.quantile(0.95) >= 95 && all.quantile(0.95) <= 100);
    QVERIFY(all.quantile(0.5) >= 50 && all.quantile(0.5) <= 50 * 1.2);
    QCOMPARE(SlowCounters().quantile(0.95), 0.0);
    QCOMPARE(read.lines.first().sample.statement, u"SELECT a FROM t WHERE b = 100"_s);
    QCOMPARE(read.lines.first().sample.node, NodeId { 3 });
}

void TestSlowStatements::nodesAreMerged()
{
    SlowLogTallies tallies;
    tallies[NodeId { 1 }].add(entryOf("SELECT 1", 5));
    tallies[NodeId { 2 }].add(entryOf("SELECT  2", 9));
    tallies[NodeId { 2 }].add(entryOf("SELECT x", 1));
    const auto read = slowLines(tallies, {}, 10);
    QCOMPARE(read.lines.size(), 2);
    QCOMPARE(read.lines.first().nodes.size(), 2);
    QCOMPARE(read.lines.first().all.total, 14.0);
    QCOMPARE(read.lines.first().sample.statement, u"SELECT  2"_s);
    const auto one = slowLines(tallies, NodeId { 1 }, 10);
    QCOMPARE(one.lines.size(), 1);
    QCOMPARE(one.all.calls, 1);
    QCOMPARE(one.lines.first().sample.statement, u"SELECT 1"_s);
    const auto found = slowLine(tallies, fingerprintText(read.lines.first().fingerprint));
    QVERIFY(found);
    QCOMPARE(*found, read.lines.first());
    QCOMPARE(slowLine(tallies, u"0123"_s).error().kind, ErrorKind::NotFound);
    QCOMPARE(slowLine(tallies, u"x'"_s).error().kind, ErrorKind::Invalid);
}

void TestSlowStatements::memoryIsBounded()
{
    SlowLogTally tally;
    const std::string pad(20'000, 'x');
    for (int i = 0; i < 12'000; ++i)
        tally.add(entryOf("SELECT a" + std::to_string(i) + " /*" + pad + "*/", 1));
    std::size_t bytes = 0;
    for (const auto &[fingerprint, statement] : tally.statements())
        bytes += statement.shape.size() + statement.sample.statement.size();
    QVERIFY(tally.statements().size() <= SlowLogTally::mostStatements);
    QVERIFY2(bytes <= SlowLogTally::mostBytes + SlowLogTally::longestSample,
             qPrintable(QString::number(bytes)));
    QVERIFY(tally.others().calls > 0);
    const auto read = slowLines({ { NodeId { 1 }, tally } }, {}, 20'000);
    QCOMPARE(read.all.calls, 12'000);
    QCOMPARE(read.lines.first().fingerprint, 0u);
}

void TestSlowStatements::liveRangeIsNotReadAnew()
{
    const LogRange read { noon - 1h, LogMoment::max() };
    QVERIFY(serves(read, { .range = { noon - 58min, LogMoment::max() } }, noon));
    QVERIFY(!serves(read, { .range = { noon - 30min, LogMoment::max() } }, noon));
    QVERIFY(!serves(read, { .range = { noon - 2h, LogMoment::max() } }, noon));
    QVERIFY(!serves(read, { .range = { noon - 1h, noon } }, noon));
    QVERIFY(serves({ noon - 1h, noon }, { .range = { noon - 1h, noon } }, noon));
}

QTEST_GUILESS_MAIN(TestSlowStatements)
#include "tst_slow_statements.moc"
