// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/slowlog/read_log_file.h"
#include "core/slowlog/slow_log_table.h"
#include "tests/support/fixture_file.h"

#include <QTemporaryFile>
#include <QTest>

using namespace tessera;
using namespace Qt::StringLiterals;

/// Logs of a real PostgreSQL 15 in its three formats, with hostile statements and names, and what may happen
/// to a file that is read while it is written.
class TestSlowLog : public QObject
{
    Q_OBJECT
private slots:
    void threeFormatsSayTheSame_data() { addFormats(); }
    void threeFormatsSayTheSame();
    void anyHalvesGiveTheSame_data() { addFormats(); }
    void anyHalvesGiveTheSame();
    void resumedAnywhereItIsTheSame_data() { addFormats(); }
    void resumedAnywhereItIsTheSame();
    void cutAndForeignLinesCostThemselves_data() { addFormats(); }
    void cutAndForeignLinesCostThemselves();
    void hugeStatementIsRead_data() { addFormats(); }
    void hugeStatementIsRead();
    void endlessEntryIsLeftOut_data() { addFormats(); }
    void endlessEntryIsLeftOut();
    void summerTimeIsTold();
    void prefixesAreMatched_data();
    void prefixesAreMatched();
    void fileIsReadByItsLook_data() { addFormats(); }
    void fileIsReadByItsLook();
    void fileThatIsNoLogIsRefused();

private:
    static void addFormats();
};

namespace {

/// An entry that outlives its log.
struct Kept
{
    qint64 at = 0;
    qint64 pid = 0;
    QByteArray user, database, application, client, statement, parameters;
    double took = 0;
    bool operator==(const Kept &) const = default;
};

QByteArray bytes(std::string_view text)
{
    return { text.data(), static_cast<qsizetype>(text.size()) };
}

Kept kept(const SlowLogEntry &entry)
{
    return { entry.at.time_since_epoch().count(),
             entry.pid,
             bytes(entry.user),
             bytes(entry.database),
             bytes(entry.application),
             bytes(entry.client),
             bytes(entry.statement),
             bytes(entry.parameters),
             entry.took.count() };
}

SlowLogStyle styleOf(const QString &format)
{
    const auto kind = format == u"csv"_s ? SlowLogFormat::Csv
        : format == u"json"_s            ? SlowLogFormat::Json
                                         : SlowLogFormat::Stderr;
    return { kind, "%m [%p] %q%u@%d/%a(%h) ", QTimeZone("Europe/Berlin") };
}

QByteArray logOf(const QString &format)
{
    return testing::fixtureFile(u"slow-log/postgresql-15."_s + (format == u"stderr"_s ? u"log"_s : format));
}

std::string_view view(const QByteArray &bytes)
{
    return { bytes.constData(), static_cast<std::size_t>(bytes.size()) };
}

QList<Kept> parsed(const SlowLogStyle &style, const QByteArray &log, qsizetype step, qint64 *unread = nullptr)
{
    SlowLogParser parser(style);
    QList<Kept> entries;
    const auto sink = [&](const SlowLogEntry &entry) { entries << kept(entry); };
    for (qsizetype at = 0; at < log.size(); at += step)
        parser.feed(view(log.mid(at, step)), sink);
    parser.finish(sink);
    if (unread)
        *unread = parser.unread();
    return entries;
}

} // namespace

void TestSlowLog::addFormats()
{
    QTest::addColumn<QString>("format");
    for (const auto *format : { "stderr", "csv", "json" })
        QTest::newRow(format) << QString::fromLatin1(format);
}

void TestSlowLog::threeFormatsSayTheSame()
{
    QFETCH(const QString, format);
    qint64 unread = -1;
    const auto entries = parsed(styleOf(format), logOf(format), 1 << 20, &unread);
    QCOMPARE(unread, 0);
    QCOMPARE(entries.size(), 17);
    const auto when = QDateTime::fromMSecsSinceEpoch(entries.at(2).at, Qt::UTC);
    QCOMPARE(when.toString(Qt::ISODateWithMs), u"2026-11-27T10:21:12.086Z"_s);
    QCOMPARE(entries.at(2).statement, "ALTER ROLE \"we\"\"ird; drop\" PASSWORD 'hunter2';");
    QCOMPARE(entries.at(2).took, 12.719);
    const auto &odd = entries.at(5);
    QCOMPARE(odd.user, "we\"ird; drop");
    QCOMPARE(odd.database, "sch,ön db");
    QCOMPARE(odd.application, "app] LOG:  x");
    QCOMPARE(odd.client, "[local]");
    QCOMPARE(odd.statement,
             "SELECT 'it''s\ntwo lines\twith tab', E'back\\\\slash \\x01', \"ünïcödé\" FROM (SELECT 1 AS "
             "\"ünïcödé\") AS \"x 💥\";");
    QVERIFY(entries.at(6).statement.contains("SELECT forged"));
    QCOMPARE(entries.at(9).statement, "EXECUTE p(5);");
    QVERIFY(entries.at(9).parameters.isEmpty());
    QCOMPARE(entries.at(10).statement, "SELECT * FROM orders_102008 WHERE id = $1 AND note <> $2;");
    QCOMPARE(entries.at(10).parameters, "$1 = '3', $2 = 'o''Neil\nsays \"hi\", \\ and 💥'");
    QCOMPARE(entries.at(12).parameters, "$1 = '3', $2 = 'plain'");
    QCOMPARE(entries.at(16).statement, "SELECT 'caf\xe9 \xff'");
    QCOMPARE(entries, parsed(styleOf(u"csv"_s), logOf(u"csv"_s), 1 << 20));
}

void TestSlowLog::anyHalvesGiveTheSame()
{
    QFETCH(const QString, format);
    const auto style = styleOf(format);
    const auto log = logOf(format);
    const auto whole = parsed(style, log, log.size());
    for (const int step : { 1, 7, 100, 333, 4096 })
        QCOMPARE(parsed(style, log, step), whole);
}

void TestSlowLog::resumedAnywhereItIsTheSame()
{
    QFETCH(const QString, format);
    const auto style = styleOf(format);
    const auto log = logOf(format);
    const auto whole = parsed(style, log, log.size());
    for (qsizetype cut = 0; cut < log.size(); cut += 53) {
        QList<Kept> entries;
        const auto sink = [&](const SlowLogEntry &entry) { entries << kept(entry); };
        SlowLogParser first(style);
        first.feed(view(log.first(cut)), sink);
        SlowLogParser second(style);
        second.begin(first.offset(), SlowLogParser::Place::AtEntry);
        second.feed(view(log.sliced(first.offset())), sink);
        second.finish(sink);
        QCOMPARE(entries, whole);
        SlowLogParser aside(style);
        qsizetype last = 0;
        aside.begin(cut, SlowLogParser::Place::Anywhere);
        const auto count = [&](const SlowLogEntry &entry) {
            last += bytes(entry.statement).startsWith("SELECT 'caf") ? 1 : 0;
        };
        aside.feed(view(log.sliced(cut)), count);
        aside.finish(count);
        QVERIFY2(last == 1 || log.sliced(cut).count('\n') < 2, qPrintable(QString::number(cut)));
    }
}

void TestSlowLog::cutAndForeignLinesCostThemselves()
{
    QFETCH(const QString, format);
    const auto style = styleOf(format);
    const auto log = logOf(format);
    const auto whole = parsed(style, log, log.size());
    const auto cut = log.indexOf("WHERE 1 IN");
    const auto broken = log.first(cut) + "\nsh: 1: archive: \"not found\n" + log;
    qint64 unread = 0;
    const auto entries = parsed(style, broken, 512, &unread);
    QVERIFY(unread > 0);
    QCOMPARE(entries.mid(entries.size() - whole.size()), whole);
    qint64 unreadZeros = 0;
    const auto zeros = parsed(style, QByteArray(3000, '\0') + '\n' + log, 512, &unreadZeros);
    QVERIFY(unreadZeros > 0);
    QCOMPARE(zeros, whole);
}

void TestSlowLog::hugeStatementIsRead()
{
    QFETCH(const QString, format);
    auto log = logOf(format);
    const auto list = QByteArray("'v', ").repeated(400'000);
    log.replace("IN (1, 2", "IN (" + list + "1, 2");
    const auto entries = parsed(styleOf(format), log, 1 << 16);
    QCOMPARE(entries.size(), 17);
    QCOMPARE(entries.at(7).statement.size(), list.size() + 57);
    SlowLogTally tally;
    SlowLogParser parser(styleOf(format));
    parser.feed(view(log), [&tally](const SlowLogEntry &entry) { tally.add(entry); });
    const auto lines = slowLines({ { NodeId { 1 }, tally } }, {}, 100);
    const auto found = std::ranges::find(lines.lines, u"select ? where ? in (?)"_s, &SlowLine::shape);
    QVERIFY(found != lines.lines.end());
    QVERIFY(found->sample.isCut);
    QVERIFY(found->sample.statement.size() <= qsizetype(SlowLogTally::longestSample));
}

void TestSlowLog::endlessEntryIsLeftOut()
{
    QFETCH(const QString, format);
    const auto log = logOf(format);
    const auto cut = log.indexOf("1 IN (1");
    const QByteArray much(static_cast<qsizetype>(SlowLogParser::longestEntry) + (4 << 20), 'x');
    const auto entries = parsed(styleOf(format), log.first(cut) + much + log.sliced(cut), 1 << 20);
    QCOMPARE(entries.size(), 16);
}

void TestSlowLog::summerTimeIsTold()
{
    LogClock clock(QTimeZone("Europe/Berlin"));
    const auto seconds = [&clock](std::string_view text) {
        const auto at = clock.take(text);
        return at ? at->time_since_epoch().count() / 1000 : -1;
    };
    const auto summer = QDateTime(QDate(2026, 10, 25), QTime(0, 30), Qt::UTC).toSecsSinceEpoch();
    QCOMPARE(seconds("2026-10-25 02:30:00.000 CEST "), summer);
    QCOMPARE(seconds("2026-10-25 02:30:00.000 CET "), summer + 3600);
    QCOMPARE(seconds("2026-10-25 00:30:00 UTC,"), summer);
    QCOMPARE(seconds("2026-10-25 06:00:00.123 +0530 x"), summer);
    QCOMPARE(seconds("2026-10-24 21:30:00 -03]"), summer);
    QCOMPARE(seconds("2026-13-24 21:30:00 UTC "), -1);
    QCOMPARE(seconds("2026-10-2"), -1);
    QCOMPARE(seconds(""), -1);
}

void TestSlowLog::prefixesAreMatched_data()
{
    QTest::addColumn<QByteArray>("setting");
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<qint64>("pid");
    QTest::newRow("pgbadger's") << QByteArray("%t [%p]: user=%u,db=%d,app=%a,client=%h ")
                                << QByteArray(
                                       "2026-11-27 10:00:00 UTC [77]: user=ann,db=x,app=,db=,client=::1 ")
                                << QByteArray("ann") << qint64(77);
    QTest::newRow("padded") << QByteArray("%-8u %8p %m ")
                            << QByteArray("ann           77 2026-11-27 10:00:00.000 UTC ")
                            << QByteArray("ann") << qint64(77);
    QTest::newRow("epoch and host") << QByteArray("%n:%r:%u@%d:[%p]:")
                                    << QByteArray("1795773831.322:10.0.0.1(5412):ann@shop:[77]:")
                                    << QByteArray("ann") << qint64(77);
    QTest::newRow("all of them") << QByteArray("%c %l %s %v %x %e %Q %P %b %i %m %p %q%u %% ")
                                 << QByteArray(
                                        "6b095587.3b07 8 2026-11-27 10:03:51 UTC 3/0 0 00000 -42  client "
                                        "backend SELECT 2026-11-27 10:00:00.000 UTC 77 ann % ")
                                 << QByteArray("ann") << qint64(77);
    QTest::newRow("no session") << QByteArray("%m [%p] %q%u@%d ")
                                << QByteArray("2026-11-27 10:00:00.000 UTC [77] ") << QByteArray()
                                << qint64(77);
    QTest::newRow("name like the prefix")
        << QByteArray("%m [%p] %u@%d ") << QByteArray("2026-11-27 10:00:00.000 UTC [77] a@b c@d e@f ")
        << QByteArray("a") << qint64(77);
}

void TestSlowLog::prefixesAreMatched()
{
    QFETCH(const QByteArray, setting);
    QFETCH(const QByteArray, line);
    const LogLinePrefix prefix(view(setting));
    LogClock clock(QTimeZone::utc());
    LogLinePrefix::Fields fields;
    const auto text = line + "LOG:  duration: 1 ms  statement: SELECT 1";
    auto rest = view(text);
    QCOMPARE(bytes(prefix.take(rest, clock, fields)), "LOG");
    QCOMPARE(bytes(rest), "duration: 1 ms  statement: SELECT 1");
    QTEST(bytes(fields.user), "user");
    QTEST(qint64(fields.pid), "pid");
    QVERIFY(fields.at);
    const auto hostile = QByteArray(5000, '@') + "[] LOG: ";
    auto other = view(hostile);
    QVERIFY(prefix.take(other, clock, fields).empty());
    QCOMPARE(other.size(), hostile.size());
}

void TestSlowLog::fileIsReadByItsLook()
{
    QFETCH(const QString, format);
    QTemporaryFile file;
    QVERIFY(file.open());
    const auto log = logOf(format);
    file.write(log);
    file.flush();
    SlowLogTally tally;
    const auto add = [&tally](const SlowLogEntry &entry) { tally.add(entry); };
    const auto read = readLogFile(file.fileName(), std::nullopt, {}, add);
    QVERIFY2(read, qPrintable(read ? QString() : read.error().message));
    QCOMPARE(read->bytes, log.size());
    QCOMPARE(read->unread, 0);
    const auto lines = slowLines({ { NodeId(), tally } }, {}, 100);
    QCOMPARE(lines.all.calls, 17);
    for (const auto &line : lines.lines) {
        QVERIFY(!line.shape.contains(u"hunter2"_s));
        QVERIFY(!line.sample.statement.contains(u"hunter2"_s));
    }
    const auto found = std::ranges::find_if(
        lines.lines, [](const SlowLine &line) { return line.shape.startsWith(u"select * from orders"_s); });
    QVERIFY(found != lines.lines.end());
    QCOMPARE(found->all.calls, 4);
    QCOMPARE(found->all.longest, 0.070);
    QCOMPARE(found->sample.parameters, u"$1 = '3', $2 = 'o''Neil\nsays \"hi\", \\ and 💥'"_s);
}

void TestSlowLog::fileThatIsNoLogIsRefused()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write("hello\nworld\n");
    file.flush();
    const auto sink = [](const SlowLogEntry &) {};
    const auto read = readLogFile(file.fileName(), std::nullopt, {}, sink);
    QVERIFY(!read);
    QVERIFY(read.error().message.contains(u"--line-prefix"_s));
    QCOMPARE(readLogFile(u"/no/such/log"_s, std::nullopt, {}, sink).error().kind, ErrorKind::NotFound);
}

QTEST_GUILESS_MAIN(TestSlowLog)
#include "tst_slow_log.moc"
