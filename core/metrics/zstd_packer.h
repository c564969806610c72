// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

struct ZSTD_CCtx_s;
struct ZSTD_DCtx_s;

namespace tessera {

/// zstd with its working memory kept from call to call. For one thread at a time.
class ZstdPacker
{
public:
    ZstdPacker();

    /// Appends the packed bytes; leaves @p out as it is, and says false, when they would not be fewer.
    [[nodiscard]] bool pack(QByteArrayView plain, QByteArray &out);
    /// Replaces @p plain; false for bytes that are not packed, or larger than @p most when unpacked.
    [[nodiscard]] bool unpack(QByteArrayView packed, qsizetype most, QByteArray &plain);

private:
    struct Free
    {
        void operator()(ZSTD_CCtx_s *context) const;
        void operator()(ZSTD_DCtx_s *context) const;
    };
    std::unique_ptr<ZSTD_CCtx_s, Free> m_compressor;
    std::unique_ptr<ZSTD_DCtx_s, Free> m_decompressor;
};

/// Bytes that stand alone: their plain size, 0 where they are not packed, then what was packed.
[[nodiscard]] QByteArray packedWhole(const QByteArray &plain);
/// Empty when these are no such bytes, or more than 64 MB.
[[nodiscard]] QByteArray unpackedWhole(QByteArrayView bytes);

/// The first byte of each value, then the second of each, and so on: like stands beside like.
/// @p values holds @p count values of @p size bytes.
void toPlanes(const char *values, qsizetype count, qsizetype size, char *planes);
void fromPlanes(const char *planes, qsizetype count, qsizetype size, char *values);

} // namespace tessera
