// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/nav_button.h"

#include "ui/theme/theme.h"

#include <QPainter>

namespace tessera {

NavButton::NavButton(const QString &iconName, const QString &title, QWidget *parent)
    : QAbstractButton(parent)
    , m_iconName(iconName)
{
    setText(title);
    setAccessibleName(title);
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void NavButton::setNote(const QString &note, Severity severity)
{
    if (m_note == note && m_severity == severity)
        return;
    m_note = note;
    m_severity = severity;
    setAccessibleDescription(note);
    update();
}

void NavButton::setCompact(bool compact)
{
    m_isCompact = compact;
    updateGeometry();
    update();
}

QSize NavButton::sizeHint() const
{
    const int title = m_isCompact ? 0 : fontMetrics().horizontalAdvance(text()) + spacing::small;
    return { 16 + 2 * 10 + title, 30 };
}

void NavButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool hasRing = hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange);
    painter.setPen(hasRing ? QPen(Theme::color(Token::Accent)) : QPen(Qt::NoPen));
    painter.setBrush(isChecked()        ? QBrush(Theme::color(Token::AccentWash))
                         : underMouse() ? QBrush(Theme::color(Token::Grid))
                                        : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(box, spacing::radius, spacing::radius);
    const auto ink = isChecked() ? Token::Accent : Token::QuietText;
    const int left = m_isCompact ? (width() - 16) / 2 : 10;
    Theme::icon(m_iconName, ink).paint(&painter, QRect(left, (height() - 16) / 2, 16, 16));
    if (m_isCompact)
        return paintPoint(painter);
    const QRect inner = rect().adjusted(10 + 16 + spacing::small, 0, -10, 0);
    paintNote(painter, inner);
    painter.setFont(Theme::font(isChecked() ? FontRole::Strong : FontRole::Body));
    painter.setPen(Theme::color(isChecked() ? Token::Accent : Token::Text));
    painter.drawText(inner, Qt::AlignVCenter | Qt::AlignLeft, text());
}

void NavButton::paintNote(QPainter &painter, const QRect &inner) const
{
    painter.setFont(Theme::font(FontRole::Caption));
    const bool isBadge = m_severity != Severity::Ok && !m_note.isEmpty();
    if (!isBadge) {
        painter.setPen(Theme::color(Token::QuietText));
        painter.drawText(inner, Qt::AlignVCenter | Qt::AlignRight, m_note);
        return;
    }
    const auto token = Theme::token(m_severity);
    const int height = painter.fontMetrics().height() + 2;
    const int width =
        std::max(height, painter.fontMetrics().horizontalAdvance(m_note) + 2 * spacing::tiny + 2);
    const QRect badge(inner.right() - width + 1, inner.center().y() - height / 2, width, height);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::color(token));
    painter.drawRoundedRect(badge, height / 2.0, height / 2.0);
    painter.setPen(Theme::textOn(token));
    painter.drawText(badge, Qt::AlignCenter, m_note);
}

void NavButton::paintPoint(QPainter &painter) const
{
    if (m_severity == Severity::Ok || m_note.isEmpty())
        return;
    constexpr int size = 8;
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::color(m_severity));
    painter.drawEllipse(QRect(width() / 2 + size / 2, (height() - 16) / 2 - 1, size, size));
}

} // namespace tessera
