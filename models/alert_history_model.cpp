// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alert_history_model.h"

#include "core/reports/alert_words.h"

#include <array>

namespace tessera {

namespace {

using Row = AlertHistoryRow;

QVariant minuteNumber(const Row &row)
{
    return static_cast<qint64>(row.record.transition.at.time_since_epoch().count());
}

QVariant toldText(const Row &row)
{
    return row.record.transition.isSilenced ? AlertHistoryModel::tr("silenced") : QString();
}

constexpr std::array historyColumns {
    Column<Row> { QT_TRANSLATE_NOOP("tessera::AlertHistoryModel", "Time"),
                  [](const Row &row) -> QVariant { return alertTimeText(row.record.transition.at); },
                  minuteNumber },
    Column<Row> { QT_TRANSLATE_NOOP("tessera::AlertHistoryModel", "State"),
                  [](const Row &row) -> QVariant { return build::wordsFor(row.record.transition.to); },
                  nullptr },
    Column<Row> { QT_TRANSLATE_NOOP("tessera::AlertHistoryModel", "Alert"),
                  [](const Row &row) -> QVariant { return row.record.rule; }, nullptr },
    Column<Row> { QT_TRANSLATE_NOOP("tessera::AlertHistoryModel", "Node"),
                  [](const Row &row) -> QVariant { return row.place; }, nullptr },
    Column<Row> { QT_TRANSLATE_NOOP("tessera::AlertHistoryModel", "Value"),
                  [](const Row &row) -> QVariant {
                      return alertValueText(row.record, row.rule ? &*row.rule : nullptr);
                  },
                  [](const Row &row) -> QVariant { return row.record.transition.value; }, true },
    Column<Row> { QT_TRANSLATE_NOOP("tessera::AlertHistoryModel", "Silence"), toldText, nullptr },
};
static_assert(historyColumns.size() == AlertHistoryModel::ColumnCount);

Severity rowSeverity(const Row &row)
{
    switch (row.record.transition.to) {
    case AlertState::Firing:
        return row.rule ? severityOf(row.rule->severity) : Severity::Warning;
    case AlertState::Resolved:
        return Severity::Ok;
    case AlertState::Quiet:
    case AlertState::Pending:
        break;
    }
    return Severity::Info;
}

} // namespace

QString AlertHistoryRow::key() const
{
    const auto &one = record.transition;
    return QStringList { QString::number(one.at.time_since_epoch().count()), one.key.rule, one.key.subject,
                         one.key.part, nameOf(one.from), nameOf(one.to) }
        .join(QLatin1Char('\n'));
}

QList<AlertHistoryRow> alertHistoryRows(const AlertsAnswer &answer)
{
    QList<AlertHistoryRow> rows;
    for (const auto &record : answer.history) {
        const auto &key = record.transition.key;
        const auto *rule = ruleOf(answer.rules, key.rule);
        rows << AlertHistoryRow { record, rule != nullptr ? std::optional(*rule) : std::nullopt,
                                  alertPlaceText(key, answer.nodeNames) };
    }
    return rows;
}

AlertHistoryModel::AlertHistoryModel(QObject *parent)
    : SnapshotTableModel(historyColumns, "tessera::AlertHistoryModel", parent)
{
}

QVariant AlertHistoryModel::extra(const AlertHistoryRow &row, int column, int role) const
{
    if (role == SeverityRole && column == StateColumn)
        return static_cast<int>(rowSeverity(row));
    if (role == QuietRole)
        return column == TimeColumn || row.record.transition.isSilenced;
    return {};
}

} // namespace tessera
