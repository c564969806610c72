// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QSlider>

namespace tessera {

/// A horizontal slider whose groove is broken at some of its values.
class BrokenSlider : public QSlider
{
    Q_OBJECT
public:
    explicit BrokenSlider(QWidget *parent = nullptr);

    void setBreaks(const QList<int> &values);
    /// Where the handle stands for @p value.
    [[nodiscard]] QRect handleAt(int value) const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<int> m_breaks;
};

} // namespace tessera
