// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/action_button.h"

#include <QAction>
#include <QMenu>
#include <QStyle>

namespace tessera {

ActionButton::ActionButton(QAction *action, QWidget *parent)
    : QPushButton(parent)
    , m_action(action)
{
    setMenu(action->menu());
    follow();
    connect(action, &QAction::changed, this, &ActionButton::follow);
    connect(this, &QPushButton::clicked, action, &QAction::trigger);
}

void ActionButton::follow()
{
    setText(m_action->text());
    setIcon(m_action->icon());
    setEnabled(m_action->isEnabled());
    setVisible(m_action->isVisible());
    setAccessibleName(m_action->text());
    const auto keys = m_action->shortcut().toString(QKeySequence::NativeText);
    const auto tip = m_action->toolTip() == m_action->iconText() ? m_action->text() : m_action->toolTip();
    setToolTip(keys.isEmpty() ? tip : tr("%1 (%2)", "action and its shortcut").arg(tip, keys));
    const bool isPrimary = m_action->priority() == QAction::HighPriority;
    if (property("role").toString() == QLatin1String("primary") || !isPrimary)
        return;
    setProperty("role", QStringLiteral("primary"));
    style()->unpolish(this);
    style()->polish(this);
}

} // namespace tessera
