// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connections/connection_target.h"
#include "core/connections/secret_store.h"

#include <QObject>

#include <thread>

namespace tessera {

class ConnectionDialog;
class ConnectionsPage;

/// Keeps the connections page and the saved connections in step: add, edit, remove, import, start a sandbox.
/// The list is a small local file, read in the GUI thread; whatever asks a server or a keychain does not.
class ConnectionDesk : public QObject
{
    Q_OBJECT
public:
    /// The page belongs to the window that shows it; the keychain outlives the desk.
    ConnectionDesk(ConnectionsPage &page, SecretStore &keychain, QObject *parent = nullptr);

    /// Reads the list again, as after another program changed it.
    void reload();
    /// The same, and the connection with this id; null when there is none.
    [[nodiscard]] const SavedConnection *savedAgain(const QString &id);
    /// In the keychain, on another thread.
    void keepPassword(const QString &id, const QString &password);
    /// Remembers when, and which server, this connection last opened.
    void noteOpened(const QString &connectionId, const QString &systemIdentifier);
    /// Keeps how a host is reached with this connection, in the place of what is known of the same server.
    /// Does nothing where none of that id is saved. Errors: Storage.
    [[nodiscard]] Result<> keepHost(const QString &connectionId, const HostAccess &access);
    /// A saved connection that is no sandbox.
    [[nodiscard]] bool isKept(const QString &connectionId) const;

signals:
    /// @p password was typed just now and is stored nowhere; may be empty.
    void openRequested(const tessera::ConnectionTarget &target, const QString &password);

private:
    void open(const SavedConnection &connection, const QString &password);
    void edit(const SavedConnection &connection);
    void save(ConnectionDialog &dialog);
    void duplicate(SavedConnection connection);
    void remove(const SavedConnection &connection);
    void restore(const SavedConnection &connection);
    void importServices();
    void startSandbox();

    ConnectionsPage &m_page;
    SecretStore &m_keychain;
    ConnectionStore m_store;
    ConnectionList m_list;
    std::jthread m_sandboxWork;
    std::jthread m_keychainWork; // last: joined before what it uses goes
};

} // namespace tessera
