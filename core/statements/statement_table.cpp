// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statements/statement_table.h"

namespace tessera {

namespace {

using Counters = StatementCounters;

constexpr std::array orders {
    StatementOrder { "time", [](const Counters &of) { return of.time; } },
    StatementOrder { "calls", [](const Counters &of) { return of.calls; } },
    StatementOrder { "mean", [](const Counters &of) { return of.mean(); } },
    StatementOrder { "rows", [](const Counters &of) { return of.rows; } },
    StatementOrder { "reads", [](const Counters &of) { return of.read; } },
    StatementOrder { "temporary", [](const Counters &of) { return of.temporary; } },
    StatementOrder { "wal", [](const Counters &of) { return of.wal; } },
};

} // namespace

QList<StatementLine> linesOf(const QList<StatementRow> &rows, std::optional<NodeId> node)
{
    QHash<StatementId, StatementLine> lines;
    for (const auto &row : rows) {
        if (node && row.node != *node)
            continue;
        auto &line = lines[row.statement];
        line.id = row.statement;
        line.all += row.counters;
        line.nodes[row.node] += row.counters;
    }
    return lines.values();
}

std::optional<double> hitShare(const StatementCounters &counters)
{
    const auto blocks = counters.hit + counters.read;
    return blocks > 0 ? std::optional(counters.hit / blocks) : std::nullopt;
}

std::span<const StatementOrder> statementOrders()
{
    return orders;
}

const StatementOrder *statementOrder(const QString &id)
{
    const auto found = std::ranges::find_if(
        orders, [&id](const StatementOrder &one) { return id == QLatin1String(one.id); });
    return found == orders.end() ? nullptr : &*found;
}

Result<QList<StatementLine>> firstLines(const StatementStore &store, QList<StatementLine> lines,
                                        const StatementOrder &order, qsizetype most)
{
    const auto isBefore = [&order](const StatementLine &a, const StatementLine &b) {
        const auto left = order.of(a.all);
        const auto right = order.of(b.all);
        return left != right ? left > right : a.id.value < b.id.value;
    };
    std::ranges::sort(lines, isBefore);
    lines.resize(std::min(most, lines.size()));
    QSet<StatementId> ids;
    for (const auto &line : std::as_const(lines))
        ids << line.id;
    const auto names = store.names(ids);
    const auto heads = store.planHeads();
    if (!names || !heads)
        return tl::unexpected(!names ? names.error() : heads.error());
    for (auto &line : lines) {
        line.name = names->value(line.id);
        line.route = routeOf(line.name.key, heads->value(line.id), line.name.text);
    }
    return lines;
}

} // namespace tessera
