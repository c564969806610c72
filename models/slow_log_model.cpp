// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/slow_log_model.h"

#include "core/activity/statement_text.h"
#include "models/format.h"

#include <array>

namespace tessera {

namespace {

using Row = SlowLogRow;
constexpr std::array slowLogColumns {
    Column<Row> { QT_TRANSLATE_NOOP("tessera::SlowLogModel", "Statement"),
                  [](const Row &row) -> QVariant { return shapeText(row.line); }, nullptr },
    Column<Row> { QT_TRANSLATE_NOOP("tessera::SlowLogModel", "Calls"),
                  [](const Row &row) -> QVariant { return format::count(row.line.all.calls); },
                  [](const Row &row) -> QVariant { return row.line.all.calls; }, true },
    Column<Row> { QT_TRANSLATE_NOOP("tessera::SlowLogModel", "Time"),
                  [](const Row &row) -> QVariant { return format::milliseconds(row.line.all.total); },
                  [](const Row &row) -> QVariant { return row.line.all.total; }, true },
    Column<Row> { QT_TRANSLATE_NOOP("tessera::SlowLogModel", "Share"),
                  [](const Row &row) -> QVariant { return format::percent(row.share); },
                  [](const Row &row) -> QVariant { return row.share; }, true },
    Column<Row> { QT_TRANSLATE_NOOP("tessera::SlowLogModel", "Mean"),
                  [](const Row &row) -> QVariant { return format::milliseconds(row.line.all.mean()); },
                  [](const Row &row) -> QVariant { return row.line.all.mean(); }, true },
    Column<Row> {
        QT_TRANSLATE_NOOP("tessera::SlowLogModel", "95 %"),
        [](const Row &row) -> QVariant { return format::milliseconds(row.line.all.quantile(0.95)); },
        [](const Row &row) -> QVariant { return row.line.all.quantile(0.95); }, true },
    Column<Row> { QT_TRANSLATE_NOOP("tessera::SlowLogModel", "Longest"),
                  [](const Row &row) -> QVariant { return format::milliseconds(row.line.all.longest); },
                  [](const Row &row) -> QVariant { return row.line.all.longest; }, true },
    Column<Row> { QT_TRANSLATE_NOOP("tessera::SlowLogModel", "Last"),
                  [](const Row &row) -> QVariant { return logTimeText(row.line.all.last); },
                  [](const Row &row) -> QVariant {
                      return static_cast<qint64>(row.line.all.last.time_since_epoch().count());
                  } },
    Column<Row> { QT_TRANSLATE_NOOP("tessera::SlowLogModel", "Node"),
                  [](const Row &row) -> QVariant { return row.nodes; }, nullptr },
};
static_assert(slowLogColumns.size() == SlowLogModel::ColumnCount);

QString nodesText(const SlowLine &line, const QHash<NodeId, QString> &names)
{
    if (line.nodes.size() != 1)
        return SlowLogModel::tr("%Ln node(s)", nullptr, static_cast<int>(line.nodes.size()));
    const auto id = line.nodes.cbegin().key();
    return names.value(id, SlowLogModel::tr("node %1").arg(id.value));
}

} // namespace

QList<SlowLogRow> slowLogRows(const SlowLogAnswer &answer, const QHash<NodeId, QString> &names)
{
    QList<SlowLogRow> rows;
    const auto total = answer.lines.all.total;
    for (const auto &line : answer.lines.lines)
        rows << SlowLogRow { line, total > 0 ? line.all.total / total : 0, nodesText(line, names) };
    return rows;
}

QString shapeText(const SlowLine &line)
{
    constexpr qsizetype longest = 300; // the whole of it is shown elsewhere
    return line.fingerprint == 0 ? SlowLogModel::tr("All others together") : oneLine(line.shape, longest);
}

QString logTimeText(LogMoment at)
{
    const auto when = QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count()).toLocalTime();
    return QLocale().toString(when.date(), QLocale::ShortFormat) + QLatin1Char(' ')
        + when.time().toString(QStringLiteral("HH:mm:ss"));
}

SlowLogModel::SlowLogModel(QObject *parent)
    : SnapshotTableModel(slowLogColumns, "tessera::SlowLogModel", parent)
{
}

QVariant SlowLogModel::extra(const SlowLogRow &row, int column, int role) const
{
    if (role == ShareRole && column == ShareColumn)
        return row.share;
    if (role == MonoRole)
        return column == ShapeColumn && row.line.fingerprint != 0;
    if (role == QuietRole)
        return column == ShapeColumn && row.line.fingerprint == 0;
    return {};
}

} // namespace tessera
