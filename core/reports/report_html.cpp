// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/report_html.h"

#include "core/reports/report_head.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>
#include <QXmlStreamWriter>

namespace tessera {

namespace {

using namespace Qt::StringLiterals;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Report)
};

QString severityClass(Severity severity)
{
    switch (severity) {
    case Severity::Ok:
        return u"ok"_s;
    case Severity::Info:
        return u"note"_s;
    case Severity::Warning:
        return u"warning"_s;
    case Severity::Critical:
        return u"critical"_s;
    }
    return {};
}

/// The style sheet chooses: light, dark, on paper.
ChartColors sheetColors()
{
    ChartColors colors { .surface = u"var(--surface)"_s,
                         .grid = u"var(--grid)"_s,
                         .text = u"var(--text)"_s,
                         .quiet = u"var(--quiet)"_s,
                         .gap = u"var(--gap)"_s,
                         .series = {} };
    constexpr int series = 7;
    for (int i = 0; i < series; ++i)
        colors.series << u"var(--series-%1)"_s.arg(i);
    return colors;
}

QString styleSheet()
{
    QFile file(u":/reports/report.css"_s);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    Q_UNUSED(opened);
    return QString::fromUtf8(file.readAll());
}

/// What XML cannot hold is left out.
QString printable(QString text)
{
    text.removeIf([](QChar c) {
        return (c < u' ' && c != u'\n' && c != u'\t') || c == QChar(0xfffe) || c == QChar(0xffff);
    });
    return text;
}

class HtmlReport
{
public:
    HtmlReport(const ReportDocument &report, QByteArray *target)
        : m_report(report)
        , m_xml(target)
    {
    }
    void write();

    void operator()(const ReportParagraph &block) { element(u"p"_s, {}, block.text.text); }
    void operator()(const ReportVerdict &block);
    void operator()(const ReportFigures &block);
    void operator()(const ReportTable &block);
    void operator()(const ReportChart &block);

private:
    void writeHead();
    void writeHeader();
    void writeContents();
    void writeSection(const ReportSection &section);
    void writeBlocks(const QList<ReportBlock> &blocks);
    void writeCell(const ReportCell &cell, ReportColumn::Look look);
    void begin(const QString &name, const QString &classes = {});
    void end() { m_xml.writeEndElement(); }
    void element(const QString &name, const QString &classes, const QString &text);
    void meta(const QString &key, const QString &name, const QString &content);

    const ReportDocument &m_report;
    QXmlStreamWriter m_xml;
};

void HtmlReport::begin(const QString &name, const QString &classes)
{
    m_xml.writeStartElement(name);
    if (!classes.isEmpty())
        m_xml.writeAttribute(u"class"_s, classes);
}

/// Never written as <name/>, which HTML takes for a beginning.
void HtmlReport::element(const QString &name, const QString &classes, const QString &text)
{
    begin(name, classes);
    m_xml.writeCharacters(printable(text));
    end();
}

void HtmlReport::meta(const QString &key, const QString &name, const QString &content)
{
    m_xml.writeEmptyElement(u"meta"_s);
    m_xml.writeAttribute(key, name);
    m_xml.writeAttribute(u"content"_s, content);
}

void HtmlReport::write()
{
    m_xml.writeDTD(u"<!DOCTYPE html>"_s);
    begin(u"html"_s);
    m_xml.writeAttribute(u"lang"_s, QLocale().bcp47Name());
    writeHead();
    begin(u"body"_s);
    writeHeader();
    writeContents();
    begin(u"main"_s);
    for (const auto &section : m_report.sections)
        writeSection(section);
    end();
    element(u"footer"_s, {}, reportFoot(m_report));
    end();
    end();
    m_xml.writeEndDocument();
}

void HtmlReport::writeHead()
{
    begin(u"head"_s);
    m_xml.writeEmptyElement(u"meta"_s);
    m_xml.writeAttribute(u"charset"_s, u"utf-8"_s);
    meta(u"http-equiv"_s, u"Content-Security-Policy"_s, u"default-src 'none'; style-src 'unsafe-inline'"_s);
    meta(u"name"_s, u"viewport"_s, u"width=device-width, initial-scale=1"_s);
    meta(u"name"_s, u"color-scheme"_s, u"light dark"_s);
    element(u"title"_s, {}, Words::tr("%1: diagnostic report").arg(m_report.cluster.text));
    element(u"style"_s, {}, styleSheet());
    end();
}

void HtmlReport::writeHeader()
{
    begin(u"header"_s);
    element(u"p"_s, u"kind"_s, Words::tr("Diagnostic report"));
    element(u"h1"_s, {}, m_report.cluster.text);
    begin(u"dl"_s);
    for (const auto &[name, value] : reportHead(m_report)) {
        begin(u"div"_s);
        element(u"dt"_s, {}, name);
        element(u"dd"_s, {}, value);
        end();
    }
    end();
    end();
}

void HtmlReport::writeContents()
{
    if (m_report.sections.size() < 2)
        return;
    begin(u"nav"_s);
    m_xml.writeAttribute(u"aria-label"_s, Words::tr("Sections"));
    for (const auto &section : m_report.sections) {
        begin(u"a"_s);
        m_xml.writeAttribute(u"href"_s, u'#' + section.id);
        m_xml.writeCharacters(section.title);
        end();
    }
    end();
}

void HtmlReport::writeSection(const ReportSection &section)
{
    begin(u"section"_s);
    m_xml.writeAttribute(u"id"_s, section.id);
    element(u"h2"_s, {}, section.title);
    if (section.state == ReportSection::State::NotAvailable)
        element(u"p"_s, u"absent"_s, section.problem.text);
    else if (section.state == ReportSection::State::Failed)
        (*this)(ReportVerdict { Severity::Warning, section.problem });
    writeBlocks(section.blocks);
    end();
}

/// Charts that follow one another stand beside one another.
void HtmlReport::writeBlocks(const QList<ReportBlock> &blocks)
{
    bool isInGrid = false;
    for (const auto &block : blocks) {
        const auto *chart = std::get_if<ReportChart>(&block);
        const bool beginsGroup = chart && !chart->group.isEmpty();
        if (isInGrid && (!chart || beginsGroup)) {
            end();
            isInGrid = false;
        }
        if (beginsGroup)
            element(u"h3"_s, {}, chart->group);
        if (chart && !isInGrid) {
            begin(u"div"_s, u"charts"_s);
            isInGrid = true;
        }
        std::visit(*this, block);
    }
    if (isInGrid)
        end();
}

void HtmlReport::operator()(const ReportVerdict &block)
{
    begin(u"div"_s, u"verdict "_s + severityClass(block.severity));
    element(u"span"_s, u"mark"_s, severityWord(block.severity));
    begin(u"div"_s);
    element(u"p"_s, {}, block.sentence.text);
    if (!block.remedy.text.isEmpty())
        element(u"p"_s, u"remedy"_s, block.remedy.text);
    end();
    end();
}

void HtmlReport::operator()(const ReportFigures &block)
{
    begin(u"div"_s, u"figures"_s);
    for (const auto &figure : block.figures) {
        begin(u"div"_s);
        element(u"span"_s, u"label"_s, figure.label);
        element(u"strong"_s, figure.value.severity ? severityClass(*figure.value.severity) : QString(),
                figure.value.text);
        if (!figure.change.text.isEmpty())
            element(u"span"_s,
                    figure.change.severity ? u"change "_s + severityClass(*figure.change.severity)
                                           : u"change"_s,
                    figure.change.text);
        end();
    }
    end();
}

void HtmlReport::writeCell(const ReportCell &cell, ReportColumn::Look look)
{
    auto classes = look == ReportColumn::Look::Number ? u"number"_s
        : look == ReportColumn::Look::Statement       ? u"statement"_s
                                                      : QString();
    if (cell.severity)
        classes += u' ' + severityClass(*cell.severity);
    element(u"td"_s, classes.trimmed(), cell.text);
}

void HtmlReport::operator()(const ReportTable &block)
{
    if (!block.title.isEmpty())
        element(u"h3"_s, {}, block.title);
    begin(u"div"_s, u"table"_s);
    begin(u"table"_s);
    begin(u"thead"_s);
    begin(u"tr"_s);
    for (const auto &column : block.columns)
        element(u"th"_s, column.look == ReportColumn::Look::Number ? u"number"_s : QString(), column.title);
    end();
    end();
    begin(u"tbody"_s);
    for (const auto &row : block.rows) {
        begin(u"tr"_s);
        for (qsizetype i = 0; i < row.size(); ++i)
            writeCell(row.at(i), block.columns.at(i).look);
        end();
    }
    if (block.rows.isEmpty())
        m_xml.writeCharacters({});
    end();
    end();
    end();
    if (!block.note.isEmpty())
        element(u"p"_s, u"note-line"_s, block.note);
}

void HtmlReport::operator()(const ReportChart &block)
{
    begin(u"figure"_s);
    writeChart(m_xml, pictureOf(block, sheetColors()));
    (*this)(block.figures);
    end();
}

} // namespace

QByteArray reportHtml(const ReportDocument &report)
{
    QByteArray html;
    HtmlReport(report, &html).write();
    return html;
}

} // namespace tessera
