// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/side_bar.h"

#include "ui/theme/theme.h"
#include "ui/widgets/connection_header.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/nav_button.h"

#include <QPainter>
#include <QVBoxLayout>

namespace tessera {

namespace {
constexpr int wideColumn = 216;
constexpr int compactColumn = 56;
constexpr int digits = 9; ///< Keys 1 to 9
} // namespace

QKeySequence pageKeys(qsizetype index)
{
    if (index < 0 || index >= 2 * digits)
        return {};
    const auto modifier = index < digits ? Qt::CTRL : Qt::ALT;
    return QKeySequence(modifier | static_cast<Qt::Key>(Qt::Key_1 + index % digits));
}

SideBar::SideBar(QWidget *parent)
    : QWidget(parent)
    , m_header(new ConnectionHeader(this))
    , m_column(new QVBoxLayout)
{
    setFixedWidth(wideColumn);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(spacing::small, spacing::medium, spacing::small + 1, spacing::medium);
    outer->setSpacing(spacing::small);
    outer->addWidget(m_header);
    outer->addLayout(m_column);
    outer->addStretch();
    m_column->setSpacing(0);
    connect(m_header, &QAbstractButton::clicked, this, &SideBar::connectionsRequested);
}

void SideBar::setSummary(const ConnectionSummary &summary)
{
    m_header->setSummary(summary);
}

const ConnectionSummary &SideBar::summary() const
{
    return m_header->summary();
}

void SideBar::addPage(const QString &id, const QString &iconName, const QString &title, const QString &group)
{
    if (group != m_lastGroup)
        addHeading(group);
    m_lastGroup = group;
    auto *button = new NavButton(iconName, title, this);
    button->setCompact(m_isCompact);
    const auto keys = pageKeys(m_buttons.size()).toString(QKeySequence::NativeText);
    button->setToolTip(keys.isEmpty() ? title : tr("%1 (%2)", "page and its shortcut").arg(title, keys));
    m_buttons.insert(id, button);
    m_column->addWidget(button);
    connect(button, &QAbstractButton::clicked, this, [this, id] { emit pageRequested(id); });
}

void SideBar::addHeading(const QString &group)
{
    auto *heading = makeQuietLabel(FontRole::Caption, this, group);
    heading->setContentsMargins(10, spacing::medium, 0, spacing::tiny);
    m_headings << heading;
    m_column->addWidget(heading);
}

void SideBar::setNote(const QString &id, const QString &note, Severity severity)
{
    if (auto *button = m_buttons.value(id))
        button->setNote(note, severity);
}

void SideBar::setCurrent(const QString &id)
{
    for (auto it = m_buttons.cbegin(); it != m_buttons.cend(); ++it) {
        it.value()->setAutoExclusive(false);
        it.value()->setChecked(it.key() == id);
        it.value()->setAutoExclusive(true);
    }
}

void SideBar::setPagesVisible(bool visible)
{
    for (auto *button : std::as_const(m_buttons))
        button->setVisible(visible);
    for (auto *heading : std::as_const(m_headings))
        heading->setVisible(visible && !m_isCompact);
}

void SideBar::setCompact(bool compact)
{
    if (m_isCompact == compact)
        return;
    m_isCompact = compact;
    setFixedWidth(compact ? compactColumn : wideColumn);
    m_header->setCompact(compact);
    for (auto *button : std::as_const(m_buttons))
        button->setCompact(compact);
    for (auto *heading : std::as_const(m_headings))
        heading->setVisible(!compact && !m_buttons.isEmpty()
                            && m_buttons.cbegin().value()->isVisibleTo(this));
}

void SideBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::color(Token::Surface));
    painter.fillRect(width() - 1, 0, 1, height(), Theme::color(Token::Line));
}

} // namespace tessera
