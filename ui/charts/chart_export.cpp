// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_export.h"

#include "core/charts/chart_csv.h"
#include "ui/theme/theme.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImage>
#include <QPainter>
#include <QSaveFile>
#include <QWidget>

namespace tessera {

namespace {

QByteArray pictureOf(QWidget &view)
{
    constexpr int scale = 2;
    QImage image(view.size() * scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    image.fill(Theme::color(Token::Surface));
    QPainter painter(&image);
    view.render(&painter);
    painter.end();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return buffer.data();
}

} // namespace

ChartColors chartColors()
{
    ChartColors colors { .surface = Theme::color(Token::Surface).name(),
                         .grid = Theme::color(Token::Grid).name(),
                         .text = Theme::color(Token::Text).name(),
                         .quiet = Theme::color(Token::QuietText).name(),
                         .gap = Theme::color(Token::WarningWash).name(),
                         .series = {} };
    for (int i = 0; i < Theme::seriesColors; ++i)
        colors.series << Theme::seriesColor(i).name();
    return colors;
}

Result<> saveChart(const ChartPicture &picture, QWidget &view, const QString &path)
{
    const auto ends = [&path](const char *suffix) {
        return path.endsWith(QLatin1String(suffix), Qt::CaseInsensitive);
    };
    const auto bytes = ends(".csv") ? chartCsv(*picture.data, picture.shown)
        : ends(".svg")              ? chartSvg(picture)
                                    : pictureOf(view);
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return fail(ErrorKind::Storage,
                QCoreApplication::translate("tessera::ChartExport", "The chart could not be saved to %1: %2")
                    .arg(path, file.errorString()));
}

} // namespace tessera
