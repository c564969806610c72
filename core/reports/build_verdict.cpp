// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alerts/read_alerts.h"
#include "core/cluster/verdict.h"
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

QList<ReportVerdict> findingVerdicts(const ClusterState &state)
{
    QList<ReportVerdict> verdicts;
    for (const auto &finding : state.findings)
        verdicts << ReportVerdict { finding.severity, foreignCell(finding.message),
                                    foreignCell(finding.remedy) };
    return verdicts;
}

QList<ReportVerdict> alertVerdicts(const ReportFacts &facts, const ReportAlerts &alerts)
{
    QList<ReportVerdict> verdicts;
    for (const auto &alert : firingIn(alerts)) {
        const auto &rule = *std::ranges::find(alerts.rules, alert.key.rule, &AlertRule::id);
        const auto sentence = Words::tr("An alert fires on %1: %2")
                                  .arg(nodeCell(facts, alert.key.subject).text, sentenceOf(rule));
        verdicts << ReportVerdict { severityOf(rule.severity), foreignCell(sentence) };
    }
    return verdicts;
}

QList<ReportVerdict> checkVerdicts(const QList<DiagnosticResult> &results)
{
    QList<ReportVerdict> verdicts;
    for (const auto &result : results) {
        if (result.verdict > DiagnosticVerdict::Ok)
            verdicts << ReportVerdict { severityOf(result.verdict),
                                        wordsCell(Words::tr("%1: %2", "a check and its verdict")
                                                      .arg(titleOf(*result.check), result.sentence)),
                                        wordsCell(result.advice) };
    }
    return verdicts;
}

/// Worst first.
QList<ReportVerdict> allVerdicts(const ReportFacts &facts)
{
    QList<ReportVerdict> verdicts;
    if (const auto *state = facts.state())
        verdicts << findingVerdicts(*state);
    if (facts.alerts && *facts.alerts)
        verdicts << alertVerdicts(facts, **facts.alerts);
    if (facts.checks && *facts.checks)
        verdicts << checkVerdicts(**facts.checks);
    if (facts.drift && *facts.drift)
        verdicts << checkVerdicts({ **facts.drift });
    std::ranges::stable_sort(verdicts, std::ranges::greater(), &ReportVerdict::severity);
    return verdicts;
}

/// The sentence that is read when nothing else is.
ReportVerdict overall(const ReportFacts &facts, const QList<ReportVerdict> &verdicts)
{
    const auto *state = facts.state();
    if (!state)
        return { Severity::Critical,
                 foreignCell(Words::tr("The cluster could not be read: %1")
                                 .arg(facts.cluster ? facts.cluster->error().message : QString())),
                 wordsCell(Words::tr("This report holds what was collected before.")) };
    const auto bad = std::ranges::count(verdicts, Severity::Critical, &ReportVerdict::severity);
    if (bad == 1)
        return verdicts.first();
    if (bad > 1)
        return { Severity::Critical,
                 wordsCell(Words::tr("%n problem(s) need attention.", nullptr, static_cast<int>(bad))) };
    const auto verdict = verdictOf(*state);
    const auto worst = verdicts.isEmpty() ? Severity::Ok : verdicts.first().severity;
    return { std::max(worst, verdict.severity), foreignCell(verdict.sentence) };
}

std::optional<ByteCount> sizeOf(const ClusterState &state)
{
    if (!state.sizes || !state.sizes->silent.isEmpty())
        return std::nullopt;
    ByteCount sum;
    for (const auto &one : state.sizes->bytes)
        sum += one.bytes;
    return sum;
}

void addCluster(ReportFigures &figures, const ClusterState &state)
{
    const auto &nodes = state.snapshot->nodes();
    const auto silent = std::ranges::count(state.reachable, false);
    auto count = countCell(nodes.size());
    if (silent > 0) {
        count.text = Words::tr("%1, %2 silent", "nodes").arg(count.text, countCell(silent).text);
        count.severity = Severity::Critical;
    }
    figures.figures << ReportFigures::Figure { u"nodes"_s, Words::tr("Nodes"), count }
                    << ReportFigures::Figure { u"tables"_s, Words::tr("Tables"),
                                               countCell(state.snapshot->tables().size()) }
                    << ReportFigures::Figure { u"bytes"_s, Words::tr("Size of the shards"),
                                               bytesCell(sizeOf(state)) };
}

void addCounts(ReportFigures &figures, const ReportFacts &facts)
{
    if (facts.alerts && *facts.alerts) {
        auto firing = countCell(firingIn(**facts.alerts).size());
        if (firing.value.toLongLong() > 0)
            firing.severity = Severity::Critical;
        figures.figures << ReportFigures::Figure { u"alertsFiring"_s, Words::tr("Alerts firing"), firing };
    }
    if (facts.statements && *facts.statements) {
        const auto &all = (*facts.statements)->all;
        const auto &before = (*facts.statements)->allBefore;
        figures.figures << ReportFigures::Figure {
            u"meanMilliseconds"_s, Words::tr("Mean of a call"), millisecondsCell(all.mean()),
            before ? changeCell(all.mean(), before->mean(), BetterDirection::Lower) : ReportCell {}
        };
    }
}

} // namespace

Blocks verdict(const ReportFacts &facts)
{
    const auto verdicts = allVerdicts(facts);
    const auto lead = overall(facts, verdicts);
    QList<ReportBlock> blocks { lead };
    ReportFigures figures;
    if (const auto *state = facts.state())
        addCluster(figures, *state);
    addCounts(figures, facts);
    if (!figures.figures.isEmpty())
        blocks << figures;
    for (const auto &one : verdicts) {
        if (one != lead)
            blocks << one;
    }
    if (verdicts.isEmpty() && facts.state())
        blocks << ReportVerdict { Severity::Ok,
                                  wordsCell(Words::tr("Nothing that was looked at needs attention.")) };
    return blocks;
}

} // namespace tessera::build
