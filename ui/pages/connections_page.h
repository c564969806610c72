// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connections/saved_connection.h"

#include <QWidget>

class QAction;
class QLabel;
class QListView;

namespace tessera {

class Badge;
class ConnectionsModel;
class EmptyState;
class KeyValues;
class Notice;

/// Where everything begins: the saved connections and the sandboxes by group. Enter or a double click
/// connects.
class ConnectionsPage : public QWidget
{
    Q_OBJECT
public:
    explicit ConnectionsPage(QWidget *parent = nullptr);

    void setConnections(const QList<SavedConnection> &connections);
    /// Whether a sandbox can be started on this machine: offers the button.
    void setMayStartSandbox(bool may);
    void select(const QString &connectionId);
    /// Says at the top what went wrong or what happened.
    [[nodiscard]] Notice *notice() const { return m_notice; }
    /// Says that it is gone, with a button that brings it back.
    void offerUndo(const SavedConnection &removed);

signals:
    void openRequested(const tessera::SavedConnection &connection);
    void addRequested();
    void editRequested(const tessera::SavedConnection &connection);
    void duplicateRequested(const tessera::SavedConnection &connection);
    void removeRequested(const tessera::SavedConnection &connection);
    void restoreRequested(const tessera::SavedConnection &connection);
    void importRequested();
    void startSandboxRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    using Wish = void (ConnectionsPage::*)(const SavedConnection &);
    QWidget *buildList();
    QWidget *buildInspector();
    void buildActions();
    [[nodiscard]] QAction *makeAction(const QString &text, const QKeySequence &key, Wish wish);
    void showRows();
    void showSelection();
    void showEmptyState();
    void copyUri();
    [[nodiscard]] const SavedConnection *selected() const;

    QList<SavedConnection> m_connections;
    std::optional<SavedConnection> m_removed;
    QString m_filter;
    ConnectionsModel *m_model;
    QListView *m_list;
    Notice *m_notice;
    EmptyState *m_empty;
    EmptyState *m_nothingFound;
    QLabel *m_title;
    Badge *m_badge;
    QLabel *m_advice;
    KeyValues *m_facts;
    QAction *m_add;
    QAction *m_import;
    QAction *m_startSandbox;
    QAction *m_open;
    QAction *m_edit;
    QAction *m_duplicate;
    QAction *m_copy;
    QAction *m_remove;
};

} // namespace tessera
