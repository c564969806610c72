// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/units.h"
#include "core/hosts/control_data.h"
#include "core/hosts/host_command.h"

namespace tessera {

enum class StopMode {
    Fast, ///< Sessions are ended, a checkpoint is written
    Immediate ///< As a crash: it has to recover afterwards
};

/// One PostgreSQL server, controlled on its host by pg_ctl, pg_ctlcluster or systemd; nothing is installed
/// there. Every call blocks and may be repeated without harm. Errors: those of runOnHost().
class ServerHost
{
public:
    explicit ServerHost(HostAccess access)
        : m_access(std::move(access))
    {
    }
    [[nodiscard]] const HostAccess &access() const { return m_access; }

    /// Errors: NotFound when it has no data folder.
    [[nodiscard]] Result<bool> isRunning(Deadline deadline, const std::stop_token &stop = {}) const;
    /// One that runs does it for a program of its host alone, pg_rewind's recovery: it ends by itself, and
    /// nobody can connect.
    [[nodiscard]] Result<bool> isSingleUser(Deadline deadline, const std::stop_token &stop = {}) const;
    [[nodiscard]] Result<ControlData> controlData(Deadline deadline, const std::stop_token &stop = {}) const;
    /// There is something in its data folder.
    [[nodiscard]] Result<bool> hasData(Deadline deadline, const std::stop_token &stop = {}) const;
    /// Waits until it is down. Errors: Timeout when it has been told to and hangs on its way; it serves
    /// nobody then.
    [[nodiscard]] Result<> stop(StopMode mode, Deadline deadline, const std::stop_token &stop = {}) const;
    /// Waits until it is up, a standby until it follows. One that hangs while it stops is killed first; it
    /// recovers as after a crash, and lacks nothing (failover.md R9).
    [[nodiscard]] Result<> start(Deadline deadline, const std::stop_token &stop = {}) const;
    /// Kills every process of it, also of one that is stopped and answers to nothing, and sees that it is
    /// down.
    [[nodiscard]] Result<> kill(Deadline deadline, const std::stop_token &stop = {}) const;
    /// Makes standby.signal, so that the next start follows primary_conninfo.
    [[nodiscard]] Result<> beStandby(Deadline deadline, const std::stop_token &stop = {}) const;
    /// Removes it.
    [[nodiscard]] Result<> bePrimary(Deadline deadline, const std::stop_token &stop = {}) const;

    /// The next start lets nobody in (hot_standby = off), until open().
    [[nodiscard]] Result<> close(Deadline deadline, const std::stop_token &stop = {}) const;
    /// The reverse; a server that runs stays as it was started.
    [[nodiscard]] Result<> open(Deadline deadline, const std::stop_token &stop = {}) const;
    [[nodiscard]] Result<bool> isClosed(Deadline deadline, const std::stop_token &stop = {}) const;

    /// Takes off the fence of a switchover by SQL, if there is one (core/ha/server_fence.h).
    [[nodiscard]] Result<> unfence(Deadline deadline, const std::stop_token &stop = {}) const;

    /// The host does not start the server by itself when it boots.
    [[nodiscard]] Result<> holdBack(Deadline deadline, const std::stop_token &stop = {}) const;
    /// The reverse.
    [[nodiscard]] Result<> release(Deadline deadline, const std::stop_token &stop = {}) const;
    /// A setting by the server's files, whether it runs or not.
    [[nodiscard]] Result<QString> setting(const QString &name, Deadline deadline,
                                          const std::stop_token &stop = {}) const;
    /// Where the WAL of a server that is down ends, a pg_lsn.
    [[nodiscard]] Result<QString> walEnd(Deadline deadline, const std::stop_token &stop = {}) const;
    /// What is written of the timelines before this one; empty: nothing.
    [[nodiscard]] Result<QString> historyFile(int timeline, Deadline deadline,
                                              const std::stop_token &stop = {}) const;
    /// Of the disk of its data folder.
    [[nodiscard]] Result<ByteCount> freeBytes(Deadline deadline, const std::stop_token &stop = {}) const;

    // What they run, for a plan's review.
    [[nodiscard]] QString stopText(StopMode mode) const;
    [[nodiscard]] QString startText() const;
    [[nodiscard]] QString killText() const;

private:
    /// The postmaster's process, if one of this data folder lives; empty: none.
    [[nodiscard]] Result<QString> postmaster(Deadline deadline, const std::stop_token &stop) const;
    /// It was told to stop, and has not got there.
    [[nodiscard]] Result<bool> isStopping(Deadline deadline, const std::stop_token &stop) const;
    [[nodiscard]] Result<> run(const HostCommand &command, Deadline deadline,
                               const std::stop_token &stop) const;
    HostAccess m_access;
};

} // namespace tessera
