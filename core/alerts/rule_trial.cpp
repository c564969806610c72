// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alerts/rule_trial.h"

#include "core/alerts/watched_lines.h"
#include "core/base/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace tessera {

namespace {

using namespace std::chrono_literals;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::RuleTrial)
};

/// A day is 24 h.
QString spanText(std::chrono::minutes span)
{
    constexpr auto longest = 72h;
    return span % 1h == 0min && span <= longest ? Words::tr("%1 h", "hours").arg(span / 1h)
                                                : format::duration(span);
}

void count(RuleTrial &trial, QHash<AlertKey, Minute> &firing, const AlertTransition &step)
{
    if (step.to == AlertState::Firing && step.from != AlertState::Firing) {
        ++trial.times;
        firing.insert(step.key, step.at);
    } else if (step.from == AlertState::Firing && step.to != AlertState::Firing) {
        trial.fired += step.at - firing.take(step.key);
    }
}

} // namespace

Result<RuleTrial> tryRule(const MetricReader &reader, AlertRule rule, Minute end, std::chrono::minutes span)
{
    rule.id = QStringLiteral("trial"); // its name may not be typed yet
    rule.isEnabled = true;
    if (const auto checked = checkRule(rule); !checked)
        return tl::unexpected(checked.error());
    const auto series = reader.series();
    if (!series)
        return tl::unexpected(series.error());
    const MinuteRange range { end - span, end };
    auto watched = readWatched(reader, *series, rule, { range.begin - rule.window, range.end });
    if (!watched)
        return tl::unexpected(watched.error());
    if (const auto answers = readAnswers(*watched, reader, *series); !answers)
        return tl::unexpected(answers.error());
    RuleTrial trial { .range = range };
    trial.measured = std::ranges::count_if(watched->lines, [](const MetricStore::Line &line) {
        return std::ranges::any_of(line, [](double sample) { return !std::isnan(sample); });
    });
    AlertEngine engine;
    QHash<AlertKey, Minute> firing;
    for (auto minute = range.begin; minute < range.end; minute += 1min) {
        if (!isDue(rule, minute))
            continue;
        for (const auto &step : engine.judge(rule, minute, samplesAt(*watched, rule, minute)))
            count(trial, firing, step);
    }
    for (const auto begun : std::as_const(firing)) // it fires on
        trial.fired += range.end - begun;
    return trial;
}

QString sentenceOf(const RuleTrial &trial)
{
    const auto span = spanText(trial.range.length());
    if (trial.measured == 0)
        return Words::tr("Nothing that this rule looks at was measured in the last %1.").arg(span);
    if (trial.times == 0)
        return Words::tr("In the last %1 this rule would not have fired.").arg(span);
    return Words::tr("In the last %1 this rule would have fired %n time(s), %2 in all.", nullptr,
                     static_cast<int>(trial.times))
        .arg(span, format::duration(trial.fired));
}

} // namespace tessera
