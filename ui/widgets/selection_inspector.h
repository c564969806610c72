// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/key_values.h"

#include <QWidget>

class QAction;
class QLabel;

namespace tessera {

/// What is known of the selected row and what can be done with it.
class SelectionInspector : public QWidget
{
    Q_OBJECT
public:
    /// One button an action, shown while the action is visible.
    explicit SelectionInspector(const QList<QAction *> &actions, QWidget *parent = nullptr);

    void show(const QString &title, const QString &subtitle, const QList<KeyValues::Line> &facts,
              const QString &meaning);
    /// Nothing is selected; @p hint says what selecting a row would show.
    void clear(const QString &hint);

private:
    QLabel *m_title;
    QLabel *m_subtitle;
    KeyValues *m_facts;
    QLabel *m_meaning;
};

} // namespace tessera
