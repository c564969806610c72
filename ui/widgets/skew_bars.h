// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

namespace tessera {

/// One small bar a shard, in the order of the hash ranges, with a line at the mean. The figure beside the
/// column is its table twin.
class SkewBars : public QWidget
{
    Q_OBJECT
public:
    explicit SkewBars(QWidget *parent = nullptr);

    void setRows(const QList<qint64> &rows);
    [[nodiscard]] QSize sizeHint() const override { return { 240, 36 }; }
    [[nodiscard]] QSize minimumSizeHint() const override { return { 120, 36 }; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<qint64> m_rows;
    qint64 m_largest = 0;
    double m_mean = 0;
};

} // namespace tessera
