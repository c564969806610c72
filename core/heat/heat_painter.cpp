// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/heat/heat_painter.h"

#include "core/heat/minute_stretch.h"

#include <algorithm>
#include <set>

namespace tessera {

namespace {

using namespace std::chrono_literals;

constexpr qint64 hashSpace = qint64(1) << 32;
constexpr qint64 firstHash = std::numeric_limits<qint32>::min();
constexpr qint64 lastHash = std::numeric_limits<qint32>::max();

/// Where ranges begin, and where holes after them do; too many become stretches of equal width.
std::set<qint64> startsOf(const HeatQuestion &question, const QList<HeatLayoutPtr> &layouts)
{
    std::set<qint64> starts { firstHash };
    for (const auto &layout : layouts) {
        for (const auto &shard : layout->shards) {
            if (!question.subject.contains(layout->tableOf(shard)))
                continue;
            starts.insert(shard.min);
            if (shard.max < lastHash)
                starts.insert(qint64(shard.max) + 1);
        }
    }
    if (starts.size() <= static_cast<std::size_t>(question.rows))
        return starts;
    starts.clear();
    for (int row = 0; row < question.rows; ++row)
        starts.insert(firstHash + hashSpace * row / question.rows);
    return starts;
}

QList<HeatRow> rowsOf(const std::set<qint64> &starts)
{
    QList<HeatRow> rows;
    for (auto start = starts.begin(); start != starts.end(); ++start) {
        const auto next = std::next(start);
        rows << HeatRow { static_cast<qint32>(*start),
                          static_cast<qint32>(next == starts.end() ? lastHash : *next - 1) };
    }
    return rows;
}

void sumUp(HeatImage &image)
{
    image.columnSums.assign(static_cast<std::size_t>(image.columns), notKnown);
    image.rowMeans.assign(static_cast<std::size_t>(image.rows.size()), notKnown);
    for (int row = 0; row < image.rows.size(); ++row) {
        double sum = 0;
        int known = 0;
        for (int column = 0; column < image.columns; ++column) {
            const auto value = image.values[image.cell(row, column)];
            if (std::isnan(value))
                continue;
            sum += double(value);
            ++known;
            auto &total = image.columnSums[static_cast<std::size_t>(column)];
            total = (std::isnan(total) ? 0 : total) + value;
            image.most = std::max(image.most, value);
        }
        if (known > 0)
            image.rowMeans[static_cast<std::size_t>(row)] = static_cast<float>(sum / known);
    }
}

} // namespace

HeatPainter::HeatPainter(const HeatQuestion &question, const QList<HeatLayoutPtr> &layouts)
{
    m_image.question = question;
    m_image.step = heatStep(question.range, question.columns);
    m_image.begin = startOf(question.range.begin, m_image.step);
    const auto length = question.range.end - m_image.begin;
    m_image.columns = static_cast<int>((length + m_image.step - 1min) / m_image.step);
    m_image.rows = rowsOf(startsOf(question, layouts));
    const auto cells =
        static_cast<std::size_t>(m_image.columns) * static_cast<std::size_t>(m_image.rows.size());
    m_image.values.assign(cells, notKnown);
    m_image.owners.assign(cells, -1);
    m_weights.assign(cells, 0);
    m_hottest.assign(cells, -1);
}

void HeatPainter::addPieces(std::vector<Piece> &pieces, const HeatLayout &layout, std::size_t index)
{
    const auto &shard = layout.shards[index];
    const auto place = static_cast<qint32>(m_image.places.size());
    m_image.places << HeatPlace { shard.id, layout.tableOf(shard).name, shard.min, shard.max, shard.node };
    auto row = std::ranges::lower_bound(m_image.rows, shard.min, {}, &HeatRow::max);
    for (; row != m_image.rows.end() && row->min <= shard.max; ++row) {
        const auto width = double(std::min(row->max, shard.max)) - double(std::max(row->min, shard.min)) + 1;
        pieces.push_back({ index, static_cast<int>(row - m_image.rows.begin()),
                           static_cast<float>(width / shard.width()), place });
    }
}

const std::vector<HeatPainter::Piece> &HeatPainter::piecesOf(const HeatLayoutPtr &layout)
{
    const auto [found, isNew] = m_pieces.try_emplace(layout);
    if (!isNew)
        return found->second;
    for (std::size_t index = 0; index < layout->shards.size(); ++index) {
        if (m_image.question.subject.contains(layout->tableOf(layout->shards[index])))
            addPieces(found->second, *layout, index);
    }
    return found->second;
}

float HeatPainter::rateOf(const HeatColumn &column, std::size_t shard) const
{
    switch (m_image.question.measure) {
    case HeatMeasure::Read:
        return column.read[shard];
    case HeatMeasure::Written:
        return column.written[shard];
    case HeatMeasure::Both:
        break;
    }
    return column.read[shard] + column.written[shard];
}

/// Of one moment, all rows.
void HeatPainter::paintLine(const HeatColumn &column)
{
    m_line.assign(static_cast<std::size_t>(m_image.rows.size()), {});
    for (const auto &piece : piecesOf(column.layout)) {
        const auto rate = rateOf(column, piece.shard) * piece.share;
        if (std::isnan(rate))
            continue;
        auto &cell = m_line[static_cast<std::size_t>(piece.row)];
        cell.value = (std::isnan(cell.value) ? 0 : cell.value) + rate;
        if (rate > cell.hottest) {
            cell.hottest = rate;
            cell.owner = piece.place;
        }
    }
}

/// Adds the line to a column of the picture, for so many of its minutes.
void HeatPainter::addLine(int column, float minutes)
{
    for (int row = 0; row < m_image.rows.size(); ++row) {
        const auto &cell = m_line[static_cast<std::size_t>(row)];
        if (std::isnan(cell.value))
            continue;
        const auto place = m_image.cell(row, column);
        auto &value = m_image.values[place];
        value = (std::isnan(value) ? 0 : value) + cell.value * minutes;
        m_weights[place] += minutes;
        if (cell.hottest > m_hottest[place]) {
            m_hottest[place] = cell.hottest;
            m_image.owners[place] = cell.owner;
        }
    }
}

void HeatPainter::add(Minute at, std::chrono::minutes length, const HeatColumn &column)
{
    paintLine(column);
    const auto first = std::max<qint64>(0, (at - m_image.begin) / m_image.step);
    for (auto x = static_cast<int>(first); x < m_image.columns && m_image.timeOf(x).begin < at + length;
         ++x) {
        const auto time = m_image.timeOf(x);
        const auto minutes =
            static_cast<float>((std::min(time.end, at + length) - std::max(time.begin, at)).count());
        if (minutes > 0)
            addLine(x, minutes);
    }
}

HeatImage HeatPainter::image() &&
{
    for (std::size_t i = 0; i < m_image.values.size(); ++i) {
        if (m_weights[i] > 0)
            m_image.values[i] /= m_weights[i];
    }
    sumUp(m_image);
    return std::move(m_image);
}

} // namespace tessera
