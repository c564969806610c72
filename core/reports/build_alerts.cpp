// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alerts/read_alerts.h"
#include "core/metrics/metric_catalogue.h"
#include "core/reports/alert_words.h"
#include "core/reports/report_builders.h"
#include "core/reports/report_cells.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera::build {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Report)
};

constexpr qsizetype mostRecords = 100;

const AlertRule *ruleOf(const ReportAlerts &alerts, const QString &id)
{
    const auto found = std::ranges::find(alerts.rules, id, &AlertRule::id);
    return found == alerts.rules.end() ? nullptr : &*found;
}

ReportCell valueCell(const ReportAlerts &alerts, const AlertKey &key, double value)
{
    const auto *rule = ruleOf(alerts, key.rule);
    const auto *metric = rule ? metricOf(rule->metric) : nullptr;
    return metricCell(value, metric ? metric->unit : MetricUnit::Count);
}

ReportTable statesTable(const ReportFacts &facts, const ReportAlerts &alerts)
{
    ReportTable table {
        .id = u"states"_s,
        .title = Words::tr("Now"),
        .columns = { wordsColumn(u"state"_s, Words::tr("State")),
                     wordsColumn(u"severity"_s, Words::tr("Severity")),
                     wordsColumn(u"rule"_s, Words::tr("Rule")), wordsColumn(u"node"_s, Words::tr("Node")),
                     wordsColumn(u"part"_s, Words::tr("Part")), wordsColumn(u"since"_s, Words::tr("Since")),
                     numberColumn(u"value"_s, Words::tr("Value")) }
    };
    for (const auto &alert : alerts.alerts) {
        const auto *rule = ruleOf(alerts, alert.key.rule);
        if (!rule || alert.state == AlertState::Quiet)
            continue;
        const auto color =
            alert.state == AlertState::Firing ? std::optional(severityOf(rule->severity)) : std::nullopt;
        table.rows << QList<ReportCell> { wordsCell(wordsFor(alert.state), color),
                                          wordsCell(wordsFor(rule->severity)),
                                          wordsCell(sentenceOf(*rule)),
                                          nodeCell(facts, alert.key.subject),
                                          nameCell(Naming::Object, alert.key.part),
                                          minuteCell(alert.since),
                                          valueCell(alerts, alert.key, alert.value) };
    }
    cut(table, mostRecords);
    return table;
}

ReportTable historyTable(const ReportFacts &facts, const ReportAlerts &alerts)
{
    ReportTable table {
        .id = u"history"_s,
        .title = Words::tr("In this time, the newest first"),
        .columns = { wordsColumn(u"at"_s, Words::tr("Time")), wordsColumn(u"state"_s, Words::tr("State")),
                     wordsColumn(u"rule"_s, Words::tr("Rule")), wordsColumn(u"node"_s, Words::tr("Node")),
                     wordsColumn(u"part"_s, Words::tr("Part")), numberColumn(u"value"_s, Words::tr("Value")) }
    };
    for (const auto &[transition, rule] : alerts.history)
        table.rows << QList<ReportCell> { minuteCell(transition.at),
                                          wordsCell(wordsFor(transition.to)),
                                          wordsCell(rule),
                                          nodeCell(facts, transition.key.subject),
                                          nameCell(Naming::Object, transition.key.part),
                                          valueCell(alerts, transition.key, transition.value) };
    cut(table, mostRecords);
    return table;
}

ReportFigures figuresOf(const ReportAlerts &alerts)
{
    const auto fired = firedIn(alerts.history);
    const auto on = std::ranges::count_if(alerts.rules, &AlertRule::isEnabled);
    const auto change = alerts.before
        ? changeCell(static_cast<double>(fired), static_cast<double>(firedIn(*alerts.before)),
                     BetterDirection::Lower)
        : ReportCell {};
    return { { { u"firing"_s, Words::tr("Firing now"), countCell(firingIn(alerts).size()) },
               { u"fired"_s, Words::tr("Fired in this time"), countCell(fired), change },
               { u"enabledRules"_s, Words::tr("Rules switched on"), countCell(on) } } };
}

} // namespace

Blocks alerts(const ReportFacts &facts)
{
    if (!facts.alerts || !*facts.alerts)
        return missing(facts.alerts);
    const auto &alerts = **facts.alerts;
    QList<ReportBlock> blocks { figuresOf(alerts) };
    const auto states = statesTable(facts, alerts);
    const auto history = historyTable(facts, alerts);
    if (states.rows.isEmpty())
        blocks << ReportVerdict { .severity = Severity::Ok,
                                  .sentence = wordsCell(Words::tr("No alert is pending or fires.")) };
    else
        blocks << states;
    if (!history.rows.isEmpty())
        blocks << history;
    return blocks;
}

} // namespace tessera::build
