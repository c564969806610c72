// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QButtonGroup;

namespace tessera {

/// A few joined buttons of which at most one is down: a choice that is always in view.
class SegmentedButtons : public QWidget
{
    Q_OBJECT
public:
    SegmentedButtons(const QString &name, const QStringList &choices, QWidget *parent = nullptr);

    [[nodiscard]] int current() const;
    void setCurrent(int index); ///< -1: none
    void setText(int index, const QString &text);

signals:
    void chosen(int index);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QButtonGroup *m_group;
};

} // namespace tessera
