// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/managers/manager_evidence.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace tessera {

using namespace Qt::StringLiterals;

std::optional<ManagerEvidence> managerEvidence(const QString &answer)
{
    const auto json = QJsonDocument::fromJson(answer.toUtf8()).object();
    if (json[u"autoFailover"_s].toBool())
        return ManagerEvidence { .kind = ManagerKind::AutoFailover };
    if (json[u"patroni"_s].isString())
        return ManagerEvidence { ManagerKind::Patroni, json[u"patroni"_s].toString() };
    if (json[u"repmgr"_s].toBool())
        return ManagerEvidence { .kind = ManagerKind::Repmgr };
    return std::nullopt;
}

} // namespace tessera
