// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/postgres/session.h"

namespace tessera {

/// Opens a session to the coordinator; several threads call it.
using OpenSession = std::function<Result<Session>(Deadline, std::stop_token)>;
/// The same to a node; several threads call it.
using OpenNode = std::function<Result<Session>(const QString &host, int port, Deadline, std::stop_token)>;

} // namespace tessera
