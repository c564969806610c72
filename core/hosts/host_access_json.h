// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosts/host_access.h"

#include <QJsonArray>
#include <QList>

namespace tessera {

/// "pg_ctl", "pg_ctlcluster", "systemd".
[[nodiscard]] QString controlWord(ServiceControl control);
/// Errors: Invalid, naming the three.
[[nodiscard]] Result<ServiceControl> controlFromWord(const QString &word);

[[nodiscard]] QJsonArray hostsToJson(const QList<HostAccess> &hosts);
/// Errors: Invalid, naming the field.
[[nodiscard]] Result<QList<HostAccess>> hostsFromJson(const QJsonArray &json);
/// Puts @p access in the place of what is known of the same server.
void noteHost(QList<HostAccess> &hosts, const HostAccess &access);
/// What is missing for @p access to work, one sentence. Errors: Invalid.
[[nodiscard]] Result<> checkHostAccess(const HostAccess &access);

} // namespace tessera
