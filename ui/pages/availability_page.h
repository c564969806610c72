// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ha/group_verdict.h"
#include "core/hosts/host_access.h"

#include <QJsonObject>
#include <QWidget>

class QAction;

namespace tessera {

class AvailabilityModel;
class Notice;
class SelectionInspector;
class StandbyActions;
class TreeView;

/// Which standbys the node groups have, and what a crash of each primary would cost now. Read while it is
/// looked at.
class AvailabilityPage : public QWidget
{
    Q_OBJECT
public:
    explicit AvailabilityPage(AvailabilityModel &groups, QWidget *parent = nullptr);

    /// @p automatic: whether a standby would take over without a person, one sentence.
    void setGroups(const QList<NodeGroup> &groups, const QString &automatic = {});
    /// Another cluster: what was read of the last one goes.
    void forget();
    /// Without rights to change the cluster nothing is offered.
    void setReadOnly(bool isReadOnly);
    /// See StandbyActions::setHosts().
    void setHosts(const QList<HostAccess> &hosts, bool isSandbox, const QString &keptWith);
    /// Something went wrong that the page asked for.
    void say(const Error &error);

signals:
    void operationRequested(const QString &operation, const QJsonObject &parameters);
    /// A host was entered; comes before the operation that uses it.
    void hostEntered(const tessera::HostAccess &access);
    /// A standby of the server on @p primary that the sandbox makes.
    void newStandbyRequested(quint16 primary, const QJsonObject &parameters);
    void wantedChanged(bool isWanted);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *buildContent();
    void showSelection();
    void offerActions();
    QAction *action(const QString &text, const QString &operation, const QString &tip);
    void request(const QString &operation);
    void showMember(const MemberReading &member);
    void showStandby(const FollowingStandby &standby, const NodeGroup &group);
    void showGroup(const NodeGroup &group);

    AvailabilityModel &m_groups;
    Notice *m_summary;
    Notice *m_problem;
    TreeView *m_tree;
    QAction *m_switchOver;
    QAction *m_failOver;
    QAction *m_rebuild;
    QAction *m_remove;
    StandbyActions *m_standbys;
    SelectionInspector *m_inspector;
    bool m_isReadOnly = false;
};

} // namespace tessera
