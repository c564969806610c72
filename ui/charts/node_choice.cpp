// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/node_choice.h"

#include <QSignalBlocker>

#include <algorithm>

namespace tessera {

NodeChoice::NodeChoice(QWidget *parent)
    : QComboBox(parent)
{
    setAccessibleName(tr("Node"));
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    addItem(tr("All nodes"), QString());
}

void NodeChoice::setNodes(const QList<ChartNode> &nodes)
{
    if (m_nodes == nodes)
        return;
    m_nodes = nodes;
    const auto before = chosen();
    const QSignalBlocker quiet(this);
    while (count() > 1)
        removeItem(1);
    for (const auto &node : nodes)
        addItem(node.name, node.subject);
    setCurrentIndex(std::max(findData(before), 0));
}

} // namespace tessera
