// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/activity/session_text.h"

#include "core/activity/statement_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace tessera {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::SessionText)
};

constexpr qsizetype longestReason = 200;

} // namespace

QString sessionStateText(const ClusterSession &session)
{
    switch (session.state) {
    case SessionState::Active:
        return session.isWaitingForLock() ? Words::tr("waits for a lock") : Words::tr("active");
    case SessionState::IdleInTransaction:
        return Words::tr("idle in transaction");
    case SessionState::IdleInFailed:
        return Words::tr("idle in failed transaction");
    case SessionState::Hidden:
        return Words::tr("not shown");
    case SessionState::Idle:
        return Words::tr("idle");
    case SessionState::Background:
        return session.backendType;
    }
    return {};
}

QStringList readingNotes(const ClusterSessions &sessions, const std::function<QString(NodeId)> &addressOf)
{
    QStringList notes;
    for (const auto &node : sessions.nodes) {
        if (!node.problem.isEmpty())
            notes << Words::tr("%1 told nothing: %2")
                         .arg(addressOf(node.node), oneLine(node.problem, longestReason));
    }
    if (!std::ranges::all_of(sessions.nodes, &NodeSessions::seesAll))
        notes << Words::tr(
            "This role is shown what its own sessions do only. Grant it pg_monitor to see those of "
            "others.");
    if (sessions.isCapped())
        notes << Words::tr("The list shows %1 of %2 processes: those that wait or work first.")
                     .arg(QLocale().toString(sessions.sessions.size()), QLocale().toString(sessions.total()));
    return notes;
}

} // namespace tessera
