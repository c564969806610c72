// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/gallery_map.h"

#include "ui/map/map_page.h"
#include "ui/map/map_view.h"
#include "ui/map/plan_bar.h"
#include "ui/map/segmented_buttons.h"
#include "ui/widgets/step_scrubber.h"

#include <QAbstractButton>

namespace tessera::test {

using namespace Qt::StringLiterals;

namespace {

QList<PlacementChange> galleryMoves()
{
    QList<PlacementChange> moves;
    for (const qint64 shard : { 102010, 102013, 102022, 102108 })
        moves << PlacementChange { ShardId { shard }, GroupId { 3 }, GroupId { 5 },
                                   static_cast<int>(moves.size()) };
    return moves;
}

/// The third node does not tell.
ActivityPtr galleryActivity(const ClusterSnapshot &snapshot)
{
    auto activity = std::make_shared<ShardActivity>();
    activity->readAt = QDateTime::currentDateTimeUtc();
    activity->since = activity->readAt.addSecs(-10);
    for (const auto &placement : snapshot.placements()) {
        const double rank = placement.shard % 11;
        if (placement.group != GroupId { 3 })
            activity->rates.push_back({ placement.id, rank * rank * rank * 3, rank * 2 });
    }
    std::ranges::sort(activity->rates, {}, &PlacementActivity::placement);
    return activity;
}

void press(const MapPage &page, int group, int button)
{
    const auto segments = page.findChildren<SegmentedButtons *>();
    segments.at(group)->findChildren<QAbstractButton *>().at(button)->click();
}

} // namespace

MapPage *galleryMap(const ClusterState &shop)
{
    auto state = shop;
    state.reachable.insert(state.snapshot->primaryOf(GroupId { 3 })->id, true); // its moves are to be seen
    state.activity = galleryActivity(*state.snapshot);
    auto *page = new MapPage;
    page->setReadOnly(false);
    page->setState(state);
    page->setPlans({ *mapPlan(PlanSource::Server, state, state.snapshot, galleryMoves().mid(2)),
                     *mapPlan(PlanSource::Run, state, state.snapshot, galleryMoves()) });
    page->select(ShardId { 102010 });
    return page;
}

QStringList mapLooks()
{
    return { u"plan"_s, u"plan-after"_s, u"range"_s, u"skew"_s, u"heat"_s, u"range-skew"_s };
}

void showMapLook(MapPage &page, const QString &look)
{
    page.findChild<PlanBar *>()->findChild<StepScrubber *>()->setStep(look == u"plan-after" ? 3 : 0);
    press(page, 0, look.startsWith(u"range") ? 1 : 0);
    press(page, 1, look.endsWith(u"skew") ? 1 : look == u"heat" ? 2 : 0);
}

} // namespace tessera::test
