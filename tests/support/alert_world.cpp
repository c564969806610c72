// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/alert_world.h"

#include "tests/support/chart_world.h"

namespace tessera::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const auto oddPart = u"we\"ird; drop"_s;

QList<AlertRule> someOn()
{
    auto rules = suggestedRules();
    for (auto &rule : rules) {
        rule.isEnabled = rule.id.startsWith("storage"_L1) || rule.id.startsWith("cpu"_L1)
            || rule.id == "node-down"_L1;
        if (rule.id == "cpu-95"_L1)
            rule.hold = 10min;
    }
    rules << AlertRule { .id = u"long-transactions"_s,
                         .metric = u"longest_transaction_time_sec"_s,
                         .aggregation = AlertAggregation::Last,
                         .threshold = 600,
                         .severity = AlertSeverity::Error,
                         .nodes = { u"1"_s, u"2"_s },
                         .isEnabled = true,
                         .repeats = true };
    return rules;
}

AlertRecord recordOf(const AlertsAnswer &answer, const AlertKey &key, AlertState to, std::chrono::minutes ago,
                     double value, bool isSilenced = false)
{
    const auto from = to == AlertState::Firing ? AlertState::Pending : AlertState::Firing;
    return { { key, from, to, answer.now - ago, value, isSilenced },
             sentenceOf(*ruleOf(answer.rules, key.rule)) };
}

} // namespace

AlertsAnswer untouchedAlerts()
{
    AlertsAnswer answer { .wish = { { chartNoon() - 59min, chartNoon() + 1min } },
                          .now = chartNoon(),
                          .rules = suggestedRules() };
    for (int i = 1; i <= 6; ++i)
        answer.nodeNames.insert(QString::number(i), u"10.7.0.%1:5432"_s.arg(3 + i));
    answer.collector = u"this window (process 4711)"_s;
    return answer;
}

AlertsAnswer alertsAnswer()
{
    auto answer = untouchedAlerts();
    answer.rules = someOn();
    const AlertKey down { u"node-down"_s, u"3"_s };
    const AlertKey disk { u"storage-85"_s, u"2"_s };
    const AlertKey odd { u"long-transactions"_s, u"1"_s, oddPart };
    answer.alerts = { { { u"cpu-95"_s, u"4"_s }, AlertState::Pending, answer.now - 4min, 97.4 },
                      { disk, AlertState::Firing, answer.now - 42min, 91.24 },
                      { odd, AlertState::Resolved, answer.now - 12min, 3 },
                      { down, AlertState::Firing, answer.now - 7min, 0 } };
    answer.silences = { { disk.rule, disk.subject, answer.now + 3h } };
    answer.history = { recordOf(answer, down, AlertState::Firing, 7min, 0),
                       recordOf(answer, odd, AlertState::Resolved, 12min, 3),
                       recordOf(answer, odd, AlertState::Firing, 31min, 842),
                       recordOf(answer, disk, AlertState::Firing, 42min, 85.6, true) };
    answer.receivers = { { u"on-call"_s, true, u"hooks.example.org"_s, AlertSeverity::Error },
                         { u"pager"_s, false, u"page-me"_s, AlertSeverity::Critical } };
    return answer;
}

} // namespace tessera::test
