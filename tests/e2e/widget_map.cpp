// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/widget_map.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

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
             .isFocused = json[u"focused"].toBool(),
             .isLit = json[u"lit"].toBool() };
}

QList<WidgetPlace> WidgetMap::read() const
{
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<WidgetPlace> places;
    const auto list = QJsonDocument::fromJson(file.readAll()).array();
    for (const auto &entry : list)
        places << placeOf(entry.toObject());
    return places;
}

std::optional<WidgetPlace> WidgetMap::find(const QString &kind, const QString &name) const
{
    const auto places = read();
    const auto found = std::find_if(places.begin(), places.end(), [&](const WidgetPlace &place) {
        return place.kind.contains(kind) && (place.name == name || place.text == name);
    });
    return found != places.end() ? std::optional(*found) : std::nullopt;
}

bool WidgetMap::shows(const QString &text) const
{
    const auto places = read();
    return std::any_of(places.begin(), places.end(), [&](const WidgetPlace &place) {
        return place.name.contains(text) || place.text.contains(text);
    });
}

QList<WidgetPlace> WidgetMap::all(const QString &kind) const
{
    auto places = read();
    places.removeIf([&kind](const WidgetPlace &place) { return place.kind != kind; });
    return places;
}

} // namespace tessera::testing
