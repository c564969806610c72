// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/balance.h"

#include <QWidget>

namespace tessera {

/// One bar a node: its share of the fullest, with a tick at the mean. The Nodes page is its table twin.
/// One bar: a node and how much it holds.
struct NodeBar
{
    QString name;
    QString amount; ///< In words
    double value = 0;
    std::optional<double> before = {}; ///< Drawn as an outline where it is known
    double fair = 0; ///< Where the tick stands
    QString disk = {}; ///< Its free space in words, beside the amount
    bool isDiskShort = false;
    bool operator==(const NodeBar &) const = default;
};

class NodeBars : public QWidget
{
    Q_OBJECT
public:
    explicit NodeBars(QWidget *parent = nullptr);

    void setBalance(const Balance &balance);
    void setBars(const QList<NodeBar> &bars);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintWords(QPainter &painter, const NodeBar &bar, QRect words) const;
    void paintNode(QPainter &painter, const NodeBar &bar, const QRect &line) const;

    QList<NodeBar> m_bars;
    double m_most = 0; ///< What the whole width stands for
};

} // namespace tessera
