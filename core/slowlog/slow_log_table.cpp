// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/slowlog/slow_log_table.h"

#include "core/slowlog/mask_passwords.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::SlowLogTable)
};

QString textOf(const std::string &bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

SlowSample sampleOf(const SlowLogTally::Sample &logged, NodeId node)
{
    return { .node = node,
             .at = logged.at,
             .milliseconds = logged.milliseconds,
             .user = textOf(logged.user),
             .database = textOf(logged.database),
             .application = textOf(logged.application),
             .client = textOf(logged.client),
             .statement = maskPasswords(textOf(logged.statement)),
             .parameters = maskPasswords(textOf(logged.parameters)),
             .isCut = logged.isCut };
}

void addStatement(SlowLine &line, NodeId node, const SlowLogTally::Statement &statement)
{
    line.all += statement.counters;
    line.nodes[node] = statement.counters;
    if (line.nodes.size() > 1 && statement.sample.milliseconds <= line.sample.milliseconds)
        return;
    line.shape = textOf(statement.shape);
    line.sample = sampleOf(statement.sample, node);
}

SlowLine lineOf(const SlowLogTallies &tallies, std::optional<NodeId> only, StatementFingerprint fingerprint)
{
    SlowLine line { .fingerprint = fingerprint };
    for (const auto &[node, tally] : tallies) {
        if (only && node != *only)
            continue;
        const auto found = tally.statements().find(fingerprint);
        if (fingerprint == 0 && tally.others().calls > 0) {
            line.nodes[node] = tally.others();
            line.all += tally.others();
        } else if (found != tally.statements().end()) {
            addStatement(line, node, found->second);
        }
    }
    return line;
}

} // namespace

SlowLines slowLines(const SlowLogTallies &tallies, std::optional<NodeId> node, qsizetype most)
{
    struct Sum
    {
        StatementFingerprint fingerprint = 0;
        double total = 0;
    };
    SlowLines result;
    std::unordered_map<StatementFingerprint, double> sums;
    for (const auto &[id, tally] : tallies) {
        if (node && id != *node)
            continue;
        for (const auto &[fingerprint, statement] : tally.statements()) {
            sums[fingerprint] += statement.counters.total;
            result.all += statement.counters;
        }
        if (tally.others().calls > 0)
            sums[0] += tally.others().total;
        result.all += tally.others();
    }
    std::vector<Sum> order;
    order.reserve(sums.size());
    for (const auto &[fingerprint, total] : sums)
        order.push_back({ fingerprint, total });
    std::ranges::sort(order, [](const Sum &a, const Sum &b) {
        return std::pair(-a.total, a.fingerprint) < std::pair(-b.total, b.fingerprint);
    });
    result.known = static_cast<qsizetype>(order.size());
    order.resize(std::min(order.size(), static_cast<std::size_t>(most)));
    for (const auto &one : order)
        result.lines << lineOf(tallies, node, one.fingerprint);
    return result;
}

Result<SlowLine> slowLine(const SlowLogTallies &tallies, const QString &fingerprint)
{
    bool isNumber = false;
    const auto number = fingerprint.toULongLong(&isNumber, 16);
    if (!isNumber || number == 0)
        return fail(
            ErrorKind::Invalid,
            Words::tr("'%1' is no fingerprint; 'tesseractl query slow' lists them.").arg(fingerprint));
    auto line = lineOf(tallies, std::nullopt, number);
    if (line.nodes.isEmpty())
        return fail(ErrorKind::NotFound,
                    Words::tr("What was read of the logs has no statement %1.").arg(fingerprint));
    return line;
}

} // namespace tessera
