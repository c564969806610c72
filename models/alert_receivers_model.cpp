// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/alert_receivers_model.h"

#include "core/reports/alert_words.h"

#include <array>

namespace tessera {

namespace {

using Row = AlertReceiverRow;

QVariant kindText(const Row &row)
{
    return row.receiver.isWebhook ? AlertReceiversModel::tr("webhook") : AlertReceiversModel::tr("command");
}

constexpr std::array receiverColumns {
    Column<Row> { QT_TRANSLATE_NOOP("tessera::AlertReceiversModel", "Name"),
                  [](const Row &row) -> QVariant { return row.receiver.id; }, nullptr },
    Column<Row> { QT_TRANSLATE_NOOP("tessera::AlertReceiversModel", "Kind"), kindText, nullptr },
    Column<Row> { QT_TRANSLATE_NOOP("tessera::AlertReceiversModel", "Host or program"),
                  [](const Row &row) -> QVariant { return row.receiver.name; }, nullptr },
    Column<Row> { QT_TRANSLATE_NOOP("tessera::AlertReceiversModel", "From severity"),
                  [](const Row &row) -> QVariant { return build::wordsFor(row.receiver.leastSeverity); },
                  [](const Row &row) -> QVariant { return static_cast<int>(row.receiver.leastSeverity); } },
};
static_assert(receiverColumns.size() == AlertReceiversModel::ColumnCount);

} // namespace

QList<AlertReceiverRow> alertReceiverRows(const AlertsAnswer &answer)
{
    QList<AlertReceiverRow> rows;
    for (const auto &receiver : answer.receivers)
        rows << AlertReceiverRow { receiver };
    return rows;
}

AlertReceiversModel::AlertReceiversModel(QObject *parent)
    : SnapshotTableModel(receiverColumns, "tessera::AlertReceiversModel", parent)
{
}

} // namespace tessera
