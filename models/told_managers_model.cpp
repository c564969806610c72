// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/told_managers_model.h"

#include <array>

namespace tessera {

namespace {

QString groupText(const ToldManagerRow &row)
{
    return row.access.group.isEmpty() ? ToldManagersModel::tr("all") : row.access.group;
}

QString kindText(const ToldManagerRow &row)
{
    return row.access.kind == ManagerKind::None ? ToldManagersModel::tr("nobody") : nameOf(row.access.kind);
}

QString wayText(const ToldManagerRow &row)
{
    return row.access.kind == ManagerKind::AutoFailover ? row.access.monitor.safeText()
                                                        : row.access.rest.join(QLatin1Char(' '));
}

constexpr std::array columns {
    Column<ToldManagerRow> { QT_TRANSLATE_NOOP("tessera::ToldManagersModel", "Node group"),
                             [](const ToldManagerRow &row) -> QVariant { return groupText(row); },
                             [](const ToldManagerRow &row) -> QVariant {
                                 return row.access.group.isEmpty() ? -1 : row.access.group.toInt();
                             } },
    Column<ToldManagerRow> { QT_TRANSLATE_NOOP("tessera::ToldManagersModel", "Managed by"),
                             [](const ToldManagerRow &row) -> QVariant { return kindText(row); }, nullptr },
    Column<ToldManagerRow> { QT_TRANSLATE_NOOP("tessera::ToldManagersModel", "Reached by"),
                             [](const ToldManagerRow &row) -> QVariant { return wayText(row); }, nullptr },
};

} // namespace

ToldManagersModel::ToldManagersModel(QObject *parent)
    : SnapshotTableModel(columns, "tessera::ToldManagersModel", parent)
{
}

void ToldManagersModel::setManagers(const QList<ManagerAccess> &managers)
{
    QList<ToldManagerRow> rows;
    for (const auto &access : managers)
        rows << ToldManagerRow { access };
    setRows(rows);
}

QList<ManagerAccess> ToldManagersModel::managers() const
{
    QList<ManagerAccess> managers;
    for (const auto &row : rows())
        managers << row.access;
    return managers;
}

} // namespace tessera
