// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/run_lock.h"

#include "core/postgres/session.h"
#include "core/postgres/sql_text.h"

#include <QCoreApplication>

namespace tessera {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::RunLock)
};

Result<> refusalNamingTheHolder(Session &session, Deadline deadline)
{
    const auto holder = session.run(sqlText(QStringLiteral("read_run_lock_holder")), {}, deadline);
    if (!holder)
        return tl::unexpected(holder.error());
    if (holder->isEmpty())
        return refuse(Words::tr("Another operation has just ended on this cluster. Try again."));
    return refuse(
        Words::tr(
            "Another operation runs on this cluster: %1 of %2 from %3, since %4. Wait until it is over.")
            .arg(holder->get<QString>(0, "application"), holder->get<QString>(0, "user_name"),
                 holder->get<QString>(0, "address"), holder->get<QString>(0, "since")));
}

} // namespace

Result<> takeRunLock(Session &session, Deadline deadline)
{
    const auto taken = session.run(sqlText(QStringLiteral("take_run_lock")), {}, deadline);
    if (!taken)
        return tl::unexpected(taken.error());
    if (!taken->get<bool>(0, 0))
        return refusalNamingTheHolder(session, deadline);
    return {};
}

Result<> joinRunLock(Session &session, Deadline deadline)
{
    const auto joined = session.run(sqlText(QStringLiteral("join_run_lock")), {}, deadline);
    if (!joined)
        return tl::unexpected(joined.error());
    if (!joined->get<bool>(0, 0))
        return refuse(Words::tr("The run has lost its lock on this cluster."));
    return {};
}

QString runTag(const QString &runId)
{
    return QStringLiteral("tessera ") + runId;
}

} // namespace tessera
