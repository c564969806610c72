// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/activity/cluster_session.h"

namespace tessera {

/// One session in a tree of sessions that wait: its children wait for it.
struct LockNode
{
    enum class Kind {
        Session,
        Prepared, ///< A prepared transaction of the node id.node
        Cycle ///< Its children wait for one another: nobody can go on. Has no session of its own
    };

    Kind kind = Kind::Session;
    ProcessId id; ///< The session that began the work, on whatever node the lock is
    QList<LockWait> waits; ///< What it waits for, on several nodes perhaps; empty for a root. Longest first
    QString holds; ///< The mode in which its parent holds what it waits for; empty: it only stands in front
    QList<ProcessId> alsoBehind; ///< Further sessions that keep it waiting; the nearest is its parent
    QList<LockNode> children; ///< Longest wait first
    qsizetype blocked = 0; ///< Sessions below, at any depth

    bool operator==(const LockNode &other) const; ///< Not defaulted: Qt's traits do not end on its children
};

/// Who waits for whom over all nodes: each waiting session once, below the one that keeps it waiting, so that
/// ending a root frees what is below. Processes that work for a session of another node stand for that
/// session. Those who wait in a circle come first, as one tree. Pure.
[[nodiscard]] QList<LockNode> lockForest(const ClusterSessions &sessions);
/// Sessions that wait, in all trees.
[[nodiscard]] qsizetype countBlocked(const QList<LockNode> &forest);

} // namespace tessera
