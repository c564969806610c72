// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/key_values.h"

#include "ui/widgets/labels.h"

#include <QGridLayout>

namespace tessera {

KeyValues::KeyValues(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(spacing::medium);
    m_grid->setVerticalSpacing(spacing::tiny + 1);
    m_grid->setColumnStretch(1, 1);
}

void KeyValues::setLines(const QList<Line> &lines)
{
    while (m_labels.size() < lines.size()) {
        auto *name = makeQuietLabel(FontRole::Body, this);
        auto *value = makeLabel(FontRole::Body, this);
        value->setWordWrap(true);
        value->setTextFormat(Qt::PlainText);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        name->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        const auto row = static_cast<int>(m_labels.size());
        m_grid->addWidget(name, row, 0);
        m_grid->addWidget(value, row, 1);
        m_labels << std::pair(name, value);
    }
    for (qsizetype i = 0; i < m_labels.size(); ++i) {
        const auto [name, value] = m_labels.at(i);
        const auto line = lines.value(i);
        name->setText(line.first);
        value->setText(line.second);
        value->setAccessibleName(line.first);
        name->setVisible(!line.second.isEmpty());
        value->setVisible(!line.second.isEmpty());
    }
}

} // namespace tessera
