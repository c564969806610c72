// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/sample_codec.h"

#include "core/metrics/packed_bytes.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <optional>
#include <utility>

namespace tessera {

namespace {

enum Mode : quint8 {
    Nothing = 0, ///< Gaps only
    Constant = 1,
    Differences = 2,
    Curvature = 3, ///< Differences of the differences
    Planes = 4,
    modeBits = 0x0f,
    hasGaps = 0x20,
    isCompressed = 0x40,
};

/// What a value is multiplied by to be whole; the index is stored, so rows are only added.
constexpr std::array<double, 8> scales { 1, 10, 100, 1000, 60, 600, 10000, 1e6 };
/// Every whole number below it is a double of its own.
constexpr double largestWhole = 9e15;
constexpr int headerSize = 2;
constexpr qsizetype valueSize = sizeof(double);
static_assert(std::endian::native == std::endian::little, "the store's files hold little-endian numbers");
/// The longest a number of 64 bits gets.
constexpr qsizetype longestNumber = 10;

bool isWhole(double value, double scale)
{
    const double whole = std::nearbyint(value * scale);
    return std::fabs(whole) < largestWhole && whole / scale == value
        && (whole != 0 || !std::signbit(value)); // -0.0 must stay what it is
}

std::optional<quint8> scaleOf(std::span<const double> samples)
{
    for (quint8 i = 0; i < scales.size(); ++i) {
        if (std::ranges::all_of(samples,
                                [scale = scales.at(i)](double value) { return isWhole(value, scale); }))
            return i;
    }
    return std::nullopt;
}

void appendRuns(QByteArray &bytes, std::span<const double> samples)
{
    bool isGap = false;
    for (auto at = samples.begin(); at != samples.end(); isGap = !isGap) {
        const auto end =
            std::find_if(at, samples.end(), [isGap](double one) { return std::isnan(one) != isGap; });
        appendNumber(bytes, static_cast<quint64>(end - at));
        at = end;
    }
}

void appendWhole(QByteArray &bytes, std::span<const double> samples, double scale, Mode mode)
{
    qint64 last = 0;
    qint64 lastStep = 0;
    for (const double sample : samples) {
        const auto value = static_cast<qint64>(std::nearbyint(sample * scale));
        const auto step = value - last;
        appendSigned(bytes, mode == Curvature ? step - lastStep : step);
        last = value;
        lastStep = step;
    }
}

/// What changed from value to value.
void appendPlanes(QByteArray &bytes, std::span<const double> samples)
{
    std::vector<quint64> changes(samples.size());
    quint64 last = 0;
    std::ranges::transform(samples, changes.begin(), [&last](double sample) {
        const auto value = std::bit_cast<quint64>(sample);
        return value ^ std::exchange(last, value);
    });
    const auto start = bytes.size();
    const auto count = static_cast<qsizetype>(samples.size());
    bytes.resize(start + count * valueSize);
    toPlanes(reinterpret_cast<const char *>(changes.data()), count, valueSize, bytes.data() + start);
}

/// The values in the way that takes the fewest bytes; sets the mode.
void appendValues(QByteArray &bytes, std::span<const double> samples, std::optional<quint8> scale,
                  quint8 &mode)
{
    if (!scale) {
        mode |= Planes;
        appendPlanes(bytes, samples);
        return;
    }
    const double factor = scales.at(*scale);
    if (std::ranges::adjacent_find(samples, std::not_equal_to<>()) == samples.end()) {
        mode |= Constant;
        appendWhole(bytes, samples.first(1), factor, Differences);
        return;
    }
    QByteArray curved;
    appendWhole(curved, samples, factor, Curvature);
    const auto start = bytes.size();
    appendWhole(bytes, samples, factor, Differences);
    mode |= bytes.size() - start <= curved.size() ? Differences : Curvature;
    if ((mode & modeBits) == Curvature)
        bytes.replace(start, bytes.size() - start, curved);
}

void readPlanes(QByteArrayView bytes, std::span<double> samples)
{
    fromPlanes(bytes.data(), static_cast<qsizetype>(samples.size()), valueSize,
               reinterpret_cast<char *>(samples.data()));
    quint64 value = 0;
    for (double &sample : samples) {
        value ^= std::bit_cast<quint64>(sample);
        sample = std::bit_cast<double>(value);
    }
}

/// Wraps round on bytes that nobody encoded, where a sum of signed numbers would be undefined.
void readWhole(PackedReader &reader, std::span<double> samples, double scale, bool isCurved)
{
    quint64 value = 0;
    quint64 step = 0;
    for (double &sample : samples) {
        const auto next = static_cast<quint64>(reader.signedNumber());
        step = isCurved ? step + next : next;
        value += step;
        sample = static_cast<double>(static_cast<qint64>(value)) / scale;
    }
}

bool readValues(PackedReader &reader, std::span<double> samples, quint8 mode, double scale)
{
    switch (mode & modeBits) {
    case Nothing:
        return samples.empty();
    case Constant:
        std::ranges::fill(samples, static_cast<double>(reader.signedNumber()) / scale);
        return reader.isGood();
    case Differences:
    case Curvature:
        readWhole(reader, samples, scale, (mode & modeBits) == Curvature);
        return reader.isGood();
    case Planes:
        if (reader.rest().size() != static_cast<qsizetype>(samples.size() * 8))
            return false;
        readPlanes(reader.rest(), samples);
        return true;
    default:
        return false;
    }
}

/// Lengths of runs, a run of samples first.
std::optional<std::vector<std::size_t>> readRuns(PackedReader &reader, std::size_t count)
{
    std::vector<std::size_t> runs;
    for (std::size_t seen = 0; seen < count;) {
        const auto run = static_cast<std::size_t>(reader.number());
        if (!reader.isGood() || run > count - seen || (run == 0 && !runs.empty()))
            return std::nullopt;
        runs.push_back(run);
        seen += run;
    }
    return runs;
}

/// Puts the gaps back, from the end, so that nothing is overwritten before it was moved.
void spread(std::span<double> samples, const std::vector<std::size_t> &runs, std::size_t present)
{
    auto end = samples.size();
    for (auto i = runs.size(); i-- > 0;) {
        const auto target = samples.subspan(end - runs[i], runs[i]);
        if (i % 2 == 0) {
            present -= runs[i];
            std::ranges::copy_backward(samples.subspan(present, runs[i]), target.end());
        } else {
            std::ranges::fill(target, noSample);
        }
        end -= runs[i];
    }
}

std::size_t sumOfSamples(const std::vector<std::size_t> &runs)
{
    std::size_t sum = 0;
    for (std::size_t i = 0; i < runs.size(); i += 2)
        sum += runs[i];
    return sum;
}

} // namespace

QByteArray SampleCodec::encode(std::span<const double> samples)
{
    m_present.clear();
    std::ranges::copy_if(samples, std::back_inserter(m_present), [](double one) { return !std::isnan(one); });
    quint8 mode = Nothing;
    m_plain.resize(0);
    if (m_present.size() < samples.size()) {
        mode |= hasGaps;
        appendRuns(m_plain, samples);
    }
    const auto scale = scaleOf(m_present);
    if (!m_present.empty())
        appendValues(m_plain, m_present, scale, mode);
    QByteArray packed(headerSize, '\0');
    const bool isSmaller = m_packer.pack(m_plain, packed);
    packed[0] = static_cast<char>(mode | (isSmaller ? isCompressed : 0));
    packed[1] = static_cast<char>(scale.value_or(0));
    return isSmaller ? packed : packed + m_plain;
}

bool SampleCodec::decode(QByteArrayView packed, std::span<double> samples)
{
    if (packed.size() < headerSize || static_cast<quint8>(packed[1]) >= scales.size())
        return false;
    const auto mode = static_cast<quint8>(packed[0]);
    auto plain = packed.sliced(headerSize);
    if ((mode & isCompressed) != 0) {
        // Runs and values, each number at its longest.
        if (!m_packer.unpack(plain, 2 * longestNumber * (static_cast<qsizetype>(samples.size()) + 1),
                             m_plain))
            return false;
        plain = m_plain;
    }
    PackedReader reader(plain);
    const double scale = scales.at(static_cast<quint8>(packed[1]));
    if ((mode & hasGaps) == 0)
        return readValues(reader, samples, mode, scale);
    const auto runs = readRuns(reader, samples.size());
    if (!runs)
        return false;
    const auto present = sumOfSamples(*runs);
    if (!readValues(reader, samples.first(present), mode, scale))
        return false;
    spread(samples, *runs, present);
    return true;
}

} // namespace tessera
