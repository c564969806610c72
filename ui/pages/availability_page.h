// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ha/group_verdict.h"
#include "core/ha/transitions.h"
#include "core/hosts/host_access.h"
#include "core/managers/managed_group.h"
#include "core/sandbox/server_fault.h"

#include <QJsonObject>
#include <QWidget>

class QAction;
class QStackedWidget;

namespace tessera {

class AvailabilityModel;
class ConnInfo;
class GroupActions;
class ManagersView;
class FaultActions;
class Notice;
class SegmentedButtons;
class SelectionInspector;
class StandbyActions;
class TransitionsView;
class TreeView;

/// Which standbys the node groups have, and what a crash of each primary would cost now. Read while it is
/// looked at.
class AvailabilityPage : public QWidget
{
    Q_OBJECT
public:
    enum View { Groups, Managers, History };

    explicit AvailabilityPage(AvailabilityModel &groups, QWidget *parent = nullptr);

    /// @p automatic: whether a standby would take over without a person, one sentence.
    void setGroups(const QList<NodeGroup> &groups, const QString &automatic = {});
    /// What the HA managers of these groups say, and remember.
    void setManagers(const QList<ManagedGroup> &managers, const QList<ManagerChange> &history = {});
    /// The answer to historyWanted().
    void setHistory(const Result<QList<Transition>> &history);
    void showView(View view);
    /// Another cluster: what was read of the last one goes.
    void forget();
    /// Without rights to change the cluster nothing is offered.
    void setReadOnly(bool isReadOnly);
    /// See StandbyActions::setHosts().
    void setHosts(const QList<HostAccess> &hosts, bool isSandbox, const QString &keptWith);
    /// Something went wrong that the page asked for.
    void say(const Error &error);
    /// What was done to a server of the sandbox.
    void tellFault(const QString &sentence);
    /// Whose database, user and TLS choice applications take, resolved.
    void setConnection(const ConnInfo &info);

signals:
    /// See FaultActions.
    void faultRequested(quint16 port, tessera::ServerFault fault);
    void operationRequested(const QString &operation, const QJsonObject &parameters);
    /// A host was entered; comes before the operation that uses it.
    void hostEntered(const tessera::HostAccess &access);
    /// A standby of the server on @p primary that the sandbox makes.
    void newStandbyRequested(quint16 primary, const QJsonObject &parameters);
    void wantedChanged(bool isWanted);
    /// What happened is looked at now.
    void historyWanted();
    /// The run of this number is to be shown.
    void entryRequested(qint64 journalId);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *buildContent();
    void buildTree();
    void showSelection();
    void offerActions();
    QAction *action(const QString &text, const QString &operation, const QString &tip);
    void request(const QString &operation);
    void showMember(const MemberReading &member);
    void showStandby(const FollowingStandby &standby, const NodeGroup &group);
    void showGroup(const NodeGroup &group);

    AvailabilityModel &m_groups;
    SegmentedButtons *m_choice;
    QStackedWidget *m_stack;
    QStackedWidget *m_inspectors;
    ManagersView *m_managers;
    TransitionsView *m_history;
    QList<Transition> m_timelines; ///< As the servers remember them
    QList<Transition> m_changes; ///< As their managers do
    Notice *m_summary;
    Notice *m_problem;
    TreeView *m_tree;
    QAction *m_switchOver;
    QAction *m_rebuild;
    QAction *m_remove;
    StandbyActions *m_standbys;
    GroupActions *m_group;
    FaultActions *m_faults;
    SelectionInspector *m_inspector;
    bool m_isReadOnly = false;
};

} // namespace tessera
