// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The map's frame at 1600x1000 against one memcpy of it in the same run.
// Source of the goals: rebuild <= 5 x at 100k tiles, <= 12 x at 1M; pan and hover <= 2 x.
#include "models/placement_layout.h"
#include "tests/bench/shortest.h"
#include "tests/support/map_world.h"
#include "ui/map/map_frame.h"
#include "ui/map/placement_scene.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <functional>

using namespace tessera;

namespace {

constexpr QSize frameSize(1600, 1000);

void print(const char *name, const char *size, double value, double floor, double goal)
{
    std::printf("{\"bench\":\"map.%s.%s\",\"value\":%.3f,\"unit\":\"ms\",\"floor\":%.3f,\"ratio\":%.2f,"
                "\"goal\":%.1f}\n",
                name, size, value, floor, value / floor, goal);
    std::fflush(stdout);
}

double memcpyOfAFrame()
{
    QImage from(frameSize, QImage::Format_RGB32);
    QImage to(frameSize, QImage::Format_RGB32);
    from.fill(1);
    to.fill(2);
    const auto bytes = static_cast<size_t>(from.sizeInBytes());
    return shortest(200, [&] { std::memcpy(to.bits(), from.constBits(), bytes); });
}

MapPane paneOf(const MapScene &scene, double zoom)
{
    MapPane pane;
    pane.canvas =
        QRectF(MapScene::gutterWidth, scene.headerHeight(), frameSize.width() - MapScene::gutterWidth,
               frameSize.height() - scene.headerHeight());
    pane.zoom = zoom;
    pane.offset = QPointF(300, 300) * (zoom - 1);
    return pane;
}

void measure(const char *size, int placements, double rebuildGoal)
{
    const auto state =
        test::mapState({ .workers = 20, .tables = 1, .shards = placements, .hasOtherBands = false });
    const QSizeF canvas(frameSize.width() - MapScene::gutterWidth, frameSize.height() - 58);
    const PlacementScene scene(placementLayout(mapContent(state, {}, nullptr), canvas), MapColoring::State);
    const double floor = memcpyOfAFrame();

    MapFrame frame;
    const auto whole = paneOf(scene, 1);
    print("rebuild", size, shortest(60, [&] { frame.rebuild(scene, whole, frameSize, 1); }), floor,
          rebuildGoal);

    QImage target(frameSize, QImage::Format_RGB32);
    QPainter painter(&target);
    const QRect tile(700, 500, 12, 12);
    print("hover", size,
          shortest(100,
                   [&] {
                       painter.drawImage(0, 0, frame.image());
                       painter.drawRect(tile);
                   }),
          floor, 2);

    auto pane = paneOf(scene, 2);
    frame.rebuild(scene, pane, frameSize, 1);
    int step = 4;
    print("pan", size,
          shortest(100,
                   [&] {
                       step = -step;
                       pane.offset.ry() -= step;
                       frame.scroll(scene, pane, 0, step);
                       painter.drawImage(0, 0, frame.image());
                   }),
          floor, 2);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    Theme::apply(Appearance::Light);
    measure("10k", 10000, 5);
    measure("100k", 100000, 5);
    measure("1M", 1000000, 12);
    return 0;
}
