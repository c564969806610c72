// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/selection_inspector.h"

#include "ui/widgets/action_button.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/page_parts.h"

#include <QVBoxLayout>

namespace tessera {

SelectionInspector::SelectionInspector(const QList<QAction *> &actions, QWidget *parent)
    : QWidget(parent)
    , m_title(makeLabel(FontRole::Heading, this))
    , m_subtitle(makeQuietLabel(FontRole::Body, this))
    , m_facts(new KeyValues)
    , m_meaning(makeQuietLabel(FontRole::Body, this))
{
    auto *column = inspectorColumn(this, spacing::small);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    for (auto *label : { m_title, m_subtitle, m_meaning }) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    column->addWidget(m_title);
    column->addWidget(m_subtitle);
    column->addSpacing(spacing::tiny);
    column->addWidget(m_facts);
    column->addWidget(m_meaning);
    for (auto *action : actions)
        column->addWidget(new ActionButton(action, this), 0, Qt::AlignLeft);
    column->addStretch();
}

void SelectionInspector::show(const QString &title, const QString &subtitle,
                              const QList<KeyValues::Line> &facts, const QString &meaning)
{
    m_title->setText(title);
    m_subtitle->setText(subtitle);
    m_facts->setLines(facts);
    m_meaning->setText(meaning);
    m_meaning->setVisible(!meaning.isEmpty());
}

void SelectionInspector::clear(const QString &hint)
{
    show(tr("Nothing selected"), hint, {}, {});
}

} // namespace tessera
