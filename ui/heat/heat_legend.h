// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace tessera {

/// What the colours of the heat map mean: five values in rows a second, and what was not counted.
class HeatLegend : public QWidget
{
    Q_OBJECT
public:
    explicit HeatLegend(QWidget *parent = nullptr);

    /// @p most is the hottest cell, in rows a second; @p brightness as HeatCanvas::setBrightness().
    void show(double most, double brightness);
    [[nodiscard]] QStringList ticks() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double m_most = 0;
    double m_brightness = 0;
};

} // namespace tessera
