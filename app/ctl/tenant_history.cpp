// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/tenant_history.h"

#include "app/ctl/metric_file.h"
#include "app/ctl/minute_range.h"
#include "app/ctl/text.h"
#include "app/ctl/text_table.h"
#include "core/activity/statement_text.h"
#include "core/metrics/metric_paths.h"
#include "core/tenants/tenant_history.h"

#include <QJsonArray>

namespace tessera {

namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

constexpr qsizetype widestTenant = 100;
constexpr double whole = 100;
constexpr int rateDecimals = 2;

Result<TenantWish> wishOf(const Arguments &arguments)
{
    bool isNumber = false;
    const ColocationId group { arguments.operand(0).toInt(&isNumber) };
    if (!isNumber)
        return fail(
            ErrorKind::Invalid,
            Ctl::tr("'%1' is not a colocation group; tenant list tells them.").arg(arguments.operand(0)));
    return minuteRangeOf(arguments).map([&](const MinuteRange &range) {
        return TenantWish { { group, arguments.operand(1) }, range };
    });
}

Answer answerOf(const TenantHistory &history)
{
    QJsonArray json;
    QList<QStringList> rows { { Ctl::tr("FROM"), Ctl::tr("TO"), Ctl::tr("STATEMENTS/s"), Ctl::tr("READS/s"),
                                Ctl::tr("CPU %") } };
    for (const auto &point : history.points) {
        // A minute stands for the period that ended when it began.
        const auto from = minuteText(point.at - 1min);
        const auto to = minuteText(point.at + point.length - 1min);
        json << QJsonObject { { u"from"_s, from },
                              { u"to"_s, to },
                              { u"statementsPerSecond"_s, point.statements },
                              { u"readsPerSecond"_s, point.reads },
                              { u"cpuSecondsPerSecond"_s, point.cpu } };
        rows << QStringList { from, to, numberCell(point.statements, rateDecimals),
                              numberCell(point.reads, rateDecimals),
                              numberCell(whole * point.cpu, rateDecimals) };
    }
    const auto &[name, range] = history.wish;
    const auto head = Ctl::tr("Tenant %1 of group %2, from %3 to %4.")
                          .arg(oneLine(name.tenant, widestTenant), QString::number(name.group.value),
                               minuteText(range.begin), minuteText(range.end));
    const auto text = json.isEmpty() ? Ctl::tr("Nothing was counted in this time.") + u'\n' : textTable(rows);
    return { .text = head + u"\n\n"_s + text,
             .json = QJsonObject { { u"tenant"_s, name.tenant },
                                   { u"colocationId"_s, name.group.value },
                                   { u"from"_s, minuteText(range.begin) },
                                   { u"to"_s, minuteText(range.end) },
                                   { u"points"_s, json } } };
}

} // namespace

Result<Answer> tenantHistory(const Invocation &invocation)
{
    const auto wish = wishOf(invocation.arguments);
    if (!wish)
        return tl::unexpected(wish.error());
    return metricFileOf(invocation)
        .and_then([](const QString &path) { return TenantStore::openForReading(tenantStorePath(path)); })
        .and_then([&wish](const TenantStore &store) { return readTenantHistory(store, *wish); })
        .map(answerOf);
}

} // namespace tessera
