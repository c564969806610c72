// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/zstd_packer.h"

#include <limits>
#include <span>
#include <vector>

namespace tessera {

/// A sample that was not taken. Samples that were taken are numbers, so no NaN is ever one.
inline constexpr double noSample = std::numeric_limits<double>::quiet_NaN();

/// Packs the samples of one series, one a minute, without losing a bit. For one thread at a time.
///
/// Most metrics are numbers of few decimals, or sixtieths (an increase a minute as a rate a second): those
/// are stored as differences of whole numbers. The rest is stored as the planes of bytes that changed. zstd
/// follows. The bytes: mode, scale, [runs of samples and gaps], values.
class SampleCodec
{
public:
    [[nodiscard]] QByteArray encode(std::span<const double> samples);
    /// Fills all of @p samples; false for bytes that encode() did not make from as many samples.
    [[nodiscard]] bool decode(QByteArrayView packed, std::span<double> samples);

private:
    ZstdPacker m_packer;
    std::vector<double> m_present; ///< Reused: the samples without the gaps
    QByteArray m_plain; ///< Reused: what zstd gets and gives
};

} // namespace tessera
