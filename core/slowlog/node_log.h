// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/slowlog/log_walk.h"

#include <QByteArray>

namespace tessera {

/// How one server logs, and what this role may read of it. Source: node_log_settings.sql.
struct NodeLogSettings
{
    GroupId group; ///< pg_dist_local_group: what tells nodes apart in one command for all
    bool isCollected = false; ///< logging_collector
    QStringList destinations = {}; ///< log_destination
    QByteArray prefix = {}; ///< log_line_prefix
    QString zone = {}; ///< log_timezone
    QString language = {}; ///< lc_messages
    int threshold = -1; ///< log_min_duration_statement in milliseconds; -1: off
    bool mayList = false; ///< pg_ls_logdir()
    bool mayRead = false; ///< pg_read_binary_file()
    bool mayKnowFolder = false; ///< log_directory

    bool operator==(const NodeLogSettings &) const = default;
};

/// Errors: Server, when it is something else.
[[nodiscard]] Result<NodeLogSettings> nodeLogSettings(const QString &json);
/// How its log is best read. Errors, one sentence that says what to change: Refused, Permission.
[[nodiscard]] Result<SlowLogStyle> styleOf(const NodeLogSettings &settings);
/// What keeps statements out of a log that can be read; empty: nothing does.
[[nodiscard]] QString noteOn(const NodeLogSettings &settings);
/// SQL that makes every node log its slow statements; a superuser runs it on the coordinator. Only the
/// collector, where it was off, needs a restart of the servers.
[[nodiscard]] QString slowLogHowTo();

} // namespace tessera
