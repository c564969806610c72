// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ha/group_verdict.h"

#include <QJsonObject>
#include <QWidget>

class QAction;

namespace tessera {

class AvailabilityModel;
class Notice;
class SelectionInspector;
class TreeView;
struct Error;

/// Which standbys the node groups have, and what a crash of each primary would cost now. Read while it is
/// looked at.
class AvailabilityPage : public QWidget
{
    Q_OBJECT
public:
    explicit AvailabilityPage(AvailabilityModel &groups, QWidget *parent = nullptr);

    void setGroups(const QList<NodeGroup> &groups);
    /// The last answer stays.
    void setFailure(const Error &error);
    /// Another cluster: what was read of the last one goes.
    void forget();
    /// Without rights to change the cluster nothing is offered.
    void setReadOnly(bool isReadOnly);

signals:
    void operationRequested(const QString &operation, const QJsonObject &parameters);
    void wantedChanged(bool isWanted);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *buildContent();
    void showSelection();
    void offerActions();
    void request(const QString &operation);

    AvailabilityModel &m_groups;
    Notice *m_summary;
    TreeView *m_tree;
    QAction *m_switchOver;
    QAction *m_failOver;
    SelectionInspector *m_inspector;
    bool m_isReadOnly = false;
};

} // namespace tessera
