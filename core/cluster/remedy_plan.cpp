// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/remedy_plan.h"

namespace tessera {

using namespace Qt::StringLiterals;

QJsonObject remedyToJson(const RemedyPlan &remedy)
{
    return { { u"operation"_s, remedy.operation },
             { u"parameters"_s, remedy.parameters },
             { u"label"_s, remedy.label } };
}

std::optional<RemedyPlan> remedyFromJson(const QJsonValue &json)
{
    if (!json.isObject())
        return std::nullopt;
    return RemedyPlan { .operation = json[u"operation"_s].toString(),
                        .parameters = json[u"parameters"_s].toObject(),
                        .label = json[u"label"_s].toString() };
}

} // namespace tessera
