// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/map_layouter.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QCheckBox;

namespace tessera {

/// What the colours of the map mean, in one line.
class MapLegend : public QWidget
{
    Q_OBJECT
public:
    explicit MapLegend(QWidget *parent = nullptr);

    /// A switch for the plan's moves stands in the legend while there @p is a plan.
    void offerPlan(bool isThere);
    [[nodiscard]] bool isPlanOn() const;
    /// @p scene is drawn so; @p activity is what a colouring by heat shows, null while nothing was read.
    void show(MapProjection projection, MapColoring coloring, const MapScene &scene,
              const ActivityPtr &activity);
    [[nodiscard]] QSize sizeHint() const override;

signals:
    void planSwitched(bool isOn);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    enum class Mark { Fill, Dashed, Filling, Hatched, SkewRamp, HeatRamp, None };
    struct Entry
    {
        Mark mark = Mark::Fill;
        QString text;
        int paint = 0; ///< Byte of paint, or index of a node's colour
        bool isNode = false;
    };
    void addStates();
    void addSkews();
    void addHeat(double largest, const ActivityPtr &activity);
    void addUnknown();
    void paintRamp(QPainter &painter, const QRect &box, Ramp ramp) const;
    void addNodes(const MapContent &content);
    void paintMark(QPainter &painter, const QRect &box, const Entry &entry) const;

    [[nodiscard]] static int widthOf(Mark mark);
    void placeSwitch();

    QCheckBox *m_plan;
    QList<Entry> m_entries;
};

} // namespace tessera
