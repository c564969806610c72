// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/queries_model.h"

#include "core/activity/statement_text.h"
#include "models/format.h"

#include <array>

namespace tessera {

namespace {

QVariant hitText(const QueryRow &row)
{
    const auto share = hitShare(row.line.all);
    return share ? format::percent(*share) : QString();
}

using Row = QueryRow;
constexpr std::array queryColumns {
    Column<Row> { QT_TRANSLATE_NOOP("tessera::QueriesModel", "Statement"),
                  [](const Row &row) -> QVariant { return queryText(row.line); }, nullptr },
    Column<Row> { QT_TRANSLATE_NOOP("tessera::QueriesModel", "Runs as"),
                  [](const Row &row) -> QVariant { return routeText(row.line.route); },
                  [](const Row &row) -> QVariant { return static_cast<int>(row.line.route); } },
    Column<Row> { QT_TRANSLATE_NOOP("tessera::QueriesModel", "When"),
                  [](const Row &) -> QVariant { return QString(); },
                  [](const Row &row) -> QVariant { return row.line.all.time; } },
    Column<Row> { QT_TRANSLATE_NOOP("tessera::QueriesModel", "Calls"),
                  [](const Row &row) -> QVariant { return format::count(qRound64(row.line.all.calls)); },
                  [](const Row &row) -> QVariant { return row.line.all.calls; }, true },
    Column<Row> { QT_TRANSLATE_NOOP("tessera::QueriesModel", "Time"),
                  [](const Row &row) -> QVariant { return format::milliseconds(row.line.all.time); },
                  [](const Row &row) -> QVariant { return row.line.all.time; }, true },
    Column<Row> { QT_TRANSLATE_NOOP("tessera::QueriesModel", "Share"),
                  [](const Row &row) -> QVariant { return format::percent(row.share); },
                  [](const Row &row) -> QVariant { return row.share; }, true },
    Column<Row> { QT_TRANSLATE_NOOP("tessera::QueriesModel", "Mean"),
                  [](const Row &row) -> QVariant { return meanText(row.line.all); },
                  [](const Row &row) -> QVariant { return row.line.all.mean(); }, true },
    Column<Row> { QT_TRANSLATE_NOOP("tessera::QueriesModel", "Rows"),
                  [](const Row &row) -> QVariant { return format::count(qRound64(row.line.all.rows)); },
                  [](const Row &row) -> QVariant { return row.line.all.rows; }, true },
    Column<Row> { QT_TRANSLATE_NOOP("tessera::QueriesModel", "In cache"), hitText,
                  [](const Row &row) -> QVariant { return hitShare(row.line.all).value_or(2); }, true },
    Column<Row> { QT_TRANSLATE_NOOP("tessera::QueriesModel", "Read"),
                  [](const Row &row) -> QVariant { return blocksText(row.line.all.read); },
                  [](const Row &row) -> QVariant { return row.line.all.read; }, true },
    Column<Row> { QT_TRANSLATE_NOOP("tessera::QueriesModel", "Temporary"),
                  [](const Row &row) -> QVariant { return blocksText(row.line.all.temporary); },
                  [](const Row &row) -> QVariant { return row.line.all.temporary; }, true },
    Column<Row> { QT_TRANSLATE_NOOP("tessera::QueriesModel", "WAL"),
                  [](const Row &row) -> QVariant { return countedBytes(row.line.all.wal); },
                  [](const Row &row) -> QVariant { return row.line.all.wal; }, true },
};
static_assert(queryColumns.size() == QueriesModel::ColumnCount);

} // namespace

QList<QueryRow> queryRows(const QueriesAnswer &answer)
{
    QList<QueryRow> rows;
    for (const auto &line : answer.lines)
        rows << QueryRow { line, answer.all.time > 0 ? line.all.time / answer.all.time : 0,
                           answer.courses.value(line.id) };
    return rows;
}

QString meanText(const StatementCounters &counters)
{
    return QueriesModel::tr("%1 ± %2", "mean and deviation")
        .arg(format::milliseconds(counters.mean()), format::milliseconds(deviationOf(counters)));
}

QString countedBytes(double bytes)
{
    return bytes > 0 ? format::bytes(ByteCount { static_cast<qint64>(bytes) }) : QString();
}

QString blocksText(double blocks)
{
    constexpr double blockBytes = 8192;
    return countedBytes(blocks * blockBytes);
}

QString queryText(const StatementLine &line)
{
    constexpr qsizetype longest = 300; // the whole of it is shown elsewhere
    return line.id == StatementId() ? QueriesModel::tr("All others together")
                                    : oneLine(line.name.text, longest);
}

QueriesModel::QueriesModel(QObject *parent)
    : SnapshotTableModel(queryColumns, "tessera::QueriesModel", parent)
{
}

QVariant QueriesModel::extra(const QueryRow &row, int column, int role) const
{
    if (role == ShareRole && column == ShareColumn)
        return row.share;
    if (role == Qt::ToolTipRole && column == RouteColumn && row.line.route == StatementRoute::Unknown)
        return routeHint();
    if (role == CourseRole && column == CourseColumn)
        return QVariant::fromValue(row.course);
    if (role == Qt::AccessibleTextRole && column == CourseColumn)
        return tr("when it took how much time; the charts below show the selected one");
    if (role == MonoRole)
        return column == TextColumn && row.line.id != StatementId();
    if (role == QuietRole)
        return column == TextColumn ? row.line.id == StatementId()
                                    : column == RouteColumn && row.line.route == StatementRoute::Unknown;
    return {};
}

} // namespace tessera
