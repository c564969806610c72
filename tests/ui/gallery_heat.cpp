// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/gallery_heat.h"

#include "core/heat/heat_painter.h"
#include "models/hot_ranges_model.h"
#include "tests/support/cluster_text.h"
#include "ui/heat/heat_page.h"
#include "ui/widgets/table_view.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QSlider>

#include <cmath>

namespace tessera::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int shardCount = 32;
constexpr int hotShard = 11;

const HeatTable clicks { { u"public"_s, u"clicks"_s }, { u"public"_s, u"clicks"_s } };
const HeatTable weird { { u"public"_s, u"we\"ird; drop größe"_s },
                        { u"public"_s, u"we\"ird; drop größe"_s } };
constexpr ColocationId ourGroup { 3 };

/// Equal ranges; the hot one is two once it is split.
HeatLayoutPtr layoutOf(bool isSplit)
{
    constexpr qint64 width = (qint64(1) << 32) / shardCount;
    auto layout = std::make_shared<HeatLayout>(HeatLayout { ourGroup, { clicks }, {} });
    for (int i = 0; i < shardCount; ++i) {
        const auto min = std::numeric_limits<qint32>::min() + i * width;
        const auto max = min + width - 1;
        const auto middle = min + width / 2;
        const NodeId node { 1 + i % 6 };
        const bool isTwo = isSplit && i == hotShard;
        layout->shards.push_back({ ShardId { 102008 + i }, 0, static_cast<qint32>(min),
                                   static_cast<qint32>(isTwo ? middle - 1 : max), node });
        if (isTwo)
            layout->shards.push_back({ ShardId { 102090 }, 0, static_cast<qint32>(middle),
                                       static_cast<qint32>(max), NodeId { 6 } });
    }
    return layout;
}

/// Rows a second at @p place of the hash space, 0 to 1, @p when of the range.
float rateAt(double place, double when, int shard)
{
    const auto noise = 1 + 0.4 * std::sin(place * 91 + when * 57) * std::cos(place * 37 - when * 211);
    const auto diagonal = 2200 * std::exp(-std::pow((place - when * 1.2 + 0.1) * 40, 2));
    const auto hot = shard == hotShard && when > 0.35 ? (when < 0.75 ? 5200 : 2400) : 0;
    const auto dashes = shard == 24 && std::fmod(when * 24, 1) < 0.3 ? 900 : 0;
    return static_cast<float>((40 + diagonal + hot + dashes) * noise);
}

HeatColumn columnAt(double when)
{
    HeatColumn column(layoutOf(when >= 0.75));
    for (std::size_t i = 0; i < column.layout->shards.size(); ++i) {
        const auto &shard = column.layout->shards[i];
        if (shard.node == NodeId { 3 } && when > 0.52 && when < 0.6)
            continue; // it was silent
        const auto place = (double(shard.min) + 2147483648.0) / 4294967296.0;
        column.read[i] = rateAt(place, when, static_cast<int>(place * shardCount));
        column.written[i] = column.read[i] / 7;
    }
    return column;
}

} // namespace

HeatAnswer galleryHeatAnswer(const HeatQuestion &question)
{
    const QList<HeatGroup> groups { { ourGroup, { clicks, weird } } };
    if (question.subject.group != ourGroup)
        return { groups, HeatPainter(question, {}).image() };
    HeatPainter painter(question, { layoutOf(false), layoutOf(true) });
    const auto step = heatStep(question.range, question.columns);
    const auto length = double(question.range.length().count());
    for (auto at = question.range.begin; at < question.range.end; at += step) {
        const auto when = double((at - question.range.begin).count()) / length;
        if (when < 0.12 || when > 0.15) // nobody collected
            painter.add(at, step, columnAt(when));
    }
    return { groups, std::move(painter).image() };
}

HeatPage *galleryHeat(SharedTime &time, HotRangesModel &model)
{
    auto *page = new HeatPage(time, model);
    QList<ChartNode> nodes;
    for (int i = 1; i <= 6; ++i)
        nodes << ChartNode { QString::number(i), u"10.7.0.%1:5432"_s.arg(3 + i) };
    page->setNodes(nodes);
    page->setCluster(
        clusterFromText(u"w1 group 1 | w2 group 2 | clicks: hash company_id group 3 shards 32 on w1 w2"_s));
    QObject::connect(page, &HeatPage::heatRequested, page, [page](const HeatQuestion &question) {
        if (page->property("look") == u"empty"_s)
            return page->setProblem(
                { .kind = ErrorKind::NotFound,
                  .message = u"What shards do has not been collected of this cluster yet."_s });
        page->setAnswer(galleryHeatAnswer(question));
    });
    return page;
}

QStringList heatLooks()
{
    return { u"some"_s, u"pinned"_s, u"bright"_s, u"silent"_s, u"empty"_s };
}

void showHeatLook(HeatPage &page, const QString &look)
{
    page.setProperty("look", look);
    page.forget();
    page.setCollecting(look == "silent"_L1
                           ? u"The shards of 1 node could not be read: connection to 10.7.0.6:5432 failed"_s
                           : QString());
    page.findChild<QSlider *>()->setValue(look == "bright"_L1 ? 25 : 0);
    page.hide();
    page.show();
    for (int i = 0; i < 4; ++i)
        QCoreApplication::processEvents(); // it asks anew, then for its first table
    if (look != "pinned"_L1)
        return;
    page.findChild<TableView *>(u"heat-table"_s)->selectSourceRow(0);
    auto &canvas = page.canvas();
    for (const auto key : { Qt::Key_Left, Qt::Key_Down }) {
        QKeyEvent press(QEvent::KeyPress, key, Qt::ShiftModifier);
        for (int i = 0; i < (key == Qt::Key_Left ? 2 : 1); ++i)
            QCoreApplication::sendEvent(&canvas, &press);
    }
    QKeyEvent enter(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier);
    QCoreApplication::sendEvent(&canvas, &enter);
}

} // namespace tessera::test
