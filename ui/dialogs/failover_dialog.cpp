// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/failover_dialog.h"

#include "models/availability_model.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>

#include <algorithm>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

QString headingOf(FailoverDialog::Stage stage, const NodeGroup &group)
{
    const auto number = QString::number(group.primary.group.value);
    return stage == FailoverDialog::Stage::Begin
        ? FailoverDialog::tr("Fail over group %1").arg(number)
        : FailoverDialog::tr("Finish the failover of group %1").arg(number);
}

QString sentenceOf(FailoverDialog::Stage stage, const NodeGroup &group)
{
    const auto primary = group.primary.address();
    if (stage == FailoverDialog::Stage::Begin)
        return FailoverDialog::tr("A standby takes the place of %1, which does not answer.").arg(primary);
    return FailoverDialog::tr(
               "%1 accepts writes in the place of %2. Nobody is promoted: the other nodes learn "
               "the new address, and what was set aside is put back.")
        .arg(group.usurpers().first().server, primary);
}

} // namespace

FailoverDialog::FailoverDialog(const NodeGroup &group, Stage stage, QWidget *parent)
    : FormDialog(headingOf(stage, group), sentenceOf(stage, group), parent)
    , m_group(group)
    , m_acceptsLoss(new QCheckBox(tr("&What was acknowledged last may be lost"), this))
{
    if (stage == Stage::Begin)
        addCandidates();
    if (asksForHost()) {
        m_host = new QLineEdit(this);
        addField(tr("Host that is &off"), m_host,
                 tr("The host of %1 cannot be reached from here. See that it is off, and type its name: %2")
                     .arg(group.primary.address(), group.primary.host));
    }
    m_acceptsLoss->setToolTip(tr("Where the standby lacks what commits did not wait for, the plan is refused "
                                 "without this."));
    form()->addRow(QString(), m_acceptsLoss);
    placeInTabOrder(m_acceptsLoss);
}

void FailoverDialog::addCandidates()
{
    m_candidate = new QComboBox(this);
    m_candidate->addItem(tr("The standby that lacks least"), QString());
    for (const auto &member : m_group.members) {
        if (member.isReachable && member.isInRecovery && !member.name.isEmpty())
            m_candidate->addItem(tr("%1 (%2)").arg(member.name, member.server), member.server);
    }
    addField(tr("&New primary"), m_candidate);
}

/// A coordinator whose host is not reached could go on writing to the workers: there the plan refuses.
bool FailoverDialog::asksForHost() const
{
    if (m_group.primary.isCoordinator())
        return false;
    const auto *old = m_group.named();
    return old == nullptr || (!old->isReachable && (!old->hasHost || old->hostState.isEmpty()));
}

QJsonObject FailoverDialog::parameters() const
{
    QJsonObject parameters { { u"group"_s, QString::number(m_group.primary.group.value) } };
    if (m_candidate && m_candidate->currentIndex() > 0)
        parameters.insert(u"to"_s, m_candidate->currentData().toString());
    if (m_host)
        parameters.insert(u"hostIsOff"_s, m_host->text().trimmed());
    if (m_acceptsLoss->isChecked())
        parameters.insert(u"acceptLoss"_s, true);
    return parameters;
}

QString FailoverDialog::flaw() const
{
    if (!m_host || m_host->text().trimmed() == m_group.primary.host)
        return {};
    return tr("The server may still run, and then there would be two primaries. Make sure that its host is "
              "off, "
              "then type its name: %1")
        .arg(m_group.primary.host);
}

} // namespace tessera
