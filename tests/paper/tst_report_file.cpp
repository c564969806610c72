// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paper/report_pdf.h"
#include "app/paper/save_report.h"
#include "core/base/translations.h"
#include "core/reports/redact_report.h"
#include "core/reports/report_sections.h"
#include "tests/support/report_world.h"
#include "tests/support/write_protected.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace tessera;
using namespace Qt::StringLiterals;

namespace {

ReportDocument reportOf(const ReportFacts &facts, Redaction redaction = {})
{
    return redacted(buildReport(facts, reportSectionIds()), redaction);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What a poppler tool prints of the file.
QString told(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(30000) || process.exitCode() != 0)
        return u"%1 failed: %2"_s.arg(program, process.errorString());
    return QString::fromUtf8(process.readAllStandardOutput());
}

} // namespace

/// A report in files.
class TestReportFile : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void pagesHoldEverySection();
    void pagesArePathsAndText();
    void pagesHoldNoSecret_data();
    void pagesHoldNoSecret();
    void nameTellsTheForm();
    void placesThatTakeNoFileAreSaid();
    void pagesAreMadeOnAnotherThread();

private:
    QTemporaryDir m_folder;
};

void TestReportFile::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English));
    installTranslations();
    QVERIFY(m_folder.isValid());
}

void TestReportFile::pagesHoldEverySection()
{
    const auto path = m_folder.filePath(u"whole.pdf"_s);
    const auto saved = saveReport(reportOf(test::reportFacts()), path);
    QVERIFY2(saved, qPrintable(saved ? QString() : saved.error().message));
    const auto kept = QCoreApplication::applicationDirPath() + u"/report"_s;
    QVERIFY(QDir().mkpath(kept));
    QFile::remove(kept + u"/report.pdf"_s);
    QVERIFY(QFile::copy(path, kept + u"/report.pdf"_s)); // for people to look at
    const auto text = told(u"pdftotext"_s, { u"-layout"_s, path, u"-"_s });
    for (const auto &row : reportSections())
        QVERIFY2(text.contains(titleOf(row)), qPrintable(titleOf(row)));
    for (const auto &shown :
         { u"lohnkunde eu"_s, u"db-seven.corp.example:5432"_s, u"kundenakten"_s, u"Critical"_s })
        QVERIFY2(text.contains(shown), qPrintable(shown));
    const auto info = told(u"pdfinfo"_s, { path });
    const auto pages = QRegularExpression(u"Pages:\\s+(\\d+)"_s).match(info).captured(1).toInt();
    QVERIFY2(pages > 4, qPrintable(info));
    QVERIFY(info.contains(u"A4"_s));
    QVERIFY(text.contains(u"Page 1 of %1"_s.arg(pages)) && text.contains(u"Page %1 of %1"_s.arg(pages)));
}

void TestReportFile::pagesArePathsAndText()
{
    const auto path = m_folder.filePath(u"vector.pdf"_s);
    QVERIFY(saveReport(reportOf(test::reportFacts()), path));
    const auto images = told(u"pdfimages"_s, { u"-list"_s, path });
    QCOMPARE(images.trimmed().split(u'\n').size(), 2); // the heading and its line
}

void TestReportFile::pagesHoldNoSecret_data()
{
    QTest::addColumn<bool>("isReached");
    QTest::newRow("reached") << true;
    QTest::newRow("not reached") << false;
}

void TestReportFile::pagesHoldNoSecret()
{
    QFETCH(const bool, isReached);
    const auto facts = isReached ? test::reportFacts() : test::unreachedFacts();
    const auto path = m_folder.filePath(u"secret.pdf"_s);
    QVERIFY(saveReport(reportOf(facts, { true, true, true }), path));
    // Words may be broken between letters.
    static const QRegularExpression spaces(u"\\s+"_s);
    const auto text =
        told(u"pdftotext"_s, { path, u"-"_s }).remove(spaces) + told(u"pdfinfo"_s, { path }).remove(spaces);
    QVERIFY(text.contains(u"cluster-1"_s));
    for (auto secret :
         test::plantedNames() + test::plantedAddresses() + test::plantedLiterals() + test::plantedPasswords())
        QVERIFY2(!text.contains(secret.remove(spaces), Qt::CaseInsensitive), qPrintable(secret));
    QVERIFY(saveReport(reportOf(facts), path));
    const auto whole = told(u"pdftotext"_s, { path, u"-"_s }).remove(spaces);
    for (const auto &secret : test::plantedPasswords())
        QVERIFY2(!whole.contains(secret, Qt::CaseInsensitive), qPrintable(secret));
}

void TestReportFile::nameTellsTheForm()
{
    const auto report = reportOf(test::reportFacts());
    const auto html = m_folder.filePath(u"a.HTML"_s);
    QVERIFY(saveReport(report, html));
    QVERIFY(contentOf(html).startsWith("<!DOCTYPE html>"));
    const auto json = m_folder.filePath(u"a.json"_s);
    QVERIFY(saveReport(report, json));
    QCOMPARE(QJsonDocument::fromJson(contentOf(json)).object()[u"sections"_s].toArray().size(),
             reportSectionIds().size());
    QVERIFY(saveReport(report, m_folder.filePath(u"we\"ird; drop.pdf"_s)));
    QCOMPARE(QDir(m_folder.path()).entryList({ u"*.??????"_s }, QDir::Files).size(),
             0); // nothing half written
}

void TestReportFile::placesThatTakeNoFileAreSaid()
{
    const auto sentence = [](const QString &path) {
        const auto checked = checkReportFile(path);
        return checked ? QString() : checked.error().message;
    };
    QVERIFY(sentence(u"report.docx"_s).contains(u".pdf"_s));
    QVERIFY(sentence(u"/nowhere/at/all/report.pdf"_s).contains(u"/nowhere/at/all"_s));
    QVERIFY(QDir(m_folder.path()).mkdir(u"folder.html"_s));
    QVERIFY(sentence(m_folder.filePath(u"folder.html"_s)).contains(u"cannot be written"_s));
    QVERIFY(QDir(m_folder.path()).mkdir(u"closed"_s));
    const auto path = m_folder.filePath(u"closed/report.html"_s);
    QVERIFY(saveReport(reportOf(test::unreachedFacts()), path));
    const auto before = contentOf(path);
    {
        const testing::WriteProtected closed(path);
        QVERIFY(closed.isDone());
        const auto saved = saveReport(reportOf(test::reportFacts()), path);
        QVERIFY(!saved && saved.error().kind == ErrorKind::Storage);
        QVERIFY2(saved.error().message.contains(path), qPrintable(saved.error().message));
    }
    QCOMPARE(contentOf(path), before);
}

/// As the window does.
void TestReportFile::pagesAreMadeOnAnotherThread()
{
    const auto report = reportOf(test::unreachedFacts());
    QByteArray pages;
    std::thread([&] { pages = reportPdf(report); }).join();
    QVERIFY(pages.startsWith("%PDF-") && pages.size() > 10'000);
}

QTEST_MAIN(TestReportFile)
#include "tst_report_file.moc"
