// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/hosts_pane.h"

#include "ui/dialogs/host_dialog.h"

namespace tessera {

namespace {
constexpr int placeColumn = 1;
}

HostsPane::HostsPane(QWidget *parent)
    : AccessPane(tr("Where the servers run, so that a failover can stop an old primary, a switchover can "
                    "restart it, and standbys can be made."),
                 parent)
{
    setTable(m_model, tr("Hosts of the servers"), placeColumn, tr("No host is known"),
             tr("Without one a server is only asked by SQL. Add the host of each server, standbys too."));
}

QString HostsPane::selectedServer() const
{
    return hasSelection() ? m_model.row(selectedRow()).key() : QString();
}

void HostsPane::add()
{
    ask({}, static_cast<int>(m_model.hosts().size()));
}

void HostsPane::edit()
{
    if (hasSelection())
        ask(m_model.row(selectedRow()).access, selectedRow());
}

void HostsPane::ask(const HostAccess &access, int row)
{
    auto hosts = m_model.hosts();
    if (row < hosts.size())
        hosts.removeAt(row);
    HostDialog dialog(access, hosts, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    hosts.insert(row, dialog.access());
    m_model.setHosts(hosts);
    selectRow(row);
}

void HostsPane::remove()
{
    auto hosts = m_model.hosts();
    hosts.removeAt(selectedRow());
    m_model.setHosts(hosts);
}

} // namespace tessera
