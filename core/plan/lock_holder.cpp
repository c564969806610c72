// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/lock_holder.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace tessera {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::LockHolder)
};

constexpr auto longestLimit = 120s;
constexpr int shareOfWork = 10;

QString doing(const LockHolder &holder)
{
    if (holder.state.startsWith(u"idle in transaction"_s))
        return Words::tr("idle in transaction");
    return holder.event.isEmpty() ? Words::tr("at work") : Words::tr("waiting itself (%1)").arg(holder.event);
}

QString lineOf(const LockHolder &holder)
{
    const auto what = holder.relation.isEmpty() ? Words::tr("a lock") : holder.relation;
    if (holder.pid == 0)
        return Words::tr("Waits for %1, held by a prepared transaction on %2.").arg(what, holder.address);
    return Words::tr("Waits for %1, held by %2 (pid %3, %4) on %5: %6, its transaction open for %7 s.")
        .arg(what, holder.user, QString::number(holder.pid), holder.application, holder.address,
             doing(holder), QString::number(holder.age.count()));
}

auto identityOf(const LockHolder &holder)
{
    return std::tuple(holder.node.value, holder.pid, holder.startedAt);
}

} // namespace

std::chrono::milliseconds patienceAfter(const LockPatience &patience, std::chrono::milliseconds spent)
{
    const auto fair = std::min<std::chrono::milliseconds>(spent / shareOfWork, longestLimit);
    return patience.limit.count() == 0 ? std::chrono::milliseconds::max() : std::max(patience.limit, fair);
}

QString lockText(const QList<LockHolder> &holders)
{
    QStringList lines;
    std::ranges::transform(holders, std::back_inserter(lines), lineOf);
    return lines.join(u'\n');
}

bool areSameHolders(const QList<LockHolder> &a, const QList<LockHolder> &b)
{
    return std::ranges::equal(a, b, {}, identityOf, identityOf);
}

std::optional<RemedyPlan> lockRemedy(const QList<LockHolder> &holders)
{
    if (holders.isEmpty() || holders.first().node.value == 0)
        return {};
    const auto &holder = holders.first();
    if (holder.pid == 0)
        return RemedyPlan { u"transactions.recover"_s, {}, Words::tr("End prepared transactions…") };
    return RemedyPlan { u"session.end"_s,
                        { { u"node"_s, QString::number(holder.node.value) },
                          { u"pid"_s, QString::number(holder.pid) },
                          { u"startedAt"_s, holder.startedAt } },
                        Words::tr("End the session…") };
}

} // namespace tessera
