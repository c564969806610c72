// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/map_export.h"

#include "ui/map/map_frame.h"

#include <QCoreApplication>
#include <QPainter>
#include <QSaveFile>
#include <QSvgGenerator>

#include <cmath>

namespace tessera {

namespace {

constexpr int margin = 20;

MapPane wholePane(const MapScene &scene)
{
    MapPane pane;
    pane.canvas = QRectF(QPointF(MapScene::gutterWidth, scene.headerHeight()), scene.size());
    return pane;
}

QSize wholeSize(const MapPane &pane)
{
    return { static_cast<int>(std::ceil(pane.canvas.right())),
             static_cast<int>(std::ceil(pane.canvas.bottom())) };
}

bool writePicture(const MapScene &scene, QIODevice &file)
{
    const auto pane = wholePane(scene);
    constexpr double ratio = 2;
    MapFrame frame;
    frame.rebuild(scene, pane, wholeSize(pane), ratio);
    const auto &map = frame.image();
    QImage whole(map.size() + QSize(2 * margin, 2 * margin) * ratio, QImage::Format_RGB32);
    whole.fill(MapColors::ofTheme().window);
    QPainter painter(&whole);
    painter.drawImage(QRectF(QPointF(margin, margin) * ratio, QSizeF(map.size())), map);
    painter.end();
    return whole.save(&file, "PNG");
}

bool writeDrawing(const MapScene &scene, QIODevice &file)
{
    const auto pane = wholePane(scene);
    const QRect view(QPoint(), wholeSize(pane) + QSize(2 * margin, 2 * margin));
    QSvgGenerator generator;
    generator.setOutputDevice(&file);
    generator.setTitle(QCoreApplication::translate("tessera::MapExport", "Map of shards"));
    generator.setSize(view.size());
    generator.setViewBox(view);
    const auto colors = MapColors::ofTheme();
    QPainter painter;
    if (!painter.begin(&generator))
        return false;
    painter.fillRect(view, colors.window);
    painter.translate(margin, margin);
    scene.paintHeader(painter, pane);
    scene.paintGutter(painter, pane);
    painter.translate(pane.canvas.topLeft());
    scene.paintShapes(painter, colors);
    painter.translate(-pane.canvas.topLeft());
    scene.paintNames(painter, pane);
    return painter.end();
}

} // namespace

Result<> saveMap(const MapScene &scene, const QString &path)
{
    QSaveFile file(path);
    const bool isDrawing = path.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive);
    const bool isWritten = file.open(QIODevice::WriteOnly)
        && (isDrawing ? writeDrawing(scene, file) : writePicture(scene, file)) && file.commit();
    if (isWritten)
        return {};
    return fail(ErrorKind::Storage,
                QCoreApplication::translate("tessera::MapExport", "The map could not be saved to %1: %2")
                    .arg(path, file.errorString()));
}

} // namespace tessera
