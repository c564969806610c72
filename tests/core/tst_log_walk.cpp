// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/slowlog/node_log.h"

#include <QRegularExpression>
#include <QTest>

#include <map>

using namespace tessera;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Files of a server that are written, rotated, begun anew and removed while they are read.
class TestLogWalk : public QObject
{
    Q_OBJECT
private slots:
    void rangeIsFoundByHalves();
    void rotationLosesNothing();
    void logThatGrowsByReadingEnds();
    void fileThatBeginsAnewIsReadAnew();
    void fileThatGoesIsLeft();
    void halfEntryWaits();
    void lastEntryOfAPlainLogIsGiven();
    void rangeEnds();
    void filesAreChosenByFormat();
    void settingsSayWhatToChange_data();
    void settingsSayWhatToChange();
};

namespace {

const LogMoment noon { 1'795'780'800'000ms };

QByteArray lineAt(LogMoment at, const QByteArray &statement)
{
    const auto time = QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), Qt::UTC);
    return time.toString(u"yyyy-MM-dd HH:mm:ss.zzz"_s).toLatin1()
        + " UTC,\"ann\",\"shop\",7,\"[local]\",6b.3b,1,\"SELECT\",x,3/0,0,LOG,00000,\"duration: 5.5 ms  "
          "statement: "
        + statement + "\",,,,,,,,,\"psql\",\"client backend\",,0\n";
}

/// A log folder, and the walk through it.
struct Folder
{
    explicit Folder(const LogRange &range, const SlowLogStyle &style = {})
        : walk(style, range)
    {
    }
    LogWalk walk;
    std::map<QString, std::pair<double, QByteArray>> files; ///< When it was changed, what it holds
    QStringList seen = {};
    int blocks = 0;

    void write(const QString &name, double at, const QByteArray &text)
    {
        files[name].first = at;
        files[name].second += text;
    }
    QList<LogFile> list() const
    {
        QList<LogFile> listed;
        for (const auto &[name, file] : files)
            listed << LogFile { name, file.second.size(), file.first };
        return listed;
    }
    void read()
    {
        const auto sink = [this](const SlowLogEntry &entry) {
            seen << QString::fromUtf8(entry.statement.data(), qsizetype(entry.statement.size()));
        };
        walk.setFiles(list());
        while (const auto wish = walk.next()) {
            const auto block = files[wish->file].second.mid(wish->offset, wish->length);
            walk.take(*wish, { block.constData(), std::size_t(block.size()) }, sink);
            ++blocks;
        }
        walk.settle(sink);
    }
};

} // namespace

void TestLogWalk::rangeIsFoundByHalves()
{
    Folder folder({ noon, LogMoment::max() });
    QByteArray log;
    for (int i = -20'000; i < 100; ++i)
        log +=
            lineAt(noon + std::chrono::seconds(i), "SELECT " + QByteArray::number(i) + QByteArray(300, ' '));
    folder.write(u"a.csv"_s, 1, log);
    folder.read();
    QCOMPARE(folder.seen.size(), 100);
    QVERIFY(folder.seen.first().startsWith(u"SELECT 0 "_s));
    QVERIFY2(folder.blocks < 12, qPrintable(QString::number(folder.blocks)));
    QCOMPARE(folder.walk.bytesLeft(), 0);
    QCOMPARE(folder.walk.unread(), 0);
}

void TestLogWalk::rotationLosesNothing()
{
    Folder folder({});
    folder.write(u"a.csv"_s, 1, lineAt(noon, "SELECT 1"));
    folder.read();
    QCOMPARE(folder.seen, QStringList({ u"SELECT 1"_s }));
    folder.write(u"a.csv"_s, 2, lineAt(noon, "SELECT 2"));
    folder.write(u"b.csv"_s, 3, lineAt(noon, "SELECT 3"));
    folder.write(u"c.csv"_s, 4, lineAt(noon, "SELECT 4"));
    folder.walk.setFiles(folder.list());
    QVERIFY(folder.walk.bytesLeft() > 0);
    folder.read();
    QCOMPARE(folder.seen, QStringList({ u"SELECT 1"_s, u"SELECT 2"_s, u"SELECT 3"_s, u"SELECT 4"_s }));
    QCOMPARE(folder.walk.file(), u"c.csv"_s);
    folder.read();
    QCOMPARE(folder.seen.size(), 4);
}

/// The server logs each question of the reader, too: what was there at first is read, and that is enough.
void TestLogWalk::logThatGrowsByReadingEnds()
{
    Folder folder({});
    folder.write(u"a.csv"_s, 1, lineAt(noon, "SELECT 1") + lineAt(noon, QByteArray(3 << 20, 'x')));
    folder.walk.setFiles(folder.list());
    int questions = 0;
    while (!folder.walk.hasReadBeginning() && questions < 100) {
        const auto wish = folder.walk.next();
        QVERIFY(wish);
        folder.walk.take(*wish, folder.files[wish->file].second.mid(wish->offset, wish->length).toStdString(),
                         [](const SlowLogEntry &) {});
        folder.write(u"a.csv"_s, ++questions + 1, lineAt(noon, "SELECT what_is_in_the_log()"));
        folder.walk.setFiles(folder.list());
        QVERIFY(!folder.walk.hasReadAll());
    }
    QCOMPARE(questions, 4);
    folder.write(u"b.csv"_s, 1000, lineAt(noon, "SELECT 2"));
    folder.walk.setFiles(folder.list());
    QVERIFY(folder.walk.hasReadBeginning());
}

void TestLogWalk::fileThatBeginsAnewIsReadAnew()
{
    Folder folder({});
    folder.write(u"Mon.csv"_s, 1, lineAt(noon, "SELECT 1") + lineAt(noon, "SELECT 2"));
    folder.read();
    folder.files.clear();
    folder.write(u"Mon.csv"_s, 9, lineAt(noon, "SELECT 3"));
    folder.read();
    QCOMPARE(folder.seen, QStringList({ u"SELECT 1"_s, u"SELECT 2"_s, u"SELECT 3"_s }));
}

void TestLogWalk::fileThatGoesIsLeft()
{
    Folder folder({});
    folder.write(u"a.csv"_s, 1, lineAt(noon, "SELECT 1"));
    folder.read();
    folder.files.clear();
    folder.read();
    QCOMPARE(folder.walk.bytesLeft(), 0);
    folder.write(u"b.csv"_s, 2, lineAt(noon, "SELECT 2"));
    folder.read();
    QCOMPARE(folder.seen, QStringList({ u"SELECT 1"_s, u"SELECT 2"_s }));
}

void TestLogWalk::halfEntryWaits()
{
    Folder folder({});
    const auto line = lineAt(noon, "SELECT '\n'");
    folder.write(u"a.csv"_s, 1, line.first(line.indexOf('\n') + 1));
    folder.read();
    folder.read();
    QVERIFY(folder.seen.isEmpty());
    folder.write(u"a.csv"_s, 1, line.sliced(line.indexOf('\n') + 1));
    folder.read();
    QCOMPARE(folder.seen, QStringList({ u"SELECT '\n'"_s }));
    QCOMPARE(folder.walk.unread(), 0);
}

/// A DETAIL may follow; when the log stands still, none will.
void TestLogWalk::lastEntryOfAPlainLogIsGiven()
{
    Folder folder({}, { .format = SlowLogFormat::Stderr, .prefix = "%m [%p] " });
    folder.write(u"a.log"_s, 1,
                 "2026-11-27 12:00:00.000 UTC [7] LOG:  duration: 5 ms  statement: SELECT 1\n");
    folder.read();
    QVERIFY(folder.seen.isEmpty());
    folder.read();
    QCOMPARE(folder.seen, QStringList({ u"SELECT 1"_s }));
    folder.read();
    folder.write(u"a.log"_s, 2,
                 "2026-11-27 12:00:01.000 UTC [7] LOG:  duration: 5 ms  statement: SELECT 2\n");
    folder.read();
    folder.read();
    QCOMPARE(folder.seen, QStringList({ u"SELECT 1"_s, u"SELECT 2"_s }));
}

void TestLogWalk::rangeEnds()
{
    Folder folder({ noon, noon + 10s });
    QByteArray log;
    for (int i = -100; i < 40'000; ++i)
        log += lineAt(noon + std::chrono::seconds(i), "SELECT 1");
    folder.write(u"a.csv"_s, 1, log);
    folder.read();
    QCOMPARE(folder.seen.size(), 10);
    QVERIFY(folder.walk.isPast());
    QCOMPARE(folder.walk.bytesLeft(), 0);
    QVERIFY(folder.blocks < 12);
}

void TestLogWalk::filesAreChosenByFormat()
{
    const QList<LogFile> files { { u"a.log"_s }, { u"a.csv"_s }, { u"a.json"_s }, { u"we\"ird"_s } };
    const auto names = [&files](SlowLogFormat format) {
        QStringList list;
        for (const auto &file : filesOf(format, files))
            list << file.name;
        return list;
    };
    QCOMPARE(names(SlowLogFormat::Csv), QStringList({ u"a.csv"_s }));
    QCOMPARE(names(SlowLogFormat::Json), QStringList({ u"a.json"_s }));
    QCOMPARE(names(SlowLogFormat::Stderr), QStringList({ u"a.log"_s, u"we\"ird"_s }));
}

void TestLogWalk::settingsSayWhatToChange_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("names");
    const auto row = [](const char *name, const QString &changed, const char *names) {
        auto all =
            u"{\"group\":0,\"collector\":true,\"destination\":\"stderr, csvlog\",\"prefix\":\"%p \",\"zone\":"
            "\"UTC\",\"language\":\"C\",\"threshold\":250,\"mayList\":true,\"mayRead\":true,"
            "\"mayKnowFolder\":true}"_s;
        const auto key = changed.section(u':', 0, 0);
        const auto from = all.indexOf(key + u':');
        if (from >= 0) {
            auto end = from + key.size() + 1;
            const bool isText = all.at(end) == u'"';
            end = isText ? all.indexOf(u'"', end + 1) + 1 : all.indexOf(QRegularExpression(u"[,}]"_s), end);
            all.replace(from, end - from, changed);
        }
        QTest::newRow(name) << all << QString::fromLatin1(names);
    };
    row("good", u"-"_s, "");
    row("off", u"\"collector\":false"_s, "logging_collector");
    row("right", u"\"mayRead\":false"_s, "pg_read_binary_file(text, bigint, bigint, boolean)");
    row("list", u"\"mayList\":false"_s, "pg_monitor");
    row("syslog", u"\"destination\":\"syslog\""_s, "csvlog");
    row("no time", u"\"destination\":\"stderr\""_s, "%m");
    row("nothing logged", u"\"threshold\":-1"_s, "log_min_duration_statement");
    row("German", u"\"language\":\"de_DE.UTF-8\""_s, "lc_messages");
}

void TestLogWalk::settingsSayWhatToChange()
{
    QFETCH(const QString, json);
    QFETCH(const QString, names);
    const auto settings = nodeLogSettings(json);
    QVERIFY(settings);
    const auto style = styleOf(*settings);
    const auto said = style ? noteOn(*settings) : style.error().message;
    if (names.isEmpty())
        QVERIFY2(said.isEmpty(), qPrintable(said));
    else
        QVERIFY2(said.contains(names), qPrintable(said));
    QVERIFY(!nodeLogSettings(u"nonsense"_s));
}

QTEST_GUILESS_MAIN(TestLogWalk)
#include "tst_log_walk.moc"
