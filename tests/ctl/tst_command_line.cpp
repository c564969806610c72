// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sandbox_fixture.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace tessera::testing;
using namespace Qt::StringLiterals;

class TestCommandLine : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void wrongUsageIsOneSentence_data();
    void wrongUsageIsOneSentence();
    void passwordInDsnIsRefused_data();
    void passwordInDsnIsRefused();
    void helpComesFromTheTable();
    void jsonIsOneDocument();
    void missingSandboxIsNamed();
    void damagedSandboxIsNamedAndCanBeDestroyed();

private:
    [[nodiscard]] CtlOutcome ctl(const QStringList &arguments) const;
    QTemporaryDir m_folder;
};

void TestCommandLine::initTestCase()
{
    for (const auto variable : { "PGSERVICE", "PGHOST", "PGPORT", "PGDATABASE" })
        qunsetenv(variable);
}

CtlOutcome TestCommandLine::ctl(const QStringList &arguments) const
{
    return runCtl(arguments, m_folder.path());
}

void TestCommandLine::wrongUsageIsOneSentence_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("named");
    QTest::newRow("nothing") << QStringList {} << u"--help"_s;
    QTest::newRow("unknown command") << QStringList { u"dance"_s } << u"dance"_s;
    QTest::newRow("unknown command of a group")
        << QStringList { u"sandbox"_s, u"dance"_s } << u"sandbox dance"_s;
    QTest::newRow("unknown option") << QStringList { u"sandbox"_s, u"up"_s, u"--frobnicate"_s, u"1"_s }
                                    << u"--frobnicate"_s;
    QTest::newRow("option without value")
        << QStringList { u"sandbox"_s, u"up"_s, u"--name"_s } << u"--name"_s;
    QTest::newRow("option twice") << QStringList { u"sandbox"_s, u"up"_s, u"--name=a"_s, u"--name=b"_s }
                                  << u"--name"_s;
    const auto report = [](const QStringList &words) {
        return QStringList { u"report"_s, u"--out"_s, QDir::tempPath() + u"/r.html"_s } + words;
    };
    QTest::newRow("report without a file") << QStringList { u"report"_s } << u"--out"_s;
    QTest::newRow("report of no kind")
        << QStringList { u"report"_s, u"--out"_s, u"report.txt"_s } << u".html"_s;
    QTest::newRow("report with an unknown section")
        << report({ u"--sections"_s, u"cluster,dance"_s }) << u"'dance'"_s;
    QTest::newRow("report that hides nonsense") << report({ u"--redact"_s, u"dance"_s }) << u"literals"_s;
    QTest::newRow("report of no time")
        << report({ u"--from"_s, u"2026-11-27T12:00:00Z"_s, u"--to"_s, u"2026-11-27T11:00:00Z"_s })
        << u"range"_s;
    QTest::newRow("report whose baseline has no beginning")
        << report({ u"--baseline-to"_s, u"2026-11-27T11:00:00Z"_s }) << u"--baseline-from"_s;
    QTest::newRow("report of no cluster") << report({ u"--redact"_s }) << u"--sandbox"_s;
    QTest::newRow("no number") << QStringList { u"sandbox"_s, u"up"_s, u"--workers"_s, u"two"_s }
                               << u"--workers"_s;
    QTest::newRow("too many workers")
        << QStringList { u"sandbox"_s, u"up"_s, u"--workers"_s, u"33"_s } << u"32"_s;
    QTest::newRow("unknown engine") << QStringList { u"sandbox"_s, u"up"_s, u"--engine"_s, u"oracle"_s }
                                    << u"builtin"_s;
    QTest::newRow("unknown sample") << QStringList { u"sandbox"_s, u"up"_s, u"--sample"_s, u"x"_s }
                                    << u"saas"_s;
    QTest::newRow("a word too many") << QStringList { u"sandbox"_s, u"list"_s, u"we\"ird; drop"_s }
                                     << u"we\"ird; drop"_s;
    QTest::newRow("a word too few") << QStringList { u"sandbox"_s, u"runner"_s } << u"NAME"_s;
    QTest::newRow("name with a slash")
        << QStringList { u"sandbox"_s, u"destroy"_s, u"--name"_s, u"../etc"_s } << u"../etc"_s;
    QTest::newRow("two targets") << QStringList { u"--sandbox"_s, u"a"_s,       u"--service"_s,
                                                  u"b"_s,         u"sandbox"_s, u"list"_s }
                                 << u"--service"_s;
    QTest::newRow("empty target") << QStringList { u"--sandbox="_s, u"sandbox"_s, u"list"_s }
                                  << u"--sandbox"_s;
    QTest::newRow("dsn that is none")
        << QStringList { u"--dsn"_s, u"nonsense"_s, u"sandbox"_s, u"list"_s } << u"--dsn"_s;
}

void TestCommandLine::wrongUsageIsOneSentence()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, named);
    const auto outcome = ctl(arguments);
    QCOMPARE(outcome.exitCode, 2);
    QCOMPARE(outcome.output, QByteArray());
    QCOMPARE(outcome.errors.count('\n'), 1);
    QVERIFY2(QString::fromUtf8(outcome.errors).contains(named), outcome.errors.constData());

    const auto asJson = ctl(QStringList { u"--json"_s } + arguments);
    QCOMPARE(asJson.exitCode, 2);
    const auto error = asJson.json().object()[u"error"].toObject();
    QCOMPARE(error[u"kind"].toString(), u"invalid"_s);
    QVERIFY(error[u"message"].toString().contains(named));
}

void TestCommandLine::passwordInDsnIsRefused_data()
{
    QTest::addColumn<QString>("dsn");
    QTest::newRow("uri") << u"postgresql://me:sesame@127.0.0.1/x"_s;
    QTest::newRow("uri parameter") << u"postgresql://me@127.0.0.1/x?password=sesame"_s;
    QTest::newRow("key and value") << u"host=127.0.0.1 password=sesame"_s;
    QTest::newRow("key of a certificate") << u"host=127.0.0.1 sslpassword=sesame"_s;
    QTest::newRow("uri with a flaw") << u"postgresql://me:sesame@[::1/x"_s;
}

void TestCommandLine::passwordInDsnIsRefused()
{
    QFETCH(QString, dsn);
    const auto outcome = ctl({ u"--json"_s, u"--dsn"_s, dsn, u"sandbox"_s, u"list"_s });
    QCOMPARE(outcome.exitCode, 2);
    QVERIFY(!(outcome.errors + outcome.output).contains("sesame"));
    if (!qstrcmp(QTest::currentDataTag(), "uri"))
        QVERIFY(outcome.errors.contains("PGPASSFILE"));
}

void TestCommandLine::helpComesFromTheTable()
{
    const auto all = ctl({ u"--help"_s });
    QCOMPARE(all.exitCode, 0);
    for (const auto command :
         { "sandbox up", "sandbox down", "sandbox status", "sandbox destroy", "sandbox list", "shard split",
           "tenant isolate", "table alter", "schema distribute", "schema undistribute", "schema move" })
        QVERIFY2(all.output.contains(command), command);
    const auto one = ctl({ u"sandbox"_s, u"up"_s, u"--help"_s });
    QCOMPARE(one.exitCode, 0);
    for (const auto option : { "--name", "--workers", "--engine", "--sample", "--pg-bin" })
        QVERIFY2(one.output.contains(option), option);
    const auto version = ctl({ u"--version"_s });
    QCOMPARE(version.exitCode, 0);
    QVERIFY(version.output.startsWith("tesseractl "));
}

void TestCommandLine::jsonIsOneDocument()
{
    const auto list = ctl({ u"sandbox"_s, u"list"_s, u"--json"_s });
    QCOMPARE(list.exitCode, 0);
    QVERIFY(list.json().isArray());
    QVERIFY(list.errors.isEmpty());
}

void TestCommandLine::missingSandboxIsNamed()
{
    for (const auto &command : { u"status"_s, u"down"_s, u"destroy"_s }) {
        const auto outcome = ctl({ u"sandbox"_s, command, u"--name"_s, u"nobody-made-this"_s });
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY(outcome.errors.contains("nobody-made-this"));
    }
}

void TestCommandLine::damagedSandboxIsNamedAndCanBeDestroyed()
{
    const auto home = SandboxFixture::home();
    const auto name = SandboxFixture::freshName();
    QVERIFY(QDir().mkpath(home.folderOf(name)));
    QFile record(home.folderOf(name) + u"/sandbox.json"_s);
    QVERIFY(record.open(QIODevice::WriteOnly));
    record.write("{ \"name\": ");
    record.close();
    for (const auto &command : { u"status"_s, u"down"_s, u"up"_s }) {
        const auto outcome = ctl({ u"sandbox"_s, command, u"--name"_s, name });
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.errors.contains("destroy"), outcome.errors.constData());
    }
    QCOMPARE(ctl({ u"sandbox"_s, u"destroy"_s, u"--name"_s, name }).exitCode, 0);
    QVERIFY(!QFileInfo::exists(home.folderOf(name)));
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_command_line.moc"
