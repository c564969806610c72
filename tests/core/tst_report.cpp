// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/hidden_secrets.h"
#include "core/reports/pseudonyms.h"
#include "core/reports/redact_report.h"
#include "core/reports/report_cells.h"
#include "core/reports/report_html.h"
#include "core/reports/report_json.h"
#include "core/reports/report_sections.h"
#include "tests/support/report_world.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QXmlStreamReader>

using namespace tessera;
using namespace Qt::StringLiterals;

namespace {

ReportDocument reportOf(const ReportFacts &facts, Redaction redaction = {},
                        const QStringList &sections = reportSectionIds())
{
    return redacted(buildReport(facts, sections), redaction);
}

QString jsonText(const ReportDocument &report)
{
    return QString::fromUtf8(QJsonDocument(reportJson(report)).toJson());
}

QString htmlText(const ReportDocument &report)
{
    return QString::fromUtf8(reportHtml(report));
}

QJsonObject sectionIn(const QJsonObject &json, const QString &id)
{
    for (const auto &section : json[u"sections"_s].toArray()) {
        if (section[u"id"_s] == id)
            return section.toObject();
    }
    return {};
}

QJsonObject blockIn(const QJsonObject &section, const QString &id)
{
    for (const auto &block : section[u"blocks"_s].toArray()) {
        if (block[u"id"_s] == id)
            return block.toObject();
    }
    return {};
}

/// What a browser shows: the texts of the body, one a line, without the charts' style.
struct Parsed
{
    QString error;
    QStringList texts;
    QSet<QString> elements;
    QStringList links;
};

Parsed parsed(const QString &html)
{
    Parsed found;
    QXmlStreamReader xml(html);
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::StartElement) {
            found.elements << xml.name().toString();
            for (const auto &attribute : xml.attributes()) {
                if (attribute.name() == "href"_L1 || attribute.name() == "src"_L1)
                    found.links << attribute.value().toString();
            }
        }
        if (token == QXmlStreamReader::Characters)
            found.texts << xml.text().toString();
    }
    found.error = xml.errorString();
    return found;
}

/// Those of @p secrets that @p text holds, whatever the case.
QString found(const QStringList &secrets, const QString &text)
{
    QStringList held;
    for (const auto &secret : secrets) {
        const auto at = text.indexOf(secret, 0, Qt::CaseInsensitive);
        if (at >= 0)
            held << secret + u" in: "_s + text.mid(qMax(0, at - 120), 240);
    }
    return held.join(u"\n---\n"_s);
}

} // namespace

/// A report: what is in it, how it is written, and what is never in it.
class TestReport : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void everySectionIsFilled();
    void figuresAreNumbersForPrograms();
    void baselineGivesChanges();
    void changesAreToldInWords_data();
    void changesAreToldInWords();
    void unreachedClusterIsSaid();
    void nothingCollectedIsSaid();
    void onlyChosenSectionsAreThere();
    void htmlIsWholeAndWellFormed();
    void hostileNamesAreText();
    void passwordsAreNeverThere_data();
    void passwordsAreNeverThere();
    void redactedHoldsNothingPlanted();
    void eachRedactionHidesItsOwn();
    void sameThingHasTheSameName();
    void statementsAreRewritten_data();
    void statementsAreRewritten();
    void secretsAreFound_data();
    void secretsAreFound();
    void foreignTextsLoseStrangers();
};

void TestReport::everySectionIsFilled()
{
    const auto report = reportOf(test::reportFacts());
    QCOMPARE(report.sections.size(), qsizetype(reportSections().size()));
    for (const auto &section : report.sections) {
        QVERIFY2(section.state == ReportSection::State::Done, qPrintable(section.problem.text));
        QVERIFY2(!section.blocks.isEmpty(), qPrintable(section.id));
        QVERIFY(!section.title.isEmpty());
        for (const auto &block : section.blocks) {
            if (const auto *table = std::get_if<ReportTable>(&block)) {
                for (const auto &row : table->rows)
                    QCOMPARE(row.size(), table->columns.size());
            }
        }
    }
    QCOMPARE(report.sections.first().id, u"verdict"_s);
    const auto *lead = std::get_if<ReportVerdict>(&report.sections.first().blocks.first());
    QVERIFY(lead && lead->severity == Severity::Critical && !lead->sentence.text.isEmpty());
}

void TestReport::figuresAreNumbersForPrograms()
{
    const auto json = reportJson(reportOf(test::reportFacts()));
    QCOMPARE(json[u"format"_s].toString(), u"tesseraReport"_s);
    QCOMPARE(json[u"from"_s].toString(), u"2026-11-27T11:01:00Z"_s);
    QCOMPARE(json[u"baselineTo"_s].toString(), u"2026-11-27T11:01:00Z"_s);
    const auto nodes = blockIn(sectionIn(json, u"cluster"_s), u"nodes"_s)[u"rows"_s].toArray();
    QCOMPARE(nodes.size(), 4);
    QCOMPARE(nodes.at(2)[u"node"_s].toString(), u"db-seven.corp.example:5432"_s);
    QCOMPARE(nodes.at(2)[u"freeBytes"_s].toInteger(), 21'000'000'000);
    QCOMPARE(nodes.at(2)[u"severity"_s].toString(), u"critical"_s); // of its disk
    const auto running = blockIn(sectionIn(json, u"activity"_s), u"running"_s)[u"rows"_s].toArray();
    QCOMPARE(running.size(), 3);
    QCOMPARE(running.first()[u"seconds"_s].toDouble(), 310.0);
    const auto locks = blockIn(sectionIn(json, u"activity"_s), u"locks"_s)[u"rows"_s].toArray();
    QCOMPARE(locks.size(), 1);
    QCOMPARE(locks.first()[u"blockerPid"_s].toInteger(), globalPidOf({ NodeId { 2 }, 4711 }));
    const auto charts = sectionIn(json, u"metrics"_s)[u"blocks"_s].toArray();
    QVERIFY(charts.size() > 5);
    const auto line = charts.first()[u"lines"_s].toArray().first().toObject();
    QCOMPARE(line[u"mean"_s].toArray().size(), 60);
    QCOMPARE(charts.first()[u"stepSeconds"_s].toDouble(), 60.0);
    const auto drift = blockIn(sectionIn(json, u"drift"_s), u"settings"_s)[u"rows"_s].toArray();
    QCOMPARE(drift.size(), 2);
    QVERIFY(drift.first().toObject().contains(u"setting"_s));
}

void TestReport::baselineGivesChanges()
{
    const auto json = reportJson(reportOf(test::reportFacts()));
    const auto rows = blockIn(sectionIn(json, u"queries"_s), u"byTime"_s)[u"rows"_s].toArray();
    QCOMPARE(rows.at(0)[u"change"_s].toDouble(), 1.0); // twice as much
    QCOMPARE(rows.at(0)[u"severity"_s].toString(), u"warning"_s);
    QCOMPARE(rows.at(2)[u"change"_s].toString(), u"new"_s);
    const auto chart = sectionIn(json, u"metrics"_s)[u"blocks"_s].toArray().first();
    const auto figures = chart[u"figures"_s].toArray().first();
    QVERIFY(figures[u"meanBefore"_s].toDouble() > 0);
    QVERIFY(figures[u"meanChange"_s].isDouble());
    auto facts = test::reportFacts();
    facts.baseline.reset();
    facts.charts->value().before.reset();
    facts.statements->value().allBefore.reset();
    const auto without = jsonText(reportOf(facts));
    QVERIFY(!without.contains(u"meanChange"_s) && !without.contains(u"\"change\""_s));
}

void TestReport::changesAreToldInWords_data()
{
    QTest::addColumn<double>("before");
    QTest::addColumn<double>("now");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("standsOut");
    QTest::newRow("more of what is bad") << 100.0 << 150.0 << u"+50 %"_s << true;
    QTest::newRow("a little more") << 100.0 << 104.0 << u"+4.0 %"_s << false;
    QTest::newRow("less") << 100.0 << 40.0 << u"−60 %"_s << false;
    QTest::newRow("the same") << 100.0 << 100.1 << u"as before"_s << false;
    QTest::newRow("nothing then nor now") << 0.0 << 0.0 << u"as before"_s << false;
    QTest::newRow("nothing then") << 0.0 << 7.0 << u"new"_s << false;
    QTest::newRow("not measured then") << std::nan("") << 7.0 << u"–"_s << false;
}

void TestReport::changesAreToldInWords()
{
    QFETCH(const double, before);
    QFETCH(const double, now);
    const auto cell = changeCell(now, before, BetterDirection::Lower);
    QTEST(cell.text, "text");
    QTEST(cell.severity.has_value(), "standsOut");
}

void TestReport::unreachedClusterIsSaid()
{
    const auto report = reportOf(test::unreachedFacts());
    for (const auto &section : report.sections) {
        const bool isLive = QStringList { u"cluster"_s,  u"tables"_s,      u"availability"_s,
                                          u"activity"_s, u"diagnostics"_s, u"drift"_s }
                                .contains(section.id);
        QCOMPARE(section.state == ReportSection::State::NotAvailable, isLive);
        QCOMPARE(section.problem.text.contains(u"port 5432 failed"_s), isLive);
    }
    const auto html = htmlText(report);
    QVERIFY(html.contains(u"The cluster could not be read"_s));
    QVERIFY(html.contains(u"<svg"_s)); // what was collected is there
}

void TestReport::nothingCollectedIsSaid()
{
    auto facts = test::reportFacts();
    facts.charts = ReportCharts {};
    facts.statements = ReportStatements {};
    facts.alerts = fail(ErrorKind::NotFound, u"no alert was ever judged."_s);
    facts.drift = fail(ErrorKind::Server, u"permission denied for function"_s);
    const auto report = reportOf(facts);
    QCOMPARE(report.sections.at(4).state, ReportSection::State::NotAvailable);
    QVERIFY(report.sections.at(4).problem.text.contains(u"agent run"_s));
    QCOMPARE(report.sections.at(5).state, ReportSection::State::NotAvailable);
    QCOMPARE(report.sections.at(8).state, ReportSection::State::NotAvailable);
    QCOMPARE(report.sections.at(10).state, ReportSection::State::Failed);
    QVERIFY(htmlText(report).contains(u"This could not be read: permission denied for function"_s));
}

void TestReport::onlyChosenSectionsAreThere()
{
    const auto report = reportOf(test::reportFacts(), {}, { u"drift"_s, u"cluster"_s });
    QCOMPARE(report.sections.size(), 2);
    QCOMPARE(report.sections.first().id, u"cluster"_s);
    const auto wrong = needsOf({ u"cluster"_s, u"nonsense"_s });
    QVERIFY(!wrong && wrong.error().kind == ErrorKind::Invalid);
    QVERIFY(wrong.error().message.contains(u"'nonsense'"_s) && wrong.error().message.contains(u"verdict"_s));
}

void TestReport::htmlIsWholeAndWellFormed()
{
    const auto html = htmlText(reportOf(test::reportFacts()));
    const auto page = parsed(html);
    QCOMPARE(page.error, QString());
    QVERIFY(html.startsWith(u"<!DOCTYPE html>"_s));
    for (const auto &link : page.links)
        QVERIFY2(link.startsWith(u'#'), qPrintable(link));
    for (const auto &element :
         { u"script"_s, u"img"_s, u"image"_s, u"link"_s, u"iframe"_s, u"foreignObject"_s })
        QVERIFY2(!page.elements.contains(element), qPrintable(element));
    QVERIFY(!html.contains(u"@import"_s) && !html.contains(u"url("_s));
    const auto outside = QString(html).remove(u"http://www.w3.org/2000/svg"_s);
    QVERIFY(!outside.contains(u"http:"_s) && !outside.contains(u"https:"_s));
    // A browser takes these for beginnings.
    for (const auto &name :
         { u"td"_s, u"p"_s, u"span"_s, u"div"_s, u"tbody"_s, u"strong"_s, u"dd"_s, u"h2"_s })
        QVERIFY2(!html.contains(u'<' + name + u"/>"_s), qPrintable(name));
    const auto style =
        html.mid(html.indexOf(u"<style>"_s), html.indexOf(u"</style>"_s) - html.indexOf(u"<style>"_s));
    QVERIFY2(!style.contains(u'&'), "the style sheet was escaped");
}

void TestReport::hostileNamesAreText()
{
    const auto html = htmlText(reportOf(test::reportFacts()));
    QVERIFY(!html.contains(u"<script"_s));
    const auto texts = parsed(html).texts;
    QVERIFY(texts.contains(u"we\"ird; drop <script>alert(1)</script>"_s));
    auto facts = test::reportFacts();
    facts.connection = QString(u"a\x01"
                               u"b\x1b[31m]]>"_s)
        + QChar(0xffff) + QChar(0x202e);
    QCOMPARE(parsed(htmlText(reportOf(facts))).error, QString());
}

void TestReport::passwordsAreNeverThere_data()
{
    QTest::addColumn<bool>("isReached");
    QTest::addColumn<bool>("isRedacted");
    for (const bool isReached : { true, false }) {
        for (const bool isRedacted : { true, false })
            QTest::addRow("%s, %s", isReached ? "reached" : "not reached", isRedacted ? "redacted" : "whole")
                << isReached << isRedacted;
    }
}

void TestReport::passwordsAreNeverThere()
{
    QFETCH(const bool, isReached);
    QFETCH(const bool, isRedacted);
    const auto report = reportOf(isReached ? test::reportFacts() : test::unreachedFacts(),
                                 { isRedacted, isRedacted, isRedacted });
    for (const auto &text : { htmlText(report), jsonText(report) }) {
        const auto held = found(test::plantedPasswords(), text);
        QVERIFY2(held.isEmpty(), qPrintable(held));
    }
    if (!isRedacted)
        QVERIFY(htmlText(report).contains(u"***"_s) || !isReached);
}

void TestReport::redactedHoldsNothingPlanted()
{
    const auto planted = test::plantedNames() + test::plantedAddresses() + test::plantedLiterals();
    // The planted things are there when nothing is hidden, or the test would prove nothing.
    const auto whole = htmlText(reportOf(test::reportFacts()));
    const QStringList besidePasswords { u"replik"_s, u"vault9"_s }; // hidden in any case
    for (const auto &secret : planted) {
        const auto shown = QString(secret).toHtmlEscaped();
        QVERIFY2(whole.contains(shown) || whole.contains(secret) || besidePasswords.contains(secret),
                 qPrintable(secret));
    }
    for (const auto &facts : { test::reportFacts(), test::unreachedFacts() }) {
        const auto report = reportOf(facts, { true, true, true });
        for (const auto &text : { htmlText(report), jsonText(report) }) {
            const auto held = found(planted, text);
            QVERIFY2(held.isEmpty(), qPrintable(held));
        }
    }
}

void TestReport::eachRedactionHidesItsOwn()
{
    const auto names = jsonText(reportOf(test::reportFacts(), { .names = true }));
    QVERIFY2(found(test::plantedNames(), names).isEmpty(), qPrintable(found(test::plantedNames(), names)));
    QVERIFY(names.contains(u"198.51.100.5"_s) && names.contains(u"4711991"_s));
    const auto literals = jsonText(reportOf(test::reportFacts(), { .literals = true }));
    QVERIFY2(found(test::plantedLiterals(), literals).isEmpty(),
             qPrintable(found(test::plantedLiterals(), literals)));
    QVERIFY(literals.contains(u"198.51.100.5"_s) && literals.contains(u"kundenakten"_s));
    const auto addresses = jsonText(reportOf(test::reportFacts(), { .addresses = true }));
    QVERIFY(found({ u"198.51.100"_s, u"203.0.113.77"_s, u"10.99.99.9"_s }, addresses).isEmpty());
    QVERIFY(addresses.contains(u"kundenakten"_s) && addresses.contains(u"4711991"_s));
}

void TestReport::sameThingHasTheSameName()
{
    const auto json = reportJson(reportOf(test::reportFacts(), { true, true, true }));
    const auto tables = blockIn(sectionIn(json, u"tables"_s), u"tables"_s)[u"rows"_s].toArray();
    const auto whole = reportJson(reportOf(test::reportFacts()));
    const auto named = blockIn(sectionIn(whole, u"tables"_s), u"tables"_s)[u"rows"_s].toArray();
    QString pseudonym;
    for (qsizetype i = 0; i < named.size(); ++i) {
        if (named.at(i)[u"table"_s] == u"kundenakten"_s)
            pseudonym = tables.at(i)[u"table"_s].toString();
    }
    QVERIFY2(pseudonym.startsWith(u"table-"_s), qPrintable(pseudonym));
    const auto locks = blockIn(sectionIn(json, u"activity"_s), u"locks"_s)[u"rows"_s].toArray();
    QCOMPARE(locks.first()[u"object"_s].toString(), pseudonym);
    const auto statements = blockIn(sectionIn(json, u"queries"_s), u"byTime"_s)[u"rows"_s].toArray();
    QVERIFY(statements.first()[u"statement"_s].toString().contains(u"FROM "_s + pseudonym + u' '));
    const auto unused = blockIn(sectionIn(json, u"diagnostics"_s), u"unused-indexes"_s)[u"rows"_s].toArray();
    QCOMPARE(unused.first()[u"table"_s].toString(), pseudonym);
    const auto nodes = blockIn(sectionIn(json, u"cluster"_s), u"nodes"_s)[u"rows"_s].toArray();
    const auto events = blockIn(sectionIn(json, u"journal"_s), u"events"_s)[u"rows"_s].toArray();
    QCOMPARE(events.first()[u"node"_s], nodes.at(2)[u"node"_s]);
    const auto chart = sectionIn(json, u"metrics"_s)[u"blocks"_s].toArray().first();
    QCOMPARE(chart[u"lines"_s].toArray().at(2)[u"name"_s], nodes.at(2)[u"node"_s]);
}

void TestReport::statementsAreRewritten_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<bool>("names");
    QTest::addColumn<bool>("literals");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *name, const QString &statement, bool names, bool literals,
                        const QString &shown) {
        QTest::newRow(name) << statement << names << literals << shown;
    };
    row("nothing is hidden", u"SELECT 'a' FROM t -- x"_s, false, false, u"SELECT 'a' FROM t -- x"_s);
    row("values", u"SELECT 'a''b', 17 FROM t WHERE k = $1"_s, false, true,
        u"SELECT '…', 0 FROM t WHERE k = $1"_s);
    row("names", u"SELECT count(*) FROM orders o WHERE o.\"Ki\"\"nd\" = 'x'"_s, true, false,
        u"SELECT count(*) FROM table-1 name-1 WHERE name-1.name-2 = 'x'"_s);
    row("a shard", u"SELECT 1 FROM public.orders_102008"_s, true, true,
        u"SELECT 0 FROM public.table-1_102008"_s);
    row("a comment", u"SELECT 1 /* tenant Meier */ FROM orders"_s, false, true, u"SELECT 0 FROM orders"_s);
    row("a string that was cut", u"SELECT 1 FROM t WHERE name = 'Mei er"_s, false, true,
        u"SELECT 0 FROM t WHERE name = '…'"_s);
    row("a name that was cut", u"SELECT 1 FROM \"we\"\"ird na"_s, true, false, u"SELECT 1 FROM name-1"_s);
    row("backslashes", u"SELECT E'it\\'s Meier' FROM t"_s, false, true, u"SELECT '…' FROM t"_s);
    row("dollars", u"DO $x$ SELECT 'Meier' $x$"_s, false, true, u"DO '…'"_s);
    row("a password, though nothing is to be hidden", u"ALTER ROLE joe PASSWORD 'hunter2'"_s, false, false,
        u"ALTER ROLE joe PASSWORD '…'"_s);
    row("a foreign server", u"CREATE SUBSCRIPTION s CONNECTION 'host=a password=b'"_s, false, false,
        u"CREATE SUBSCRIPTION s CONNECTION '…'"_s);
}

void TestReport::statementsAreRewritten()
{
    QFETCH(const QString, statement);
    QFETCH(const bool, names);
    QFETCH(const bool, literals);
    Pseudonyms pseudonyms({ .names = names, .literals = literals });
    pseudonyms.note({ Naming::Table, u"orders"_s });
    QTEST(pseudonyms.inStatement(statement), "shown");
}

void TestReport::secretsAreFound_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QString &text) { QTest::newRow(name) << text; };
    row("conninfo", u"host=a password=PLANTED user=b"_s);
    row("conninfo with quotes", u"host=a password='PLAN\\'TED x' user=b"_s);
    row("conninfo in SQL", u"CONNECTION 'host=a password=''PLANTED it'' user=b'"_s);
    row("with spaces", u"password = PLANTED"_s);
    row("another key", u"sslpassword=PLANTED passphrase=PLANTED pwd=PLANTED"_s);
    row("uri", u"at postgresql://joe:PLANTED@host:5432/db failed"_s);
    row("uri with an at sign", u"postgres://joe:PLA@NTED@host/db"_s);
    row("SQL", u"ALTER USER joe WITH ENCRYPTED PASSWORD 'PLANTED'"_s);
    row("SQL that was cut", u"ALTER USER joe PASSWORD 'PLANTED"_s);
    row("options", u"OPTIONS (user 'joe', password 'PLANTED')"_s);
    row("JSON", uR"({"user": "joe", "password": "PLANTED", "api_key":"PLANTED"})"_s);
    row("environment", u"PGPASSWORD=PLANTED psql"_s);
    row("scram", u"SCRAM-SHA-256$4096:PLANTEDPLANTEDPLANTED==$PLANTED:PLANTED="_s);
    row("bearer", u"Authorization: Bearer PLANTED"_s);
    row("a token", u"https://hook.example/x?token=PLANTED&room=1"_s);
}

void TestReport::secretsAreFound()
{
    QFETCH(const QString, text);
    const auto clean = withoutSecrets(text);
    QVERIFY2(!clean.contains(u"PLAN"_s) && !clean.contains(u"NTED"_s), qPrintable(clean));
    QVERIFY2(clean.contains(u"***"_s), qPrintable(clean));
    const auto harmless = u"password authentication failed for user \"joe\""_s;
    QCOMPARE(withoutSecrets(harmless), harmless);
}

void TestReport::foreignTextsLoseStrangers()
{
    Pseudonyms names({ true, true, true });
    names.note({ Naming::Table, u"orders"_s });
    names.note({ Naming::Node, u"db1:5432"_s });
    const auto shown = [&names](const QString &text) { return names.inForeignText(text); };
    QCOMPARE(shown(u"relation \"orders\" and \"lines\" on db1:5432"_s),
             u"relation table-1 and \"…\" on node-1"_s);
    QCOMPARE(shown(u"Key (id)=(Meier) of orders_102008, 10.1.2.3 at 12:04:05"_s),
             u"Key (id)=(…) of table-1_102008, … at 12:04:05"_s);
    QCOMPARE(shown(u"reorders and orderset stay; fe80::1:2 and 2001:db8::7 go"_s),
             u"reorders and orderset stay; … and … go"_s);
    QCOMPARE(shown(u"start 'tesseractl agent run' for 'Meier' in /home/joe/x.sqlite"_s),
             u"start 'tesseractl agent run' for '…' in …"_s);
}

QTEST_GUILESS_MAIN(TestReport)
#include "tst_report.moc"
