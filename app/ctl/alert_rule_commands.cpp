// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/alert_rule_commands.h"

#include "app/ctl/alert_file.h"
#include "app/ctl/text.h"
#include "app/ctl/text_table.h"
#include "app/ctl/time_words.h"
#include "core/alerts/rule_trial.h"

#include <QJsonArray>

namespace tessera {

namespace {

using namespace Qt::StringLiterals;

Answer ruleAnswer(const AlertRule &rule)
{
    const auto state = rule.isEnabled ? Ctl::tr("on") : Ctl::tr("off");
    return { .text = Ctl::tr("%1 (%2, %3): %4").arg(rule.id, state, nameOf(rule.severity), sentenceOf(rule)),
             .json = toJson(rule) };
}

Result<Answer> saved(const AlertFile &file, const AlertRule &rule)
{
    auto store = AlertStore::open(AlertStore::pathBeside(file.metricPath));
    if (!store)
        return tl::unexpected(store.error());
    return store->save(rule).map([&rule] { return ruleAnswer(rule); });
}

Result<Answer> switched(const Invocation &invocation, bool isEnabled)
{
    const auto file = alertFileOf(invocation);
    if (!file)
        return tl::unexpected(file.error());
    auto rule = file->rule(invocation.arguments.operand(0));
    if (!rule)
        return tl::unexpected(rule.error());
    rule->isEnabled = isEnabled;
    return saved(*file, *rule);
}

/// Puts the options over the JSON of a rule, so that both are read in one place.
Result<> putSpans(const Arguments &arguments, QJsonObject &json)
{
    constexpr std::array spans { std::pair { "--window", "windowMinutes" },
                                 std::pair { "--every", "frequencyMinutes" },
                                 std::pair { "--hold", "holdMinutes" } };
    for (const auto &[option, name] : spans) {
        const auto key = QString::fromLatin1(option);
        if (!arguments.has(key))
            continue;
        const auto span = spanFrom(arguments.value(key));
        if (!span)
            return tl::unexpected(span.error());
        json.insert(QString::fromLatin1(name), static_cast<qint64>(span->count()));
    }
    return {};
}

Result<> putNodes(const Arguments &arguments, const AlertFile &file, QJsonObject &json)
{
    if (!arguments.has(u"--node"_s))
        return {};
    QJsonArray nodes;
    for (const auto &node : arguments.values(u"--node"_s)) {
        const auto subject = file.subjectOf(node);
        if (!subject)
            return tl::unexpected(subject.error());
        nodes << *subject;
    }
    json.insert(u"nodes"_s, nodes);
    return {};
}

Result<> putThreshold(const Arguments &arguments, QJsonObject &json)
{
    for (const auto &name : { u"above"_s, u"below"_s }) {
        const auto option = u"--"_s + name;
        if (!arguments.has(option))
            continue;
        bool isNumber = false;
        const double threshold = arguments.value(option).toDouble(&isNumber);
        if (!isNumber)
            return fail(ErrorKind::Invalid, Ctl::tr("The option %1 needs a number.").arg(option));
        json.insert(u"operator"_s, name);
        json.insert(u"threshold"_s, threshold);
    }
    return {};
}

/// The rule of that name, or a new one, with what the options say of it.
Result<AlertRule> ruleTyped(const Arguments &arguments, const AlertFile &file)
{
    const auto id = arguments.operand(0);
    const auto known = file.rule(id);
    auto json = known ? toJson(*known) : QJsonObject { { u"id"_s, id } };
    json.insert(u"enabled"_s, true);
    for (const auto &name : { u"metric"_s, u"aggregation"_s, u"severity"_s }) {
        if (arguments.has(u"--"_s + name))
            json.insert(name, arguments.value(u"--"_s + name));
    }
    if (arguments.has(u"--repeat"_s))
        json.insert(u"repeats"_s, true);
    return putSpans(arguments, json)
        .and_then([&] { return putThreshold(arguments, json); })
        .and_then([&] { return putNodes(arguments, file, json); })
        .and_then([&] { return alertRuleFromJson(json); });
}

Answer trialAnswer(const AlertRule &rule, const RuleTrial &trial)
{
    return { .text = sentenceOf(rule) + u'\n' + sentenceOf(trial),
             .json = QJsonObject { { u"rule"_s, toJson(rule) },
                                   { u"from"_s, minuteText(trial.range.begin) },
                                   { u"to"_s, minuteText(trial.range.end) },
                                   { u"measuredSeries"_s, trial.measured },
                                   { u"fired"_s, trial.times },
                                   { u"firedMinutes"_s, static_cast<qint64>(trial.fired.count()) } } };
}

} // namespace

Result<Answer> alertRules(const Invocation &invocation)
{
    const auto file = alertFileOf(invocation);
    if (!file)
        return tl::unexpected(file.error());
    const auto rules = file->store.rules();
    if (!rules)
        return tl::unexpected(rules.error());
    QJsonArray json;
    QList<QStringList> rows { { Ctl::tr("RULE"), Ctl::tr("IS"), Ctl::tr("SEVERITY"), Ctl::tr("EVERY"),
                                Ctl::tr("WHEN") } };
    for (const auto &rule : *rules) {
        json << toJson(rule);
        rows << QStringList { rule.id, rule.isEnabled ? Ctl::tr("on") : Ctl::tr("off"), nameOf(rule.severity),
                              Ctl::tr("%1 min").arg(static_cast<int>(rule.frequency.count())),
                              sentenceOf(rule) };
    }
    return Answer { .text = textTable(rows), .json = json };
}

Result<Answer> alertEnable(const Invocation &invocation)
{
    return switched(invocation, true);
}

Result<Answer> alertDisable(const Invocation &invocation)
{
    return switched(invocation, false);
}

Result<Answer> alertSet(const Invocation &invocation)
{
    const auto file = alertFileOf(invocation);
    if (!file)
        return tl::unexpected(file.error());
    return ruleTyped(invocation.arguments, *file).and_then([&](const AlertRule &rule) {
        return saved(*file, rule);
    });
}

Result<Answer> alertTry(const Invocation &invocation)
{
    const auto span = spanFrom(invocation.arguments.value(u"--since"_s, u"24h"_s));
    if (!span)
        return tl::unexpected(span.error());
    const auto file = alertFileOf(invocation);
    if (!file)
        return tl::unexpected(file.error());
    const auto rule = ruleTyped(invocation.arguments, *file);
    const auto reader = MetricReader::open(file->metricPath);
    if (!rule || !reader)
        return tl::unexpected(!rule ? rule.error() : reader.error());
    return tryRule(*reader, *rule, minuteNow() + std::chrono::minutes(1),
                   std::min<std::chrono::minutes>(*span, Retention::longest))
        .map([&rule](const RuleTrial &trial) { return trialAnswer(*rule, trial); });
}

Result<Answer> alertRemove(const Invocation &invocation)
{
    auto file = alertFileOf(invocation);
    if (!file)
        return tl::unexpected(file.error());
    const auto rule = file->rule(invocation.arguments.operand(0));
    if (!rule)
        return tl::unexpected(rule.error());
    return file->store.removeRule(rule->id).map([&] {
        return Answer { .text = Ctl::tr("The rule %1 is gone; a suggested one is off again.").arg(rule->id),
                        .json = QJsonObject { { u"id"_s, rule->id } } };
    });
}

} // namespace tessera
