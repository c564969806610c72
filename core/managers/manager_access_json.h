// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/managers/manager_access.h"

#include <QJsonArray>
#include <QList>

namespace tessera {

[[nodiscard]] QJsonArray managersToJson(const QList<ManagerAccess> &managers);
/// Errors: Invalid for a manager that is not known.
[[nodiscard]] Result<QList<ManagerAccess>> managersFromJson(const QJsonArray &json);
/// Puts @p access in the place of what is known of the same group.
void noteManager(QList<ManagerAccess> &managers, const ManagerAccess &access);
/// Addresses of a REST interface without the strokes at their ends.
[[nodiscard]] QStringList restFrom(const QStringList &typed);
/// What is missing for @p access to work, one sentence. Errors: Invalid.
[[nodiscard]] Result<> checkManagerAccess(const ManagerAccess &access);
/// The one for @p group: its own before the one for all; null when none was told.
[[nodiscard]] const ManagerAccess *accessFor(const QList<ManagerAccess> &managers, const QString &group);

} // namespace tessera
