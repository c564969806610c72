// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/add_node_dialog.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QRadioButton>
#include <QSpinBox>

namespace tessera {

namespace {
constexpr int mostNewServers = 8; ///< At a time, on one machine
}

AddNodeDialog::AddNodeDialog(bool mayMakeServer, QWidget *parent)
    : FormDialog(
        tr("Add nodes"),
        tr("Each server must run the same PostgreSQL and Citus versions, hold a database of the same "
           "name, and be reachable from the coordinator."),
        parent)
    , m_new(new QRadioButton(tr("Make &new servers in this sandbox"), this))
    , m_existing(new QRadioButton(tr("Use servers that r&un already"), this))
    , m_count(new QSpinBox(this))
    , m_addresses(new QLineEdit(this))
    , m_rebalance(new QComboBox(this))
{
    m_count->setRange(1, mostNewServers);
    m_addresses->setPlaceholderText(tr("10.0.0.5:5432, 10.0.0.6:5432"));
    m_rebalance->addItem(tr("Leave the shards where they are"), QString());
    m_rebalance->addItem(tr("Rebalance by moves of the console"), QStringLiteral("tessera"));
    m_rebalance->addItem(tr("Rebalance by the server's background job"), QStringLiteral("server"));
    for (auto *choice : { m_new, m_existing })
        choice->setVisible(mayMakeServer);
    (mayMakeServer ? m_new : m_existing)->setChecked(true);
    if (mayMakeServer)
        addChoices();
    else
        m_count->hide();
    addField(tr("&Servers"), m_addresses, tr("HOST:PORT each, with commas or spaces between them."));
    addField(
        tr("&Afterwards"), m_rebalance,
        tr("The console's moves run side by side; the server's job goes on when the console is closed."));
}

void AddNodeDialog::addChoices()
{
    form()->addRow(m_new);
    placeInTabOrder(m_new);
    addField(tr("&How many"), m_count);
    form()->addRow(m_existing);
    placeInTabOrder(m_existing);
    const auto enable = [this] {
        m_count->setEnabled(m_new->isChecked());
        m_addresses->setEnabled(!m_new->isChecked());
    };
    connect(m_new, &QRadioButton::toggled, this, enable);
    enable();
}

int AddNodeDialog::newServers() const
{
    return m_new->isChecked() ? m_count->value() : 0;
}

QJsonObject AddNodeDialog::parameters() const
{
    QJsonObject parameters;
    if (newServers() == 0)
        parameters.insert(QStringLiteral("address"), m_addresses->text().simplified());
    if (const auto who = m_rebalance->currentData().toString(); !who.isEmpty())
        parameters.insert(QStringLiteral("rebalance"), who);
    return parameters;
}

QString AddNodeDialog::flaw() const
{
    return newServers() > 0 || !m_addresses->text().trimmed().isEmpty()
        ? QString()
        : tr("Enter the servers, such as 10.0.0.5:5432.");
}

} // namespace tessera
