// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/manager_dialog.h"

#include "core/ha/follow_conninfo.h"
#include "core/managers/manager_access_json.h"
#include "ui/dialogs/command_field.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QRegularExpression>

#include <algorithm>

namespace tessera {

using namespace Qt::StringLiterals;

ManagerDialog::ManagerDialog(const ManagerAccess &access, const QList<ManagerAccess> &others, QWidget *parent)
    : FormDialog(tr("HA manager of a node group"),
                 tr("Where somebody else decides which server is the primary, that one is asked, and nothing "
                    "is done behind its back."),
                 parent)
    , m_others(others)
    , m_kind(new QComboBox(this))
    , m_group(new QLineEdit(this))
{
    for (const auto one : { ManagerKind::Patroni, ManagerKind::AutoFailover, ManagerKind::Repmgr })
        m_kind->addItem(nameOf(one), static_cast<int>(one));
    m_kind->addItem(tr("Nobody, whatever the servers' traces say"), static_cast<int>(ManagerKind::None));
    addField(tr("&Managed by"), m_kind);
    addField(tr("Node &group"), m_group);
    buildPatroni();
    buildMonitor();
    buildPassword();
    fill(access);
    setButtonText(tr("Keep"));
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ManagerDialog::showWhatIsUsed);
    showWhatIsUsed();
}

void ManagerDialog::buildPatroni()
{
    addField(tr("&Addresses"), m_rest = new QLineEdit(this));
    m_rest->setPlaceholderText(u"http://10.0.0.5:8008, http://10.0.0.6:8008"_s);
    m_rest->setToolTip(tr("Of the REST interface of each member"));
    m_knowsCitus = new QCheckBox(tr("It has the section &citus: it keeps pg_dist_node itself"), this);
    form()->addRow(QString(), m_knowsCitus);
    placeInTabOrder(m_knowsCitus);
    addField(tr("&User"), m_user = new QLineEdit(this));
    m_user->setPlaceholderText(tr("for what changes something; none: it asks for none"));
    addField(tr("Au&thority"), m_authority = new QLineEdit(this));
    m_authority->setPlaceholderText(tr("the system's certificate authorities"));
    addField(tr("C&ertificate"), m_certificate = new QLineEdit(this));
    m_certificate->setPlaceholderText(tr("a file, where it asks for one"));
    addField(tr("&Key"), m_key = new QLineEdit(this));
    m_key->setPlaceholderText(tr("the file with its key"));
}

void ManagerDialog::buildMonitor()
{
    addField(tr("M&onitor"), m_monitor = new QLineEdit(this));
    m_monitor->setPlaceholderText(u"host=10.0.0.9 user=autoctl_node dbname=pg_auto_failover"_s);
    m_monitor->setToolTip(tr("How it is reached: keywords of libpq, never a password"));
    addField(tr("&Formation"), m_formation = new QLineEdit(this));
    m_formation->setPlaceholderText(u"default"_s);
}

void ManagerDialog::buildPassword()
{
    addField(tr("&Password command"), m_command = new CommandField(this));
    m_command->setPlaceholderText(tr("a program that prints the password"));
    addField(tr("C&redential"), m_credential = new QLineEdit(this));
    m_credential->setPlaceholderText(tr("the name of a systemd credential"));
}

ManagerKind ManagerDialog::kind() const
{
    return static_cast<ManagerKind>(m_kind->currentData().toInt());
}

void ManagerDialog::showWhatIsUsed()
{
    const bool isPatroni = kind() == ManagerKind::Patroni;
    const bool isMonitor = kind() == ManagerKind::AutoFailover;
    for (auto *field : QList<QWidget *> { m_rest, m_knowsCitus, m_user, m_authority, m_certificate, m_key })
        form()->setRowVisible(field, isPatroni);
    for (auto *field : { m_monitor, m_formation })
        form()->setRowVisible(field, isMonitor);
    for (auto *field : QList<QWidget *> { m_command, m_credential })
        form()->setRowVisible(field, isPatroni || isMonitor);
    m_group->setPlaceholderText(isMonitor ? tr("all: it numbers them as Citus does")
                                          : tr("its number; 0 is the coordinator's"));
}

void ManagerDialog::fill(const ManagerAccess &access)
{
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(access.kind)));
    m_group->setText(access.group);
    m_rest->setText(access.rest.join(u", "_s));
    m_knowsCitus->setChecked(access.knowsCitus);
    m_user->setText(access.user);
    m_authority->setText(access.caFile);
    m_certificate->setText(access.certificate);
    m_key->setText(access.keyFile);
    m_monitor->setText(keywordsOf(access.monitor));
    m_formation->setText(access.formation);
    m_command->setCommand(access.passwordCommand);
    m_credential->setText(access.credential);
    for (auto *field : { m_rest, m_monitor })
        field->home(false); // how a long one begins tells more
}

ManagerAccess ManagerDialog::access() const
{
    ManagerAccess access { .kind = kind(), .group = m_group->text().trimmed() };
    if (kind() == ManagerKind::Patroni) {
        static const QRegularExpression gap(u"[\\s,]+"_s);
        access.rest = restFrom(m_rest->text().split(gap, Qt::SkipEmptyParts));
        access.knowsCitus = m_knowsCitus->isChecked();
        access.user = m_user->text().trimmed();
        access.caFile = m_authority->text().trimmed();
        access.certificate = m_certificate->text().trimmed();
        access.keyFile = m_key->text().trimmed();
    }
    if (kind() == ManagerKind::AutoFailover) {
        access.monitor = ConnInfo::parse(m_monitor->text().trimmed()).value_or(ConnInfo {});
        access.formation = m_formation->text().trimmed();
    }
    if (kind() == ManagerKind::Patroni || kind() == ManagerKind::AutoFailover) {
        access.passwordCommand = m_command->command();
        access.credential = m_credential->text().trimmed();
    }
    return access;
}

QString ManagerDialog::groupFlaw() const
{
    const auto typed = m_group->text().trimmed();
    bool isNumber = false;
    const bool isGood = typed.toInt(&isNumber) >= 0 && isNumber;
    if (typed.isEmpty() ? kind() != ManagerKind::AutoFailover : !isGood)
        return tr("Enter the number of the node group; 0 is the coordinator's.");
    if (std::ranges::find(m_others, typed, &ManagerAccess::group) != m_others.end())
        return typed.isEmpty()
            ? tr("The manager of all groups is known already: change that entry.")
            : tr("The manager of group %1 is known already: change that entry.").arg(typed);
    return {};
}

QString ManagerDialog::flaw() const
{
    if (const auto missing = groupFlaw(); !missing.isEmpty())
        return missing;
    if (kind() == ManagerKind::Patroni && m_rest->text().trimmed().isEmpty())
        return tr("Enter where its REST interface is, such as http://10.0.0.5:8008.");
    if (kind() == ManagerKind::AutoFailover) {
        const auto monitor = ConnInfo::parse(m_monitor->text().trimmed());
        if (!monitor)
            return monitor.error().message;
        if (monitor->values().isEmpty())
            return tr("Enter how the monitor is reached, such as host=10.0.0.9 user=autoctl_node "
                      "dbname=pg_auto_failover.");
    }
    const auto checked = checkManagerAccess(access());
    return checked ? QString() : checked.error().message;
}

} // namespace tessera
