// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ha/group_verdict.h"
#include "core/hosts/host_access.h"
#include "core/managers/managed_group.h"

#include <QJsonObject>
#include <QObject>

#include <optional>

class QAction;

namespace tessera {

/// What is done to the standbys of node groups by way of a form: one is added or registered, commits wait for
/// them, a host is entered. Each action is visible while it is legal.
class StandbyActions : public QObject
{
    Q_OBJECT
public:
    /// Forms stand above @p page.
    explicit StandbyActions(QWidget *page);
    [[nodiscard]] QAction *add() const { return m_add; }
    [[nodiscard]] QAction *policy() const { return m_policy; }
    [[nodiscard]] QAction *host() const { return m_host; }
    [[nodiscard]] QAction *registering() const { return m_register; }

    void setGroups(const QList<NodeGroup> &groups);
    /// Who manages groups besides us, as they and the user say.
    void setManagers(const QList<ManagedGroup> &managers);
    /// Another cluster: traces are believed until its managers are known.
    void forgetManagers();
    /// Who manages the group besides us; until that was asked, by the traces that its servers bear.
    [[nodiscard]] std::optional<ManagedGroup> managerOf(const NodeGroup &group) const;
    /// What is known of the cluster's hosts. A sandbox makes its servers itself; @p keptWith is the saved
    /// connection that hosts are kept with, empty: none.
    void setHosts(const QList<HostAccess> &hosts, bool isSandbox, const QString &keptWith);
    void setReadOnly(bool isReadOnly);
    /// What is looked at; nothing without a group. @p stray is a server of it that does not follow,
    /// @p standby one that does.
    void select(const std::optional<NodeGroup> &group, const std::optional<MemberReading> &stray,
                const std::optional<FollowingStandby> &standby = {});
    /// It was selected itself, not one of its servers.
    void selectGroup(const NodeGroup &group);

signals:
    void operationRequested(const QString &operation, const QJsonObject &parameters);
    /// A host was entered; comes before the operation that uses it.
    void hostEntered(const tessera::HostAccess &access);
    /// A standby of the server on @p primary that the sandbox makes.
    void newStandbyRequested(quint16 primary, const QJsonObject &parameters);

private:
    void offer();
    void addStandby();
    void setPolicy();
    void enterHost();
    void registerStandby();
    [[nodiscard]] std::optional<MemberReading> registrable() const;
    [[nodiscard]] bool isOurs(const NodeGroup &group) const;
    [[nodiscard]] QList<NodeGroup> groupsForStandbys() const;
    [[nodiscard]] bool isUsed(const HostAccess &host) const;

    QWidget *m_page;
    QAction *m_add;
    QAction *m_policy;
    QAction *m_host;
    QAction *m_register;
    QList<NodeGroup> m_groups;
    std::optional<QList<ManagedGroup>> m_managers;
    QList<HostAccess> m_hosts;
    bool m_isSandbox = false;
    bool m_isReadOnly = false;
    QString m_keptWith;
    std::optional<NodeGroup> m_selected;
    std::optional<MemberReading> m_stray;
    std::optional<FollowingStandby> m_standby;
    bool m_isGroup = false;
};

} // namespace tessera
