// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/heat/heat_layout.h"

#include "core/metrics/packed_bytes.h"
#include "core/metrics/zstd_packer.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace tessera {

QByteArray packTables(const QList<HeatTable> &tables)
{
    QJsonArray list;
    for (const auto &[name, root] : tables)
        list << QJsonArray { name.schema, name.name, root.schema, root.name };
    return QJsonDocument(list).toJson(QJsonDocument::Compact);
}

QList<HeatTable> unpackTables(const QByteArray &bytes)
{
    QList<HeatTable> tables;
    const auto list = QJsonDocument::fromJson(bytes).array();
    for (const auto &value : list) {
        const auto one = value.toArray();
        tables << HeatTable { { one.at(0).toString(), one.at(1).toString() },
                              { one.at(2).toString(), one.at(3).toString() } };
    }
    return tables;
}

QByteArray packShards(const std::vector<HeatShard> &shards)
{
    QByteArray plain;
    appendNumber(plain, shards.size());
    HeatShard before;
    for (const auto &shard : shards) { // neighbours have ids and ends that follow one another
        appendSigned(plain, shard.table - before.table);
        appendSigned(plain, shard.id.value - before.id.value);
        appendSigned(plain, qint64(shard.min) - before.max);
        appendNumber(plain, static_cast<quint64>(qint64(shard.max) - shard.min));
        appendSigned(plain, shard.node.value);
        before = shard;
    }
    return packedWhole(plain);
}

std::vector<HeatShard> unpackShards(QByteArrayView bytes, qsizetype tables)
{
    const auto plain = unpackedWhole(bytes);
    PackedReader reader(plain);
    const auto count = reader.number();
    if (count > static_cast<quint64>(plain.size()))
        return {};
    std::vector<HeatShard> shards;
    shards.reserve(count);
    HeatShard shard;
    for (quint64 i = 0; i < count && reader.isGood(); ++i) {
        shard.table += static_cast<qint32>(reader.signedNumber());
        shard.id.value += reader.signedNumber();
        shard.min = static_cast<qint32>(shard.max + reader.signedNumber());
        shard.max = static_cast<qint32>(shard.min + static_cast<qint64>(reader.number()));
        shard.node.value = static_cast<qint32>(reader.signedNumber());
        if (shard.table < 0 || shard.table >= tables || shard.max < shard.min)
            return {};
        shards.push_back(shard);
    }
    return reader.isGood() ? shards : std::vector<HeatShard>();
}

} // namespace tessera
