// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alerts_model.h"

#include "core/reports/alert_words.h"

#include <array>

namespace tessera {

namespace {

using Row = AlertRow;
constexpr std::array alertColumns {
    Column<Row> { QT_TRANSLATE_NOOP("tessera::AlertsModel", "Severity"),
                  [](const Row &row) -> QVariant { return build::wordsFor(row.rule.severity); },
                  [](const Row &row) -> QVariant { return static_cast<int>(row.rule.severity); } },
    Column<Row> { QT_TRANSLATE_NOOP("tessera::AlertsModel", "State"),
                  [](const Row &row) -> QVariant { return build::wordsFor(row.alert.state); }, nullptr },
    Column<Row> { QT_TRANSLATE_NOOP("tessera::AlertsModel", "Alert"),
                  [](const Row &row) -> QVariant { return sentenceOf(row.rule); }, nullptr },
    Column<Row> { QT_TRANSLATE_NOOP("tessera::AlertsModel", "Node"),
                  [](const Row &row) -> QVariant { return row.place; }, nullptr },
    Column<Row> { QT_TRANSLATE_NOOP("tessera::AlertsModel", "Value"),
                  [](const Row &row) -> QVariant { return alertValueText(row.alert.value, &row.rule); },
                  [](const Row &row) -> QVariant { return row.alert.value; }, true },
    Column<Row> { QT_TRANSLATE_NOOP("tessera::AlertsModel", "Limit"),
                  [](const Row &row) -> QVariant { return alertLimitText(row.rule); },
                  [](const Row &row) -> QVariant { return row.rule.threshold; } },
    Column<Row> { QT_TRANSLATE_NOOP("tessera::AlertsModel", "Since"),
                  [](const Row &row) -> QVariant { return alertTimeText(row.alert.since); },
                  [](const Row &row) -> QVariant {
                      return static_cast<qint64>(row.alert.since.time_since_epoch().count());
                  } },
    Column<Row> { QT_TRANSLATE_NOOP("tessera::AlertsModel", "Silenced until"),
                  [](const Row &row) -> QVariant {
                      return row.silencedUntil ? alertTimeText(*row.silencedUntil) : QString();
                  },
                  nullptr },
};
static_assert(alertColumns.size() == AlertsModel::ColumnCount);

bool isGraver(const Row &one, const Row &other)
{
    const auto rank = [](const Row &row) {
        return std::pair(row.alert.state == AlertState::Pending, row.rule.severity);
    };
    return rank(one) != rank(other) ? rank(one) < rank(other) : one.alert.since > other.alert.since;
}

} // namespace

QString AlertRow::key() const
{
    return QStringList { alert.key.rule, alert.key.subject, alert.key.part }.join(QLatin1Char('\n'));
}

QList<AlertRow> alertRows(const AlertsAnswer &answer)
{
    QList<AlertRow> rows;
    for (const auto &alert : answer.alerts) {
        const auto *rule = ruleOf(answer.rules, alert.key.rule);
        const bool isOn = alert.state == AlertState::Firing || alert.state == AlertState::Pending;
        if (rule == nullptr || !isOn)
            continue;
        rows << AlertRow { alert, *rule, alertPlaceText(alert.key, answer.nodeNames),
                           silencedUntil(alert.key, answer.silences, answer.now) };
    }
    std::ranges::stable_sort(rows, isGraver);
    return rows;
}

AlertsModel::AlertsModel(QObject *parent)
    : SnapshotTableModel(alertColumns, "tessera::AlertsModel", parent)
{
}

QVariant AlertsModel::extra(const AlertRow &row, int column, int role) const
{
    if (role == SeverityRole && column == SeverityColumn)
        return static_cast<int>(severityOf(row.rule.severity));
    if (role == QuietRole)
        return row.alert.state == AlertState::Pending || row.silencedUntil.has_value();
    return {};
}

} // namespace tessera
