// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alert_rules_model.h"

#include "core/reports/alert_words.h"
#include "models/format.h"

#include <array>

namespace tessera {

namespace {

using Row = AlertRuleRow;
constexpr std::array ruleColumns {
    Column<Row> { QT_TRANSLATE_NOOP("tessera::AlertRulesModel", "On"),
                  [](const Row &) -> QVariant { return {}; },
                  [](const Row &row) -> QVariant { return row.rule.isEnabled ? 0 : 1; } },
    Column<Row> { QT_TRANSLATE_NOOP("tessera::AlertRulesModel", "Rule"),
                  [](const Row &row) -> QVariant { return row.rule.id; }, nullptr },
    Column<Row> { QT_TRANSLATE_NOOP("tessera::AlertRulesModel", "Fires when"),
                  [](const Row &row) -> QVariant { return sentenceOf(row.rule); }, nullptr },
    Column<Row> { QT_TRANSLATE_NOOP("tessera::AlertRulesModel", "Origin"),
                  [](const Row &row) -> QVariant { return originText(row.origin); }, nullptr },
    Column<Row> { QT_TRANSLATE_NOOP("tessera::AlertRulesModel", "Severity"),
                  [](const Row &row) -> QVariant { return build::wordsFor(row.rule.severity); },
                  [](const Row &row) -> QVariant { return static_cast<int>(row.rule.severity); } },
    Column<Row> { QT_TRANSLATE_NOOP("tessera::AlertRulesModel", "Nodes"),
                  [](const Row &row) -> QVariant { return row.nodes; }, nullptr },
    Column<Row> { QT_TRANSLATE_NOOP("tessera::AlertRulesModel", "Judged every"),
                  [](const Row &row) -> QVariant { return format::duration(row.rule.frequency); },
                  [](const Row &row) -> QVariant { return static_cast<qint64>(row.rule.frequency.count()); },
                  true },
    Column<Row> { QT_TRANSLATE_NOOP("tessera::AlertRulesModel", "Silenced until"),
                  [](const Row &row) -> QVariant {
                      return row.silencedUntil ? alertTimeText(*row.silencedUntil) : QString();
                  },
                  nullptr },
};
static_assert(ruleColumns.size() == AlertRulesModel::ColumnCount);

} // namespace

AlertRuleRow::Origin originOf(const AlertRule &rule)
{
    static const auto suggested = suggestedRules();
    const auto *one = ruleOf(suggested, rule.id);
    if (one == nullptr)
        return AlertRuleRow::Origin::Own;
    auto asSuggested = *one;
    asSuggested.isEnabled = rule.isEnabled;
    return asSuggested == rule ? AlertRuleRow::Origin::Suggested : AlertRuleRow::Origin::Changed;
}

QString originText(AlertRuleRow::Origin origin)
{
    switch (origin) {
    case AlertRuleRow::Origin::Suggested:
        return AlertRulesModel::tr("suggested", "a rule");
    case AlertRuleRow::Origin::Changed:
        return AlertRulesModel::tr("suggested, changed", "a rule");
    case AlertRuleRow::Origin::Own:
        return AlertRulesModel::tr("own", "a rule");
    }
    return {};
}

QList<AlertRuleRow> alertRuleRows(const AlertsAnswer &answer)
{
    QList<AlertRuleRow> rows;
    for (const auto &rule : answer.rules)
        rows << AlertRuleRow { rule, originOf(rule), ruleNodesText(rule, answer.nodeNames),
                               silencedUntil({ rule.id, {} }, answer.silences, answer.now) };
    return rows;
}

AlertRulesModel::AlertRulesModel(QObject *parent)
    : SnapshotTableModel(ruleColumns, "tessera::AlertRulesModel", parent)
{
}

QVariant AlertRulesModel::extra(const AlertRuleRow &row, int column, int role) const
{
    if (role == Qt::CheckStateRole && column == OnColumn)
        return row.rule.isEnabled ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::AccessibleTextRole && column == OnColumn)
        return row.rule.isEnabled ? tr("on", "a rule") : tr("off", "a rule");
    if (role == SeverityRole && column == SeverityColumn)
        return row.rule.isEnabled ? QVariant(static_cast<int>(severityOf(row.rule.severity)))
                                  : QVariant();
    if (role == QuietRole)
        return !row.rule.isEnabled;
    return {};
}

} // namespace tessera
