// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connections/connection_target.h"
#include "core/connections/password_lookup.h"
#include "core/connections/tunnel.h"
#include "core/postgres/session.h"

#include <map>

namespace tessera {

/// Opens sessions to the nodes of one cluster the way its connection says: finds the password, goes through
/// the tunnel, which it owns and opens again when it broke. Threads may share it. Errors as Session::open and
/// Tunnel::open; Authentication when no password is found or it is refused.
class Connector
{
public:
    /// The keychain may be null and must outlive this.
    explicit Connector(ConnectionTarget target, SecretStore *keychain = nullptr, AskPassword ask = {});
    [[nodiscard]] const ConnectionTarget &target() const { return m_target; }

    /// A session to the server that the connection names.
    [[nodiscard]] Result<Session> open(Deadline deadline, std::stop_token stop = {}) const;
    /// The same with other options; what the connection may only read stays read-only.
    [[nodiscard]] Result<Session> open(const SessionOptions &options, Deadline deadline,
                                       std::stop_token stop = {}) const;
    /// A session to another node of the cluster, with the same user, database and TLS choice.
    [[nodiscard]] Result<Session> openNode(const QString &host, int port, Deadline deadline,
                                           std::stop_token stop = {}) const;
    [[nodiscard]] Result<Session> openNode(const QString &host, int port, const SessionOptions &options,
                                           Deadline deadline, std::stop_token stop = {}) const;

    /// The console of a PgBouncer, with the same user and TLS choice. Its password is found under its own
    /// host and port in a password file, else it is the connection's.
    [[nodiscard]] Result<Session> openPoolerConsole(const HostPort &place, Deadline deadline,
                                                    std::stop_token stop = {}) const;

    /// Where sessions go: all keywords filled in, the tunnel open, no password.
    [[nodiscard]] Result<ConnInfo> resolvedInfo(Deadline deadline, std::stop_token stop = {}) const;
    /// The same for another server of the cluster, which is the coordinator now.
    [[nodiscard]] Connector at(const HostPort &coordinator) const;
    /// The same cluster by another database of its servers.
    [[nodiscard]] Connector in(const QString &database) const;
    /// The same, where commands can be run on these hosts.
    [[nodiscard]] Connector withHosts(const QList<HostAccess> &hosts) const;
    /// The same where the connection was rewritten; keeps the passwords it has learned.
    [[nodiscard]] Connector leadingTo(const ConnInfo &info) const;
    /// The same, with the passwords it has learned, for work in the background that must not ask anybody.
    [[nodiscard]] Connector withoutQuestions() const;
    /// A typed password; holds as long as this object.
    void usePassword(const QString &password);

private:
    [[nodiscard]] Result<Session> openAt(const ConnInfo &info, const SessionOptions &options,
                                         Deadline deadline, const std::stop_token &stop) const;
    [[nodiscard]] Result<Session> openWithPassword(ConnInfo info, const SessionOptions &options,
                                                   Deadline deadline, const std::stop_token &stop) const;
    [[nodiscard]] Result<ConnInfo> throughTunnel(ConnInfo info, Deadline deadline,
                                                 const std::stop_token &stop) const;

    ConnectionTarget m_target;
    struct Shared
    {
        explicit Shared(SecretStore *keychain)
            : passwords(keychain)
        {
        }
        PasswordLookup passwords;
        std::mutex tunnelMutex;
        std::map<QString, std::unique_ptr<Tunnel>> tunnels; ///< By "host port" of the far end
    };
    AskPassword m_ask;
    std::shared_ptr<Shared> m_shared;
};

} // namespace tessera
