// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reading a server's log of slow statements in its three formats against counting its lines with memchr, and
// against pgBadger -j 1 where that is installed (performance.md §7). Goals: a twentieth of memchr's speed (a
// ratio of times of 20), a sixtieth of pgBadger's time.
#include "core/slowlog/slow_log_parser.h"
#include "core/slowlog/slow_log_tally.h"
#include "tests/bench/print_figure.h"
#include "tests/bench/shortest.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <array>
#include <cmath>
#include <cstring>
#include <ctime>

using namespace tessera;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype bytes = 24 << 20; ///< Of the plain log
constexpr qsizetype bytesForPgBadger = 2 << 20; ///< Of each format; it reads about 3 MB a second
constexpr qsizetype blockLength = 1 << 20;
constexpr int runs = 5;
constexpr auto prefix = "%t [%p]: user=%u,db=%d,app=%a,client=%h ";

/// One log in the three formats.
struct Logs
{
    QByteArray plain;
    QByteArray csv;
    QByteArray json;
};

QByteArray templateOf(int number)
{
    constexpr std::array columns { "id",     "tenant_id", "user_id", "created_at", "status",
                                   "amount", "payload",   "email",   "region",     "updated_at" };
    const auto table = "app_table_" + QByteArray::number(number % 40);
    switch (number % 6) {
    case 0:
        return "SELECT " + QByteArray(columns.at(static_cast<std::size_t>(number % 10))) + ", count(*) FROM "
            + table
            + " WHERE tenant_id = #N AND status IN (#N, #N, #N) AND region = '#S' GROUP BY 1 ORDER BY 2 DESC "
              "LIMIT #N";
    case 1:
        return "SELECT t.id,\n       t.created_at,\n       u.email,\n       sum(o.amount) AS total\n  FROM "
            + table + " t\n  JOIN users u ON u.id = t.user_id\n  LEFT JOIN orders_"
            + QByteArray::number(number % 12)
            + " o ON o.tenant_id = t.tenant_id AND o.user_id = u.id\n WHERE t.tenant_id = #N\n   AND "
              "t.created_at "
              "BETWEEN '#S' AND '#S'\n   AND o.amount > #N\n GROUP BY 1, 2, 3\n HAVING sum(o.amount) > #N\n "
              "ORDER BY "
              "total DESC\n LIMIT #N OFFSET #N";
    case 2:
        return "UPDATE " + table
            + " SET status = #N, updated_at = now(), payload = '#S#S#S' WHERE tenant_id = #N AND id = #N";
    case 3:
        return "INSERT INTO " + table
            + " (tenant_id, user_id, amount, email, payload) VALUES (#N, #N, #N, '#S', '#S#S'), (#N, #N, #N, "
              "'#S', "
              "'#S#S'), (#N, #N, #N, '#S', '#S#S')";
    case 4:
        return "SELECT * FROM " + table + "_" + QByteArray::number(102008 + number) + " " + table
            + " WHERE (tenant_id OPERATOR(pg_catalog.=) #N)";
    default:
        return "DELETE FROM " + table + " WHERE created_at < '#S' AND tenant_id = #N";
    }
}

/// The template with other values each time.
QByteArray filled(const QByteArray &text, QRandomGenerator &random)
{
    QByteArray whole;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text.at(at) != '#') {
            whole += text.at(at);
        } else if (text.at(++at) == 'N') {
            whole += QByteArray::number(random.bounded(1'000'000));
        } else {
            for (int i = 0; i < 12; ++i)
                whole += static_cast<char>('a' + random.bounded(26));
        }
    }
    return whole;
}

struct Entry
{
    QByteArray time; ///< To the second
    QByteArray milliseconds;
    QByteArray pid;
    QByteArray severity;
    QByteArray message;
    QByteArray detail;
};

void append(Logs &logs, const Entry &entry)
{
    const auto &[time, milliseconds, pid, severity, message, detail] = entry;
    const auto start = time + " UTC [" + pid + "]: user=app,db=shop,app=web,client=10.0.0.7 ";
    logs.plain += start + severity + ":  " + QByteArray(message).replace('\n', "\n\t") + '\n';
    if (!detail.isEmpty())
        logs.plain += start + "DETAIL:  " + detail + '\n';
    const auto quoted = [](QByteArray text) {
        return text.isEmpty() ? text : '"' + text.replace('"', "\"\"") + '"';
    };
    logs.csv += time + '.' + milliseconds + " UTC,\"app\",\"shop\"," + pid + ",\"10.0.0.7:51000\",6553f100."
        + pid + ",1,\"SELECT\"," + time + " UTC,3/1,0," + severity + ",00000," + quoted(message) + ','
        + quoted(detail) + ",,,,,,,,\"web\",\"client backend\",,0\n";
    const auto escaped = [](QByteArray text) {
        return text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
    };
    logs.json += "{\"timestamp\":\"" + time + '.' + milliseconds
        + " UTC\",\"user\":\"app\",\"dbname\":\"shop\",\"pid\":" + pid
        + ",\"remote_host\":\"10.0.0.7\",\"remote_port\":51000,\"session_id\":\"6553f100." + pid
        + "\",\"line_num\":1,\"ps\":\"SELECT\",\"session_start\":\"" + time
        + " UTC\",\"vxid\":\"3/1\",\"txid\":0,\"error_severity\":\"" + severity + "\",\"message\":\""
        + escaped(message) + '"'
        + (detail.isEmpty() ? QByteArray() : ",\"detail\":\"" + escaped(detail) + '"')
        + ",\"application_name\":\"web\",\"backend_type\":\"client backend\",\"query_id\":0}\n";
}

/// 97 of 100 entries are slow statements of 300 kinds, a sixth of them of many lines.
Logs madeLogs(qsizetype size)
{
    Logs logs;
    QRandomGenerator random(1);
    double seconds = 1.7e9;
    while (logs.plain.size() < size) {
        seconds += random.generateDouble() * 0.02;
        const auto whole = static_cast<std::time_t>(seconds);
        std::array<char, 40> time {};
        std::tm parts {};
        gmtime_r(&whole, &parts);
        std::strftime(time.data(), time.size(), "%Y-%m-%d %H:%M:%S", &parts);
        const auto kind = static_cast<int>(300 * random.generateDouble() * random.generateDouble());
        const auto took = QByteArray::number(std::exp(3 + 2 * random.generateDouble()), 'f', 3);
        const auto pick = random.bounded(100);
        Entry entry { time.data(), "123", QByteArray::number(20'000 + random.bounded(200)), "LOG", {}, {} };
        if (pick < 93) {
            entry.message = "duration: " + took + " ms  statement: " + filled(templateOf(kind), random);
        } else if (pick < 97) {
            entry.message =
                "duration: " + took + " ms  execute <unnamed>: " + filled(templateOf(kind), random);
            entry.detail = "parameters: $1 = '42', $2 = 'abc def'";
        } else {
            entry.message = "connection authorized: user=app database=shop application_name=web";
        }
        append(logs, entry);
    }
    return logs;
}

/// The least that many runs took of a processor, in milliseconds: a busy machine does not count.
double leastWork(const std::function<void()> &work)
{
    double best = 1e9;
    for (int i = 0; i < runs; ++i) {
        const auto start = std::clock();
        work();
        best = std::min(best, 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
    }
    return best;
}

qint64 countLines(const QByteArray &log)
{
    qint64 lines = 0;
    const auto *at = log.constData();
    const auto *end = at + log.size();
    while ((at = static_cast<const char *>(std::memchr(at, '\n', static_cast<std::size_t>(end - at))))) {
        ++lines;
        ++at;
    }
    return lines;
}

/// As a file or a server gives it: block by block.
qint64 read(SlowLogFormat format, const QByteArray &log)
{
    SlowLogTally tally;
    SlowLogParser parser({ .format = format, .prefix = prefix });
    const auto add = [&tally](const SlowLogEntry &entry) { tally.add(entry); };
    for (qsizetype at = 0; at < log.size(); at += blockLength) {
        const auto length = std::min(blockLength, log.size() - at);
        parser.feed({ log.constData() + at, static_cast<std::size_t>(length) }, add);
    }
    parser.finish(add);
    qint64 calls = 0;
    for (const auto &[fingerprint, statement] : tally.statements())
        calls += statement.counters.calls;
    if (parser.unread() > 0 || tally.statements().size() > 320)
        qFatal("the log is not understood: %zu statements", tally.statements().size());
    return calls;
}

/// Milliseconds that pgBadger takes with one process.
double pgBadger(const QString &program, const QString &format, const QByteArray &log)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"pg.log"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(log) != log.size())
        qFatal("no room for a log");
    file.close();
    return shortest(1, [&] {
        const auto code = QProcess::execute(program,
                                            { u"-q"_s, u"-j"_s, u"1"_s, u"-f"_s, format, u"-p"_s,
                                              QString::fromLatin1(prefix), u"-o"_s,
                                              folder.filePath(u"report.html"_s), file.fileName() });
        if (code != 0)
            qFatal("pgbadger failed");
    });
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const auto logs = madeLogs(bytes);
    const auto few = madeLogs(bytesForPgBadger);
    const auto program = QStandardPaths::findExecutable(u"pgbadger"_s);
    struct Format
    {
        SlowLogFormat format;
        const char *name;
        QByteArray Logs::*log;
    };
    constexpr std::array formats { Format { SlowLogFormat::Stderr, "stderr", &Logs::plain },
                                   Format { SlowLogFormat::Csv, "csv", &Logs::csv },
                                   Format { SlowLogFormat::Json, "json", &Logs::json } };
    qint64 calls = -1;
    for (const auto &[format, name, log] : formats) {
        const auto called = QString::fromLatin1(name);
        qint64 lines = 0;
        const auto floor = leastWork([&] { lines += countLines(logs.*log); });
        qint64 found = 0;
        const auto took = leastWork([&] { found = read(format, logs.*log); });
        if (lines == 0 || found == 0 || (calls >= 0 && found != calls))
            qFatal("%s: %lld calls", name, static_cast<long long>(found));
        calls = found;
        printFigure(u"slowlog.%1.vs-memchr"_s.arg(called), took, "ms", floor, 20);
        const auto speed = static_cast<double>((logs.*log).size()) / took / 1000;
        printFigure(u"slowlog.%1.speed"_s.arg(called), speed, "MB/s");
        if (program.isEmpty())
            continue;
        const auto other = pgBadger(program, called == u"json"_s ? u"jsonlog"_s : called, few.*log);
        const auto ours = leastWork([&] { (void)read(format, few.*log); });
        printFigure(u"slowlog.%1.vs-pgbadger"_s.arg(called), ours, "ms", other, 1.0 / 60);
    }
    return 0;
}
