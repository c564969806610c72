// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/activity_view.h"

#include <QJsonObject>
#include <QWidget>

class QAction;
class QLabel;

namespace tessera {

class SelectionInspector;
class SqlView;

/// What is known of one session, its statement, and what ends it.
class SessionInspector : public QWidget
{
    Q_OBJECT
public:
    explicit SessionInspector(QWidget *parent = nullptr);

    /// Nothing where @p id is not listed in @p view. @p wait: what it waits for, a sentence; may be empty.
    void show(const ActivityView &view, ProcessId id, const QString &wait);
    void setReadOnly(bool isReadOnly);

signals:
    void operationRequested(const QString &operation, const QJsonObject &parameters);

private:
    QLayout *buildStatement();
    QAction *makeAction(const QString &text, const QString &tip, const QString &operation);
    void showActions(const ClusterSession &session, const ClusterSession &head);
    void showStatement(const QString &text);

    QAction *m_cancel;
    QAction *m_end;
    SelectionInspector *m_facts;
    QLabel *m_statementTitle;
    SqlView *m_statement;
    ClusterSession m_head; ///< What is ended: the session that the shown one works for
    bool m_isReadOnly = false;
};

} // namespace tessera
