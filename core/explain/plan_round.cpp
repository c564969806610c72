// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/plan_round.h"

#include "core/cluster/node_fan_out.h"
#include "core/explain/explain_reading.h"
#include "core/explain/plan_shape.h"
#include "core/explain/statement_kind.h"
#include "core/postgres/sql_text.h"

#include <algorithm>

namespace tessera {

namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Whose statements may be explained; nullopt: everybody's.
using Trusted = std::optional<QSet<QString>>;

Result<Trusted> readTrusted(Session &session, Deadline deadline, const std::stop_token &stop)
{
    const auto rows = session.run(sqlText(u"trusted_roles"_s), {}, deadline, stop);
    return rows.map([](const Rows &found) -> Trusted {
        QSet<QString> roles;
        for (int row = 0; row < found.size(); ++row) {
            if (!found.get<bool>(row, 1))
                return std::nullopt;
            roles << found.get<QString>(row, 0);
        }
        return roles;
    });
}

bool isExplainable(const StatementLine &line)
{
    const auto traits = statementTraits(line.name.text);
    return line.id != StatementId() && !line.name.isPart && traits.isOne && !traits.isCut
        && traits.kind != StatementKind::Utility;
}

Result<QList<StatementLine>> linesOfHour(const StatementStore &store, Minute minute)
{
    constexpr auto candidates = 4 * PlanRound::mostStatements; // parts and BEGIN are among them
    return store.read({ minute - 59min, minute + 1min }).and_then([&](const QList<StatementRow> &rows) {
        return firstLines(store, linesOf(rows), *statementOrder(u"time"_s), candidates);
    });
}

} // namespace

Result<bool> PlanRound::isDue(const StatementStore &store, Minute minute)
{
    const auto hour = std::chrono::floor<std::chrono::hours>(minute);
    if (m_tried == hour)
        return false;
    return store.newestPlan().map([&](std::optional<Minute> newest) {
        return !newest || std::chrono::floor<std::chrono::hours>(*newest) != hour;
    });
}

Result<int> PlanRound::explainAll(StatementStore &store, const QList<StatementLine> &lines, Minute minute,
                                  const std::stop_token &stop)
{
    const auto deadline = Deadline::in(longest);
    auto session = m_open(deadline, stop);
    if (!session)
        return tl::unexpected(session.error());
    const auto trusted = limitNodeWaits(*session, deadline, stop).and_then([&] {
        return readTrusted(*session, deadline, stop);
    });
    if (!trusted)
        return tl::unexpected(trusted.error());
    int kept = 0;
    for (const auto &line : lines) {
        if (deadline.hasPassed() || stop.stop_requested() || !session->isAlive())
            break;
        if (*trusted && !(*trusted)->contains(line.name.user))
            continue;
        const auto answer = readExplain(*session,
                                        { .statement = line.name.text,
                                          .user = line.name.user,
                                          .hasAllTasks = false,
                                          .limit = longestOne },
                                        deadline, stop);
        if (!answer)
            continue;
        const auto shape = planShape(answer->plan);
        if (const auto done = store.keepPlan(line.id, planPrint(shape), shape, minute); !done)
            return tl::unexpected(done.error());
        ++kept;
    }
    return kept;
}

Result<int> PlanRound::at(Minute minute, std::stop_token stop)
{
    auto store = StatementStore::open(m_path);
    if (!store)
        return tl::unexpected(store.error());
    const auto due = isDue(*store, minute);
    if (!due || !*due)
        return due.map([](bool) { return 0; });
    auto lines = linesOfHour(*store, minute);
    if (!lines)
        return tl::unexpected(lines.error());
    lines->removeIf([](const StatementLine &line) { return !isExplainable(line); });
    if (lines->isEmpty())
        return 0; // nothing was counted yet
    m_tried = std::chrono::floor<std::chrono::hours>(minute);
    lines->resize(std::min(lines->size(), mostStatements));
    return explainAll(*store, *lines, minute, stop);
}

} // namespace tessera
