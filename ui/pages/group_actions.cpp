// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/group_actions.h"

#include "core/ha/unfinished.h"
#include "ui/dialogs/clients_dialog.h"
#include "ui/dialogs/failover_dialog.h"

#include <QAction>
#include <QWidget>

namespace tessera {

using namespace Qt::StringLiterals;

GroupActions::GroupActions(QWidget *page)
    : QObject(page)
    , m_page(page)
    , m_failOver(new QAction(tr("Fail over…"), page))
    , m_finish(new QAction(tr("Finish the failover…"), page))
    , m_clients(new QAction(tr("Connection strings…"), page))
{
    m_failOver->setToolTip(tr("Let a standby take the place of the primary, which is down"));
    m_finish->setToolTip(tr("Bring to its end what another console or guard has begun"));
    m_clients->setToolTip(tr("How applications name a node group so that they find its primary"));
    connect(m_failOver, &QAction::triggered, this, &GroupActions::beginFailover);
    connect(m_finish, &QAction::triggered, this, &GroupActions::finishFailover);
    connect(m_clients, &QAction::triggered, this, &GroupActions::showClients);
    offer();
}

void GroupActions::setGroups(const QList<NodeGroup> &groups)
{
    m_groups = groups;
    offer();
}

void GroupActions::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    offer();
}

void GroupActions::select(const std::optional<NodeGroup> &group, bool isOurs)
{
    m_selected = group;
    m_isOurs = isOurs;
    offer();
}

void GroupActions::offer()
{
    const bool mayChange = !m_isReadOnly && m_selected && m_isOurs;
    m_failOver->setVisible(mayChange && !m_selected->reading && m_selected->usurpers().isEmpty());
    m_finish->setVisible(mayChange && isUnfinished(*m_selected, m_groups));
    m_clients->setVisible(!m_groups.isEmpty());
}

void GroupActions::beginFailover()
{
    if (!m_selected)
        return;
    FailoverDialog dialog(*m_selected, FailoverDialog::Stage::Begin, m_page);
    if (dialog.exec() == QDialog::Accepted)
        emit operationRequested(u"ha.failover"_s, dialog.parameters());
}

/// Where pg_dist_node names the new primary already, nothing is left to be asked.
void GroupActions::finishFailover()
{
    if (!m_selected)
        return;
    if (m_selected->usurpers().isEmpty())
        return emit operationRequested(u"ha.finish"_s,
                                       { { u"group"_s, QString::number(m_selected->primary.group.value) } });
    FailoverDialog dialog(*m_selected, FailoverDialog::Stage::Finish, m_page);
    if (dialog.exec() == QDialog::Accepted)
        emit operationRequested(u"ha.finish"_s, dialog.parameters());
}

void GroupActions::showClients()
{
    ClientsDialog dialog(m_groups, m_info, m_selected ? m_selected->primary.group : GroupId {}, m_page);
    dialog.exec();
}

} // namespace tessera
