// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/wake_descriptor.h"
#include "core/postgres/session.h"

struct pg_conn;
struct pg_result;

namespace tessera {

/// The libpq connection of a session and the waits on it. Private to core/postgres.
struct Session::State
{
    using ResultPtr = std::shared_ptr<pg_result>;

    pg_conn *connection = nullptr;
    WakeDescriptor wake;
    QStringList notices;
    QByteArray tag; ///< The comment in front of each statement
    std::chrono::milliseconds cancelGrace {};

    State() = default;
    ~State() { close(); }
    Q_DISABLE_COPY_MOVE(State)

    /// Connects to one address; its name has been looked up. Errors as Session::open.
    Result<> connect(const ConnInfo &attempt, Deadline deadline, const std::stop_token &stop);
    void close();
    [[nodiscard]] bool isAlive() const;

    /// Waits for the socket. Errors: Timeout, Cancelled.
    Result<> wait(short events, Deadline deadline, const std::stop_token &stop);
    Result<> flush(Deadline deadline, const std::stop_token &stop);
    /// The next result, null after the last one.
    Result<ResultPtr> next(Deadline deadline, const std::stop_token &stop);
    Result<> copyRows(const CopySink &sink, int copyIndex, Deadline deadline, const std::stop_token &stop);
    Result<QList<Rows>> results(const CopySink &sink, Deadline deadline, const std::stop_token &stop);
    /// Sends, and reads the answer. Whatever goes wrong, the session is afterwards closed, or usable and
    /// outside a transaction if it was before.
    Result<QList<Rows>> exchange(const std::function<int(pg_conn *)> &send, const CopySink &sink,
                                 Deadline deadline, const std::stop_token &stop);

private:
    Result<> finishConnecting(Deadline deadline, const std::stop_token &stop);
    /// Cancels what runs and reads the connection empty. Closes it when the server does not confirm in time.
    void cancelAndDrain();
    void rollBack();
};

} // namespace tessera
