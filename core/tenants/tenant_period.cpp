// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tenants/tenant_period.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace tessera {

namespace {

using namespace Qt::StringLiterals;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::TenantPeriod)
};

/// Where timestamps of PostgreSQL begin.
constexpr std::chrono::sys_seconds origin { std::chrono::sys_days(std::chrono::year(2000) / 1 / 1) };

std::chrono::sys_seconds secondsOf(const QJsonValue &epoch)
{
    return std::chrono::sys_seconds(std::chrono::seconds(static_cast<qint64>(std::floor(epoch.toDouble()))));
}

TenantPeriod::Count countOf(const QJsonArray &row)
{
    const auto cpu = std::max(0.0, row.at(4).toDouble());
    return { .name = { ColocationId { row.at(0).toInt() }, row.at(1).toString() },
             .counters = {
                 .statements = row.at(2).toInteger(),
                 .reads = row.at(3).toInteger(),
                 .cpu = std::chrono::round<std::chrono::microseconds>(std::chrono::duration<double>(cpu)) } };
}

} // namespace

std::chrono::sys_seconds periodEnd(std::chrono::sys_seconds now, std::chrono::seconds length)
{
    return now - (now - origin) % length;
}

Result<std::optional<TenantPeriod>> tenantPeriod(const QString &text)
{
    const auto answer = QJsonDocument::fromJson(text.toUtf8()).object();
    const std::chrono::seconds length(answer[u"period"_s].toInteger());
    if (length.count() <= 0 || !answer[u"tenants"_s].isArray() || !answer[u"after"_s].isDouble())
        return fail(ErrorKind::Server, Words::tr("The server's statistics of tenants could not be read."));
    const auto now = secondsOf(answer[u"after"_s]);
    const auto end = periodEnd(now, length);
    if (answer[u"track"_s].toString() != u"all"_s || periodEnd(secondsOf(answer[u"before"_s]), length) != end)
        return std::nullopt;
    TenantPeriod period { .end = end, .length = length, .age = now - end, .tenants = {} };
    for (const auto &row : answer[u"tenants"_s].toArray())
        period.tenants << countOf(row.toArray());
    return period;
}

} // namespace tessera
