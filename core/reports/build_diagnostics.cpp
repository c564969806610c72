// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/report_builders.h"
#include "core/reports/report_cells.h"

#include <QCoreApplication>

#include <utility>

namespace tessera::build {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Report)
};

constexpr qsizetype mostRows = 20;

ReportCell cellOf(const QVariant &value, DiagnosticKind kind, Naming naming)
{
    if (kind != DiagnosticKind::Text)
        return { .text = valueText(value, kind), .value = value };
    return naming == Naming::Foreign ? foreignCell(value.toString()) : nameCell(naming, value.toString());
}

/// "Oldest transaction" gives oldestTransaction.
QString idOf(const QString &title)
{
    QString id;
    bool isNewWord = false;
    for (const auto letter : title) {
        if (!letter.isLetterOrNumber())
            isNewWord = true;
        else if (std::exchange(isNewWord, false))
            id += letter.toUpper();
        else
            id += letter.toLower();
    }
    return id;
}

/// As a program names them: like the titles before they are translated.
QStringList columnIds(const DiagnosticCheck &check)
{
    QStringList ids;
    if (check.scope == DiagnosticScope::EachNode)
        ids << u"node"_s;
    for (const auto &column : check.columns)
        ids << idOf(QString::fromLatin1(column.title));
    return ids;
}

ReportTable rowsOf(const DiagnosticResult &result)
{
    const auto ids = columnIds(*result.check);
    const auto titles = columnTitles(*result.check);
    const auto kinds = columnKinds(*result.check);
    const auto namings = columnNamings(*result.check);
    ReportTable table { .id = u"rows"_s };
    for (qsizetype i = 0; i < titles.size(); ++i) {
        table.columns << (kinds.at(i) == DiagnosticKind::Text ? wordsColumn(ids.at(i), titles.at(i))
                                                              : numberColumn(ids.at(i), titles.at(i)));
    }
    for (const auto &row : result.rows) {
        if (row.verdict <= DiagnosticVerdict::Ok)
            continue;
        QList<ReportCell> cells;
        for (qsizetype i = 0; i < row.values.size(); ++i)
            cells << cellOf(row.values.at(i), kinds.at(i), namings.at(i));
        cells.first().severity = severityOf(row.verdict);
        table.rows << cells;
    }
    cut(table, mostRows);
    return table;
}

void addCheck(QList<ReportBlock> &blocks, const DiagnosticResult &result, bool hasTitle)
{
    const auto sentence = hasTitle
        ? Words::tr("%1: %2", "a check and its verdict").arg(titleOf(*result.check), result.sentence)
        : result.sentence;
    blocks << ReportVerdict { .severity = severityOf(result.verdict),
                              .sentence = wordsCell(sentence),
                              .remedy = wordsCell(result.advice) };
    for (const auto &problem : result.problems)
        blocks << ReportParagraph { foreignCell(problem.node + u": "_s + problem.message) };
    auto table = rowsOf(result);
    table.id = QString::fromLatin1(result.check->id);
    if (!table.rows.isEmpty())
        blocks << table;
}

} // namespace

Blocks diagnostics(const ReportFacts &facts)
{
    if (!facts.checks || !*facts.checks)
        return missing(facts.checks);
    QList<ReportBlock> blocks;
    for (const auto &result : **facts.checks)
        addCheck(blocks, result, true);
    return blocks;
}

Blocks drift(const ReportFacts &facts)
{
    if (!facts.drift || !*facts.drift)
        return missing(facts.drift);
    QList<ReportBlock> blocks;
    addCheck(blocks, **facts.drift, false);
    return blocks;
}

} // namespace tessera::build
