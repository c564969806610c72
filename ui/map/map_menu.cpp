// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/map_menu.h"

#include "ui/map/split_offer.h"
#include "ui/theme/theme.h"

#include <QClipboard>
#include <QGuiApplication>

namespace tessera {

MapMenu::MapMenu(const MapContent &content, quint32 set, const ChangeOffer &offer, QWidget *parent)
    : QMenu(parent)
{
    setToolTipsVisible(true);
    if (offer.isAllowed) {
        addMoves(content, set);
        addSplit(content, set);
    } else if (!offer.reason.isEmpty()) {
        addRefusals(offer.reason);
    }
    QStringList ids;
    for (const auto member : content.membersOf(set))
        ids << QString::number(content.snapshot->shards()[member].id.value);
    const auto text = ids.join(QStringLiteral(", "));
    addAction(Theme::icon(QStringLiteral("edit-copy")), tr("Copy shard IDs"), this,
              [text] { QGuiApplication::clipboard()->setText(text); });
}

void MapMenu::addRefusals(const QString &reason)
{
    const auto moveIcon = Theme::icon(QStringLiteral("transform-move"));
    for (auto *action : { addAction(moveIcon, tr("Move to")), addAction(tr("&Split…")) }) {
        action->setEnabled(false);
        action->setToolTip(reason);
    }
}

void MapMenu::addMoves(const MapContent &content, quint32 set)
{
    const auto targets = content.legalTargets(set);
    if (targets.empty())
        return;
    const bool isSchema = content.bands[content.sets[set].band].kind == BandKind::Schemas;
    auto *moves = addMenu(Theme::icon(QStringLiteral("transform-move")),
                          isSchema ? tr("Move schema to") : tr("Move to"));
    for (const auto target : targets) {
        const auto &column = content.columns[target];
        moves->addAction(tr("%1 · %2").arg(column.name, column.address), this,
                         [this, node = column.node] { emit moveRequested(node); });
    }
}

void MapMenu::addSplit(const MapContent &content, quint32 set)
{
    const auto reason = reasonAgainstSplit(content, set);
    if (!reason)
        return;
    auto *split = addAction(tr("&Split…"), this, &MapMenu::splitRequested);
    split->setEnabled(reason->isEmpty());
    split->setToolTip(reason->isEmpty() ? tr("Divide the hash range of this set into new shards") : *reason);
}

} // namespace tessera
