// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/balance.h"

#include <QWidget>

namespace tessera {

/// One bar a node: its share of the fullest, with a tick at the mean. The Nodes page is its table twin.
class NodeBars : public QWidget
{
    Q_OBJECT
public:
    explicit NodeBars(QWidget *parent = nullptr);

    void setBalance(const Balance &balance);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QString amount(const NodeShare &share) const;
    void paintNode(QPainter &painter, const NodeShare &share, const QRect &line) const;

    Balance m_balance;
};

} // namespace tessera
