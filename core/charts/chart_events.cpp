// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/charts/chart_events.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::ChartEvents)
};

bool concerns(const MetricEvent &event, const ChartQuestion &question)
{
    return event.subject.isEmpty() || question.nodes.isEmpty() || question.nodes.contains(event.subject);
}

Minute minuteOfEvent(MetricEvent::Time time)
{
    return std::chrono::floor<std::chrono::minutes>(time);
}

/// "10.7.0.4:5432: Server started (…)"
QString sentence(const MetricEvent &event, const QString &what, const QList<ChartNode> &nodes)
{
    const auto node = std::ranges::find(nodes, event.subject, &ChartNode::subject);
    const auto name = node == nodes.end() ? event.subject : node->name;
    return name.isEmpty() ? what : Words::tr("%1: %2", "node and what happened").arg(name, what);
}

Severity severityOf(MetricEventKind kind)
{
    switch (kind) {
    case MetricEventKind::Restart:
    case MetricEventKind::NodeGone:
    case MetricEventKind::AlertFired:
    case MetricEventKind::ClockSetBack:
        return Severity::Warning;
    case MetricEventKind::Gap:
    case MetricEventKind::CounterReset:
    case MetricEventKind::NodeAppeared:
    case MetricEventKind::NodeMoved:
    case MetricEventKind::SettingsRead:
    case MetricEventKind::AlertEnded:
        break;
    }
    return Severity::Info;
}

} // namespace

QList<ChartGap> chartGaps(const QList<MetricEvent> &events, const ChartQuestion &question,
                          const QList<ChartNode> &nodes)
{
    QList<ChartGap> gaps;
    for (const auto &event : events) {
        if (event.kind != MetricEventKind::Gap || !concerns(event, question))
            continue;
        const MinuteRange range { minuteOfEvent(event.begin),
                                  std::chrono::ceil<std::chrono::minutes>(event.end) };
        const auto reason =
            sentence(event, event.text.isEmpty() ? sentenceOf(event.kind) : event.text, nodes);
        const auto before = std::ranges::find_if(gaps, [&](const ChartGap &gap) {
            return gap.subject == event.subject && gap.reason == reason && gap.range.end >= range.begin;
        });
        if (before == gaps.end())
            gaps << ChartGap { range, event.subject, reason };
        else
            before->range.end = std::max(before->range.end, range.end);
    }
    return gaps;
}

QList<ChartEvent> chartEvents(const QList<MetricEvent> &events, const ChartQuestion &question,
                              const QList<ChartNode> &nodes)
{
    QList<ChartEvent> marks;
    for (const auto &event : events) {
        if (event.kind == MetricEventKind::Gap || !concerns(event, question))
            continue;
        auto what = sentenceOf(event.kind);
        if (!event.text.isEmpty())
            what = Words::tr("%1 (%2)", "what happened, and more about it").arg(what, event.text);
        marks << ChartEvent { minuteOfEvent(event.begin), sentence(event, what, nodes),
                              severityOf(event.kind) };
    }
    return marks;
}

} // namespace tessera
