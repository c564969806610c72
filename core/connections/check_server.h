// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connections/connection_report.h"
#include "core/postgres/session.h"

namespace tessera {

/// The steps from the extension to the privileges, asked over an open session. @p step reports one of them.
void checkServer(Session &session, ConnectionReport &report, Deadline deadline, const std::stop_token &stop,
                 const std::function<void(CheckStep)> &step);

} // namespace tessera
