// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_raster.h"

#include <algorithm>
#include <cmath>

namespace tessera {

namespace {

constexpr int shadeAlpha = 51;
constexpr int fadedAlpha = 77;
constexpr float lineWidth = 1.25F;
constexpr float dotWidth = 3;

QRgb premultiplied(QRgb color, int alpha)
{
    return qPremultiply(qRgba(qRed(color), qGreen(color), qBlue(color), alpha));
}

/// Which columns a dashed line leaves out.
class Dashes
{
public:
    Dashes(int dash, double scale)
    {
        bool isOn = true;
        for (const int length : dashPattern(dash)) {
            m_isOn.insert(m_isOn.end(), static_cast<std::size_t>(std::lround(length * scale)), isOn);
            isOn = !isOn;
        }
    }
    [[nodiscard]] bool isOn(std::size_t column) const
    {
        return m_isOn.empty() || m_isOn[column % m_isOn.size()];
    }

private:
    std::vector<bool> m_isOn;
};

void shade(SpanCanvas &canvas, const RasterLine &line, float perUnit)
{
    const auto height = static_cast<float>(canvas.size().height());
    const auto color = premultiplied(line.color, shadeAlpha);
    for (std::size_t i = 0; i < line.columns.size(); ++i) {
        const auto &column = line.columns[i];
        if (column.least < column.most) // false for a gap
            canvas.draw(static_cast<int>(i), height - column.most * perUnit, height - column.least * perUnit,
                        color);
    }
}

/// Each column from half way to its neighbour to half way to the other.
void stroke(SpanCanvas &canvas, const RasterLine &line, float perUnit, float thickness, double scale)
{
    const auto height = static_cast<float>(canvas.size().height());
    const auto color = premultiplied(line.color, line.isFaded ? fadedAlpha : 255);
    const Dashes dashes(line.dash, scale);
    const auto &columns = line.columns;
    const float half = thickness / 2;
    // Inside by half the thickness, so that zero and the top are seen whole.
    const auto yOf = [&](float value) { return std::clamp(height - value * perUnit, half, height - half); };
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const float mean = columns[i].mean;
        if (std::isnan(mean))
            continue;
        const float y = yOf(mean);
        float least = y;
        float most = y;
        const bool isJoinedLeft = i > 0 && !std::isnan(columns[i - 1].mean);
        const bool isJoinedRight = i + 1 < columns.size() && !std::isnan(columns[i + 1].mean);
        for (const auto &[isJoined, other] :
             { std::pair(isJoinedLeft, i - 1), std::pair(isJoinedRight, i + 1) }) {
            if (!isJoined)
                continue;
            const float middle = (y + yOf(columns[other].mean)) / 2;
            least = std::min(least, middle);
            most = std::max(most, middle);
        }
        if (!isJoinedLeft && !isJoinedRight) {
            const float dot = dotWidth * static_cast<float>(scale) / 2;
            for (int x = -static_cast<int>(dot); x <= static_cast<int>(dot); ++x)
                canvas.draw(static_cast<int>(i) + x, y - dot, y + dot, color);
        } else if (dashes.isOn(i)) {
            canvas.draw(static_cast<int>(i), least - half, most + half, color);
        }
    }
}

} // namespace

const QImage &ChartRaster::draw(std::span<const RasterLine> lines, QSize size, double top, double scale)
{
    static SpanCanvas canvas; // its memory is used again by the next chart
    canvas.reset(size);
    const auto perUnit = static_cast<float>(size.height() / top);
    for (const auto &line : lines) {
        if (!line.isFaded)
            shade(canvas, line, perUnit);
    }
    for (const auto &line : lines)
        stroke(canvas, line, perUnit, lineWidth * static_cast<float>(scale), scale);
    canvas.turnInto(m_image);
    m_image.setDevicePixelRatio(scale);
    return m_image;
}

} // namespace tessera
