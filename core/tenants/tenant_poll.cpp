// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tenants/tenant_poll.h"

#include "core/postgres/sql_text.h"

namespace tessera {

namespace {

using namespace Qt::StringLiterals;

/// An hour: the extension may have been updated, or a right granted.
constexpr int roundsOfRights = 60;

} // namespace

Result<TenantMinute> TenantPoll::poll(Session &session, const AskNodes &ask, Deadline deadline,
                                      std::stop_token stop)
{
    if (--m_roundsLeft < 0) {
        const auto may = session.run(sqlText(u"may_read_tenants"_s), {}, deadline, std::move(stop));
        if (!may)
            return tl::unexpected(may.error());
        m_mayAsk = may->size() > 0 && may->get<bool>(0, 0);
        m_roundsLeft = roundsOfRights;
    }
    TenantMinute minute;
    if (!m_mayAsk)
        return minute;
    const auto answers = ask(sqlText(u"node_tenants"_s));
    if (!answers)
        return tl::unexpected(answers.error());
    for (const auto &[node, isAnswer, text] : *answers) {
        const auto period = isAnswer ? tenantPeriod(text) : fail(ErrorKind::Server, text);
        if (!period)
            minute.silent.insert(node, period.error().message);
        else if (*period)
            minute.periods.insert(node, **period);
    }
    return minute;
}

} // namespace tessera
