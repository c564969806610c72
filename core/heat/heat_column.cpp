// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/heat/heat_column.h"

#include "core/metrics/packed_bytes.h"
#include "core/metrics/zstd_packer.h"

#include <algorithm>
#include <bit>
#include <map>

namespace tessera {

namespace {

constexpr float fine = 1000; ///< Thousandths of a row a second
constexpr quint64 exact = 256; ///< Below it codes are the number
constexpr quint64 steps = 128; ///< Codes from one power of two to the next
constexpr double most = 9.0e18;

void appendCodes(QByteArray &plain, const std::vector<float> &rates)
{
    for (const auto rate : rates)
        appendNumber(plain, heatCode(rate));
}

void readCodes(PackedReader &reader, std::vector<float> &rates)
{
    for (auto &rate : rates)
        rate = heatRate(static_cast<quint32>(reader.number()));
}

/// The newest layout of each table.
HeatLayoutPtr newestLayout(std::span<const HeatColumn> columns)
{
    const auto &last = columns.back().layout;
    if (std::ranges::all_of(columns, [&](const HeatColumn &one) { return *one.layout == *last; }))
        return last;
    std::map<HeatTable, std::vector<HeatShard>> newest;
    for (const auto &column : columns) {
        std::map<HeatTable, std::vector<HeatShard>> tables;
        for (const auto &shard : column.layout->shards)
            tables[column.layout->tableOf(shard)].push_back(shard);
        for (auto &[table, shards] : tables)
            newest.insert_or_assign(table, std::move(shards));
    }
    auto layout = std::make_shared<HeatLayout>();
    layout->group = last->group;
    for (auto &[table, shards] : newest) {
        for (auto &shard : shards) {
            shard.table = static_cast<qint32>(layout->tables.size());
            layout->shards.push_back(shard);
        }
        layout->tables << table;
    }
    return layout;
}

using ShardsOfTable = std::span<const HeatShard>;

ShardsOfTable shardsOf(const HeatLayout &layout, const HeatTable &table)
{
    const auto index = static_cast<qint32>(layout.tables.indexOf(table));
    const auto found = std::ranges::equal_range(layout.shards, index, {}, &HeatShard::table);
    return { found.begin(), found.end() };
}

/// What the shards of the same table at the same place did; not known unless all of it is.
float rateAt(const HeatShard &place, ShardsOfTable old, const HeatLayout &layout,
             const std::vector<float> &rates)
{
    double rate = 0;
    double known = 0;
    for (auto one = std::ranges::lower_bound(old, place.min, {}, &HeatShard::max);
         one != old.end() && one->min <= place.max; ++one) {
        const auto width = double(std::min(one->max, place.max)) - double(std::max(one->min, place.min)) + 1;
        const auto was = rates[static_cast<std::size_t>(&*one - layout.shards.data())];
        rate += double(was) * width / one->width();
        known += width;
    }
    return known < place.width() ? notKnown : static_cast<float>(rate); // what is not known passes through
}

HeatColumn onLayout(const HeatColumn &column, const HeatLayoutPtr &layout)
{
    HeatColumn moved(layout);
    for (qint32 table = 0; table < layout->tables.size(); ++table) {
        const auto old = shardsOf(*column.layout, layout->tables.at(table));
        for (const auto &shard : shardsOf(*layout, layout->tables.at(table))) {
            const auto at = static_cast<std::size_t>(&shard - layout->shards.data());
            moved.read[at] = rateAt(shard, old, *column.layout, column.read);
            moved.written[at] = rateAt(shard, old, *column.layout, column.written);
        }
    }
    return moved;
}

void addTo(std::vector<double> &sums, std::vector<int> &counts, const std::vector<float> &rates)
{
    for (std::size_t i = 0; i < rates.size(); ++i) {
        if (std::isnan(rates[i]))
            continue;
        sums[i] += double(rates[i]);
        ++counts[i];
    }
}

std::vector<float> means(const std::vector<const HeatColumn *> &columns,
                         std::vector<float> HeatColumn::*measure)
{
    const auto count = (columns.front()->*measure).size();
    std::vector<double> sums(count);
    std::vector<int> counts(count);
    for (const auto *column : columns)
        addTo(sums, counts, column->*measure);
    std::vector<float> rates(count, notKnown);
    for (std::size_t i = 0; i < count; ++i) {
        if (counts[i] > 0)
            rates[i] = static_cast<float>(sums[i] / counts[i]);
    }
    return rates;
}

} // namespace

bool HeatColumn::isEmpty() const
{
    return std::ranges::all_of(read, [](float rate) { return std::isnan(rate); });
}

quint32 heatCode(float rate)
{
    if (std::isnan(rate))
        return 0;
    const auto scaled = std::min(most, double(std::max(0.0F, rate)) * double(fine));
    const auto value = std::max<quint64>(static_cast<quint64>(std::llround(scaled)), rate > 0 ? 1 : 0);
    if (value < exact)
        return static_cast<quint32>(1 + value);
    auto shift = std::bit_width(value) - 8;
    auto leading = (value + (quint64(1) << (shift - 1))) >> shift;
    if (leading == exact) { // rounded up to the next power of two
        leading = steps;
        ++shift;
    }
    return static_cast<quint32>(1 + exact + static_cast<quint64>(shift - 1) * steps + (leading - steps));
}

float heatRate(quint32 code)
{
    if (code == 0)
        return notKnown;
    const auto number = quint64(code) - 1;
    if (number < exact)
        return static_cast<float>(number) / fine;
    const auto shift = static_cast<int>((number - exact) / steps + 1);
    return std::ldexp(static_cast<float>(steps + (number - exact) % steps), shift) / fine;
}

QByteArray packColumn(const HeatColumn &column)
{
    QByteArray plain;
    plain.reserve(column.layout->size() * 4);
    appendCodes(plain, column.read);
    appendCodes(plain, column.written);
    return packedWhole(plain);
}

std::optional<HeatColumn> unpackColumn(QByteArrayView bytes, HeatLayoutPtr layout)
{
    const auto plain = unpackedWhole(bytes);
    PackedReader reader(plain);
    HeatColumn column(std::move(layout));
    readCodes(reader, column.read);
    readCodes(reader, column.written);
    return reader.isGood() && reader.rest().isEmpty() ? std::optional(column) : std::nullopt;
}

HeatColumn meanOf(std::span<const HeatColumn> columns)
{
    const auto layout = newestLayout(columns);
    std::vector<HeatColumn> moved;
    moved.reserve(columns.size());
    std::vector<const HeatColumn *> all;
    for (const auto &column : columns) {
        const bool isSame = column.layout == layout || *column.layout == *layout;
        all.push_back(isSame ? &column : &moved.emplace_back(onLayout(column, layout)));
    }
    HeatColumn mean(layout);
    mean.read = means(all, &HeatColumn::read);
    mean.written = means(all, &HeatColumn::written);
    return mean;
}

} // namespace tessera
