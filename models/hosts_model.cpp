// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/hosts_model.h"

#include "core/hosts/host_access_json.h"

#include <array>

namespace tessera {

namespace {

QString placeText(const HostRow &row)
{
    return row.access.ssh.isEmpty() ? HostsModel::tr("this machine") : row.access.ssh;
}

QString controlText(const HostRow &row)
{
    const auto word = controlWord(row.access.control);
    return row.access.service.isEmpty() ? word : HostsModel::tr("%1: %2").arg(word, row.access.service);
}

constexpr std::array columns {
    Column<HostRow> { QT_TRANSLATE_NOOP("tessera::HostsModel", "Server"),
                      [](const HostRow &row) -> QVariant { return row.key(); }, nullptr },
    Column<HostRow> { QT_TRANSLATE_NOOP("tessera::HostsModel", "Reached by"),
                      [](const HostRow &row) -> QVariant { return placeText(row); }, nullptr },
    Column<HostRow> { QT_TRANSLATE_NOOP("tessera::HostsModel", "As"),
                      [](const HostRow &row) -> QVariant { return row.access.user; }, nullptr },
    Column<HostRow> { QT_TRANSLATE_NOOP("tessera::HostsModel", "Run by"),
                      [](const HostRow &row) -> QVariant { return controlText(row); }, nullptr },
    Column<HostRow> { QT_TRANSLATE_NOOP("tessera::HostsModel", "Data folder"),
                      [](const HostRow &row) -> QVariant { return row.access.dataFolder; }, nullptr },
};

} // namespace

HostsModel::HostsModel(QObject *parent)
    : SnapshotTableModel(columns, "tessera::HostsModel", parent)
{
}

void HostsModel::setHosts(const QList<HostAccess> &hosts)
{
    QList<HostRow> rows;
    for (const auto &access : hosts)
        rows << HostRow { access };
    setRows(rows);
}

QList<HostAccess> HostsModel::hosts() const
{
    QList<HostAccess> hosts;
    for (const auto &row : rows())
        hosts << row.access;
    return hosts;
}

} // namespace tessera
