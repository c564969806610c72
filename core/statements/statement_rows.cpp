// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statements/statement_rows.h"

#include "core/metrics/packed_bytes.h"
#include "core/metrics/zstd_packer.h"

#include <cmath>

namespace tessera {

namespace {

/// Microseconds of a time; the others are whole numbers.
constexpr double fine = 1000;

bool isFine(double StatementCounters::*figure)
{
    return figure == &StatementCounters::time || figure == &StatementCounters::squares
        || figure == &StatementCounters::planning;
}

quint64 toNumber(double value, double StatementCounters::*figure)
{
    const auto scaled = value * (isFine(figure) ? fine : 1);
    return scaled < 1.8e19 ? static_cast<quint64>(std::round(std::max(0.0, scaled))) : ~quint64 { 0 };
}

double fromNumber(quint64 number, double StatementCounters::*figure)
{
    return static_cast<double>(number) / (isFine(figure) ? fine : 1);
}

} // namespace

QByteArray packRows(QList<StatementRow> rows)
{
    std::ranges::sort(rows, {},
                      [](const StatementRow &row) { return std::pair(row.node.value, row.statement.value); });
    QByteArray plain;
    appendNumber(plain, static_cast<quint64>(rows.size()));
    StatementRow before;
    for (const auto &row : std::as_const(rows)) { // like stands beside like
        const auto start = row.node == before.node ? before.statement.value : 0;
        appendSigned(plain, row.node.value - before.node.value);
        appendSigned(plain, row.statement.value - start);
        before = row;
    }
    for (const auto figure : statementFigures) {
        for (const auto &row : std::as_const(rows))
            appendNumber(plain, toNumber(row.counters.*figure, figure));
    }
    return packedWhole(plain);
}

bool unpackRows(QByteArrayView bytes, QList<StatementRow> &rows)
{
    rows.clear();
    const auto plain = unpackedWhole(bytes);
    PackedReader reader(plain);
    const auto count = reader.number();
    if (count > static_cast<quint64>(plain.size()))
        return false;
    StatementRow row;
    for (quint64 i = 0; i < count && reader.isGood(); ++i) {
        const auto step = static_cast<qint32>(reader.signedNumber());
        row.statement.value = (step == 0 ? row.statement.value : 0) + reader.signedNumber();
        row.node.value += step;
        rows << row;
    }
    for (const auto figure : statementFigures) {
        for (auto &one : rows)
            one.counters.*figure = fromNumber(reader.number(), figure);
    }
    if (!reader.isGood())
        rows.clear();
    return reader.isGood();
}

QList<StatementRow> summed(const QList<StatementRow> &rows)
{
    QHash<std::pair<qint64, qint32>, qsizetype> places;
    QList<StatementRow> sums;
    for (const auto &row : rows) {
        const auto place = places.constFind({ row.statement.value, row.node.value });
        if (place != places.cend()) {
            sums[*place].counters += row.counters;
            continue;
        }
        places.insert({ row.statement.value, row.node.value }, sums.size());
        sums << row;
    }
    return sums;
}

QList<StatementRow> longest(QList<StatementRow> rows, qsizetype most)
{
    if (rows.size() <= most)
        return rows;
    std::ranges::nth_element(rows, rows.begin() + most, std::ranges::greater(),
                             [](const StatementRow &row) { return row.counters.time; });
    for (auto i = most; i < rows.size(); ++i)
        rows[i].statement = {};
    return summed(rows);
}

} // namespace tessera
