// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/http_call.h"
#include "core/connections/connector.h"
#include "core/managers/managed_group.h"
#include "core/managers/manager_access.h"
#include "core/managers/manager_history.h"

namespace tessera {

/// What a manager answered to a call.
struct ManagerReply
{
    bool isCertain = true; ///< False: no answer, or 'not now'; whether it was done has to be looked for
    QString words; ///< The manager's
};

/// The way to one manager: Patroni's REST interface or the monitor of pg_auto_failover, through the tunnel of
/// the connection where it has one. Every call blocks. Errors: Connection, Timeout, Authentication, Refused
/// and those of Session, in a sentence that names the manager's address.
class ManagerLine
{
public:
    ManagerLine(ManagerAccess access, const ConnectionTarget &target);
    [[nodiscard]] const ManagerAccess &access() const { return m_access; }

    /// The groups that it manages, numbered as ours. @p systemIdentifier of the group's servers; empty: not
    /// known. Waits at most 3 s for each address. Errors: Refused when it manages another cluster.
    [[nodiscard]] Result<QList<ManagedGroup>> read(const QString &systemIdentifier, Deadline deadline,
                                                   const std::stop_token &stop) const;
    /// The timelines that it remembers; group and manager are left to the caller. Waits at most 3 s for each
    /// address. Errors: as read(); NotFound for one that remembers none.
    [[nodiscard]] Result<QList<ManagerChange>> history(Deadline deadline, const std::stop_token &stop) const;
    /// Asks it to do something, once. @p method of HTTP; empty: @p target is a statement. Errors: Refused
    /// when it says no.
    [[nodiscard]] Result<ManagerReply> call(const QString &method, const QString &target, const QString &body,
                                            Deadline deadline, const std::stop_token &stop) const;

private:
    [[nodiscard]] Result<HttpAnswer> http(HttpRequest request, Deadline deadline,
                                          const std::stop_token &stop) const;
    [[nodiscard]] Result<QByteArray> get(const QString &address, const QString &path, Deadline deadline,
                                         const std::stop_token &stop) const;
    [[nodiscard]] Result<ManagedGroup> readPatroni(const QString &address, const QString &systemIdentifier,
                                                   Deadline deadline, const std::stop_token &stop) const;
    [[nodiscard]] Result<QList<ManagedGroup>> readMonitor(Deadline deadline,
                                                          const std::stop_token &stop) const;
    [[nodiscard]] Result<ManagerReply> ask(const QString &statement, Deadline deadline,
                                           const std::stop_token &stop) const;
    [[nodiscard]] ConnectionTarget target(const ConnInfo &info) const;

    ManagerAccess m_access;
    ConnectionTarget m_cluster;
};

} // namespace tessera
