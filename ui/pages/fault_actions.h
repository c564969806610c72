// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ha/group_verdict.h"
#include "core/sandbox/server_fault.h"

#include <QObject>

class QAction;
class QMenu;
class QWidget;

namespace tessera {

/// Breaks servers of a sandbox, to see what follows, and mends them. Not there for any other cluster.
class FaultActions : public QObject
{
    Q_OBJECT
public:
    explicit FaultActions(QWidget *page);
    /// With a menu: each server, and what can be done to it.
    [[nodiscard]] QAction *menu() const { return m_action; }

    void setGroups(const QList<NodeGroup> &groups);
    void setSandbox(bool isSandbox);
    void setReadOnly(bool isReadOnly);

signals:
    /// Of the server on @p port of this machine.
    void faultRequested(quint16 port, tessera::ServerFault fault);

private:
    void offer();
    void addServer(const QString &server, const QString &title);

    QMenu *m_menu;
    QAction *m_action;
    QStringList m_titles; ///< Of the servers in the menu
    bool m_isSandbox = false;
    bool m_isReadOnly = false;
};

} // namespace tessera
