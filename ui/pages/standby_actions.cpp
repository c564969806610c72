// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/standby_actions.h"

#include "ui/dialogs/add_standby_dialog.h"
#include "ui/dialogs/host_dialog.h"
#include "ui/dialogs/register_standby_dialog.h"
#include "ui/dialogs/sync_policy_dialog.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QWidget>

#include <algorithm>

namespace tessera {

namespace {

std::optional<ManagedGroup> seenManagerOf(const NodeGroup &group)
{
    const auto *traces = group.managerTraces();
    if (traces == nullptr)
        return {};
    return ManagedGroup { .group = group.primary.group, .kind = traces->kind, .name = traces->scope };
}

} // namespace

StandbyActions::StandbyActions(QWidget *page)
    : QObject(page)
    , m_page(page)
    , m_add(new QAction(Theme::icon(QStringLiteral("list-add")), tr("Add a standby…"), page))
    , m_policy(new QAction(tr("What commits wait for…"), page))
    , m_host(new QAction(tr("Enter its host…"), page))
    , m_register(new QAction(tr("Register as a secondary…"), page))
{
    m_add->setToolTip(tr("Copy a primary to another server, which then follows it"));
    m_policy->setToolTip(tr("Whether a commit waits until a standby has it"));
    m_host->setToolTip(tr("Say how its host is reached, so that it can be made a standby again"));
    m_register->setToolTip(tr("Enter it in pg_dist_node, so that sessions which only read can be led to it"));
    connect(m_register, &QAction::triggered, this, &StandbyActions::registerStandby);
    connect(m_add, &QAction::triggered, this, &StandbyActions::addStandby);
    connect(m_policy, &QAction::triggered, this, &StandbyActions::setPolicy);
    connect(m_host, &QAction::triggered, this, &StandbyActions::enterHost);
    offer();
}

void StandbyActions::setGroups(const QList<NodeGroup> &groups)
{
    m_groups = groups;
    offer();
}

void StandbyActions::setManagers(const QList<ManagedGroup> &managers)
{
    m_managers = managers;
    offer();
}

void StandbyActions::forgetManagers()
{
    m_managers.reset();
    offer();
}

std::optional<ManagedGroup> StandbyActions::managerOf(const NodeGroup &group) const
{
    if (!m_managers)
        return seenManagerOf(group);
    const auto *manager = tessera::managerOf(*m_managers, group.primary.group);
    return manager ? std::optional(*manager) : std::nullopt;
}

/// Its primary accepts writes, and nobody else manages it.
bool StandbyActions::isOurs(const NodeGroup &group) const
{
    return group.reading && !group.reading->isInRecovery && !managerOf(group);
}

void StandbyActions::setHosts(const QList<HostAccess> &hosts, bool isSandbox, const QString &keptWith)
{
    m_hosts = hosts;
    m_isSandbox = isSandbox;
    m_keptWith = keptWith;
    offer();
}

void StandbyActions::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    offer();
}

void StandbyActions::select(const std::optional<NodeGroup> &group, const std::optional<MemberReading> &stray,
                            const std::optional<FollowingStandby> &standby)
{
    m_selected = group;
    m_stray = stray;
    m_standby = standby;
    m_isGroup = false;
    offer();
}

void StandbyActions::selectGroup(const NodeGroup &group)
{
    select(group, {});
    m_isGroup = true;
    offer();
}

void StandbyActions::offer()
{
    const bool mayChange = !m_isReadOnly && m_selected && isOurs(*m_selected);
    m_policy->setVisible(mayChange && m_isGroup);
    m_host->setVisible(mayChange && m_stray && !m_stray->hasHost && !m_isSandbox);
    m_register->setVisible(mayChange && registrable());
    m_add->setVisible(!m_isReadOnly && !groupsForStandbys().isEmpty());
}

/// The selected standby as it says itself, where that streams and pg_dist_node does not name it yet.
std::optional<MemberReading> StandbyActions::registrable() const
{
    if (!m_selected || !m_standby || !m_standby->isStreaming())
        return {};
    const auto &members = m_selected->members;
    const auto found = std::ranges::find_if(members, [this](const MemberReading &one) {
        return one.isReachable && one.isInRecovery && one.name == m_standby->name;
    });
    if (found == members.end())
        return {};
    const bool isKnown = std::ranges::any_of(m_groups, [&](const NodeGroup &group) {
        return std::ranges::any_of(group.secondaries,
                                   [&](const Node &node) { return node.address() == found->server; });
    });
    return isKnown ? std::nullopt : std::optional(*found);
}

QList<NodeGroup> StandbyActions::groupsForStandbys() const
{
    QList<NodeGroup> found;
    std::ranges::copy_if(m_groups, std::back_inserter(found),
                         [this](const NodeGroup &group) { return isOurs(group); });
    return found;
}

/// A server runs there.
bool StandbyActions::isUsed(const HostAccess &host) const
{
    const auto runsIn = [&](const NodeGroup &group) {
        return std::ranges::any_of(group.members, [&](const MemberReading &one) {
            return one.isReachable && one.server == host.server.text();
        });
    };
    return std::ranges::any_of(m_groups, runsIn);
}

void StandbyActions::addStandby()
{
    StandbyChoices choices { .groups = groupsForStandbys(),
                             .isSandbox = m_isSandbox,
                             .keptWith = m_keptWith };
    choices.group = m_selected ? m_selected->primary.group : GroupId {};
    std::ranges::copy_if(m_hosts, std::back_inserter(choices.hosts),
                         [this](const HostAccess &host) { return !isUsed(host); });
    AddStandbyDialog dialog(choices, m_page);
    if (dialog.exec() != QDialog::Accepted)
        return;
    if (m_isSandbox)
        return emit newStandbyRequested(dialog.primaryPort(), dialog.parameters());
    if (const auto host = dialog.newHost())
        emit hostEntered(*host);
    emit operationRequested(QStringLiteral("ha.standby.add"), dialog.parameters());
}

void StandbyActions::setPolicy()
{
    if (!m_selected)
        return;
    SyncPolicyDialog dialog(*m_selected, m_page);
    if (dialog.exec() == QDialog::Accepted)
        emit operationRequested(QStringLiteral("ha.sync"), dialog.parameters());
}

void StandbyActions::registerStandby()
{
    const auto standby = registrable();
    if (!standby)
        return;
    RegisterStandbyDialog dialog(*m_selected, *standby, m_groups, m_page);
    if (dialog.exec() == QDialog::Accepted)
        emit operationRequested(QStringLiteral("ha.standby.register"), dialog.parameters());
}

void StandbyActions::enterHost()
{
    if (!m_stray)
        return;
    const auto place = hostPortFrom(m_stray->server);
    HostDialog dialog({ .server = place.value_or(HostPort {}) }, m_hosts, m_page);
    if (dialog.exec() == QDialog::Accepted)
        emit hostEntered(dialog.access());
}

} // namespace tessera
