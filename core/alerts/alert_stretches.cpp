// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alerts/alert_stretches.h"

#include <QFile>

#include <algorithm>

namespace tessera {

namespace {

using namespace std::chrono_literals;

constexpr int mostRecords = 20'000;

/// Puts the steps of a history together.
class Stretching
{
public:
    Stretching(const QList<AlertRule> &rules, MinuteRange range)
        : m_rules(rules)
        , m_range(range)
    {
    }

    void take(const AlertRecord &record)
    {
        const auto &step = record.transition;
        if (step.to == AlertState::Firing && step.from != AlertState::Firing)
            m_open.insert(step.key, { step.at, record.rule });
        else if (step.from == AlertState::Firing && step.to != AlertState::Firing) {
            const auto begun = begunOf(step.key);
            add(step.key, { begun ? begun->at : m_range.begin, step.at }, record.rule, true);
        }
    }
    void takeFiring(const Alert &alert, Minute until)
    {
        const auto *rule = ruleOf(m_rules, alert.key.rule);
        const auto begun = begunOf(alert.key);
        if (rule != nullptr)
            add(alert.key, { begun ? begun->at : alert.since, until },
                begun ? begun->sentence : sentenceOf(*rule), false);
    }
    [[nodiscard]] QList<AlertStretch> stretches()
    {
        std::ranges::stable_sort(m_stretches, {}, [](const AlertStretch &one) { return one.range.begin; });
        return m_stretches;
    }

private:
    struct Begun
    {
        Minute at;
        QString sentence;
    };
    std::optional<Begun> begunOf(const AlertKey &key)
    {
        return m_open.contains(key) ? std::optional(m_open.take(key)) : std::nullopt;
    }
    void add(const AlertKey &key, MinuteRange fired, const QString &sentence, bool isOver)
    {
        const auto *rule = ruleOf(m_rules, key.rule);
        if (rule == nullptr || !sentence.contains(rule->metric) || fired.begin >= m_range.end
            || fired.end <= m_range.begin)
            return;
        m_stretches << AlertStretch { { rule->metric, key.subject, key.part }, fired, rule->severity, sentence,
                                      isOver };
    }

    const QList<AlertRule> &m_rules;
    MinuteRange m_range;
    QHash<AlertKey, Begun> m_open;
    QList<AlertStretch> m_stretches;
};

} // namespace

QList<AlertStretch> alertStretches(const QList<AlertRecord> &history, const QList<Alert> &alerts,
                                   const QList<AlertRule> &rules, MinuteRange range, Minute until)
{
    Stretching stretching(rules, range);
    auto ordered = history;
    std::ranges::reverse(ordered); // the newest comes first
    for (const auto &record : ordered)
        stretching.take(record);
    for (const auto &alert : alerts) {
        if (alert.state == AlertState::Firing)
            stretching.takeFiring(alert, until);
    }
    return stretching.stretches();
}

Result<QList<AlertStretch>> readAlertStretches(const QString &metricPath, MinuteRange range, Minute now)
{
    const auto path = AlertStore::pathBeside(metricPath);
    if (!QFile::exists(path))
        return QList<AlertStretch>();
    const auto until = std::max(now + 1min, range.end);
    const auto store = AlertStore::open(path);
    if (!store)
        return tl::unexpected(store.error());
    const auto history = store->history({ range.begin, until }, mostRecords);
    const auto alerts = store->alerts();
    const auto rules = store->rules();
    if (!history || !alerts || !rules)
        return tl::unexpected(!history ? history.error() : !alerts ? alerts.error() : rules.error());
    return alertStretches(*history, *alerts, *rules, range, until);
}

} // namespace tessera
