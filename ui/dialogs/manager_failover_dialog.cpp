// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/manager_failover_dialog.h"

#include "core/operations/ask_manager.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>

#include <algorithm>

namespace tessera {

using namespace Qt::StringLiterals;

ManagerFailoverDialog::ManagerFailoverDialog(const ManagedGroup &group, const QString &member,
                                             QWidget *parent)
    : FormDialog(tr("Fail over by %1").arg(titleOf(group)),
                 tr("The manager makes a standby the primary of group %1, whatever the old one does.")
                     .arg(group.group.value),
                 parent)
    , m_group(group)
    , m_member(new QComboBox(this))
    , m_acceptsLoss(new QCheckBox(tr("&What was acknowledged last may be lost"), this))
{
    m_member->addItem(tr("The standby that lacks least"), QString());
    for (const auto &one : group.members) {
        if (isFollowing(one) && one.mayLead)
            m_member->addItem(tr("%1 (%2)").arg(one.name, nameOf(one.role)), one.name);
    }
    m_member->setCurrentIndex(std::max(0, m_member->findData(member)));
    addField(tr("&New primary"), m_member);
    form()->addRow(QString(), m_acceptsLoss);
    placeInTabOrder(m_acceptsLoss);
}

QJsonObject ManagerFailoverDialog::parameters() const
{
    QJsonObject parameters { { u"task"_s, u"failover"_s },
                             { u"group"_s, QString::number(m_group.group.value) } };
    if (const auto member = m_member->currentData().toString(); !member.isEmpty())
        parameters.insert(u"member"_s, member);
    if (m_acceptsLoss->isChecked())
        parameters.insert(u"acceptLoss"_s, true);
    return parameters;
}

QString ManagerFailoverDialog::flaw() const
{
    auto wish = AskManager::from(parameters());
    if (wish.refusalBy(m_group))
        return {};
    wish.acceptsLoss = true;
    const auto refused = wish.refusalBy(m_group);
    return refused ? tr("Commits did not wait for that standby: say that what was acknowledged last may be "
                        "lost, or wait for the old primary.")
                   : refused.error().message;
}

} // namespace tessera
