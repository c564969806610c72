// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QTextObjectInterface>

class QTextCursor;

namespace tessera {

/// Draws SVG documents in a QTextDocument as paths and text.
class ChartObject : public QObject, public QTextObjectInterface
{
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)
public:
    /// To be registered with the document's layout under this type.
    static constexpr int objectType = 0x1000 + 1; // QTextFormat::UserObject and following

    using QObject::QObject;
    /// Puts @p svg at the cursor, @p width pixels wide.
    static void insert(QTextCursor &cursor, const QByteArray &svg, double width);

    [[nodiscard]] QSizeF intrinsicSize(QTextDocument *document, int position,
                                       const QTextFormat &format) override;
    void drawObject(QPainter *painter, const QRectF &rect, QTextDocument *document, int position,
                    const QTextFormat &format) override;
};

} // namespace tessera
