// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/sync_policy_dialog.h"

#include "core/ha/sync_names.h"
#include "models/availability_model.h"
#include "ui/widgets/labels.h"

#include <QButtonGroup>
#include <QFormLayout>
#include <QLabel>
#include <QRadioButton>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

QString sentenceOf(const NodeGroup &group)
{
    const auto names = SyncNames::from(group.reading ? group.reading->syncNames : QString()).names;
    return names.isEmpty()
        ? SyncPolicyDialog::tr("%1: its commits wait for no standby now.").arg(groupName(group))
        : SyncPolicyDialog::tr("%1: its commits wait for %2 now.")
              .arg(groupName(group), group.reading->syncNames);
}

} // namespace

SyncPolicyDialog::SyncPolicyDialog(const NodeGroup &group, QWidget *parent)
    : FormDialog(tr("What commits wait for"), sentenceOf(group), parent)
    , m_group(group.primary.group)
    , m_policies(new QButtonGroup(this))
{
    addPolicy(u"prefer"_s, tr("One of the standbys that stream &now"),
              tr("A failover loses nothing that was acknowledged. When a standby goes or comes back, choose "
                 "it again, or let guards do it: list the group under 'prefer' in their file."));
    addPolicy(u"strict"_s, tr("The &same, and those that were named before"),
              tr("Commits hang while none of them is there, rather than be at risk."));
    addPolicy(u"off"_s, tr("N&o standby"),
              tr("Commits are as quick as the primary's own disk; a failover can lose the last of them."));
    const bool waits = group.reading && SyncNames::from(group.reading->syncNames).waits() > 0;
    auto *first = m_policies->button(waits ? 2 : 0);
    first->setChecked(true);
    first->setFocus();
}

void SyncPolicyDialog::addPolicy(const QString &policy, const QString &text, const QString &consequence)
{
    auto *choice = new QRadioButton(text, this);
    m_policies->addButton(choice, static_cast<int>(m_words.size()));
    m_words << policy;
    addChoice(choice, consequence);
}

QJsonObject SyncPolicyDialog::parameters() const
{
    return { { u"group"_s, QString::number(m_group.value) },
             { u"policy"_s, m_words.at(m_policies->checkedId()) } };
}

} // namespace tessera
