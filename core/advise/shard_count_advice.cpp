// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advise/shard_count_advice.h"

#include "core/base/size_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <bit>

namespace tessera {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::ShardCountAdvice)
};

constexpr qint64 gigabyte = 1'000'000'000;
constexpr qint64 large = 100 * gigabyte;
constexpr qint64 veryLarge = 500 * gigabyte;
constexpr quint32 shardsForANode = 4;

} // namespace

ShardCountAdvice shardCountAdvice(const ShardCountQuestion &question)
{
    const auto bytes = question.bytes.value_or(ByteCount {});
    const qint32 bySize = bytes.value >= veryLarge ? 128 : bytes.value >= large ? 64 : 32;
    const auto byNodes =
        static_cast<qint32>(std::bit_ceil(static_cast<quint32>(question.nodes) * shardsForANode));
    if (byNodes > bySize)
        return { byNodes,
                 Words::tr("%n node(s) hold shards: with at least four for each, a node more can take some.",
                           nullptr, static_cast<int>(question.nodes)) };
    if (!question.bytes)
        return { bySize, Words::tr("Usual while the size is not known.") };
    return { bySize,
             bySize > 32
                 ? Words::tr("Usual for %1: each shard can still be moved quickly.").arg(bytesText(bytes))
                 : Words::tr("Usual for less than 100 GB (%1 here).").arg(bytesText(bytes)) };
}

} // namespace tessera
