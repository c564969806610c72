// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/activity_view.h"

#include <QCoreApplication>

namespace tessera {

QString ActivityView::addressOf(NodeId node) const
{
    const auto *registered = cluster ? cluster->node(node) : nullptr;
    if (registered)
        return registered->address();
    return node.value == 0 ? QCoreApplication::translate("tessera::ActivityView", "coordinator")
                           : QCoreApplication::translate("tessera::ActivityView", "node %1").arg(node.value);
}

} // namespace tessera
