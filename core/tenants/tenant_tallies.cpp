// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tenants/tenant_tallies.h"

#include "core/metrics/packed_bytes.h"
#include "core/metrics/zstd_packer.h"

#include <algorithm>

namespace tessera {

namespace {

using Key = std::pair<NodeId, TenantId>;

/// No node is asked for longer than this without a pause; what claims to be is damaged.
constexpr quint64 mostSeconds = quint64(1) << 32;

quint64 unsignedOf(qint64 value)
{
    return static_cast<quint64>(std::max<qint64>(0, value));
}

} // namespace

TenantTallies merged(TenantTallies tallies, const TenantTallies &more, qsizetype most)
{
    std::map<Key, TenantCounters> sums;
    for (const auto &part : { std::cref(tallies), std::cref(more) }) {
        for (const auto &row : part.get().rows)
            sums[{ row.node, row.tenant }] += row.counters;
    }
    for (const auto &[node, seconds] : more.covered)
        tallies.covered[node] += seconds;
    tallies.rows.clear();
    for (const auto &[key, counters] : sums)
        tallies.rows << TenantTally { key.first, key.second, counters };
    std::ranges::stable_sort(tallies.rows, [](const TenantTally &one, const TenantTally &other) {
        return one.node != other.node ? one.node < other.node
                                      : one.counters.statements > other.counters.statements;
    });
    std::map<NodeId, qsizetype> places;
    tallies.rows.removeIf([&](const TenantTally &row) { return ++places[row.node] > most; });
    return tallies;
}

QByteArray packTallies(const TenantTallies &tallies)
{
    QByteArray plain;
    appendNumber(plain, tallies.covered.size());
    for (const auto &[node, seconds] : tallies.covered) {
        appendSigned(plain, node.value);
        appendNumber(plain, unsignedOf(seconds.count()));
    }
    appendNumber(plain, static_cast<quint64>(tallies.rows.size()));
    for (const auto &row : tallies.rows) // like stands beside like
        appendSigned(plain, row.node.value);
    for (const auto &row : tallies.rows)
        appendSigned(plain, row.tenant.value);
    for (const auto &row : tallies.rows)
        appendNumber(plain, unsignedOf(row.counters.statements));
    for (const auto &row : tallies.rows)
        appendNumber(plain, unsignedOf(row.counters.reads));
    for (const auto &row : tallies.rows)
        appendNumber(plain, unsignedOf(row.counters.cpu.count()));
    return packedWhole(plain);
}

std::optional<TenantTallies> unpackTallies(const QByteArray &bytes)
{
    const auto plain = unpackedWhole(bytes);
    PackedReader reader(plain);
    TenantTallies tallies;
    for (auto nodes = reader.number(); nodes > 0 && reader.isGood(); --nodes) {
        const NodeId node { static_cast<qint32>(reader.signedNumber()) };
        tallies.covered[node] = std::chrono::seconds(std::min(reader.number(), mostSeconds));
    }
    const auto count = reader.number();
    if (!reader.isGood() || count > static_cast<quint64>(plain.size()))
        return std::nullopt;
    tallies.rows.resize(static_cast<qsizetype>(count));
    for (auto &row : tallies.rows)
        row.node.value = static_cast<qint32>(reader.signedNumber());
    for (auto &row : tallies.rows)
        row.tenant.value = reader.signedNumber();
    for (auto &row : tallies.rows)
        row.counters.statements = static_cast<qint64>(reader.number());
    for (auto &row : tallies.rows)
        row.counters.reads = static_cast<qint64>(reader.number());
    for (auto &row : tallies.rows)
        row.counters.cpu = std::chrono::microseconds(reader.number());
    return reader.isGood() ? std::optional(tallies) : std::nullopt;
}

} // namespace tessera
