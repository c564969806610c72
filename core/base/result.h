// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace tessera {

/// What went wrong, as far as code needs to know; people read Error::message.
enum class ErrorKind {
    Invalid, ///< The caller's input is wrong; nothing was tried.
    NotFound,
    Refused, ///< A preflight check or a rule says no; nothing was changed.
    Connection, ///< The server could not be reached, or the connection broke.
    Authentication,
    Tls,
    Permission,
    Timeout,
    Locked, ///< Somebody else held a lock for longer than we wait; nothing was changed.
    Cancelled,
    Server, ///< The server answered with an error; sqlState says which.
    Stale, ///< The facts a plan was made from have changed.
    Storage, ///< A local file or database cannot be read or written.
    Host, ///< A command on a host failed.
    Unsupported
};

/// An error as a value. message is one translated sentence that reaches the operator unchanged.
struct Error
{
    ErrorKind kind = ErrorKind::Invalid;
    QString message;
    QString sqlState = {}; ///< Five characters, empty when no server answered.
    QString detail = {}; ///< Server DETAIL, may be empty.
    QString hint = {}; ///< Server HINT or our remedy, may be empty.
    QString context = {}; ///< Server CONTEXT; Citus names the worker here.

    /// True when the statement may have taken effect although no answer came.
    [[nodiscard]] bool mayHaveHappened() const
    {
        return kind == ErrorKind::Connection || kind == ErrorKind::Timeout || kind == ErrorKind::Cancelled;
    }
    bool operator==(const Error &) const = default;
};

template <class T = void> using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> fail(ErrorKind kind, QString message)
{
    return tl::unexpected(Error { kind, std::move(message) });
}

[[nodiscard]] inline tl::unexpected<Error> refuse(QString message)
{
    return fail(ErrorKind::Refused, std::move(message));
}

} // namespace tessera
