// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/connections_model.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

QString rowText(const ConnectionRow &row)
{
    return row.connection ? row.connection->name : row.group;
}

constexpr std::array connectionColumns {
    Column<ConnectionRow> { QT_TRANSLATE_NOOP("tessera::ConnectionsModel", "Connection"),
                            [](const ConnectionRow &row) -> QVariant { return rowText(row); }, nullptr },
};

QString groupOf(const SavedConnection &connection)
{
    if (connection.isSandbox())
        return ConnectionsModel::tr("Sandboxes");
    return connection.group.isEmpty() ? ConnectionsModel::tr("Without a group") : connection.group;
}

bool isBefore(const SavedConnection &a, const SavedConnection &b)
{
    if (a.isSandbox() != b.isSandbox())
        return b.isSandbox();
    if (a.group.isEmpty() != b.group.isEmpty())
        return b.group.isEmpty();
    const int groups = a.group.localeAwareCompare(b.group);
    return groups != 0 ? groups < 0 : a.name.localeAwareCompare(b.name) < 0;
}

bool isFound(const SavedConnection &connection, const QString &filter)
{
    const QStringList texts { connection.name, groupOf(connection), connectionPlace(connection) };
    return filter.isEmpty() || std::any_of(texts.begin(), texts.end(), [&](const QString &text) {
               return text.contains(filter, Qt::CaseInsensitive);
           });
}

QString hint(const SavedConnection &connection)
{
    QStringList hints;
    if (connection.isReadOnly)
        hints << ConnectionsModel::tr("read-only");
    if (connection.tunnel)
        hints << ConnectionsModel::tr("through %1").arg(connection.tunnel->host);
    return hints.join(u" · "_s);
}

QString spoken(const SavedConnection &connection)
{
    return QStringList { connection.name, environmentText(connection.environment),
                         connectionPlace(connection), hint(connection) }
        .filter(QRegularExpression(u"."_s))
        .join(u", "_s);
}

} // namespace

QString connectionPlace(const SavedConnection &connection)
{
    const auto user = connection.info.value(u"user"_s);
    const auto place = connection.info.displayName();
    return user.isEmpty() ? place : ConnectionsModel::tr("%1 as %2").arg(place, user);
}

QList<ConnectionRow> connectionRows(const QList<SavedConnection> &connections, const QString &filter)
{
    auto found = connections;
    found.removeIf([&](const SavedConnection &each) { return !isFound(each, filter.trimmed()); });
    std::sort(found.begin(), found.end(), isBefore);
    const bool hasGroups = !found.isEmpty() && groupOf(found.first()) != groupOf(found.last());
    QList<ConnectionRow> rows;
    for (const auto &connection : found) {
        const auto group = groupOf(connection);
        if (hasGroups && (rows.isEmpty() || rows.last().group != group))
            rows << ConnectionRow { group, std::nullopt };
        rows << ConnectionRow { group, connection };
    }
    return rows;
}

ConnectionsModel::ConnectionsModel(QObject *parent)
    : SnapshotTableModel(connectionColumns, "tessera::ConnectionsModel", parent)
{
}

Qt::ItemFlags ConnectionsModel::flags(const QModelIndex &index) const
{
    const bool isHeading = index.isValid() && !row(index.row()).connection;
    return isHeading ? Qt::ItemIsEnabled : SnapshotTableModel::flags(index);
}

QVariant ConnectionsModel::extra(const ConnectionRow &row, int, int role) const
{
    if (role == HeadingRole)
        return !row.connection;
    if (!row.connection)
        return {};
    switch (role) {
    case PlaceRole:
        return connectionPlace(*row.connection);
    case ColourRole:
        return row.connection->colour;
    case EnvironmentRole:
        return static_cast<int>(row.connection->environment);
    case HintRole:
        return hint(*row.connection);
    case Qt::AccessibleTextRole:
        return spoken(*row.connection);
    default:
        return {};
    }
}

} // namespace tessera
