// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/widget_map.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tessera::testing {

using namespace Qt::StringLiterals;

static WidgetPlace placeOf(const QJsonObject &json)
{
    return { .kind = json[u"class"].toString(),
             .name = json[u"name"].toString(),
             .text = json[u"text"].toString(),
             .rect = QRect(json[u"x"].toInt(), json[u"y"].toInt(), json[u"width"].toInt(),
                           json[u"height"].toInt()),
             .isEnabled = json[u"enabled"].toBool(true),
             .isFocused = json[u"focused"].toBool() };
}

std::optional<WidgetPlace> WidgetMap::find(const QString &kind, const QString &name) const
{
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const auto list = QJsonDocument::fromJson(file.readAll()).array();
    for (const auto &entry : list) {
        const auto place = placeOf(entry.toObject());
        if (place.kind.contains(kind) && (place.name == name || place.text == name))
            return place;
    }
    return std::nullopt;
}

} // namespace tessera::testing
