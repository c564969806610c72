// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/add_node_dialog.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QRadioButton>
#include <QSpinBox>

namespace tessera {

namespace {
constexpr int defaultPort = 5432;
constexpr int largestPort = 65535;
} // namespace

AddNodeDialog::AddNodeDialog(bool mayMakeServer, QWidget *parent)
    : FormDialog(tr("Add a node"),
                 tr("The server must run the same PostgreSQL and Citus versions, hold a database of the same "
                    "name, and be reachable from the coordinator."),
                 parent)
    , m_new(new QRadioButton(tr("Make a new server in this sandbox"), this))
    , m_existing(new QRadioButton(tr("Use a server that runs already"), this))
    , m_host(new QLineEdit(this))
    , m_port(new QSpinBox(this))
{
    m_host->setPlaceholderText(tr("host name or address"));
    m_port->setRange(1, largestPort);
    m_port->setValue(defaultPort);
    m_port->setGroupSeparatorShown(false);
    m_new->setVisible(mayMakeServer);
    m_existing->setVisible(mayMakeServer);
    m_new->setChecked(mayMakeServer);
    m_existing->setChecked(!mayMakeServer);
    if (mayMakeServer) {
        for (auto *choice : { m_new, m_existing }) {
            form()->addRow(choice);
            placeInTabOrder(choice);
        }
    }
    addField(tr("Host"), m_host);
    addField(tr("Port"), m_port);
    const auto enable = [this] {
        m_host->setEnabled(!wantsNewServer());
        m_port->setEnabled(!wantsNewServer());
    };
    connect(m_new, &QRadioButton::toggled, this, enable);
    enable();
}

bool AddNodeDialog::wantsNewServer() const
{
    return m_new->isChecked();
}

QString AddNodeDialog::address() const
{
    return m_host->text().trimmed() + QLatin1Char(':') + QString::number(m_port->value());
}

QString AddNodeDialog::flaw() const
{
    return wantsNewServer() || !m_host->text().trimmed().isEmpty() ? QString()
                                                                   : tr("Enter the host of the server.");
}

} // namespace tessera
