// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/managers_pane.h"

#include "ui/dialogs/manager_dialog.h"

namespace tessera {

namespace {
constexpr int wayColumn = 2;
}

ManagersPane::ManagersPane(QWidget *parent)
    : AccessPane(tr("Who decides, besides you, which server of a node group is its primary: Patroni or "
                    "pg_auto_failover. Tessera then asks them instead of acting itself."),
                 parent)
{
    setTable(
        m_model, tr("HA managers"), wayColumn, tr("No HA manager has been told"),
        tr("Where Patroni or pg_auto_failover manages a node group, add it here: its state is shown, and "
           "it can be asked to switch over."));
}

QString ManagersPane::selectedGroup() const
{
    return hasSelection() ? m_model.row(selectedRow()).key() : QString();
}

void ManagersPane::add()
{
    ask({ .kind = ManagerKind::Patroni }, static_cast<int>(m_model.managers().size()));
}

void ManagersPane::edit()
{
    if (hasSelection())
        ask(m_model.row(selectedRow()).access, selectedRow());
}

void ManagersPane::ask(const ManagerAccess &access, int row)
{
    auto managers = m_model.managers();
    if (row < managers.size())
        managers.removeAt(row);
    ManagerDialog dialog(access, managers, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    managers.insert(row, dialog.access());
    m_model.setManagers(managers);
    selectRow(row);
}

void ManagersPane::remove()
{
    auto managers = m_model.managers();
    managers.removeAt(selectedRow());
    m_model.setManagers(managers);
}

} // namespace tessera
