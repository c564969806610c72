// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tenants_model.h"

#include "core/activity/statement_text.h"
#include "models/format.h"

#include <algorithm>
#include <array>

namespace tessera {

namespace {

constexpr qsizetype shownName = 80;
constexpr qsizetype namedTables = 2;
constexpr double millisecondsInSecond = 1000;

QString cpuText(std::chrono::duration<double> cpu)
{
    return TenantsModel::tr("%1 ms").arg(QLocale().toString(cpu.count() * millisecondsInSecond, 'f', 1));
}

enum TenantColumn { TenantNameColumn, TablesColumn, StatementsColumn };

constexpr std::array columns {
    Column<TenantRow> { QT_TRANSLATE_NOOP("tessera::TenantsModel", "Tenant"),
                        [](const TenantRow &row) -> QVariant { return oneLine(row.use.tenant, shownName); },
                        nullptr },
    Column<TenantRow> { QT_TRANSLATE_NOOP("tessera::TenantsModel", "Tables"),
                        [](const TenantRow &row) -> QVariant { return row.tables; }, nullptr },
    Column<TenantRow> {
        QT_TRANSLATE_NOOP("tessera::TenantsModel", "Statements"),
        [](const TenantRow &row) -> QVariant { return format::count(row.use.statementsBefore); },
        [](const TenantRow &row) -> QVariant { return row.use.statementsBefore; }, true },
    Column<TenantRow> { QT_TRANSLATE_NOOP("tessera::TenantsModel", "Reads"),
                        [](const TenantRow &row) -> QVariant { return format::count(row.use.readsBefore); },
                        [](const TenantRow &row) -> QVariant { return row.use.readsBefore; }, true },
    Column<TenantRow> { QT_TRANSLATE_NOOP("tessera::TenantsModel", "CPU"),
                        [](const TenantRow &row) -> QVariant { return cpuText(row.use.cpuBefore); },
                        [](const TenantRow &row) -> QVariant { return row.use.cpuBefore.count(); }, true },
    Column<TenantRow> { QT_TRANSLATE_NOOP("tessera::TenantsModel", "Statements now"),
                        [](const TenantRow &row) -> QVariant { return format::count(row.use.statements); },
                        [](const TenantRow &row) -> QVariant { return row.use.statements; }, true },
    Column<TenantRow> { QT_TRANSLATE_NOOP("tessera::TenantsModel", "CPU now"),
                        [](const TenantRow &row) -> QVariant { return cpuText(row.use.cpu); },
                        [](const TenantRow &row) -> QVariant { return row.use.cpu.count(); }, true },
    Column<TenantRow> { QT_TRANSLATE_NOOP("tessera::TenantsModel", "Node"),
                        [](const TenantRow &row) -> QVariant { return row.node; }, nullptr },
};

void nameTables(TenantRow &row, const ClusterSnapshot &cluster)
{
    QStringList names;
    for (const auto &table : cluster.tables()) {
        if (table.colocation != row.use.colocation)
            continue;
        names << table.displayName();
        if (row.table.isEmpty() && table.kind == TableKind::Hash)
            row.table = table.displayName();
    }
    names.sort();
    row.tables = names.mid(0, namedTables).join(QStringLiteral(", "));
    const auto more = names.size() - namedTables;
    if (more > 0)
        row.tables = TenantsModel::tr("%1 and %n more", nullptr, static_cast<int>(more)).arg(row.tables);
}

} // namespace

QList<TenantRow> tenantRows(const TenantStatistics &statistics, const ClusterSnapshot *cluster)
{
    qint64 most = 1;
    for (const auto &use : statistics.tenants)
        most = std::max(most, use.statementsBefore);
    QList<TenantRow> rows;
    for (const auto &use : statistics.tenants) {
        TenantRow row { .use = use,
                        .share = static_cast<double>(use.statementsBefore) / static_cast<double>(most) };
        const auto *node = cluster ? cluster->node(use.node) : nullptr;
        row.node = node ? node->address() : QString();
        if (cluster)
            nameTables(row, *cluster);
        rows << row;
    }
    return rows;
}

TenantsModel::TenantsModel(QObject *parent)
    : SnapshotTableModel(columns, "tessera::TenantsModel", parent)
{
}

QVariant TenantsModel::extra(const TenantRow &row, int column, int role) const
{
    if (role == SeverityRole && column == TenantNameColumn)
        return static_cast<int>(row.use.isHot ? Severity::Warning : Severity::Ok);
    if (role == ShareRole && column == StatementsColumn)
        return row.share;
    if (role == Qt::ToolTipRole && column == TenantNameColumn && row.use.isHot)
        return TenantsModel::tr("Hot: a fifth of its group's load or more.");
    return {};
}

} // namespace tessera
