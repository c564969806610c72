// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/empty_state.h"

#include "ui/widgets/action_button.h"
#include "ui/widgets/labels.h"

#include <QVBoxLayout>

namespace tessera {

namespace {
constexpr int readableWidth = 420;
}

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_title(makeLabel(FontRole::Heading, this))
    , m_advice(makeQuietLabel(FontRole::Body, this))
    , m_column(new QVBoxLayout(this))
    , m_textWidth(readableWidth)
{
    m_title->setAlignment(Qt::AlignCenter);
    m_advice->setAlignment(Qt::AlignCenter);
    m_advice->setWordWrap(true);
    m_advice->setFixedWidth(m_textWidth);
    m_column->setSpacing(spacing::small);
    m_column->addStretch();
    m_column->addWidget(m_title, 0, Qt::AlignHCenter);
    m_column->addWidget(m_advice, 0, Qt::AlignHCenter);
    m_column->addStretch();
}

void EmptyState::setText(const QString &title, const QString &advice)
{
    m_title->setText(title);
    m_advice->setText(advice);
    m_advice->setMinimumHeight(qMax(0, m_advice->heightForWidth(m_textWidth)));
    m_advice->setVisible(!advice.isEmpty());
}

void EmptyState::setTextWidth(int width)
{
    m_textWidth = width;
    m_advice->setFixedWidth(width);
    setText(m_title->text(), m_advice->text());
}

void EmptyState::addButton(QAction *action)
{
    m_column->insertWidget(m_column->count() - 1, new ActionButton(action, this), 0, Qt::AlignHCenter);
}

} // namespace tessera
