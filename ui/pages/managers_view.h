// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/managers/managed_group.h"
#include "models/managers_model.h"

#include <QJsonObject>
#include <QWidget>

class QAction;

namespace tessera {

class Notice;
class SelectionInspector;
class TreeView;

/// What the HA managers of the node groups say, and what they can be asked to do now. Each wish is reviewed
/// with the exact call.
class ManagersView : public QWidget
{
    Q_OBJECT
public:
    explicit ManagersView(QWidget *parent = nullptr);

    /// What stands beside it; owned by whoever shows it.
    [[nodiscard]] SelectionInspector *inspector() const { return m_inspector; }
    void setManagers(const QList<ManagedGroup> &groups);
    void setReadOnly(bool isReadOnly);

signals:
    void operationRequested(const QString &operation, const QJsonObject &parameters);

private:
    QAction *taskAction(const QString &task, const QString &text, const QString &tip);
    void ask(const QString &task);
    void offer();
    void showSelection();
    void showGroup(const ManagedGroup &group);
    void showMember(const ManagedMember &member, const ManagedGroup &group);
    [[nodiscard]] const ManagerRow *selected() const;

    ManagersModel m_model;
    bool m_isReadOnly = false;
    Notice *m_worst;
    TreeView *m_tree;
    QList<std::pair<QString, QAction *>> m_tasks; ///< By their word
    QAction *m_follow;
    SelectionInspector *m_inspector;
};

} // namespace tessera
