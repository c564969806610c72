// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paper/report_pdf.h"

#include "app/paper/paper_style.h"
#include "app/paper/report_pages.h"
#include "core/reports/report_head.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QCoreApplication>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QTextDocument>

namespace tessera {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Report)
};

constexpr int dotsPerInch = 1200;
constexpr double pixelsPerInch = 96;
constexpr double sideMargin = 15; ///< Millimetres
constexpr double topMargin = 14;
constexpr double bottomMargin = 12;
constexpr double footHeight = 24; ///< Pixels below the text of a page

void drawFoot(QPainter &painter, const ReportDocument &report, int page, int pages)
{
    const QRectF rect(0, paper::pageHeight, paper::pageWidth, footHeight);
    painter.setFont(paper::font(paper::Type::Small));
    painter.setPen(paper::color(paper::Type::Quiet));
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignBottom, reportFoot(report));
    painter.drawText(rect, Qt::AlignRight | Qt::AlignBottom, Words::tr("Page %1 of %2").arg(page).arg(pages));
}

void drawPage(QPainter &painter, QTextDocument &pages, int page)
{
    const QRectF shown(0, page * paper::pageHeight, paper::pageWidth, paper::pageHeight);
    painter.save();
    painter.translate(0, -shown.top());
    painter.setClipRect(shown);
    QAbstractTextDocumentLayout::PaintContext context;
    context.clip = shown;
    context.palette.setColor(QPalette::Text, paper::color(paper::Type::Body));
    pages.documentLayout()->draw(&painter, context);
    painter.restore();
}

} // namespace

QByteArray reportPdf(const ReportDocument &report)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(dotsPerInch);
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait,
                                     QMarginsF(sideMargin, topMargin, sideMargin, bottomMargin),
                                     QPageLayout::Millimeter));
    writer.setTitle(Words::tr("%1: diagnostic report").arg(report.cluster.text));
    writer.setCreator(report.program);
    QTextDocument pages;
    fillPages(pages, report);
    QPainter painter(&writer);
    painter.scale(dotsPerInch / pixelsPerInch, dotsPerInch / pixelsPerInch);
    const int count = pages.pageCount();
    for (int page = 0; page < count; ++page) {
        if (page > 0)
            writer.newPage();
        drawPage(painter, pages, page);
        drawFoot(painter, report, page + 1, count);
    }
    painter.end();
    return buffer.data();
}

} // namespace tessera
