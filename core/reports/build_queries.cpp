// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/report_builders.h"
#include "core/reports/report_cells.h"

#include <QCoreApplication>

namespace tessera::build {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Report)
};

QString titleOf(const QString &order)
{
    if (order == u"time"_s)
        return Words::tr("Most time in all");
    return order == u"mean"_s ? Words::tr("Most time a call") : Words::tr("Most calls");
}

/// What the table is sorted by decides what is compared.
ReportCell compared(const QString &order, const StatementCounters &now, const StatementCounters *before)
{
    const auto *by = statementOrder(order);
    if (!before || before->calls == 0 || !by)
        return wordsCell(Words::tr("new"));
    const auto better = order == u"calls"_s ? BetterDirection::Neither : BetterDirection::Lower;
    return changeCell(by->of(now), by->of(*before), better);
}

ReportTable tableOf(const TopStatements &top, const ReportStatements &statements, bool hasBaseline)
{
    ReportTable table { .id = u"by"_s + top.order.front().toUpper() + top.order.mid(1),
                        .title = titleOf(top.order),
                        .columns = { statementColumn(u"statement"_s, Words::tr("Statement")),
                                     wordsColumn(u"user"_s, Words::tr("User")),
                                     numberColumn(u"calls"_s, Words::tr("Calls")),
                                     numberColumn(u"totalMilliseconds"_s, Words::tr("Total")),
                                     numberColumn(u"share"_s, Words::tr("Share")),
                                     numberColumn(u"meanMilliseconds"_s, Words::tr("Mean")),
                                     numberColumn(u"rows"_s, Words::tr("Rows")) } };
    if (hasBaseline)
        table.columns << numberColumn(u"change"_s, Words::tr("Change"));
    for (const auto &line : top.lines) {
        const bool isNamed = line.id != StatementId();
        const auto share = statements.all.time > 0 ? line.all.time / statements.all.time : 0;
        QList<ReportCell> row { isNamed ? statementCell(line.name.text)
                                        : wordsCell(Words::tr("(all others)")),
                                nameCell(Naming::User, line.name.user),
                                countCell(static_cast<qint64>(line.all.calls)),
                                millisecondsCell(line.all.time),
                                shareCell(share),
                                millisecondsCell(line.all.mean()),
                                countCell(static_cast<qint64>(line.all.rows)) };
        const auto before = statements.before.constFind(line.id);
        if (hasBaseline)
            row << compared(top.order, line.all, before == statements.before.constEnd() ? nullptr : &*before);
        table.rows << row;
    }
    return table;
}

ReportFigures figuresOf(const ReportStatements &statements)
{
    const auto &now = statements.all;
    const auto &before = statements.allBefore;
    const auto change = [&](double value, double earlier, BetterDirection better) {
        return before ? changeCell(value, earlier, better) : ReportCell {};
    };
    return { { { u"totalMilliseconds"_s, Words::tr("Time in statements"), millisecondsCell(now.time),
                 change(now.time, before ? before->time : 0, BetterDirection::Lower) },
               { u"calls"_s, Words::tr("Calls"), countCell(static_cast<qint64>(now.calls)),
                 change(now.calls, before ? before->calls : 0, BetterDirection::Neither) },
               { u"meanMilliseconds"_s, Words::tr("Mean of a call"), millisecondsCell(now.mean()),
                 change(now.mean(), before ? before->mean() : 0, BetterDirection::Lower) },
               { u"statements"_s, Words::tr("Different statements"), countCell(statements.known) } } };
}

} // namespace

Blocks queries(const ReportFacts &facts)
{
    if (!facts.statements || !*facts.statements)
        return missing(facts.statements);
    const auto &statements = **facts.statements;
    if (statements.known == 0)
        return fail(
            ErrorKind::NotFound,
            Words::tr("No statement was counted in this time. Statements are counted while the console "
                      "or the agent collects and pg_stat_statements is installed."));
    QList<ReportBlock> blocks { figuresOf(statements) };
    for (const auto &top : statements.tops)
        blocks << tableOf(top, statements, facts.baseline.has_value());
    return blocks;
}

} // namespace tessera::build
