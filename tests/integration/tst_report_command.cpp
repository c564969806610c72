// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/collector_run.h"
#include "tests/support/engine_cluster.h"
#include "tests/support/hostile_table.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace tessera;
using namespace tessera::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// tesseractl report on real servers: everything is in it, and what must not be is not.
class TestReportCommand : public QObject
{
    Q_OBJECT
private slots:
    void savesEveryForm_data() { SandboxFixture::addEngineRows(); }
    void savesEveryForm();
    void redactedHoldsNoSecret_data() { SandboxFixture::addEngineRows(); }
    void redactedHoldsNoSecret();
    void downClusterGivesWhatWasCollected_data() { SandboxFixture::addEngineRows(); }
    void downClusterGivesWhatWasCollected();
    void cleanupTestCase() { m_pool.clear(); }

private:
    /// With secrets planted and two minutes collected.
    SandboxFixture &world(const QString &engine);
    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(name); }
    SandboxPool m_pool;
    QStringList m_made;
    QTemporaryDir m_folder;
};

namespace {

constexpr auto password = "hunter2-planted";

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonObject sectionIn(const QByteArray &json, const QString &id)
{
    for (const auto &section : QJsonDocument::fromJson(json)[u"sections"_s].toArray()) {
        if (section[u"id"_s] == id)
            return section.toObject();
    }
    return {};
}

QString errorOf(const QByteArray &html)
{
    QXmlStreamReader xml(html);
    while (!xml.atEnd())
        xml.readNext();
    return xml.errorString();
}

} // namespace

SandboxFixture &TestReportCommand::world(const QString &engine)
{
    auto &sandbox = m_pool.get(engine);
    if (m_made.contains(engine))
        return sandbox;
    m_made << engine;
    for (const auto *sql : {
             "CREATE EXTENSION IF NOT EXISTS pg_stat_statements WITH SCHEMA public",
             "CREATE SCHEMA mandant_x",
             "CREATE TABLE public.kundenakten (sozialnr int PRIMARY KEY, nachname text)",
             "SELECT create_distributed_table('public.kundenakten', 'sozialnr', shard_count := 4)",
             "INSERT INTO public.kundenakten SELECT g, 'Lüdenscheidt' FROM generate_series(1, 500) g",
             "CREATE ROLE gehaltsrolle",
         })
        sandbox.value(QString::fromUtf8(sql));
    sandbox.value(withHostileTable("CREATE TABLE %1 (k int PRIMARY KEY, v text)"));
    sandbox.value(withHostileTable("SELECT create_distributed_table('%1', 'k', shard_count := 4)"));
    const auto begin = std::chrono::floor<std::chrono::minutes>(std::chrono::system_clock::now()) - 5min;
    CollectorRun collector(sandbox, sandbox.place().folder() + u"/console/data/tessera/metrics"_s,
                           { .begin = begin });
    if (!collector.reaches(begin))
        qFatal("nothing is collected");
    sandbox.value(u"ALTER ROLE gehaltsrolle PASSWORD '%1'"_s.arg(QLatin1String(password)));
    sandbox.value(u"SELECT count(*) FROM public.kundenakten WHERE nachname = 'Lüdenscheidt'"_s);
    for (const auto minute : { begin + 1min, begin + 2min }) {
        collector.clock().step(1min);
        if (!collector.reaches(minute))
            qFatal("a minute was not collected");
    }
    return sandbox;
}

void TestReportCommand::savesEveryForm()
{
    QFETCH(const QString, engine);
    auto &sandbox = world(engine);
    EngineCluster other(sandbox);
    other.run(u"SET application_name = 'webshop'"_s, 1);
    other.run(u"BEGIN"_s, 1);
    other.run(u"SELECT 'Lüdenscheidt' AS \"we\"\"ird; drop\""_s, 1);
    const auto json = file(engine + u".json"_s);
    const auto made = sandbox.ctl({ u"--json"_s, u"report"_s, u"--out"_s, json, u"--since"_s, u"30m"_s,
                                    u"--baseline-from"_s, u"2026-11-01T00:00:00Z"_s });
    QVERIFY2(made.exitCode == 0, made.errors + made.output);
    for (const auto &section : made.json()[u"sections"_s].toArray()) {
        const bool mayLack = section[u"id"_s] == u"alerts"_s; // nobody judged one
        QVERIFY2(section[u"isDone"_s].toBool() || mayLack, made.output);
    }
    const auto content = contentOf(json);
    QCOMPARE(content.size(), made.json()[u"bytes"_s].toInteger());
    const auto text = QString::fromUtf8(content);
    QVERIFY(text.contains(u"kundenakten"_s) && text.contains(u"we\\\"ird; drop"_s));
    QVERIFY(!text.contains(QLatin1String(password)));
    const auto verdict = QString::fromUtf8(QJsonDocument(sectionIn(content, u"verdict"_s)).toJson());
    QVERIFY2(!verdict.contains(u"the mean"_s),
             qPrintable(verdict)); // the server's plan decides, as in the window
    const auto nodes = sectionIn(content, u"cluster"_s)[u"blocks"_s].toArray().last()[u"rows"_s].toArray();
    QCOMPARE(nodes.size(), sandbox.state().nodes.size());
    for (const auto &node : nodes)
        QVERIFY(node[u"bytes"_s].isDouble());
    QVERIFY(sectionIn(content, u"metrics"_s)[u"blocks"_s].toArray().size() > 5);
    const auto queries = QString::fromUtf8(QJsonDocument(sectionIn(content, u"queries"_s)).toJson());
    QVERIFY2(queries.contains(u"WHERE nachname = $1"_s) || engine == u"builtin"_s,
             qPrintable(queries.left(2000)));
    const auto activity = QString::fromUtf8(QJsonDocument(sectionIn(content, u"activity"_s)).toJson());
    QVERIFY2(activity.contains(u"idleInTransaction"_s) && activity.contains(u"Lüdenscheidt"_s),
             qPrintable(activity.left(2000)));
    other.run(u"ROLLBACK"_s, 1);
    const auto html = file(engine + u".html"_s);
    QCOMPARE(sandbox.ctl({ u"report"_s, u"--out"_s, html }).exitCode, 0);
    QCOMPARE(errorOf(contentOf(html)), QString());
    QVERIFY(contentOf(html).contains("<svg"));
    const auto pdf = file(engine + u".pdf"_s);
    const auto pages =
        sandbox.ctl({ u"report"_s, u"--out"_s, pdf, u"--sections"_s, u"verdict,cluster,metrics"_s });
    QVERIFY2(pages.exitCode == 0, pages.errors); // without a display
    QVERIFY(contentOf(pdf).startsWith("%PDF-"));
    QVERIFY(pages.output.contains(pdf.toUtf8()) && pages.errors.contains("1 of "));
}

void TestReportCommand::redactedHoldsNoSecret()
{
    QFETCH(const QString, engine);
    auto &sandbox = world(engine);
    EngineCluster other(sandbox);
    other.run(u"SET application_name = 'lohnlauf'"_s, 1);
    other.run(u"BEGIN"_s, 1);
    other.run(u"SELECT 'Lüdenscheidt', 4711991"_s, 1);
    const auto port = sandbox.connInfo(1).value(u"port"_s);
    for (const auto *suffix : { ".html", ".json" }) {
        const auto path = file(engine + u"-hidden"_s + QLatin1String(suffix));
        const auto made =
            sandbox.ctl({ u"report"_s, u"--redact"_s, u"--out"_s, path, u"--since"_s, u"30m"_s });
        QVERIFY2(made.exitCode == 0, made.errors);
        const auto text = QString::fromUtf8(contentOf(path));
        QVERIFY(text.contains(u"table-1"_s) && text.contains(u"node-1"_s));
        for (const QString &secret :
             { u"kundenakten"_s, u"sozialnr"_s, u"nachname"_s, u"ird; drop"_s, u"Lüdenscheidt"_s,
               u"4711991"_s, u"gehaltsrolle"_s, u"lohnlauf"_s, QString(u':' + port), sandbox.name(),
               QString::fromLatin1(password) }) {
            const auto at = text.indexOf(secret, 0, Qt::CaseInsensitive);
            QVERIFY2(at < 0, qPrintable(secret + u" in: "_s + text.mid(at - 100, 200)));
        }
    }
    other.run(u"ROLLBACK"_s, 1);
}

void TestReportCommand::downClusterGivesWhatWasCollected()
{
    QFETCH(const QString, engine);
    auto &sandbox = world(engine);
    sandbox.killServer(0);
    const auto path = file(engine + u"-down.json"_s);
    const auto made = sandbox.ctl({ u"--json"_s, u"report"_s, u"--out"_s, path, u"--since"_s, u"30m"_s });
    QVERIFY2(made.exitCode == 0, made.errors);
    const auto content = contentOf(path);
    for (const auto &id :
         { u"cluster"_s, u"tables"_s, u"availability"_s, u"activity"_s, u"diagnostics"_s, u"drift"_s }) {
        const auto section = sectionIn(content, id);
        QCOMPARE(section[u"state"_s].toString(), u"notAvailable"_s);
        QVERIFY(!section[u"problem"_s].toString().isEmpty());
    }
    for (const auto &id : { u"verdict"_s, u"metrics"_s, u"queries"_s, u"journal"_s })
        QCOMPARE(sectionIn(content, id)[u"state"_s].toString(), u"done"_s);
    QVERIFY(sectionIn(content, u"metrics"_s)[u"blocks"_s].toArray().size() > 5);
}

QTEST_GUILESS_MAIN(TestReportCommand)
#include "tst_report_command.moc"
