// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paper/chart_object.h"

#include <QSvgRenderer>
#include <QTextCursor>

namespace tessera {

namespace {

enum Property { SvgProperty = QTextFormat::UserProperty + 1, WidthProperty, HeightProperty };

static_assert(ChartObject::objectType > QTextFormat::UserObject);

} // namespace

void ChartObject::insert(QTextCursor &cursor, const QByteArray &svg, double width)
{
    QTextCharFormat format;
    format.setObjectType(objectType);
    format.setProperty(SvgProperty, svg);
    const auto size = QSizeF(QSvgRenderer(svg).defaultSize());
    format.setProperty(WidthProperty, width);
    format.setProperty(HeightProperty, size.isEmpty() ? 0 : width * size.height() / size.width());
    cursor.insertText(QString(QChar::ObjectReplacementCharacter), format);
}

QSizeF ChartObject::intrinsicSize(QTextDocument *, int, const QTextFormat &format)
{
    return { format.doubleProperty(WidthProperty), format.doubleProperty(HeightProperty) };
}

void ChartObject::drawObject(QPainter *painter, const QRectF &rect, QTextDocument *, int,
                             const QTextFormat &format)
{
    QSvgRenderer svg(format.property(SvgProperty).toByteArray());
    svg.render(painter, rect);
}

} // namespace tessera
