// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alerts/alert_watch.h"

#include "core/alerts/watched_lines.h"

#include <QJsonDocument>

#include <algorithm>

namespace tessera {

namespace {

using namespace std::chrono_literals;

/// Of the history.
constexpr std::chrono::days keptDays { 365 };

const AlertRule *ruleNamed(const QList<AlertRule> &rules, const QString &id)
{
    const auto rule = std::ranges::find(rules, id, &AlertRule::id);
    return rule == rules.end() ? nullptr : &*rule;
}

} // namespace

AlertWatch::AlertWatch(QString metricPath, QString cluster, const MessengerTimes &times)
    : m_metricPath(std::move(metricPath))
    , m_cluster(std::move(cluster))
    , m_messenger({}, times)
{
}

Result<> AlertWatch::open()
{
    if (m_store && m_reader)
        return {};
    auto reader = MetricReader::open(m_metricPath);
    if (!reader)
        return tl::unexpected(reader.error());
    auto store = AlertStore::open(AlertStore::pathBeside(m_metricPath));
    if (!store)
        return tl::unexpected(store.error());
    const auto alerts = store->alerts();
    if (!alerts)
        return tl::unexpected(alerts.error());
    m_engine = AlertEngine(*alerts);
    m_store.emplace(std::move(*store));
    m_reader.emplace(std::move(*reader));
    return {};
}

Result<std::vector<AlertSamples>> AlertWatch::samplesOf(const AlertRule &rule, Minute minute) const
{
    auto watched = readWatched(*m_reader, m_series, rule, { minute + 1min - rule.window, minute + 1min });
    if (!watched)
        return tl::unexpected(watched.error());
    // Who answered matters only where there is nothing to judge, which is rare.
    const bool lacksOne = std::ranges::any_of(
        watched->lines, [&](const MetricStore::Line &line) { return !aggregate(rule.aggregation, line); });
    const auto answers = lacksOne ? readAnswers(*watched, *m_reader, m_series) : Result<>();
    return answers.map([&] { return samplesAt(*watched, rule, minute); });
}

Result<QList<AlertRecord>> AlertWatch::keep(const QList<AlertTransition> &transitions,
                                            const QList<AlertRule> &rules, Minute minute)
{
    const auto silences = m_store->silences(minute);
    if (!silences)
        return tl::unexpected(silences.error());
    QList<AlertRecord> records;
    for (auto transition : transitions) {
        transition.isSilenced = isSilenced(transition.key, *silences, minute);
        const auto *rule = ruleNamed(rules, transition.key.rule);
        records << AlertRecord { transition, rule != nullptr ? sentenceOf(*rule) : transition.key.rule };
    }
    if (minute.time_since_epoch() % 24h == 0min) {
        if (const auto forgotten = m_store->forgetBefore(minute - keptDays); !forgotten)
            return tl::unexpected(forgotten.error());
    }
    return m_store->write(m_engine.alerts(), records).map([&] { return records; });
}

Result<> AlertWatch::tell(const QList<AlertRecord> &records, const QList<AlertRule> &rules)
{
    const auto actions = m_store->actions();
    const auto names = m_reader->nodeNames();
    if (!actions || !names)
        return tl::unexpected(!actions ? actions.error() : names.error());
    for (const auto &record : records) {
        const auto &transition = record.transition;
        const auto *rule = ruleNamed(rules, transition.key.rule);
        if (rule == nullptr || !isTold(transition))
            continue;
        const auto message = messageOf(transition, *rule, { m_cluster, *names });
        for (const auto &action : *actions) {
            if (rule->severity <= action.leastSeverity)
                m_messenger.send(action, QJsonDocument(message).toJson(QJsonDocument::Compact));
        }
    }
    return {};
}

Result<QList<AlertRecord>> AlertWatch::judgeRules(Minute minute)
{
    const auto rules = m_store->rules();
    const auto series = m_reader->series();
    if (!rules || !series)
        return tl::unexpected(!rules ? rules.error() : series.error());
    m_series = *series;
    auto transitions = m_engine.retain(*rules, minute);
    bool isJudged = !transitions.isEmpty();
    for (const auto &rule : *rules) {
        if (!isDue(rule, minute))
            continue;
        const auto samples = samplesOf(rule, minute);
        if (!samples)
            return tl::unexpected(samples.error());
        transitions << m_engine.judge(rule, minute, *samples);
        isJudged = true;
    }
    if (!isJudged)
        return QList<AlertRecord>();
    auto records = keep(transitions, *rules, minute);
    if (!records)
        return records;
    return tell(*records, *rules).map([&] { return *records; });
}

Result<QList<AlertRecord>> AlertWatch::judge(Minute minute)
{
    if (const auto opened = open(); !opened)
        return tl::unexpected(opened.error());
    auto judged = judgeRules(minute);
    if (!judged) { // the states are those of the file again
        m_store.reset();
        m_reader.reset();
    }
    return judged;
}

} // namespace tessera
