// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <utility>

class QGridLayout;
class QLabel;

namespace tessera {

/// Quiet names at the left, their values at the right; values can be selected.
class KeyValues : public QWidget
{
    Q_OBJECT
public:
    using Line = std::pair<QString, QString>;

    explicit KeyValues(QWidget *parent = nullptr);

    /// Replaces all lines; empty values are left out.
    void setLines(const QList<Line> &lines);

private:
    QGridLayout *m_grid;
    QList<std::pair<QLabel *, QLabel *>> m_labels;
};

} // namespace tessera
