// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paper/report_pages.h"

#include "app/paper/chart_object.h"
#include "app/paper/paper_style.h"
#include "core/reports/report_head.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

#include <algorithm>

namespace tessera {

namespace {

using paper::Type;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Report)
};

/// Of a block that must not be the last of a page.
constexpr int keepProperty = QTextFormat::UserProperty + 10;
constexpr double chartHeight = 190;
constexpr double markWidth = 76;
constexpr double statementShare = 36; ///< Percent of a table's width

QTextCharFormat letters(Type type, std::optional<Severity> severity = {})
{
    QTextCharFormat format;
    format.setFont(paper::font(type));
    format.setForeground(severity ? paper::color(severity) : paper::color(type));
    return format;
}

QTextTableFormat bareTable()
{
    QTextTableFormat format;
    format.setBorder(0);
    format.setCellSpacing(0);
    format.setCellPadding(0);
    format.setBorderCollapse(true);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    return format;
}

class PageFiller
{
public:
    /// Lays nothing out before it goes.
    explicit PageFiller(QTextDocument &pages)
        : m_cursor(&pages)
    {
        m_cursor.beginEditBlock();
    }
    ~PageFiller() { m_cursor.endEditBlock(); }
    Q_DISABLE_COPY_MOVE(PageFiller)
    void writeHead(const ReportDocument &report);
    void writeSection(const ReportSection &section);

    void operator()(const ReportParagraph &block) { line(Type::Body, block.text.text, 4); }
    void operator()(const ReportVerdict &block) { verdict(block, false); }
    void operator()(const ReportFigures &block);
    void operator()(const ReportTable &block);
    void operator()(const ReportChart &block);

private:
    void line(Type type, const QString &text, double above = 0, bool isKept = false);
    void verdict(const ReportVerdict &block, bool isLead);
    void cell(QTextTable *table, int row, int column, const QString &text, const QTextCharFormat &format,
              bool isNumber = false);
    QTextTable *begin(int rows, int columns, QTextTableFormat format, double above = 6);
    void leave();

    QTextCursor m_cursor;
};

void PageFiller::line(Type type, const QString &text, double above, bool isKept)
{
    QTextBlockFormat format;
    format.setTopMargin(above);
    format.setBottomMargin(2);
    if (isKept)
        format.setProperty(keepProperty, true);
    m_cursor.insertBlock(format);
    m_cursor.insertText(text, letters(type));
}

QTextTable *PageFiller::begin(int rows, int columns, QTextTableFormat format, double above)
{
    format.setTopMargin(above);
    auto *table = m_cursor.insertTable(rows, columns, format);
    return table;
}

/// The block that stands behind a table is as low as it can be: a margin above it would be lost.
void PageFiller::leave()
{
    m_cursor.movePosition(QTextCursor::End);
    QTextBlockFormat format;
    format.setLineHeight(1, QTextBlockFormat::FixedHeight);
    m_cursor.setBlockFormat(format);
}

void PageFiller::cell(QTextTable *table, int row, int column, const QString &text,
                      const QTextCharFormat &format, bool isNumber)
{
    auto at = table->cellAt(row, column).firstCursorPosition();
    QTextBlockFormat block;
    block.setAlignment(isNumber ? Qt::AlignRight : Qt::AlignLeft);
    at.setBlockFormat(block);
    at.insertText(text, format);
}

void PageFiller::writeHead(const ReportDocument &report)
{
    line(Type::Quiet, Words::tr("Diagnostic report"));
    line(Type::Title, report.cluster.text);
    const auto facts = reportHead(report);
    auto *table = begin(2, static_cast<int>(facts.size()), bareTable(), 8);
    for (int i = 0; i < facts.size(); ++i) {
        cell(table, 0, i, facts.at(i).first, letters(Type::Quiet));
        cell(table, 1, i, facts.at(i).second, letters(Type::Body));
    }
    leave();
}

void PageFiller::writeSection(const ReportSection &section)
{
    line(Type::Heading, section.title, 26, true);
    if (section.state == ReportSection::State::NotAvailable)
        line(Type::Quiet, section.problem.text, 2);
    else if (section.state == ReportSection::State::Failed)
        verdict({ Severity::Warning, section.problem }, false);
    bool isLead = section.id == QLatin1String("verdict");
    for (const auto &block : section.blocks) {
        if (const auto *first = std::get_if<ReportVerdict>(&block); first && isLead)
            verdict(*first, true);
        else
            std::visit(*this, block);
        isLead = false;
    }
}

void PageFiller::verdict(const ReportVerdict &block, bool isLead)
{
    auto format = bareTable();
    format.setColumnWidthConstraints(
        { QTextLength(QTextLength::FixedLength, markWidth), QTextLength(QTextLength::VariableLength, 0) });
    format.setCellPadding(isLead ? 10 : 6);
    auto *table = begin(1, 2, format, 5);
    for (int column = 0; column < table->columns(); ++column) {
        auto washed = table->cellAt(0, column).format();
        washed.setBackground(paper::wash(block.severity));
        table->cellAt(0, column).setFormat(washed);
    }
    cell(table, 0, 0, severityWord(block.severity), letters(Type::Strong, block.severity));
    cell(table, 0, 1, block.sentence.text, letters(isLead ? Type::Lead : Type::Body));
    if (!block.remedy.text.isEmpty()) {
        auto at = table->cellAt(0, 1).lastCursorPosition();
        at.insertBlock();
        at.insertText(block.remedy.text, letters(Type::Quiet));
    }
    leave();
}

/// So many stand in a row.
void PageFiller::operator()(const ReportFigures &block)
{
    constexpr qsizetype perRow = 5;
    for (qsizetype first = 0; first < block.figures.size(); first += perRow) {
        const auto row = block.figures.mid(first, perRow);
        auto format = bareTable();
        format.setColumnWidthConstraints(
            QList<QTextLength>(perRow, QTextLength(QTextLength::PercentageLength, 100.0 / perRow)));
        auto *table = begin(3, perRow, format, 12);
        for (int i = 0; i < row.size(); ++i) {
            cell(table, 0, i, row.at(i).label, letters(Type::Quiet));
            cell(table, 1, i, row.at(i).value.text, letters(Type::Figure, row.at(i).value.severity));
            cell(table, 2, i, row.at(i).change.text, letters(Type::Quiet, row.at(i).change.severity));
        }
        leave();
    }
}

/// A statement has its share; the rest is as wide as its texts.
QList<QTextLength> widthsOf(const QList<ReportColumn> &columns)
{
    QList<QTextLength> widths;
    for (const auto &column : columns)
        widths << (column.look == ReportColumn::Look::Statement
                       ? QTextLength(QTextLength::PercentageLength, statementShare)
                       : QTextLength(QTextLength::VariableLength, 0));
    return widths;
}

void lineBelow(QTextTable *table, int row, bool isHeading)
{
    for (int column = 0; column < table->columns(); ++column) {
        auto at = table->cellAt(row, column);
        QTextTableCellFormat format;
        format.setBottomBorder(isHeading ? 1 : 0.5);
        format.setBottomBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBottomBorderBrush(paper::lineColor());
        format.setTopPadding(3);
        format.setBottomPadding(3);
        format.setLeftPadding(column == 0 ? 0 : 5);
        format.setRightPadding(column + 1 == table->columns() ? 0 : 5);
        format.setVerticalAlignment(isHeading ? QTextCharFormat::AlignBottom : QTextCharFormat::AlignTop);
        at.setFormat(format);
    }
}

void PageFiller::operator()(const ReportTable &block)
{
    if (!block.title.isEmpty())
        line(Type::Group, block.title, 14, true);
    auto format = bareTable();
    format.setHeaderRowCount(1);
    format.setColumnWidthConstraints(widthsOf(block.columns));
    auto *table =
        begin(static_cast<int>(block.rows.size()) + 1, static_cast<int>(block.columns.size()), format, 3);
    auto heading = letters(Type::Small);
    heading.setForeground(paper::color(Type::Quiet));
    for (int i = 0; i < block.columns.size(); ++i)
        cell(table, 0, i, block.columns.at(i).title, heading,
             block.columns.at(i).look == ReportColumn::Look::Number);
    lineBelow(table, 0, true);
    for (int row = 0; row < block.rows.size(); ++row) {
        for (int i = 0; i < block.columns.size(); ++i) {
            const auto &one = block.rows.at(row).at(i);
            const auto look = block.columns.at(i).look;
            cell(table, row + 1, i, one.text,
                 letters(look == ReportColumn::Look::Statement ? Type::Mono : Type::Small, one.severity),
                 look == ReportColumn::Look::Number);
        }
        lineBelow(table, row + 1, false);
    }
    leave();
    if (!block.note.isEmpty())
        line(Type::Quiet, block.note, 2);
}

void PageFiller::operator()(const ReportChart &block)
{
    if (!block.group.isEmpty())
        line(Type::Group, block.group, 16, true);
    line(Type::Small, {}, 8, true);
    auto picture = pictureOf(block, paper::chartColors());
    picture.width = static_cast<int>(paper::pageWidth);
    picture.height = static_cast<int>(chartHeight);
    auto svg = chartSvg(picture); // Qt takes one family, not a list of them
    svg.replace("Inter, sans-serif", paper::font(Type::Body).family().toUtf8());
    ChartObject::insert(m_cursor, svg, paper::pageWidth);
    (*this)(block.figures);
}

int pageOf(const QTextDocument &pages, const QTextBlock &block)
{
    return static_cast<int>(pages.documentLayout()->blockBoundingRect(block).bottom() / paper::pageHeight);
}

/// A heading at the end of a page goes to the next one, from the first to the last.
void keepHeadings(QTextDocument &pages)
{
    for (auto block = pages.begin(); block.isValid(); block = block.next()) {
        const bool isKept = block.blockFormat().boolProperty(keepProperty);
        if (!isKept || !block.next().isValid() || pageOf(pages, block) == pageOf(pages, block.next()))
            continue;
        auto first = block; // of several headings that stand together
        while (first.previous().isValid() && first.previous().blockFormat().boolProperty(keepProperty))
            first = first.previous();
        QTextCursor cursor(first);
        auto format = first.blockFormat();
        format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        cursor.setBlockFormat(format);
    }
}

} // namespace

void fillPages(QTextDocument &pages, const ReportDocument &report)
{
    pages.documentLayout()->registerHandler(ChartObject::objectType, new ChartObject(&pages));
    pages.setDocumentMargin(0);
    pages.setDefaultFont(paper::font(Type::Body));
    pages.setUseDesignMetrics(true);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    pages.setDefaultTextOption(option);
    pages.setPageSize({ paper::pageWidth, paper::pageHeight });
    {
        PageFiller filler(pages);
        filler.writeHead(report);
        for (const auto &section : report.sections)
            filler.writeSection(section);
    }
    keepHeadings(pages);
}

} // namespace tessera
