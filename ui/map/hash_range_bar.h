// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace tessera {

/// Where a shard set lies in the hash space.
class HashRangeBar : public QWidget
{
    Q_OBJECT
public:
    explicit HashRangeBar(QWidget *parent = nullptr);

    void setRange(qint32 minValue, qint32 maxValue);
    [[nodiscard]] QSize sizeHint() const override { return { 200, 10 }; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    qint32 m_min = 0;
    qint32 m_max = 0;
};

} // namespace tessera
