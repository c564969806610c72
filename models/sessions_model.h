// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/finding.h"
#include "models/activity_view.h"
#include "models/snapshot_tree_model.h"

namespace tessera {

/// One session of the list; what works for it on other nodes stands below it.
struct SessionRow
{
    ClusterSession session;
    QString node; ///< Its address
    QString lockNode; ///< Where it, or what works for it, waits for a lock; empty: nowhere
    qsizetype blocks = 0; ///< Sessions that wait for it
    Severity severity = Severity::Ok;

    /// Never that of another session that gets the same process number later.
    [[nodiscard]] QString key() const
    {
        return QString::number(globalPidOf(session.id)) + QLatin1Char(' ') + session.startedAt;
    }
    bool operator==(const SessionRow &) const = default;
};

/// The sessions that @p filter lets through, parts below their session. A session is let through with its
/// parts when it or one of them matches. Pure.
[[nodiscard]] QList<TreeRow<SessionRow>> sessionRows(const ActivityView &view, const ActivityFilter &filter);
/// Sessions of clients that there are, without the parts.
[[nodiscard]] qsizetype countSessions(const ActivityView &view);
/// "active for 3 s", for people.
[[nodiscard]] QString sessionAgeText(const ClusterSession &session);
/// "Lock: transactionid", or where it waits for a lock.
[[nodiscard]] QString sessionWaitText(const SessionRow &row);

class SessionsModel : public SnapshotTreeModel<SessionRow>
{
    Q_OBJECT
public:
    enum SessionColumn {
        StateColumn,
        AgeColumn,
        StatementColumn,
        UserColumn,
        ApplicationColumn,
        NodeColumn,
        WaitColumn,
        TransactionColumn,
        DatabaseColumn,
        PidColumn,
        ColumnCount
    };
    explicit SessionsModel(QObject *parent = nullptr);

protected:
    [[nodiscard]] QVariant extra(const SessionRow &row, int column, int role) const override;
};

} // namespace tessera
