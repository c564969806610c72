// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/remove_node_dialog.h"

#include "models/format.h"
#include "ui/widgets/key_values.h"
#include "ui/widgets/labels.h"

#include <QFormLayout>
#include <QLineEdit>

#include <algorithm>

namespace tessera {

namespace {

constexpr qsizetype mostLines = 8;

} // namespace

RemoveNodeDialog::RemoveNodeDialog(const ClusterSnapshot &cluster, const Node &node,
                                   const QList<TableLoss> &loss, QWidget *parent)
    : FormDialog(tr("Remove the lost node %1").arg(node.address()),
                 tr("The node does not answer, and it holds the only copy of the rows below. Start it "
                    "again, or restore its backup under the same address, and nothing is lost: close "
                    "this form then. Until it is back, or removed, it cannot be disabled, and writes to "
                    "reference tables fail."),
                 parent)
    , m_node(node)
    , m_loss(loss)
{
    showLoss(cluster);
}

void RemoveNodeDialog::showLoss(const ClusterSnapshot &cluster)
{
    QList<KeyValues::Line> lines;
    for (const auto &table : m_loss) {
        if (lines.size() < mostLines)
            lines << KeyValues::Line { table.name, lossText(table) };
    }
    if (m_loss.size() > mostLines)
        lines << KeyValues::Line { tr("Others"), tr("%n table(s)", nullptr, int(m_loss.size() - mostLines)) };
    const auto standby = std::ranges::find_if(cluster.nodes(), [this](const Node &other) {
        return other.group == m_node.group && other.role == NodeRole::Secondary;
    });
    if (standby != cluster.nodes().end())
        lines << KeyValues::Line {
            tr("Standby"), tr("%1 follows it: promoting that one loses less.").arg(standby->address())
        };
    auto *values = new KeyValues(this);
    values->setLines(lines);
    form()->addRow(values);
    auto *words =
        makeLabel(FontRole::Body, this,
                  tr("Removing it makes these shards anew, empty, on the nodes that are left. All tables "
                     "can be read and written again; the rows are gone for good."));
    words->setWordWrap(true);
    form()->addRow(words);
    m_tables = new QLineEdit(this);
    addField(tr("&Tables that lose rows"), m_tables,
             tr("Type their number to agree: %1.").arg(m_loss.size()));
}

QJsonObject RemoveNodeDialog::parameters() const
{
    return { { QStringLiteral("node"), m_node.address() },
             { QStringLiteral("loseData"), true },
             { QStringLiteral("lostTables"), m_tables->text().trimmed() } };
}

QString RemoveNodeDialog::flaw() const
{
    const bool isAgreed = m_tables->text().trimmed() == QString::number(m_loss.size());
    return isAgreed ? QString() : tr("Type the number of tables that lose rows, %1.").arg(m_loss.size());
}

QString lossText(const TableLoss &loss)
{
    return RemoveNodeDialog::tr("%1 of %n shard(s), %2, %3", nullptr, int(loss.of))
        .arg(QString::number(loss.shards.size()), format::bytes(loss.bytes), rangesText(loss));
}

} // namespace tessera
