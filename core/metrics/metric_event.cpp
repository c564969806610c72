// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/metric_event.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace tessera {

namespace {

struct KindRow
{
    MetricEventKind kind;
    const char *name;
    const char *sentence;
};

constexpr std::array kinds {
    KindRow { MetricEventKind::Gap, "gap", QT_TRANSLATE_NOOP("MetricEvent", "Not measured") },
    KindRow { MetricEventKind::Restart, "restart", QT_TRANSLATE_NOOP("MetricEvent", "Server started") },
    KindRow { MetricEventKind::CounterReset, "counterReset",
              QT_TRANSLATE_NOOP("MetricEvent", "Statistics were reset") },
    KindRow { MetricEventKind::NodeAppeared, "nodeAppeared", QT_TRANSLATE_NOOP("MetricEvent", "Node added") },
    KindRow { MetricEventKind::NodeGone, "nodeGone", QT_TRANSLATE_NOOP("MetricEvent", "Node removed") },
    KindRow { MetricEventKind::NodeMoved, "nodeMoved",
              QT_TRANSLATE_NOOP("MetricEvent", "Node has another address") },
    KindRow { MetricEventKind::SettingsRead, "settingsRead",
              QT_TRANSLATE_NOOP("MetricEvent", "Settings were read again") },
    KindRow { MetricEventKind::AlertFired, "alertFired", QT_TRANSLATE_NOOP("MetricEvent", "An alert fired") },
    KindRow { MetricEventKind::AlertEnded, "alertEnded", QT_TRANSLATE_NOOP("MetricEvent", "An alert ended") },
    KindRow { MetricEventKind::ClockSetBack, "clockSetBack",
              QT_TRANSLATE_NOOP("MetricEvent", "The clock of this machine was set back") },
};

const KindRow &rowOf(MetricEventKind kind)
{
    return *std::ranges::find(kinds, kind, &KindRow::kind);
}

} // namespace

QString nameOf(MetricEventKind kind)
{
    return QString::fromLatin1(rowOf(kind).name);
}

QString sentenceOf(MetricEventKind kind)
{
    return QCoreApplication::translate("MetricEvent", rowOf(kind).sentence);
}

} // namespace tessera
