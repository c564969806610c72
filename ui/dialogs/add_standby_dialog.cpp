// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/add_standby_dialog.h"

#include "core/operations/add_standby.h"
#include "core/operations/server_steps.h"
#include "models/availability_model.h"
#include "ui/widgets/labels.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

QString sentenceOf(const StandbyChoices &choices)
{
    if (choices.isSandbox)
        return AddStandbyDialog::tr("A new server of this sandbox becomes a copy of the primary, and then "
                                    "follows it. Writes go on meanwhile.");
    const auto sentence = AddStandbyDialog::tr(
        "The primary is copied to the host while writes go on; then the copy follows it. The host needs the "
        "same PostgreSQL, and no data in that folder.");
    const auto kept = choices.keptWith.isEmpty()
        ? AddStandbyDialog::tr("How the host is reached is known until this cluster is closed.")
        : AddStandbyDialog::tr("How the host is reached is kept with the connection %1.")
              .arg(choices.keptWith);
    return sentence + u' ' + kept;
}

} // namespace

AddStandbyDialog::AddStandbyDialog(const StandbyChoices &choices, QWidget *parent)
    : HostForm(tr("Add a standby"), sentenceOf(choices), parent)
    , m_choices(choices)
    , m_group(new QComboBox(this))
    , m_login(new QLineEdit(this))
    , m_name(makeQuietLabel(FontRole::Caption, this))
{
    for (const auto &group : choices.groups) {
        m_group->addItem(groupName(group), group.primary.group.value);
        if (group.primary.group == choices.group)
            m_group->setCurrentIndex(m_group->count() - 1);
    }
    addField(tr("Node &group"), m_group);
    if (!choices.isSandbox) {
        addHostFields(choices.hosts);
        connect(serverField(), &QComboBox::currentTextChanged, this, &AddStandbyDialog::showName);
    }
    addField(tr("Log&in"), m_login);
    m_login->setPlaceholderText(tr("as other standbys do"));
    m_login->setToolTip(
        tr("How it connects to the primary: keywords of libpq such as user=replicator, never a password"));
    m_name->setWordWrap(true);
    m_name->setTextFormat(Qt::PlainText);
    form()->addRow(m_name);
    showName();
}

void AddStandbyDialog::showName()
{
    const bool isTyped = !m_choices.isSandbox && !access().server.host.isEmpty();
    m_name->setVisible(isTyped);
    if (isTyped)
        m_name->setText(tr("It calls itself %1, and follows by a slot of that name on the primary.")
                            .arg(standbyNameFor(access().server.text())));
}

QJsonObject AddStandbyDialog::parameters() const
{
    QJsonObject parameters { { u"group"_s, m_group->currentData().toString() } };
    if (!m_choices.isSandbox)
        parameters.insert(u"server"_s, access().server.text());
    if (const auto login = m_login->text().trimmed(); !login.isEmpty())
        parameters.insert(u"connection"_s, login);
    return parameters;
}

quint16 AddStandbyDialog::primaryPort() const
{
    return static_cast<quint16>(m_choices.groups.at(m_group->currentIndex()).primary.port);
}

std::optional<HostAccess> AddStandbyDialog::newHost() const
{
    if (m_choices.isSandbox || m_choices.hosts.contains(access()))
        return {};
    return access();
}

QString AddStandbyDialog::flaw() const
{
    if (const auto missing = m_choices.isSandbox ? QString() : hostFlaw(); !missing.isEmpty())
        return missing;
    const auto refused = refusalOfLogin(m_login->text().trimmed());
    return refused ? QString() : refused.error().message;
}

} // namespace tessera
