// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QVBoxLayout;

namespace tessera {

/// What stands where there is nothing to show: one sentence on what to do next, and the button for it.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(QWidget *parent = nullptr);

    void setText(const QString &title, const QString &advice);
    void addButton(QAction *action);
    /// For narrow places.
    void setTextWidth(int width);

private:
    QLabel *m_title;
    QLabel *m_advice;
    QVBoxLayout *m_column;
    int m_textWidth;
};

} // namespace tessera
