// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command_table.h"
#include "app/ctl/metric_file.h"
#include "app/ctl/minute_range.h"
#include "app/ctl/read_cluster.h"
#include "app/ctl/text.h"
#include "app/paper/save_report.h"
#include "core/journal/journal.h"
#include "core/reports/gather_report.h"
#include "core/reports/report_sections.h"

#include <QFileInfo>
#include <QJsonArray>

#include <array>

namespace tessera {

namespace {

using namespace Qt::StringLiterals;

QStringList listIn(const QString &text)
{
    QStringList words;
    for (const auto &word : text.split(u',', Qt::SkipEmptyParts))
        words << word.trimmed();
    return words;
}

/// The option without a value hides all.
Result<Redaction> redactionOf(const Arguments &arguments)
{
    const auto option = u"--redact"_s;
    if (!arguments.has(option))
        return Redaction {};
    const auto words = listIn(arguments.value(option));
    if (words.isEmpty())
        return Redaction { true, true, true };
    Redaction redaction;
    for (const auto &word : words) {
        if (word == u"names"_s)
            redaction.names = true;
        else if (word == u"literals"_s)
            redaction.literals = true;
        else if (word == u"addresses"_s)
            redaction.addresses = true;
        else
            return fail(
                ErrorKind::Invalid,
                Ctl::tr("The option --redact takes names, literals and addresses, separated by commas."));
    }
    return redaction;
}

/// Everything is checked before anything is read.
Result<ReportWish> wishOf(const Arguments &arguments)
{
    const auto range = minuteRangeOf(arguments);
    if (!range)
        return tl::unexpected(range.error());
    const auto baseline = baselineRangeOf(arguments, *range);
    const auto redaction = redactionOf(arguments);
    if (!baseline || !redaction)
        return tl::unexpected(!baseline ? baseline.error() : redaction.error());
    const ReportWish wish { .range = *range,
                            .baseline = *baseline,
                            .sections = arguments.has(u"--sections"_s)
                                ? listIn(arguments.value(u"--sections"_s))
                                : reportSectionIds(),
                            .redaction = *redaction };
    if (const auto checked = checkWish(wish); !checked)
        return tl::unexpected(checked.error());
    return wish;
}

Answer answerOf(const ReportDocument &report, const QString &path)
{
    QJsonArray sections;
    auto text = Ctl::tr("The report was saved to %1.").arg(path) + u'\n';
    bool isWhole = true;
    for (const auto &section : report.sections) {
        const bool isDone = section.state == ReportSection::State::Done;
        isWhole = isWhole && section.state != ReportSection::State::Failed;
        if (!isDone)
            text +=
                Ctl::tr("%1: %2", "section and why it is missing").arg(section.title, section.problem.text)
                + u'\n';
        sections << QJsonObject { { u"id"_s, section.id },
                                  { u"isDone"_s, isDone },
                                  { u"problem"_s,
                                    isDone ? QJsonValue() : QJsonValue(section.problem.text) } };
    }
    return { .text = text,
             .json = QJsonObject { { u"file"_s, path },
                                   { u"bytes"_s, QFileInfo(path).size() },
                                   { u"sections"_s, sections } },
             .code = isWhole ? ExitCode::Done : ExitCode::NeedsAttention };
}

Result<Answer> report(const Invocation &invocation)
{
    const auto path = invocation.arguments.value(u"--out"_s);
    if (path.isEmpty())
        return fail(ErrorKind::Invalid, Ctl::tr("Say where to: --out FILE.html, FILE.pdf or FILE.json."));
    if (const auto checked = checkReportFile(path); !checked)
        return tl::unexpected(checked.error());
    const auto wish = wishOf(invocation.arguments);
    if (!wish)
        return tl::unexpected(wish.error());
    const auto connector = clusterConnector(invocation.globals);
    if (!connector)
        return tl::unexpected(connector.error());
    const auto stop = invocation.terminal.stopToken();
    const auto file = measuredFileOf(*connector, stop);
    const ReportSources sources { .open = openerOf(*connector),
                                  .connection = connector->target().name,
                                  .clusterId = file.clusterId,
                                  .metricPath = file.metricPath,
                                  .journalPath = Journal::defaultPath() };
    const auto tell = [&](const ReportProgress &progress) {
        invocation.terminal.progress(
            Ctl::tr("%1 of %2: %3", "progress").arg(progress.done + 1).arg(progress.of).arg(progress.what));
    };
    const auto made = gatherReport(sources, *wish, tell, stop);
    if (!made)
        return tl::unexpected(made.error());
    return saveReport(*made, path).map([&] { return answerOf(*made, path); });
}

constexpr std::array options {
    OptionSpec { "--out", "FILE",
                 QT_TRANSLATE_NOOP("tesseractl", "where to: FILE.html, FILE.pdf or FILE.json") },
    sinceOption,
    fromOption,
    toOption,
    baselineFromOption,
    baselineToOption,
    OptionSpec { "--sections", "LIST",
                 QT_TRANSLATE_NOOP("tesseractl",
                                   "verdict, cluster, tables, metrics, queries, activity, "
                                   "diagnostics, alerts, journal, drift (all)") },
    OptionSpec { "--redact", "[WHAT]",
                 QT_TRANSLATE_NOOP("tesseractl", "hide names, literals, addresses (all three)") },
};

constexpr std::array commands { Command {
    "report", "", QT_TRANSLATE_NOOP("tesseractl", "save what is known of a cluster as HTML, PDF or JSON"),
    options, report } };

} // namespace

std::span<const Command> reportCommands()
{
    return commands;
}

} // namespace tessera
