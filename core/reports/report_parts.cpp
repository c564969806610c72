// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/collect/cluster_round.h"
#include "core/reports/report_builders.h"
#include "core/reports/report_cells.h"

#include <QCoreApplication>

namespace tessera::build {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Report)
};

} // namespace

ReportCell nodeCell(const ReportFacts &facts, NodeId node)
{
    const auto *state = facts.state();
    const auto *known = state && state->snapshot ? state->snapshot->node(node) : nullptr;
    if (known)
        return nameCell(Naming::Node, known->address());
    const auto subject = subjectOf(node);
    if (node.value == 0)
        return wordsCell(Words::tr("coordinator"));
    return facts.nodeNames.contains(subject) ? nameCell(Naming::Node, facts.nodeNames.value(subject))
                                             : wordsCell(Words::tr("node %1").arg(subject));
}

ReportCell nodeCell(const ReportFacts &facts, const QString &subject)
{
    return subject.isEmpty() ? wordsCell(Words::tr("cluster")) : nodeCell(facts, NodeId { subject.toInt() });
}

void cut(ReportTable &table, qsizetype most)
{
    const auto all = table.rows.size();
    if (all <= most)
        return;
    table.rows.resize(most);
    table.note = Words::tr("The first %1 of %2.").arg(countCell(most).text, countCell(all).text);
}

} // namespace tessera::build
