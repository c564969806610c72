// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/activity/read_tenants.h"

#include "core/cluster/node_fan_out.h"
#include "core/postgres/sql_text.h"

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

TenantUse tenantIn(const Rows &rows, int row)
{
    using Seconds = std::chrono::duration<double>;
    return { .node = NodeId { rows.get<qint32>(row, "nodeid") },
             .colocation = ColocationId { rows.get<qint32>(row, "colocation_id") },
             .tenant = rows.get<QString>(row, "tenant_attribute"),
             .reads = rows.get<qint64>(row, "read_count_in_this_period"),
             .readsBefore = rows.get<qint64>(row, "read_count_in_last_period"),
             .statements = rows.get<qint64>(row, "query_count_in_this_period"),
             .statementsBefore = rows.get<qint64>(row, "query_count_in_last_period"),
             .cpu = Seconds(rows.get<double>(row, "cpu_usage_in_this_period")),
             .cpuBefore = Seconds(rows.get<double>(row, "cpu_usage_in_last_period")) };
}

/// "TRACK PERIOD LIMIT" of each node; the smallest period and limit count.
void noteSettings(TenantStatistics &statistics, const NodeAnswer &answer)
{
    const auto words = answer.text.split(u' ');
    if (!answer.isAnswer || words.size() < 3)
        return;
    if (words.at(0) != u"all"_s)
        statistics.notCounting << answer.node;
    statistics.period = std::chrono::seconds(words.at(1).toLongLong());
    statistics.limit = words.at(2).toInt();
}

} // namespace

Result<TenantStatistics> readTenants(Session &session, const Capabilities &capabilities, Deadline deadline,
                                     std::stop_token stop)
{
    using State = TenantStatistics::State;
    TenantStatistics statistics { .readAt = QDateTime::currentDateTimeUtc(), .state = State::Absent };
    if (!capabilities.tenantStatistics)
        return statistics;
    statistics.state = State::Forbidden;
    if (!capabilities.executable.contains(u"citus_stat_tenants"_s))
        return statistics;
    const auto settings = askAllNodes(session, sqlText(u"node_tenant_settings"_s), deadline, stop);
    if (!settings)
        return tl::unexpected(settings.error());
    for (const auto &answer : *settings)
        noteSettings(statistics, answer);
    statistics.state = statistics.notCounting.size() < settings->size() ? State::Counted : State::Off;
    if (statistics.state == State::Off)
        return statistics;
    const auto rows = session.run(sqlText(u"read_tenants"_s), {}, deadline, std::move(stop));
    if (!rows)
        return tl::unexpected(rows.error());
    for (int row = 0; row < rows->size(); ++row)
        statistics.tenants << tenantIn(*rows, row);
    markHot(statistics.tenants);
    return statistics;
}

} // namespace tessera
