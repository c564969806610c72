// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QByteArray>

#include <stop_token>

namespace tessera {

/// A request to an http or https address; certificates are checked, no redirect is followed.
struct HttpRequest
{
    QByteArray method = "GET";
    QString url;
    QByteArray body = {}; ///< JSON
    QString user = {}; ///< Basic authentication; empty: none
    QString password = {};
    QString caFile = {}; ///< PEM, instead of the system's authorities
    QString certificate = {}; ///< PEM, ours, and its key
    QString keyFile = {};
    bool passesProxy = true; ///< The one of the environment, where there is one
    QString connectTo = {}; ///< HOST:PORT to go through instead of the address's own; empty: straight there
};

struct HttpAnswer
{
    int status = 0;
    QByteArray body;
};

/// Blocks until the answer, whatever its status, or the deadline. Errors: Host when nothing was sent;
/// Connection, Timeout, Cancelled when it may have been; the message is the library's word and holds no
/// address.
[[nodiscard]] Result<HttpAnswer> callHttp(const HttpRequest &request, Deadline deadline,
                                          const std::stop_token &stop);

} // namespace tessera
