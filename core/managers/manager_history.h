// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace tessera {

/// A timeline of a node group that has ended, as its manager remembers it.
struct ManagerChange
{
    GroupId group = {};
    QString manager = {}; ///< "Patroni (scope)"
    QDateTime at = {}; ///< UTC; invalid where it does not say
    int timeline = 0; ///< That ended
    QString lsn = {}; ///< Where
    QString reason = {}; ///< PostgreSQL's words
    QString leader = {}; ///< Member that led the next timeline; empty where it does not say
    bool operator==(const ManagerChange &) const = default;
};

/// GET /history: the newest last. Errors: Server when it is no answer of Patroni. Source: Patroni 3.0.2,
/// ha.py, sysid and timeline history; [timeline, lsn, reason, time, leader], the last two since 2.0.
[[nodiscard]] Result<QList<ManagerChange>> patroniHistory(const QByteArray &answer);

} // namespace tessera
