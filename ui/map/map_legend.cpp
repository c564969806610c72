// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/map_legend.h"

#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QPainter>

#include <algorithm>

namespace tessera {

namespace {
constexpr int boxSize = 12;
constexpr int rampSize = 72;
constexpr int boxGap = 5;
constexpr int entryGap = 14;
constexpr int mostNodes = 7;
} // namespace

MapLegend::MapLegend(QWidget *parent)
    : QWidget(parent)
    , m_plan(new QCheckBox(tr("&Plan"), this))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_plan->setChecked(true);
    m_plan->setToolTip(tr("Show the moves of a plan: what leaves, and where it arrives"));
    m_plan->hide();
    connect(m_plan, &QCheckBox::toggled, this, &MapLegend::planSwitched);
}

void MapLegend::offerPlan(bool isThere)
{
    m_plan->setVisible(isThere);
    updateGeometry();
    placeSwitch();
    update();
}

bool MapLegend::isPlanOn() const
{
    return m_plan->isChecked();
}

void MapLegend::placeSwitch()
{
    const auto size = m_plan->sizeHint();
    m_plan->setGeometry(std::max(0, width() - sizeHint().width()), (height() - size.height()) / 2,
                        size.width(), size.height());
}

void MapLegend::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeSwitch();
}

void MapLegend::addStates()
{
    m_entries = { { Mark::Fill, tr("stays"), tile_paint::of(TileState::Stays) },
                  { Mark::Fill, tr("leaves"), tile_paint::of(TileState::Leaving) },
                  { Mark::Dashed, tr("arrives"), tile_paint::of(TileState::Arriving) },
                  { Mark::Fill, tr("moved"), tile_paint::of(TileState::Moved) },
                  { Mark::Hatched, tr("at risk"), tile_paint::of(TileState::AtRisk) } };
}

void MapLegend::addSkews()
{
    m_entries = { { Mark::None, tr("bytes: ¼ × mean of the group") }, { Mark::SkewRamp, tr("4 × mean"), 0 } };
    addUnknown();
}

void MapLegend::addHeat(double largest, const ActivityPtr &activity)
{
    if (!activity || !activity->isMeasured())
        m_entries = { { Mark::None, tr("Counting rows…") } };
    else
        m_entries = { { Mark::None, tr("rows read and written: 0 /s") },
                      { Mark::HeatRamp, rateText(largest), 0 } };
    addUnknown();
}

void MapLegend::addUnknown()
{
    m_entries << Entry { Mark::Hatched, tr("not known"), tile_paint::unknown };
}

void MapLegend::addNodes(const MapContent &content)
{
    for (const auto &column : content.columns) {
        if (column.isForShards && m_entries.size() < mostNodes)
            m_entries << Entry { Mark::Fill, column.name, column.group.value - 1, true };
    }
    const auto more = std::ranges::count(content.columns, true, &MapColumn::isForShards) - m_entries.size();
    if (more > 0)
        m_entries << Entry { Mark::None, tr("then the colours repeat") };
}

void MapLegend::show(MapProjection projection, MapColoring coloring, const MapScene &scene,
                     const ActivityPtr &activity)
{
    const auto &content = scene.content();
    m_entries.clear();
    if (coloring == MapColoring::Skew)
        addSkews();
    else if (coloring == MapColoring::Heat)
        addHeat(scene.largestRate(), activity);
    else if (projection == MapProjection::Range)
        addNodes(content);
    else
        addStates();
    const bool isPlanShown = projection == MapProjection::Placement && !content.moves.isEmpty();
    if (coloring != MapColoring::State && isPlanShown)
        m_entries << Entry { Mark::Dashed, tr("arrives") };
    if (content.snapshot && !content.sizesKnown)
        m_entries.prepend({ Mark::None, tr("Sizes are not known: equal areas.") });
    else if (content.sizes && content.sizes->areEstimates)
        m_entries.prepend({ Mark::None, tr("Sizes are estimates.") });
    const auto isLive = [](const MapMove &move) { return move.isLive; };
    if (projection == MapProjection::Placement && std::ranges::any_of(content.moves, isLive))
        m_entries << Entry { Mark::Filling, tr("under way") };
    QStringList texts;
    for (const auto &entry : std::as_const(m_entries))
        texts << entry.text;
    setAccessibleName(tr("Legend: %1").arg(texts.join(QStringLiteral(", "))));
    updateGeometry();
    placeSwitch();
    update();
}

int MapLegend::widthOf(Mark mark)
{
    const bool isRamp = mark == Mark::SkewRamp || mark == Mark::HeatRamp;
    return mark == Mark::None ? 0 : (isRamp ? rampSize : boxSize) + boxGap;
}

void MapLegend::paintRamp(QPainter &painter, const QRect &box, Ramp ramp) const
{
    for (int x = 0; x < box.width(); ++x)
        painter.fillRect(QRect(box.left() + x, box.top(), 1, box.height()),
                         Theme::rampColor(ramp, static_cast<double>(x) / (box.width() - 1)));
}

QSize MapLegend::sizeHint() const
{
    const QFontMetrics metrics(Theme::font(FontRole::Caption));
    int width = 0;
    for (const auto &entry : m_entries)
        width += widthOf(entry.mark) + metrics.horizontalAdvance(entry.text) + entryGap;
    if (!m_plan->isHidden())
        width += m_plan->sizeHint().width() + entryGap;
    return { std::max(0, width - entryGap),
             std::max(20, m_plan->isHidden() ? 0 : m_plan->sizeHint().height()) };
}

void MapLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(Theme::font(FontRole::Caption));
    int x = std::max(0, width() - sizeHint().width());
    if (!m_plan->isHidden())
        x += m_plan->sizeHint().width() + entryGap;
    for (const auto &entry : m_entries) {
        if (entry.mark != Mark::None) {
            const int width = widthOf(entry.mark);
            paintMark(painter, { x, (height() - boxSize) / 2, width - boxGap, boxSize }, entry);
            x += width;
        }
        painter.setPen(Theme::color(Token::QuietText));
        const int advance = painter.fontMetrics().horizontalAdvance(entry.text);
        painter.drawText(QRect(x, 0, advance + 1, height()), static_cast<int>(Qt::AlignVCenter), entry.text);
        x += advance + entryGap;
    }
}

void MapLegend::paintMark(QPainter &painter, const QRect &box, const Entry &entry) const
{
    if (entry.mark == Mark::SkewRamp || entry.mark == Mark::HeatRamp)
        return paintRamp(painter, box, entry.mark == Mark::SkewRamp ? Ramp::Skew : Ramp::Heat);
    const auto colors = MapColors::ofTheme();
    const auto color = entry.isNode ? Theme::nodeColor(entry.paint)
                                    : QColor(colors.paints[static_cast<size_t>(entry.paint)]);
    if (entry.mark == Mark::Filling) {
        auto pale = Theme::color(Token::Accent);
        pale.setAlpha(90);
        painter.fillRect(box.adjusted(0, boxSize / 2, 0, 0), pale);
    }
    if (entry.mark == Mark::Dashed || entry.mark == Mark::Filling) {
        QPen pen(Theme::color(Token::Accent));
        pen.setDashPattern({ 3, 2 });
        painter.setPen(pen);
        painter.drawRect(box.adjusted(0, 0, -1, -1));
        return;
    }
    painter.fillRect(box, color);
    if (entry.mark == Mark::Hatched) {
        painter.save();
        painter.setClipRect(box);
        painter.setPen(
            QPen(QColor(entry.paint == tile_paint::unknown ? colors.unknownHatch : colors.hatch), 2));
        for (int x = -boxSize; x < boxSize; x += 6)
            painter.drawLine(box.left() + x, box.bottom() + 1, box.left() + x + boxSize, box.top());
        painter.restore();
    }
}

} // namespace tessera
