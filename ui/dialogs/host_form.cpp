// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/host_form.h"

#include "core/hosts/host_access_json.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>

#include <algorithm>

namespace tessera {

using namespace Qt::StringLiterals;

void HostForm::addHostFields(const QList<HostAccess> &known)
{
    buildServer(known);
    addField(tr("&Reached by"), m_way = new QComboBox(this));
    m_way->addItem(tr("Commands on this machine"), false);
    m_way->addItem(tr("ssh, with your configuration and agent"), true);
    addField(tr("SSH des&tination"), m_ssh = new QLineEdit(this));
    m_ssh->setPlaceholderText(tr("[user@]host, or an alias of ~/.ssh/config"));
    addField(tr("OS &user"), m_user = new QLineEdit(this));
    m_user->setPlaceholderText(tr("the one we are there, else by sudo -n"));
    buildControl();
    connect(m_way, &QComboBox::currentIndexChanged, this, &HostForm::showWhatIsUsed);
    connect(m_control, &QComboBox::currentIndexChanged, this, &HostForm::showWhatIsUsed);
    showWhatIsUsed();
}

void HostForm::buildServer(const QList<HostAccess> &known)
{
    addField(tr("&Server"), m_server = new QComboBox(this));
    m_server->setEditable(true);
    m_server->setInsertPolicy(QComboBox::NoInsert);
    for (const auto &access : known)
        m_server->addItem(access.server.text());
    m_server->setCurrentIndex(-1);
    m_server->lineEdit()->setPlaceholderText(tr("10.0.0.5:5432"));
    m_server->lineEdit()->setAccessibleName(m_server->accessibleName());
    connect(m_server, &QComboBox::currentTextChanged, this, [this, known](const QString &text) {
        const auto found = std::ranges::find_if(
            known, [&](const HostAccess &one) { return one.server.text() == text.trimmed(); });
        if (found != known.end())
            fill(*found);
    });
}

void HostForm::buildControl()
{
    addField(tr("Run &by"), m_control = new QComboBox(this));
    for (const auto control :
         { ServiceControl::PgCtl, ServiceControl::PgCtlCluster, ServiceControl::Systemd })
        m_control->addItem(controlWord(control));
    addField(tr("&Data folder"), m_data = new QLineEdit(this));
    m_data->setPlaceholderText(u"/var/lib/postgresql/15/main"_s);
    addField(tr("&Programs"), m_programs = new QLineEdit(this));
    m_programs->setPlaceholderText(u"/usr/lib/postgresql/15/bin"_s);
    addField(tr("&Cluster or unit"), m_service = new QLineEdit(this));
    addField(tr("&Log file"), m_log = new QLineEdit(this));
    m_log->setPlaceholderText(tr("none: the server's first words are not kept"));
}

bool HostForm::usesSsh() const
{
    return m_way->currentData().toBool();
}

void HostForm::showWhatIsUsed()
{
    const auto control = static_cast<ServiceControl>(m_control->currentIndex());
    form()->setRowVisible(m_ssh, usesSsh());
    form()->setRowVisible(m_service, control != ServiceControl::PgCtl);
    form()->setRowVisible(m_log, control == ServiceControl::PgCtl);
    m_service->setPlaceholderText(control == ServiceControl::Systemd ? u"postgresql@15-main"_s
                                                                     : u"15/main"_s);
}

void HostForm::setAccess(const HostAccess &access)
{
    m_server->setEditText(access.server.host.isEmpty() ? QString() : access.server.text());
    fill(access);
}

void HostForm::fill(const HostAccess &access)
{
    m_base = access;
    m_way->setCurrentIndex(access.ssh.isEmpty() ? 0 : 1);
    m_ssh->setText(access.ssh);
    m_user->setText(access.user);
    m_control->setCurrentIndex(static_cast<int>(access.control));
    m_data->setText(access.dataFolder);
    m_programs->setText(access.programs);
    m_service->setText(access.service);
    m_log->setText(access.logFile);
    for (auto *field : { m_ssh, m_data, m_programs, m_log })
        field->home(false); // how a long name begins tells more
}

QString HostForm::serverText() const
{
    return m_server->currentText().trimmed();
}

HostAccess HostForm::access() const
{
    auto access = m_base;
    access.server = hostPortFrom(serverText()).value_or(HostPort {});
    access.ssh = usesSsh() ? m_ssh->text().trimmed() : QString();
    access.user = m_user->text().trimmed();
    access.control = static_cast<ServiceControl>(m_control->currentIndex());
    access.dataFolder = m_data->text().trimmed();
    access.programs = m_programs->text().trimmed();
    const bool isPgCtl = access.control == ServiceControl::PgCtl;
    access.service = isPgCtl ? QString() : m_service->text().trimmed();
    access.logFile = isPgCtl ? m_log->text().trimmed() : QString();
    return access;
}

QString HostForm::hostFlaw() const
{
    if (serverText().isEmpty())
        return tr("Enter the server as HOST:PORT, such as 10.0.0.5:5432.");
    if (const auto place = hostPortFrom(serverText()); !place)
        return place.error().message;
    if (usesSsh() && m_ssh->text().trimmed().isEmpty())
        return tr("Name the host that ssh goes to.");
    const auto checked = checkHostAccess(access());
    return checked ? QString() : checked.error().message;
}

} // namespace tessera
