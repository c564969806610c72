// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/transitions_model.h"

#include "models/format.h"

#include <array>

namespace tessera {

namespace {

QString timeText(const TransitionRow &row)
{
    return row.transition.at.isValid() ? format::time(row.transition.at) : TransitionsModel::tr("not known");
}

constexpr std::array columns {
    Column<TransitionRow> { QT_TRANSLATE_NOOP("tessera::TransitionsModel", "When"),
                            [](const TransitionRow &row) -> QVariant { return timeText(row); },
                            [](const TransitionRow &row) -> QVariant { return row.transition.at; } },
    Column<TransitionRow> { QT_TRANSLATE_NOOP("tessera::TransitionsModel", "Group"),
                            [](const TransitionRow &row) -> QVariant {
                                return row.transition.group ? QString::number(row.transition.group->value)
                                                            : QString();
                            },
                            [](const TransitionRow &row) -> QVariant {
                                return row.transition.group ? row.transition.group->value : -1;
                            },
                            true },
    Column<TransitionRow> { QT_TRANSLATE_NOOP("tessera::TransitionsModel", "Kind"),
                            [](const TransitionRow &row) -> QVariant { return nameOf(row.transition.kind); },
                            nullptr },
    Column<TransitionRow> { QT_TRANSLATE_NOOP("tessera::TransitionsModel", "What happened"),
                            [](const TransitionRow &row) -> QVariant { return row.transition.text; },
                            nullptr },
    Column<TransitionRow> { QT_TRANSLATE_NOOP("tessera::TransitionsModel", "Told by"),
                            [](const TransitionRow &row) -> QVariant { return row.transition.source; },
                            nullptr },
};
static_assert(columns.size() == TransitionsModel::ColumnCount);

} // namespace

QString TransitionRow::key() const
{
    const auto group = transition.group ? QString::number(transition.group->value) : QString();
    return QStringList { transition.at.toString(Qt::ISODateWithMs), group,           idOf(transition.kind),
                         QString::number(transition.entry),         transition.text, transition.source }
        .join(QLatin1Char('\n'));
}

/// What two tell alike is told once.
QList<TransitionRow> transitionRows(const QList<Transition> &transitions)
{
    QList<TransitionRow> rows;
    QSet<QString> seen;
    for (const auto &transition : transitions) {
        const TransitionRow row { transition };
        if (!seen.contains(row.key()))
            rows << row;
        seen << row.key();
    }
    return rows;
}

TransitionsModel::TransitionsModel(QObject *parent)
    : SnapshotTableModel(columns, "tessera::TransitionsModel", parent)
{
}

QVariant TransitionsModel::extra(const TransitionRow &row, int column, int role) const
{
    if (role == SeverityRole && column == KindColumn)
        return static_cast<int>(row.transition.severity);
    if (role == QuietRole && column == SourceColumn)
        return true;
    if (role == Qt::ToolTipRole && column == TextColumn)
        return row.transition.text;
    return {};
}

} // namespace tessera
