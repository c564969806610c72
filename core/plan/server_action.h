// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <chrono>

namespace tessera {

// What a plan does to one server of a node group, which may be a standby and not be registered. Servers are
// named HOST:PORT. Each action may be carried out again without harm (failover.md §1.2).

/// Statements in autocommit, one after the other; the result is the first column of the last one's first row.
struct RunStatements
{
    QString server;
    QStringList statements;
    std::chrono::milliseconds limit { 120000 }; ///< Of each
    bool operator==(const RunStatements &) const = default;
};

/// Begins a transaction, runs the statements in it and keeps it open until EndTransaction; it ends by itself
/// when we die. One a server.
struct HoldTransaction
{
    QString server;
    QStringList statements;
    bool operator==(const HoldTransaction &) const = default;
};

/// Ends what is held. Where a transaction that was to be committed is no longer there, its statements are run
/// again in one of their own.
struct EndTransaction
{
    QString server;
    bool commits = false;
    QStringList orElse = {};
    bool operator==(const EndTransaction &) const = default;
};

/// Writes where a server is to receive WAL from: its own or another standby's primary_conninfo with the new
/// address. Takes effect at once on a standby, on a primary when it is started as a standby. What it writes
/// may hold a secret: it is shown and logged nowhere.
struct FollowServer
{
    QString server;
    QString primary;
    QString like; ///< The standby whose connection is taken
    QString name; ///< application_name and slot, which is made on the primary
    bool operator==(const FollowServer &) const = default;
};

enum class HostTask {
    Stop, ///< Fast; commits that wait for a standby are let go first when it does not end (R9)
    StartPrimary, ///< As it was; not while @c unlessWritable accepts writes
    StartStandby, ///< With standby.signal: it follows as FollowServer says
    StartClosed, ///< As StartStandby, but it lets nobody in: it streams, and no node can ask it (R1)
    OpenStandby, ///< One that was started so is stopped and started as a standby that can be read
    Kill, ///< Every process of it, whatever state it is in
    HoldBack, ///< The host does not start it by itself
    Release, ///< It does again
    MoveAside ///< Its data folder gets another name, which tells when; nothing is deleted
};

/// Something done to a server by the commands of its host.
struct OnHost
{
    QString server;
    HostTask task = HostTask::Stop;
    QString unlessWritable = {}; ///< HOST:PORT that must not accept writes then; empty: no condition
    QString command = {}; ///< What it runs, for reading
    bool operator==(const OnHost &) const = default;
};

/// Makes the data folder of a new standby by pg_basebackup on its host. The folder has to be missing or
/// empty; half a copy of an earlier try is removed. Its port and synchronous_standby_names are not the
/// primary's.
struct CopyServer
{
    QString server;
    QString primary;
    QString like = {}; ///< The standby whose connection to the primary is taken; empty: see @c connection
    QString connection = {}; ///< libpq keywords without a secret; what they leave out is as of our connection
    QString name; ///< application_name and slot, which is there already
    QString command = {}; ///< What it runs, for reading
    bool operator==(const CopyServer &) const = default;
};

/// Makes a server that is down a standby: its data folder gets standby.signal and whom to follow. With
/// @c rewinds what it has and the primary lacks is thrown away first, by pg_rewind on its host; its own
/// configuration stays (failover.md §2.5, R8). A rewind goes on when we die, and is waited for by the next
/// try. Errors: Refused when the server runs, or an earlier rewind ended half done.
struct RejoinServer
{
    QString server;
    QString primary;
    QString like = {}; ///< As for CopyServer
    QString connection = {}; ///< As for CopyServer
    QString name; ///< application_name and slot, which is there already
    bool rewinds = false;
    QString parted = {}; ///< Its timeline and the end of its WAL: from there it is rewound once
    QString command = {}; ///< What it runs, for reading
    bool operator==(const RejoinServer &) const = default;
};

/// Waits until a standby has replayed all that a primary has written which is stopped, or fenced by SQL.
/// Errors: Refused when the primary runs unfenced or was not shut down cleanly.
struct CatchUp
{
    QString server;
    QString stopped; ///< The primary
    std::chrono::milliseconds limit { 10000 };
    bool operator==(const CatchUp &) const = default;
};

/// Makes a standby a primary. Errors: Refused when the server whose place it takes runs and is not fenced by
/// SQL; in a switchover also when that has something which the standby lacks; when a rival has more, or does
/// not answer.
struct Promote
{
    QString server;
    QString insteadOf; ///< As for CatchUp; empty: the operator says that it is off
    bool isFailover = false; ///< What the old primary did not send is lost
    bool isCoordinator = false; ///< The run goes on with it as its coordinator
    QStringList rivals = {}; ///< Standbys that follow it afterwards, HOST:PORT: none may have more
    bool operator==(const Promote &) const = default;
};

} // namespace tessera
