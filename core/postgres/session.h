// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/postgres/conninfo.h"
#include "core/postgres/row.h"
#include "core/postgres/session_options.h"

#include <QStringList>

#include <functional>
#include <memory>
#include <span>
#include <stop_token>

namespace tessera {

/// One blocking libpq connection with deadlines. Every call blocks the calling thread until its deadline
/// or until @p stop is requested; one thread at a time uses a session.
/// On Timeout or Cancelled the running statement is cancelled at the server and the session stays usable; a
/// server that does not confirm within SessionOptions::cancelGrace costs the session (isAlive() is false). A
/// statement or script that fails leaves no transaction open that it began itself. Names of objects are
/// looked up in pg_catalog only; text is UTF-8; messages are English where the role may choose. Errors:
/// Connection, Authentication, Tls, NotFound (host, database), Timeout, Cancelled, Permission, Server.
class Session
{
public:
    [[nodiscard]] static Result<Session> open(const ConnInfo &info, const SessionOptions &options,
                                              Deadline deadline, std::stop_token stop = {});
    Session(Session &&) noexcept;
    Session &operator=(Session &&) noexcept;
    ~Session();

    /// Runs one statement with bound values (extended protocol; text results).
    [[nodiscard]] Result<Rows> run(const QString &sql, const QList<Value> &values, Deadline deadline,
                                   std::stop_token stop = {});
    /// Runs one or more statements in the simple protocol, values not possible; gives each result in turn.
    [[nodiscard]] Result<QList<Rows>> script(const QString &sql, Deadline deadline,
                                             std::stop_token stop = {});
    /// Runs a script that may hold COPY … TO STDOUT statements: data of the n-th COPY goes to sink(n,
    /// message).
    using CopySink = std::function<void(int copyIndex, std::span<const char> message)>;
    [[nodiscard]] Result<QList<Rows>> scriptWithCopy(const QString &sql, const CopySink &sink,
                                                     Deadline deadline, std::stop_token stop = {});

    /// The SCRAM verifier that ALTER ROLE … PASSWORD stores for @p password, which is not sent.
    /// Errors: Server, Connection.
    [[nodiscard]] Result<QString> passwordVerifier(const QString &role, const QString &password);

    /// Notices and warnings since the last call, in order, one text each ("WARNING:  …").
    [[nodiscard]] QStringList takeNotices();
    [[nodiscard]] bool isAlive() const;
    [[nodiscard]] int serverVersion() const; ///< 150020 for 15.20
    [[nodiscard]] int backendPid() const;
    [[nodiscard]] bool usesTls() const;

private:
    struct State;
    explicit Session(std::unique_ptr<State> state);
    [[nodiscard]] Result<Session> prepared(const SessionOptions &options, Deadline deadline,
                                           const std::stop_token &stop) &&;
    std::unique_ptr<State> m_state;
};

} // namespace tessera
