// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/zstd_packer.h"

#include "core/metrics/packed_bytes.h"

#include <zstd.h>

namespace tessera {

namespace {

constexpr int level = 3;
constexpr quint64 mostBytes = 64 << 20; ///< Of what stands alone, unpacked

std::size_t sizeOf(QByteArrayView bytes)
{
    return static_cast<std::size_t>(bytes.size());
}

} // namespace

void ZstdPacker::Free::operator()(ZSTD_CCtx_s *context) const
{
    ZSTD_freeCCtx(context);
}

void ZstdPacker::Free::operator()(ZSTD_DCtx_s *context) const
{
    ZSTD_freeDCtx(context);
}

ZstdPacker::ZstdPacker()
    : m_compressor(ZSTD_createCCtx())
    , m_decompressor(ZSTD_createDCtx())
{
}

bool ZstdPacker::pack(QByteArrayView plain, QByteArray &out)
{
    const auto start = out.size();
    const auto room = ZSTD_compressBound(sizeOf(plain));
    out.resize(start + static_cast<qsizetype>(room));
    const auto size =
        ZSTD_compressCCtx(m_compressor.get(), out.data() + start, room, plain.data(), sizeOf(plain), level);
    const bool isSmaller = ZSTD_isError(size) == 0 && size < sizeOf(plain);
    out.resize(start + (isSmaller ? static_cast<qsizetype>(size) : qsizetype(0)));
    return isSmaller;
}

bool ZstdPacker::unpack(QByteArrayView packed, qsizetype most, QByteArray &plain)
{
    plain.resize(most);
    const auto size = ZSTD_decompressDCtx(m_decompressor.get(), plain.data(), static_cast<std::size_t>(most),
                                          packed.data(), sizeOf(packed));
    const bool isGood = ZSTD_isError(size) == 0;
    plain.resize(isGood ? static_cast<qsizetype>(size) : 0);
    return isGood;
}

QByteArray packedWhole(const QByteArray &plain)
{
    QByteArray packed;
    appendNumber(packed, static_cast<quint64>(plain.size()));
    return ZstdPacker().pack(plain, packed) ? packed : '\0' + plain;
}

QByteArray unpackedWhole(QByteArrayView bytes)
{
    PackedReader head(bytes);
    const auto size = head.number();
    if (!head.isGood() || size > mostBytes)
        return {};
    if (size == 0)
        return head.rest().toByteArray();
    QByteArray plain;
    return ZstdPacker().unpack(head.rest(), static_cast<qsizetype>(size), plain) ? plain : QByteArray();
}

void toPlanes(const char *values, qsizetype count, qsizetype size, char *planes)
{
    for (qsizetype i = 0; i < count; ++i) {
        for (qsizetype plane = 0; plane < size; ++plane)
            planes[plane * count + i] = values[i * size + plane];
    }
}

void fromPlanes(const char *planes, qsizetype count, qsizetype size, char *values)
{
    for (qsizetype i = 0; i < count; ++i) {
        for (qsizetype plane = 0; plane < size; ++plane)
            values[i * size + plane] = planes[plane * count + i];
    }
}

} // namespace tessera
