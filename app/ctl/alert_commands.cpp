// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/alert_action_commands.h"
#include "app/ctl/alert_file.h"
#include "app/ctl/alert_rule_commands.h"
#include "app/ctl/command_table.h"
#include "app/ctl/text.h"
#include "app/ctl/text_table.h"
#include "app/ctl/time_words.h"

#include <QJsonArray>

#include <array>

namespace tessera {

namespace {

using namespace Qt::StringLiterals;

constexpr int mostRecords = 1000;

QString nodeName(const AlertFile &file, const QString &subject)
{
    return subject.isEmpty() ? Ctl::tr("cluster") : file.nodeNames.value(subject, subject);
}

QJsonObject alertJson(const Alert &alert, const AlertFile &file, const AlertRule &rule, bool isSilent)
{
    return { { u"rule"_s, alert.key.rule },
             { u"state"_s, nameOf(alert.state) },
             { u"since"_s, minuteJson(alert.since) },
             { u"severity"_s, nameOf(rule.severity) },
             { u"nodeId"_s, nodeIdJson(alert.key.subject) },
             { u"node"_s, file.nodeNames.value(alert.key.subject) },
             { u"part"_s, alert.key.part },
             { u"value"_s, alert.value },
             { u"threshold"_s, rule.threshold },
             { u"sentence"_s, sentenceOf(rule) },
             { u"silenced"_s, isSilent } };
}

QString listText(const QList<QStringList> &rows, const AlertFile &file)
{
    auto text = rows.size() > 1 ? textTable(rows) : Ctl::tr("No alert fires.") + u'\n';
    if (!collectorOf(file.metricPath))
        text +=
            Ctl::tr(
                "Nobody collects now, so no alert is judged; start 'tesseractl agent run' or the console.")
            + u'\n';
    return text;
}

/// Attention is needed while one fires and is not silenced.
Result<Answer> alertList(const Invocation &invocation)
{
    const auto file = alertFileOf(invocation);
    if (!file)
        return tl::unexpected(file.error());
    const auto alerts = file->store.alerts();
    const auto silences = file->store.silences(minuteNow());
    if (!alerts || !silences)
        return tl::unexpected(!alerts ? alerts.error() : silences.error());
    QJsonArray json;
    QList<QStringList> rows { { Ctl::tr("STATE"), Ctl::tr("SEVERITY"), Ctl::tr("NODE"), Ctl::tr("PART"),
                                Ctl::tr("SINCE"), Ctl::tr("VALUE"), Ctl::tr("WHEN") } };
    bool needsAttention = false;
    for (const auto &alert : *alerts) {
        const auto rule = file->rule(alert.key.rule);
        if (!rule || (alert.state == AlertState::Resolved && !invocation.arguments.has(u"--all"_s)))
            continue;
        const bool isSilent = isSilenced(alert.key, *silences, minuteNow());
        needsAttention = needsAttention || (alert.state == AlertState::Firing && !isSilent);
        json << alertJson(alert, *file, *rule, isSilent);
        rows << QStringList { isSilent ? Ctl::tr("%1, silenced").arg(nameOf(alert.state))
                                       : nameOf(alert.state),
                              nameOf(rule->severity),
                              nodeName(*file, alert.key.subject),
                              alert.key.part,
                              minuteText(alert.since),
                              QString::number(alert.value),
                              sentenceOf(*rule) };
    }
    return Answer { .text = listText(rows, *file),
                    .json = json,
                    .code = needsAttention ? ExitCode::NeedsAttention : ExitCode::Done };
}

Result<Answer> alertHistory(const Invocation &invocation)
{
    const auto span = spanFrom(invocation.arguments.value(u"--since"_s, u"7d"_s));
    if (!span)
        return tl::unexpected(span.error());
    const auto file = alertFileOf(invocation);
    if (!file)
        return tl::unexpected(file.error());
    const auto end = minuteNow() + std::chrono::minutes(1);
    const auto records = file->store.history({ end - *span, end }, mostRecords);
    if (!records)
        return tl::unexpected(records.error());
    QJsonArray json;
    QList<QStringList> rows { { Ctl::tr("TIME"), Ctl::tr("STATE"), Ctl::tr("NODE"), Ctl::tr("PART"),
                                Ctl::tr("VALUE"), Ctl::tr("WHEN") } };
    for (const auto &[transition, sentence] : *records) {
        const auto &key = transition.key;
        json << QJsonObject { { u"at"_s, minuteJson(transition.at) },
                              { u"rule"_s, key.rule },
                              { u"nodeId"_s, nodeIdJson(key.subject) },
                              { u"node"_s, file->nodeNames.value(key.subject) },
                              { u"part"_s, key.part },
                              { u"from"_s, nameOf(transition.from) },
                              { u"to"_s, nameOf(transition.to) },
                              { u"value"_s, transition.value },
                              { u"silenced"_s, transition.isSilenced },
                              { u"sentence"_s, sentence } };
        rows << QStringList { minuteText(transition.at),         nameOf(transition.to),
                              nodeName(*file, key.subject),      key.part,
                              QString::number(transition.value), sentence };
    }
    return Answer { .text = textTable(rows), .json = json };
}

Result<Answer> silenceUntil(const Invocation &invocation, Minute until)
{
    auto file = alertFileOf(invocation);
    if (!file)
        return tl::unexpected(file.error());
    const auto id = invocation.arguments.operand(0);
    if (id != "all"_L1) {
        if (const auto rule = file->rule(id); !rule)
            return tl::unexpected(rule.error());
    }
    AlertSilence silence { .rule = id == "all"_L1 ? QString() : id, .until = until };
    if (invocation.arguments.has(u"--node"_s)) {
        const auto subject = file->subjectOf(invocation.arguments.value(u"--node"_s));
        if (!subject)
            return tl::unexpected(subject.error());
        silence.subject = *subject;
    }
    return file->store.silence(silence).map([&] {
        return Answer { .text = until > minuteNow()
                            ? Ctl::tr("Nobody is told of %1 until %2.").arg(id, minuteText(until))
                            : Ctl::tr("%1 is told again.").arg(id),
                        .json = QJsonObject { { u"rule"_s, id },
                                              { u"nodeId"_s, nodeIdJson(silence.subject) },
                                              { u"until"_s, minuteJson(until) } } };
    });
}

Result<Answer> alertSilence(const Invocation &invocation)
{
    const auto span = spanFrom(invocation.arguments.value(u"--for"_s, u"1h"_s));
    if (!span)
        return tl::unexpected(span.error());
    return silenceUntil(invocation, minuteNow() + *span);
}

Result<Answer> alertUnsilence(const Invocation &invocation)
{
    return silenceUntil(invocation, minuteNow());
}

constexpr OptionSpec oneNode { "--node", "NODE", QT_TRANSLATE_NOOP("tesseractl", "on this node only") };
constexpr OptionSpec leastSeverity {
    "--severity", "S", QT_TRANSLATE_NOOP("tesseractl", "only alerts that are at least so severe")
};
constexpr std::array listOptions { OptionSpec {
    "--all", nullptr, QT_TRANSLATE_NOOP("tesseractl", "also those that have ended") } };
constexpr std::array historyOptions { OptionSpec { "--since", "SPAN",
                                                   QT_TRANSLATE_NOOP("tesseractl", "90m, 1h, 30d (7d)") } };
constexpr std::array silenceOptions {
    OptionSpec { "--for", "SPAN", QT_TRANSLATE_NOOP("tesseractl", "90m, 1h, 30d (1h)") }, oneNode
};
constexpr std::array unsilenceOptions { oneNode };
constexpr std::array actionOptions { leastSeverity };
/// What can be said of a rule.
#define TESSERA_RULE_OPTIONS                                                                                 \
    OptionSpec { "--metric", "M", QT_TRANSLATE_NOOP("tesseractl", "which metric") },                         \
        OptionSpec { "--aggregation", "mean|least|most|last|change",                                         \
                     QT_TRANSLATE_NOOP("tesseractl", "of the window (mean)") },                              \
        OptionSpec { "--above", "X", QT_TRANSLATE_NOOP("tesseractl", "threshold in the metric's unit") },    \
        OptionSpec { "--below", "X", QT_TRANSLATE_NOOP("tesseractl", "threshold in the metric's unit") },    \
        OptionSpec { "--window", "SPAN", QT_TRANSLATE_NOOP("tesseractl", "looked back on (5m)") },           \
        OptionSpec { "--every", "SPAN", QT_TRANSLATE_NOOP("tesseractl", "how often it is judged (1m)") },    \
        OptionSpec { "--hold", "SPAN",                                                                       \
                     QT_TRANSLATE_NOOP("tesseractl", "how long it must stay so first (not at all)") },       \
        OptionSpec { "--severity", "S",                                                                      \
                     QT_TRANSLATE_NOOP("tesseractl",                                                         \
                                       "critical, error, warning, informational or verbose") },              \
        OptionSpec { "--node", "NODE", QT_TRANSLATE_NOOP("tesseractl", "on this node only"), true },         \
        OptionSpec                                                                                           \
    {                                                                                                        \
        "--repeat", nullptr,                                                                                 \
            QT_TRANSLATE_NOOP("tesseractl", "tell it at each judging, not only when it begins and ends")     \
    }
constexpr std::array setOptions { TESSERA_RULE_OPTIONS };
constexpr std::array tryOptions { TESSERA_RULE_OPTIONS,
                                  OptionSpec { "--since", "SPAN",
                                               QT_TRANSLATE_NOOP("tesseractl", "90m, 1h, 30d (24h)") } };
constexpr std::array commands {
    Command { "alerts list", "", QT_TRANSLATE_NOOP("tesseractl", "what fires or is about to"), listOptions,
              alertList },
    Command { "alerts history", "", QT_TRANSLATE_NOOP("tesseractl", "what fired and ended, newest first"),
              historyOptions, alertHistory },
    Command { "alerts rules",
              "",
              QT_TRANSLATE_NOOP("tesseractl", "every rule, the suggested ones too"),
              {},
              alertRules },
    Command { "alerts enable", "RULE", QT_TRANSLATE_NOOP("tesseractl", "switch a rule on"), {}, alertEnable },
    Command {
        "alerts disable", "RULE", QT_TRANSLATE_NOOP("tesseractl", "switch a rule off"), {}, alertDisable },
    Command { "alerts set", "RULE", QT_TRANSLATE_NOOP("tesseractl", "change a rule, or make one"), setOptions,
              alertSet },
    Command { "alerts try", "RULE",
              QT_TRANSLATE_NOOP("tesseractl", "how often a rule, so changed, would have fired"), tryOptions,
              alertTry },
    Command { "alerts remove", "RULE", QT_TRANSLATE_NOOP("tesseractl", "forget a rule"), {}, alertRemove },
    Command { "alerts silence", "RULE|all", QT_TRANSLATE_NOOP("tesseractl", "tell nobody for a while"),
              silenceOptions, alertSilence },
    Command { "alerts unsilence", "RULE|all", QT_TRANSLATE_NOOP("tesseractl", "tell it again"),
              unsilenceOptions, alertUnsilence },
    Command { "alerts actions", "", QT_TRANSLATE_NOOP("tesseractl", "who is told"), {}, alertActions },
    Command { "alerts webhook", "NAME",
              QT_TRANSLATE_NOOP("tesseractl", "tell a webhook, whose address comes on standard input"),
              actionOptions, alertWebhook },
    Command { "alerts command", "NAME PROGRAM [ARGUMENT...]",
              QT_TRANSLATE_NOOP("tesseractl", "tell a program, which gets JSON on standard input"),
              actionOptions, alertCommand },
    Command { "alerts untell",
              "NAME",
              QT_TRANSLATE_NOOP("tesseractl", "tell it nothing more"),
              {},
              alertDropAction },
    Command { "alerts test",
              "NAME",
              QT_TRANSLATE_NOOP("tesseractl", "tell it a test, and say what came of it"),
              {},
              alertTest },
};

} // namespace

std::span<const Command> alertCommands()
{
    return commands;
}

} // namespace tessera
