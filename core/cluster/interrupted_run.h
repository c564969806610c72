// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace tessera {

/// A change whose program was gone before it had ended, as the journal of this computer tells it.
struct InterruptedRun
{
    qint64 journalId = 0;
    QString clusterId; ///< See ClusterState::clusterId
    QString title;
    QDateTime startedAt; ///< UTC
    qsizetype finishedSteps = 0;
    qsizetype steps = 0;
    bool canUndo = false; ///< Every step that has begun can be taken back
    bool operator==(const InterruptedRun &) const = default;
};

} // namespace tessera
