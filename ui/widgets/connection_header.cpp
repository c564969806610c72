// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/connection_header.h"

#include "ui/widgets/badge.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QPainter>

namespace tessera {

ConnectionHeader::ConnectionHeader(QWidget *parent)
    : QAbstractButton(parent)
    , m_name(new ElidedLabel(this, FontRole::Heading))
    , m_environment(new Badge(this))
    , m_readOnly(new Badge(this))
    , m_coordinator(new ElidedLabel(this))
    , m_versions(makeQuietLabel(FontRole::Body, this))
{
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    m_coordinator->setForegroundRole(QPalette::PlaceholderText);
    m_versions->setWordWrap(true);
    m_name->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto *first = new QHBoxLayout;
    first->setSpacing(spacing::small);
    first->addWidget(m_name);
    first->addWidget(m_environment);
    first->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::small, spacing::small, spacing::small, spacing::medium);
    column->setSpacing(2);
    column->addLayout(first);
    column->addWidget(m_coordinator);
    column->addWidget(m_versions);
    column->addWidget(m_readOnly);
    for (auto *child : findChildren<QWidget *>())
        child->setAttribute(Qt::WA_TransparentForMouseEvents);
    showSummary();
}

void ConnectionHeader::setSummary(const ConnectionSummary &summary)
{
    if (m_summary == summary)
        return;
    m_summary = summary;
    showSummary();
}

void ConnectionHeader::setCompact(bool compact)
{
    m_isCompact = compact;
    showSummary();
}

void ConnectionHeader::showSummary()
{
    const bool isOpen = !m_summary.name.isEmpty();
    const auto ink = m_summary.isProduction ? Token::Warning : Token::QuietText;
    const auto wash = m_summary.isProduction ? Token::WarningWash : Token::Grid;
    const auto badge = m_isCompact ? m_summary.environment.left(1) : m_summary.environment;
    m_name->setText(isOpen ? m_summary.name : tr("No cluster open"));
    m_name->setVisible(!m_isCompact);
    m_environment->show(badge.toUpper(), ink, wash);
    m_coordinator->setText(isOpen ? m_summary.coordinator : tr("Choose a connection"));
    m_coordinator->setVisible(!m_isCompact);
    m_versions->setText(m_summary.versions);
    m_versions->setVisible(!m_isCompact && isOpen);
    m_readOnly->show(m_summary.isReadOnly && !m_isCompact ? tr("READ-ONLY") : QString(), Token::QuietText,
                     Token::Grid);
    setAccessibleName(tr("Connection %1").arg(m_name->text()));
    setToolTip(m_isCompact
                   ? QStringList { m_name->text(), m_summary.environment, m_coordinator->text() }.join(
                       QLatin1Char('\n'))
                   : tr("Show all connections (Ctrl+0)"));
    updateGeometry();
}

QSize ConnectionHeader::sizeHint() const
{
    return layout()->sizeHint();
}

void ConnectionHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool hasRing = hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange);
    if (underMouse() || hasRing) {
        painter.setPen(hasRing ? QPen(Theme::color(Token::Accent)) : QPen(Qt::NoPen));
        painter.setBrush(Theme::color(Token::Grid));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -6.5), spacing::radius,
                                spacing::radius);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(0, height() - 1, width(), 1, Theme::color(Token::Line));
}

} // namespace tessera
