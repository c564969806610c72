// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/gallery_map.h"

#include "core/history/past.h"
#include "tests/support/cluster_text.h"
#include "ui/map/map_page.h"
#include "ui/map/map_view.h"
#include "ui/map/plan_bar.h"
#include "ui/map/segmented_buttons.h"
#include "ui/map/time_bar.h"
#include "ui/widgets/step_scrubber.h"

#include <QAbstractButton>
#include <QPushButton>
#include <QSlider>

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

/// Half of the moves were made last week, before and after a night that nobody watched.
CatalogHistory galleryHistory(const SnapshotPtr &now)
{
    constexpr Moment hour = 3'600'000;
    const auto begin = QDateTime(QDate(2026, 11, 20), QTime(9, 12)).toMSecsSinceEpoch();
    CatalogHistory history;
    const auto moves = galleryMoves();
    for (qsizetype made = 0; made <= moves.size(); ++made) {
        const auto before = withParts(*now, [&](ClusterSnapshot::Parts &parts) {
            for (const auto &move : moves.mid(made)) {
                for (auto &placement : parts.placements) {
                    if (parts.shards[placement.shard].id == move.shard)
                        placement.group = move.to;
                }
            }
        });
        history.record(factsOf(*before), begin + (made < 2 ? made : made + 12) * hour, 2 * hour);
    }
    return history;
}

void answerFrom(MapPage *page, const CatalogHistory &history)
{
    QObject::connect(page, &MapPage::pastRequested, page,
                     [page, history](Moment at) { page->setPast(catalogsAt(history, at)); });
    QObject::connect(page, &MapPage::shardPastRequested, page,
                     [page, history](ShardId shard) { page->setShardPast(pastOf(history, shard)); });
    page->setTimeLine(history.timeLine());
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
    answerFrom(page, galleryHistory(state.snapshot));
    page->select(ShardId { 102010 });
    return page;
}

QStringList mapLooks()
{
    return { u"plan"_s,       u"plan-after"_s, u"range"_s,      u"skew"_s,       u"heat"_s,
             u"range-skew"_s, u"past"_s,       u"past-break"_s, u"past-table"_s, u"unrecorded"_s };
}

void showMapLook(MapPage &page, const QString &look)
{
    page.findChild<PlanBar *>()->findChild<StepScrubber *>()->setStep(look == u"plan-after" ? 3 : 0);
    auto *time = page.findChild<TimeBar *>()->findChild<QSlider *>();
    time->setValue(look == u"past-break" ? 2 : look.startsWith(u"past") ? 1 : time->maximum());
    auto *table = page.findChild<QPushButton *>(u"as-table"_s);
    table->setChecked(look == u"past-table");
    if (look == u"unrecorded") {
        page.setTimeLine({});
        page.setHistoryNotice(u"The disk is full."_s);
    }
    press(page, 0, look.startsWith(u"range") ? 1 : 0);
    press(page, 1, look.endsWith(u"skew") ? 1 : look == u"heat" ? 2 : 0);
}

} // namespace tessera::test
