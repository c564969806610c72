// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connections/connector.h"
#include "core/ha/host_directory.h"
#include "core/ha/server_fence.h"
#include "core/plan/plan_event.h"

#include <functional>
#include <map>

namespace tessera {

/// Carries out what a plan does to single servers, over sessions of its own to each and through their hosts.
/// What is held is let go when this ends. One thread at a time. Errors: those of Session and ServerHost;
/// Refused when a server is not in the state that an action needs; NotFound when its host is not known.
class ServerDoor
{
public:
    ServerDoor(const Connector &connector, SessionOptions options);
    /// The action names a server; others are not for this door.
    [[nodiscard]] static bool concerns(const Action &action);
    /// @p tell gets the progress of what takes long, on the calling thread.
    [[nodiscard]] Result<QString> execute(const Action &action, std::stop_token stop,
                                          std::function<void(const StepProgress &)> tell = {});
    /// Of all its sessions, since the last call.
    [[nodiscard]] QStringList takeNotices();

private:
    struct Visitor;
    using Text = Result<QString>;
    Text run(const RunSql &action, const std::stop_token &stop);
    Text run(const WaitUntil &action, const std::stop_token &stop);
    Text run(const RunStatements &action, const std::stop_token &stop);
    Text run(const HoldTransaction &action, const std::stop_token &stop);
    Text run(const EndTransaction &action, const std::stop_token &stop);
    Text run(const FollowServer &action, const std::stop_token &stop);
    Text run(const OnHost &action, const std::stop_token &stop);
    Text run(const CopyServer &action, const std::stop_token &stop);
    Text run(const RejoinServer &action, const std::stop_token &stop);
    Text run(const CatchUp &action, const std::stop_token &stop);
    Text run(const Promote &action, const std::stop_token &stop);

    void nudge(const WaitUntil &action, const std::stop_token &stop);
    [[nodiscard]] Result<ServerSession> openTo(const QString &server, const std::stop_token &stop) const;
    [[nodiscard]] Result<Session *> sessionTo(const QString &server, const std::stop_token &stop);
    [[nodiscard]] Text ask(const QString &server, const QString &sql, const QList<Value> &values,
                           const std::stop_token &stop);
    /// How the standby of @p action logs in at its primary, libpq keywords without a secret.
    [[nodiscard]] Text loginOf(const CopyServer &action, const std::stop_token &stop);
    [[nodiscard]] Result<> rewind(const RejoinServer &action, const QString &login, const ServerHost &host,
                                  const std::stop_token &stop);
    void tellCopyProgress(const CopyServer &action, const std::stop_token &stop);
    [[nodiscard]] Result<ServerHost> hostOf(const QString &server) const;
    [[nodiscard]] Result<> refusalOfWriter(const QString &server, const QString &other,
                                           const std::stop_token &stop);
    /// Errors: Refused when it runs.
    [[nodiscard]] Result<ServerHost> stoppedHost(const QString &server, const std::stop_token &stop) const;
    [[nodiscard]] Result<> refusalOfPromotion(const Promote &action, const std::stop_token &stop);
    [[nodiscard]] Result<> refusalOfRivals(const Promote &action, const std::stop_token &stop);
    [[nodiscard]] Text lastCheckpointOf(const QString &stopped, const std::stop_token &stop);
    [[nodiscard]] Result<std::optional<QString>> fencedEnd(const QString &server,
                                                           const std::stop_token &stop);

    Connector m_connector;
    SessionOptions m_options;
    HostDirectory m_hosts;
    std::map<QString, Session> m_sessions; ///< By HOST:PORT
    std::map<QString, Session> m_held;
    std::function<void(const StepProgress &)> m_tell; ///< While an action runs
    QStringList m_notices;
};

} // namespace tessera
