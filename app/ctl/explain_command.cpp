// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/change.h"
#include "app/ctl/command_table.h"
#include "app/ctl/metric_file.h"
#include "app/ctl/read_cluster.h"
#include "app/ctl/text.h"
#include "core/activity/statement_text.h"
#include "core/explain/explain_reading.h"
#include "core/explain/plan_shape.h"
#include "core/explain/plan_text.h"
#include "core/metrics/metric_paths.h"
#include "core/statements/statement_store.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>

namespace tessera {

namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

constexpr int usualLimit = 15;
constexpr int longestLimit = 3600;
constexpr auto overhead = 10s; ///< For all but the statement

/// By its number, or as it stands on the command line.
Result<StatementName> statementOf(const Invocation &invocation)
{
    const auto text = invocation.arguments.value(u"--statement"_s);
    bool isNumber = false;
    const StatementId id { invocation.arguments.operand(0).toLongLong(&isNumber) };
    if (!text.isEmpty() && invocation.arguments.operands().isEmpty())
        return StatementName { text, invocation.arguments.value(u"--role"_s) };
    if (!text.isEmpty() || !isNumber || id.value < 1)
        return fail(ErrorKind::Invalid,
                    Ctl::tr("Give a number that 'tesseractl query list' shows, or --statement TEXT."));
    return metricFileOf(invocation)
        .and_then(
            [](const QString &path) { return StatementStore::openForReading(statementStorePath(path)); })
        .and_then([&id](const StatementStore &store) { return store.name(id); });
}

Result<ExplainWish> wishOf(const Invocation &invocation)
{
    const auto name = statementOf(invocation);
    const auto limit = invocation.arguments.number(u"--limit"_s, usualLimit, 1, longestLimit);
    if (!name || !limit)
        return tl::unexpected(!name ? name.error() : limit.error());
    ExplainWish wish { .statement = name->text,
                       .user = name->user,
                       .isAnalyzed = invocation.arguments.has(u"--analyze"_s),
                       .limit = std::chrono::seconds(*limit) };
    if (invocation.arguments.has(u"--param"_s)) {
        const auto texts = invocation.arguments.values(u"--param"_s);
        ParameterValues values;
        for (const auto &text : texts)
            values << (text == u"\\N"_s ? ParameterValue() : ParameterValue(text));
        wish.values = values;
    }
    return wish;
}

QJsonValue figureJson(const std::optional<double> &figure)
{
    return figure ? QJsonValue(*figure) : QJsonValue();
}

QJsonObject answerJson(const ExplainAnswer &answer)
{
    QJsonArray parameters;
    for (const auto &[type, value] : answer.parameters)
        parameters << QJsonObject { { u"type"_s, type.name },
                                    { u"value"_s, value ? QJsonValue(*value) : QJsonValue() } };
    return { { u"statement"_s, answer.wish.statement },
             { u"isGeneric"_s, answer.isGeneric },
             { u"isAnalyzed"_s, answer.wish.isAnalyzed },
             { u"parameters"_s, parameters },
             { u"tasks"_s, answer.plan.tasks },
             { u"planningMilliseconds"_s, figureJson(answer.plan.planning) },
             { u"executionMilliseconds"_s, figureJson(answer.plan.execution) },
             { u"print"_s, planPrint(planShape(answer.plan)) },
             { u"plan"_s, QJsonDocument::fromJson(answer.json.toUtf8()).array() } };
}

Answer explained(const ExplainAnswer &answer)
{
    auto text = harmless(answer.wish.statement) + u"\n\n"_s;
    if (const auto generic = genericText(answer); !generic.isEmpty())
        text += harmless(generic) + u"\n\n"_s;
    return { .text = text + harmless(planText(answer.plan)) + u'\n', .json = answerJson(answer) };
}

/// Errors: Refused.
Result<> agree(const Invocation &invocation, const ConnectionTarget &target)
{
    invocation.terminal.progress(rolledBackText());
    const auto confirmation =
        confirmationOf(invocation, Ctl::tr("Run this statement on %1 and roll it back?").arg(target.name));
    return confirm(confirmation, target.environment, target.isReadOnly(), target.name);
}

Result<Answer> queryExplain(const Invocation &invocation)
{
    auto wish = wishOf(invocation);
    if (!wish)
        return tl::unexpected(wish.error());
    const bool mayWrite = wish->isAnalyzed && analyzeNeedsConfirmation(wish->statement);
    const auto connector =
        mayWrite ? connectorForChange(invocation) : clusterConnector(invocation.globals);
    if (!connector)
        return tl::unexpected(connector.error());
    if (mayWrite) {
        if (const auto agreed = agree(invocation, connector->target()); !agreed)
            return tl::unexpected(agreed.error());
        wish->isConfirmed = true;
    }
    const auto deadline = Deadline::in(wish->limit + overhead);
    const auto stop = invocation.terminal.stopToken();
    auto session = openForNodes(*connector, deadline, stop);
    if (!session)
        return tl::unexpected(session.error());
    return readExplain(*session, *wish, deadline, stop).map(explained);
}

constexpr std::array explainOptions {
    OptionSpec { "--param", "VALUE",
                 QT_TRANSLATE_NOOP("tesseractl", "the value of $1, $2, … in turn; \\N: NULL"), true },
    OptionSpec { "--analyze", nullptr,
                 QT_TRANSLATE_NOOP("tesseractl", "run it; what may write is rolled back") },
    OptionSpec { "--statement", "TEXT", QT_TRANSLATE_NOOP("tesseractl", "this one, instead of ID") },
    OptionSpec { "--role", "NAME",
                 QT_TRANSLATE_NOOP("tesseractl", "with --statement: look names up as for this role") },
    OptionSpec { "--limit", "SECONDS",
                 QT_TRANSLATE_NOOP("tesseractl", "end it after this time, 1 to 3600 (15)") },
    OptionSpec { "--yes", nullptr, QT_TRANSLATE_NOOP("tesseractl", "run without asking") },
    OptionSpec { "--confirm", "NAME", QT_TRANSLATE_NOOP("tesseractl", "the name of a production cluster") },
};
constexpr std::array commands {
    Command { "query explain", "[ID]",
              QT_TRANSLATE_NOOP("tesseractl", "the plan of a statement, with its tasks on the nodes"),
              explainOptions, queryExplain },
};

} // namespace

std::span<const Command> explainCommands()
{
    return commands;
}

} // namespace tessera
