// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command_table.h"
#include "app/ctl/read_cluster.h"
#include "app/ctl/text.h"
#include "app/ctl/text_table.h"
#include "core/activity/statement_text.h"
#include "core/cluster/read_snapshot.h"
#include "core/diagnose/read_diagnostic.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace tessera {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype shownRows = 10;
constexpr qsizetype widestCell = 80;

QString verdictWord(DiagnosticVerdict verdict)
{
    constexpr std::array words { u"unknown", u"ok", u"warn", u"bad" };
    return QString::fromUtf16(words.at(static_cast<size_t>(verdict)));
}

QJsonObject resultJson(const DiagnosticResult &result)
{
    QJsonArray columns = QJsonArray::fromStringList(columnTitles(*result.check));
    QJsonArray rows;
    QJsonArray verdicts;
    for (const auto &row : result.rows) {
        rows << QJsonArray::fromVariantList(row.values);
        verdicts << verdictWord(row.verdict);
    }
    QJsonArray problems;
    for (const auto &problem : result.problems)
        problems << QJsonObject { { u"node"_s, problem.node }, { u"message"_s, problem.message } };
    return { { u"id"_s, QLatin1String(result.check->id) },
             { u"title"_s, titleOf(*result.check) },
             { u"verdict"_s, verdictWord(result.verdict) },
             { u"sentence"_s, result.sentence },
             { u"advice"_s, result.advice.isEmpty() ? QJsonValue() : QJsonValue(result.advice) },
             { u"columns"_s, columns },
             { u"rows"_s, rows },
             { u"rowVerdicts"_s, verdicts },
             { u"isCapped"_s, result.isCapped },
             { u"problems"_s, problems } };
}

/// The rows that stand out.
QString rowsText(const DiagnosticResult &result)
{
    const auto kinds = columnKinds(*result.check);
    QList<QStringList> table { columnTitles(*result.check) };
    qsizetype left = 0;
    for (const auto &row : result.rows) {
        if (row.verdict <= DiagnosticVerdict::Ok)
            continue;
        if (table.size() > shownRows) {
            ++left;
            continue;
        }
        QStringList cells;
        for (qsizetype i = 0; i < row.values.size(); ++i)
            cells << oneLine(valueText(row.values.at(i), kinds.at(i)), widestCell);
        table << cells;
    }
    if (table.size() == 1)
        return {};
    auto text = textTable(table);
    if (left > 0)
        text += Ctl::tr("and %n more", nullptr, static_cast<int>(left)) + u'\n';
    return u"        "_s + text.trimmed().replace(u'\n', u"\n        "_s) + u'\n';
}

QString textOf(const QList<DiagnosticResult> &results)
{
    constexpr int widest = 8;
    QString text;
    for (const auto &result : results) {
        text += verdictWord(result.verdict).leftJustified(widest) + titleOf(*result.check) + u": "_s
            + result.sentence + u'\n';
        for (const auto &problem : result.problems)
            text += u"        "_s + oneLine(problem.node + u": "_s + problem.message, 300) + u'\n';
        text += rowsText(result);
        if (!result.advice.isEmpty())
            text += u"        "_s + result.advice + u'\n';
    }
    return text;
}

/// Those that were named, or all.
Result<QList<const DiagnosticCheck *>> checksNamed(const QStringList &ids)
{
    QList<const DiagnosticCheck *> checks;
    for (const auto &check : diagnosticChecks()) {
        if (ids.isEmpty())
            checks << &check;
    }
    for (const auto &id : ids) {
        if (const auto *check = diagnosticCheck(id)) {
            checks << check;
            continue;
        }
        QStringList known;
        for (const auto &check : diagnosticChecks())
            known << QLatin1String(check.id);
        return fail(ErrorKind::Invalid,
                    Ctl::tr("There is no check '%1'. There are: %2.").arg(id, known.join(u", "_s)));
    }
    return checks;
}

Result<QList<DiagnosticResult>> diagnoseAll(const Invocation &invocation,
                                            const QList<const DiagnosticCheck *> &checks)
{
    const auto connector = clusterConnector(invocation.globals);
    if (!connector)
        return tl::unexpected(connector.error());
    const auto stop = invocation.terminal.stopToken();
    auto session = openForNodes(*connector, Deadline::in(readingLimit), stop);
    if (!session)
        return tl::unexpected(session.error());
    const auto cluster = readSnapshot(*session, Deadline::in(readingLimit), stop);
    if (!cluster)
        return tl::unexpected(cluster.error());
    QList<DiagnosticResult> results;
    for (const auto *check : checks) {
        auto result = readDiagnostic(*session, *check, **cluster, Deadline::in(readingLimit), stop);
        if (!result)
            return tl::unexpected(result.error());
        results << *std::move(result);
    }
    return results;
}

Result<Answer> diagnose(const Invocation &invocation)
{
    const auto checks = checksNamed(invocation.arguments.operands());
    if (!checks)
        return tl::unexpected(checks.error());
    const auto results = diagnoseAll(invocation, *checks);
    if (!results)
        return tl::unexpected(results.error());
    QJsonArray json;
    for (const auto &result : *results)
        json << resultJson(result);
    const bool isBad = std::ranges::any_of(
        *results, [](const DiagnosticResult &one) { return one.verdict == DiagnosticVerdict::Bad; });
    return Answer { .text = textOf(*results),
                    .json = json,
                    .code = isBad ? ExitCode::NeedsAttention : ExitCode::Done };
}

constexpr std::array commands { Command {
    "diagnose",
    "[CHECK...]",
    QT_TRANSLATE_NOOP("tesseractl", "look for what troubles a cluster often; 4 when something is bad"),
    {},
    diagnose } };

} // namespace

std::span<const Command> diagnoseCommands()
{
    return commands;
}

} // namespace tessera
