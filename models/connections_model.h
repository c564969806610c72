// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connections/saved_connection.h"
#include "models/snapshot_table_model.h"

namespace tessera {

/// Further roles of the connection list, for its delegate.
enum ConnectionRole {
    HeadingRole = MonoRole + 1, ///< true: the name of a group, not a connection
    PlaceRole, ///< "db.example:5432/sales as ann"
    ColourRole, ///< "#rrggbb" or empty
    EnvironmentRole, ///< int of EnvironmentClass
    HintRole ///< "read-only · through bastion"
};

/// A line of the connection list: a connection, or the heading of the group below it.
struct ConnectionRow
{
    QString group;
    std::optional<SavedConnection> connection; ///< nullopt: a heading

    [[nodiscard]] QString key() const
    {
        return connection ? connection->id : QLatin1String("group ") + group;
    }
    bool operator==(const ConnectionRow &) const = default;
};

/// The connections that contain @p filter in name, group or place, sorted by group and name; sandboxes stand
/// last. Headings where there is more than one group.
[[nodiscard]] QList<ConnectionRow> connectionRows(const QList<SavedConnection> &connections,
                                                  const QString &filter);
/// Where a connection goes, without what is usual.
[[nodiscard]] QString connectionPlace(const SavedConnection &connection);

class ConnectionsModel : public SnapshotTableModel<ConnectionRow>
{
    Q_OBJECT
public:
    explicit ConnectionsModel(QObject *parent = nullptr);
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

protected:
    [[nodiscard]] QVariant extra(const ConnectionRow &row, int column, int role) const override;
};

} // namespace tessera
