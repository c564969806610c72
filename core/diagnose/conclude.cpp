// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnose/conclude.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>

#include <algorithm>

namespace tessera {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Diagnose)
};

using Row = QList<QVariant>;

/// Invalid for JSON's null.
QVariant valueIn(const QJsonValue &value)
{
    return value.isNull() || value.isUndefined() ? QVariant() : value.toVariant();
}

/// nullopt when the text is no array of arrays as wide as the check's columns.
std::optional<QList<Row>> rowsIn(const QString &text, qsizetype width)
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(text.toUtf8(), &error);
    if (error.error != QJsonParseError::NoError || !document.isArray())
        return std::nullopt;
    QList<Row> rows;
    for (const auto &one : document.array()) {
        const auto values = one.toArray();
        if (values.size() != width)
            return std::nullopt;
        Row row;
        for (const auto &value : values)
            row << valueIn(value);
        rows << row;
    }
    return rows;
}

bool isText(const DiagnosticCheck &check, qsizetype column)
{
    return check.columns[static_cast<size_t>(column)].kind == DiagnosticKind::Text;
}

QStringList textsOf(const DiagnosticCheck &check, const Row &row)
{
    QStringList texts;
    for (qsizetype i = 0; i < row.size(); ++i) {
        if (isText(check, i))
            texts << row.at(i).toString();
    }
    return texts;
}

void addUp(const DiagnosticCheck &check, Row &sum, const Row &row)
{
    for (qsizetype i = 0; i < row.size(); ++i) {
        if (isText(check, i) || !row.at(i).isValid())
            continue;
        if (check.columns[static_cast<size_t>(i)].kind == DiagnosticKind::Percent)
            sum[i] = std::max(sum.at(i).toDouble(), row.at(i).toDouble());
        else
            sum[i] = sum.at(i).toDouble() + row.at(i).toDouble();
    }
}

/// Numbers of rows with the same texts are added; of shares the largest stays.
QList<Row> together(const DiagnosticCheck &check, const QList<Row> &rows)
{
    QMap<QStringList, Row> sums;
    for (const auto &row : rows) {
        const auto texts = textsOf(check, row);
        const auto found = sums.find(texts);
        if (found == sums.end())
            sums.insert(texts, row);
        else
            addUp(check, *found, row);
    }
    return sums.values();
}

/// "name, values by node" of the names on which the nodes do not agree; a node may lack one.
QList<Row> drift(const QMap<QString, QMap<QString, QString>> &values, qsizetype nodes)
{
    QList<Row> rows;
    for (auto name = values.begin(); name != values.end(); ++name) {
        const auto texts = name->values();
        const bool isSame = texts.size() == nodes
            && std::ranges::all_of(texts, [&](const QString &text) { return text == texts.first(); });
        if (isSame)
            continue;
        QStringList said;
        for (auto node = name->begin(); node != name->end(); ++node)
            said << QStringLiteral("%1: %2").arg(node.key(), node.value());
        rows << Row { name.key(), said.join(QStringLiteral("; ")) };
    }
    return rows;
}

struct Read
{
    QList<Row> rows;
    QList<DiagnosticProblem> problems;
    QMap<QString, QMap<QString, QString>> settings; ///< Of DiagnosticScope::Drift: name, node, value
    qsizetype nodes = 0;
};

void take(Read &read, const DiagnosticCheck &check, const DiagnosticAnswer &answer)
{
    const auto rows =
        answer.isAnswer ? rowsIn(answer.text, static_cast<qsizetype>(check.columns.size())) : std::nullopt;
    if (!rows) {
        read.problems << DiagnosticProblem { answer.node,
                                             answer.isAnswer ? Words::tr("Its answer cannot be read.")
                                                             : answer.text };
        return;
    }
    ++read.nodes;
    for (auto row : *rows) {
        if (check.scope == DiagnosticScope::Drift)
            read.settings[row.at(0).toString()].insert(answer.node, row.at(1).toString());
        if (check.scope == DiagnosticScope::EachNode)
            row.prepend(answer.node);
        read.rows << row;
    }
}

} // namespace

DiagnosticResult concludeRows(const DiagnosticCheck &check, const QList<Row> &rows,
                              const QList<DiagnosticProblem> &problems)
{
    DiagnosticResult result { .check = &check,
                              .readAt = QDateTime::currentDateTimeUtc(),
                              .problems = problems };
    const qsizetype first = check.scope == DiagnosticScope::EachNode ? 1 : 0;
    int standingOut = 0;
    result.verdict = DiagnosticVerdict::Ok;
    for (const auto &row : rows) {
        const auto verdict = check.judge(row.mid(first));
        standingOut += verdict > DiagnosticVerdict::Ok ? 1 : 0;
        result.verdict = std::max(result.verdict, verdict);
        result.rows << DiagnosticRow { row, verdict };
    }
    std::ranges::stable_sort(result.rows, std::ranges::greater(), &DiagnosticRow::verdict);
    result.isCapped = result.rows.size() > mostDiagnosticRows;
    result.rows = result.rows.mid(0, mostDiagnosticRows);
    const bool isWell = result.verdict <= DiagnosticVerdict::Ok;
    result.sentence = isWell ? Words::tr(check.well) : Words::tr(check.ill, nullptr, standingOut);
    result.advice = isWell ? QString() : Words::tr(check.advice);
    if (isWell && !problems.isEmpty()) {
        result.verdict = DiagnosticVerdict::Unknown;
        result.sentence =
            Words::tr("%n node(s) could not be asked.", nullptr, static_cast<int>(problems.size()));
    }
    return result;
}

DiagnosticResult conclude(const DiagnosticCheck &check, const QList<DiagnosticAnswer> &answers)
{
    Read read;
    for (const auto &answer : answers)
        take(read, check, answer);
    if (check.scope == DiagnosticScope::Together)
        read.rows = together(check, read.rows);
    if (check.scope == DiagnosticScope::Drift)
        read.rows = drift(read.settings, read.nodes);
    return concludeRows(check, read.rows, read.problems);
}

} // namespace tessera
