// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ha/client_strings.h"
#include "core/ha/group_verdict.h"

#include <QJsonObject>
#include <QObject>

#include <optional>

class QAction;

namespace tessera {

/// What is done with a node group as a whole by way of a form: a failover begins or is brought to its end;
/// how applications name it is shown. Each action is visible while it is legal.
class GroupActions : public QObject
{
    Q_OBJECT
public:
    /// Forms stand above @p page.
    explicit GroupActions(QWidget *page);
    [[nodiscard]] QAction *failOver() const { return m_failOver; }
    [[nodiscard]] QAction *finish() const { return m_finish; }
    [[nodiscard]] QAction *clients() const { return m_clients; }

    void setGroups(const QList<NodeGroup> &groups);
    /// Whose database, user and TLS choice applications take, resolved.
    void setConnection(const ConnInfo &info) { m_info = info; }
    void setReadOnly(bool isReadOnly);
    /// The group that is looked at, or one of its servers; @p isOurs: selected itself, and nobody else
    /// manages it.
    void select(const std::optional<NodeGroup> &group, bool isOurs);

signals:
    void operationRequested(const QString &operation, const QJsonObject &parameters);

private:
    void offer();
    void beginFailover();
    void finishFailover();
    void showClients();

    QWidget *m_page;
    QAction *m_failOver;
    QAction *m_finish;
    QAction *m_clients;
    QList<NodeGroup> m_groups;
    ConnInfo m_info;
    std::optional<NodeGroup> m_selected;
    bool m_isOurs = false;
    bool m_isReadOnly = false;
};

} // namespace tessera
