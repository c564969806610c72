// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/move_pace.h"

#include "core/base/size_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace tessera {

namespace {

using std::chrono::milliseconds;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::MovePace)
};

constexpr qsizetype mostMoves = 200;
constexpr qsizetype fewestForSlope = 3;
constexpr double fewestSpread = 2; ///< Largest to smallest set, below which the sizes tell no rate
constexpr double slowest = 1e5; ///< Bytes a second; nothing learned goes below it

double seconds(milliseconds time)
{
    return std::chrono::duration<double>(time).count();
}

milliseconds inMilliseconds(double seconds)
{
    return milliseconds(std::llround(seconds * 1000));
}

/// The value that @p share of them do not exceed; changes their order.
double quantile(std::vector<double> &values, double share)
{
    const auto at = static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1) + 0.5);
    std::nth_element(values.begin(), values.begin() + at, values.end());
    return values[static_cast<std::size_t>(at)];
}

/// Seconds a byte (Theil and Sen); 0 when the sizes are too much alike or time does not grow with them.
double slopeOf(const QList<FinishedMove> &moves)
{
    const auto [smallest, largest] = std::ranges::minmax_element(moves, {}, &FinishedMove::bytes);
    if (moves.size() < fewestForSlope
        || static_cast<double>(largest->bytes.value)
            < fewestSpread * static_cast<double>(smallest->bytes.value))
        return 0;
    std::vector<double> slopes;
    for (qsizetype i = 0; i < moves.size(); ++i) {
        for (qsizetype j = 0; j < i; ++j) {
            const auto distance = static_cast<double>((moves.at(i).bytes - moves.at(j).bytes).value);
            if (distance != 0)
                slopes.push_back((seconds(moves.at(i).took) - seconds(moves.at(j).took)) / distance);
        }
    }
    return slopes.empty() ? 0 : std::max(0.0, quantile(slopes, 0.5));
}

template <class Of> double median(const QList<FinishedMove> &moves, Of of)
{
    std::vector<double> values;
    std::ranges::transform(moves, std::back_inserter(values), of);
    return quantile(values, 0.5);
}

/// Fixed part and rate. Sets of one size tell one figure only: when they copy for longer than setting up is
/// supposed to take, it is the rate, else the set-up.
void fit(MoveCost &cost, const QList<FinishedMove> &moves, const MoveCost &before)
{
    const auto bytes = [](const FinishedMove &move) { return static_cast<double>(move.bytes.value); };
    const auto took = median(moves, [](const FinishedMove &move) { return seconds(move.took); });
    const auto slope = slopeOf(moves);
    const auto size = median(moves, bytes);
    cost.isRateMeasured = slope > 0 || size / before.bytesPerSecond > seconds(before.fixed);
    if (slope > 0)
        cost.bytesPerSecond = 1 / slope;
    else if (cost.isRateMeasured)
        cost.bytesPerSecond = size / std::max(took - seconds(before.fixed), took / 2);
    cost.bytesPerSecond = std::max(cost.bytesPerSecond, slowest);
    const auto rest = [&](const FinishedMove &move) {
        return seconds(move.took) - bytes(move) / cost.bytesPerSecond;
    };
    cost.fixed = inMilliseconds(std::max(0.0, median(moves, rest)));
}

MoveCost costOf(QList<FinishedMove> moves, const MoveCost &before)
{
    if (moves.isEmpty())
        return before;
    if (moves.size() > mostMoves)
        moves = moves.last(mostMoves);
    auto cost = before;
    cost.moves = moves.size();
    fit(cost, moves, before);
    std::vector<double> shares;
    for (const auto &move : moves) {
        const auto said = std::max(0.001, seconds(cost.fixed + cost.copying(move.bytes)));
        shares.push_back(seconds(move.took) / said);
    }
    cost.likely = quantile(shares, 0.5);
    // Few moves say little about the slow ones.
    cost.atMost =
        std::max(quantile(shares, 0.9), cost.likely * 1.1) + 1.0 / static_cast<double>(moves.size());
    return cost;
}

QList<FinishedMove> ofKind(const QList<FinishedMove> &moves, bool blocksWrites)
{
    QList<FinishedMove> some;
    std::ranges::copy_if(moves, std::back_inserter(some),
                         [&](const FinishedMove &move) { return move.blocksWrites == blocksWrites; });
    return some;
}

} // namespace

milliseconds MoveCost::copying(ByteCount bytes) const
{
    return inMilliseconds(static_cast<double>(bytes.value) / bytesPerSecond);
}

TimeRange MoveCost::of(std::optional<ByteCount> bytes) const
{
    const auto said = seconds(fixed + copying(bytes.value_or(ByteCount {})));
    return { inMilliseconds(said * likely), inMilliseconds(said * atMost) };
}

MovePace learnedPace(const QList<FinishedMove> &moves, const MovePace &before)
{
    return { .online = costOf(ofKind(moves, false), before.online),
             .blocking = costOf(ofKind(moves, true), before.blocking) };
}

QString paceText(const MoveCost &cost)
{
    const auto rate = bytesText(ByteCount { std::llround(cost.bytesPerSecond) });
    const auto setUp = QString::number(seconds(cost.fixed), 'f', 1);
    if (cost.moves == 0)
        return Words::tr("%1 s to set up a move and %2/s to copy are supposed.").arg(setUp, rate);
    if (!cost.isRateMeasured)
        return Words::tr("%1 s to set up a move were measured here on %n move(s); %2/s to copy are supposed.",
                         nullptr, static_cast<int>(cost.moves))
            .arg(setUp, rate);
    return Words::tr("%1 s to set up a move and %2/s to copy were measured here on %n move(s).", nullptr,
                     static_cast<int>(cost.moves))
        .arg(setUp, rate);
}

} // namespace tessera
