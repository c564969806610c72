// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/map_page.h"

#include "models/placements_model.h"
#include "ui/dialogs/operation_reasons.h"
#include "ui/dialogs/split_dialog.h"
#include "ui/map/find_key_field.h"
#include "ui/map/map_export.h"
#include "ui/map/map_inspector.h"
#include "ui/map/map_legend.h"
#include "ui/map/map_view.h"
#include "ui/map/move_wish.h"
#include "ui/map/placements_table.h"
#include "ui/map/plan_bar.h"
#include "ui/map/segmented_buttons.h"
#include "ui/map/time_bar.h"
#include "ui/theme/theme.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/inspector_frame.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/search_field.h"

#include <QAction>
#include <QFileDialog>
#include <QJsonObject>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <array>

namespace tessera {

MapPage::MapPage(QWidget *parent)
    : QWidget(parent)
    , m_view(new MapView)
    , m_inspector(new MapInspector)
    , m_legend(new MapLegend)
    , m_projection(new SegmentedButtons(tr("View"), { tr("Placement"), tr("Range") }))
    , m_coloring(new SegmentedButtons(tr("Colour"), { tr("State"), tr("Skew"), tr("Heat") }))
    , m_find(new FindKeyField)
    , m_asTable(new QPushButton(Theme::icon(QStringLiteral("tables")), tr("Table")))
    , m_notice(new Notice)
    , m_table(new PlacementsTable)
    , m_planBar(new PlanBar)
    , m_pastNotice(new Notice)
    , m_timeBar(new TimeBar)
    , m_empty(new EmptyState)
    , m_sheets(new QStackedWidget)
{
    setWindowTitle(tr("Map"));
    buildActions();
    m_frame = new InspectorFrame(buildContent(), m_inspector, this);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_frame);
    addAction(m_frame->toggleAction());
    addAction(m_export);
    connectView();
    showSheet();
}

void MapPage::buildActions()
{
    m_export = new QAction(Theme::icon(QStringLiteral("document-export")), tr("Export…"), this);
    m_export->setToolTip(tr("Save the map as a PNG picture or an SVG drawing"));
    connect(m_export, &QAction::triggered, this, &MapPage::exportMap);
    m_distribute = new QAction(tr("Distribute a table…"), this);
    m_distribute->setPriority(QAction::HighPriority);
    connect(m_distribute, &QAction::triggered, this, &MapPage::distributeRequested);
    m_connect = new QAction(tr("Open a connection…"), this);
    m_connect->setPriority(QAction::HighPriority);
    connect(m_connect, &QAction::triggered, this, &MapPage::connectRequested);
    m_empty->addButton(m_distribute);
    m_empty->addButton(m_connect);
}

QWidget *MapPage::buildContent()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(spacing::page, spacing::medium, spacing::page, spacing::medium);
    column->setSpacing(spacing::medium);
    m_sheets->insertWidget(MapSheet, m_view);
    m_sheets->insertWidget(TableSheet, m_table);
    m_sheets->insertWidget(EmptySheet, m_empty);
    column->addWidget(buildToolBar());
    column->addWidget(m_pastNotice);
    column->addWidget(m_notice);
    column->addWidget(m_sheets, 1);
    column->addWidget(m_planBar);
    column->addWidget(m_timeBar);
    return content;
}

QWidget *MapPage::buildToolBar()
{
    auto *bar = m_bar = new QWidget;
    m_bars = new QBoxLayout(QBoxLayout::LeftToRight, bar);
    m_bars->setContentsMargins(0, 0, 0, 0);
    m_bars->setSpacing(spacing::small);
    auto *controls = new QHBoxLayout;
    controls->setSpacing(spacing::small);
    m_asTable->setObjectName(QStringLiteral("as-table"));
    m_asTable->setCheckable(true);
    m_asTable->setToolTip(tr("Show every placement as a row of a table"));
    for (auto *widget : QList<QWidget *> { m_projection, m_coloring, m_find, m_asTable })
        controls->addWidget(widget);
    controls->addStretch();
    m_bars->addLayout(controls);
    m_bars->addWidget(m_legend);
    return bar;
}

void MapPage::connectView()
{
    connect(m_projection, &SegmentedButtons::chosen, this, [this](int index) {
        m_view->setProjection(index == 0 ? MapProjection::Placement : MapProjection::Range);
        m_coloring->setText(0, index == 0 ? tr("State") : tr("Node"));
        showPlan();
        showLegend();
    });
    connect(m_coloring, &SegmentedButtons::chosen, this, &MapPage::chooseColoring);
    m_coloring->setToolTip(tr("Colour by state, by bytes against the mean of the group, or by rows read and "
                              "written a second"));
    connect(m_asTable, &QPushButton::toggled, this, &MapPage::showSheet);
    connect(m_planBar, &PlanBar::changed, this, &MapPage::showPlan);
    connect(m_timeBar, &TimeBar::momentChanged, this, &MapPage::goInTime);
    m_view->installEventFilter(this);
    connect(m_legend, &MapLegend::planSwitched, this, &MapPage::showPlan);
    connect(m_find, &FindKeyField::findRequested, this, &MapPage::findKey);
    connect(m_notice, &Notice::actionRequested, this,
            [this] { emit isolateRequested(m_soughtTable, m_soughtKey); });
    connect(m_view, &MapView::sceneChanged, this, &MapPage::showLegend);
    connect(m_view, &MapView::sceneChanged, this, &MapPage::showSelection);
    connect(m_view, &MapView::sceneChanged, this, &MapPage::showTable);
    connect(m_view, &MapView::selectionChanged, this, &MapPage::showSelection);
    connect(m_view, &MapView::inspectorRequested, m_frame->toggleAction(),
            [this] { m_frame->toggleAction()->setChecked(true); });
    connect(m_view, &MapView::moveRequested, this, &MapPage::requestMove);
    connect(m_view, &MapView::splitRequested, this, &MapPage::split);
    connect(m_inspector, &MapInspector::splitRequested, this, &MapPage::split);
    connect(m_inspector, &MapInspector::moveRequested, this, &MapPage::requestMove);
    connect(m_table, &PlacementsTable::shardChosen, m_view, &MapView::select);
    m_notice->setDismissable(true);
}

void MapPage::setState(const ClusterState &state)
{
    m_state = state;
    showPlan();
    if (state.snapshot)
        m_find->setSnapshot(*state.snapshot);
    showSheet();
}

MapColoring MapPage::coloring() const
{
    constexpr std::array byButton { MapColoring::State, MapColoring::Skew, MapColoring::Heat };
    return byButton.at(static_cast<size_t>(m_coloring->current()));
}

bool MapPage::wantsActivity() const
{
    return isVisible() && coloring() == MapColoring::Heat;
}

void MapPage::chooseColoring()
{
    m_view->setColoring(coloring());
    showLegend();
    emit activityWanted(wantsActivity());
}

void MapPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    emit activityWanted(wantsActivity());
}

void MapPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    emit activityWanted(false);
}

void MapPage::setPlans(const QList<MapPlan> &plans)
{
    m_planBar->setPlans(plans);
}

/// Only the placement view of what is now shows plans. One with imagined nodes is shown on its own world.
void MapPage::showPlan()
{
    const bool mayShow = m_projection->current() == 0 && !isPast();
    const auto *chosen = mayShow ? m_planBar->plan() : nullptr;
    const auto *plan = m_legend->isPlanOn() ? chosen : nullptr;
    auto state = shownState();
    const bool hasSheet = state.snapshot && !state.snapshot->shards().empty();
    m_legend->offerPlan(chosen);
    m_planBar->setVisible(plan && hasSheet);
    if (plan && plan->base == m_state.snapshot)
        state.snapshot = plan->world;
    const int step = plan ? m_planBar->step() : 0;
    m_view->setOffer(offerAt(step));
    m_view->setState(state, plan ? MapOverlay { plan->changes, step } : MapOverlay {});
}

/// After a step of a plan, and in the past, what is drawn is not what is: nothing may be moved from there.
ChangeOffer MapPage::offerAt(int step) const
{
    if (m_isReadOnly)
        return {};
    if (isPast())
        return { false, tr("This is the past. Go back to now to change something.") };
    if (step > 0)
        return { false,
                 tr("This is the plan after some of its moves. Go back to its beginning to change "
                    "something.") };
    return { true };
}

void MapPage::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    showPlan();
    showSheet();
    showSelection();
}

/// The map, its twin, or what to do while there is nothing to draw.
void MapPage::showSheet()
{
    const auto shown = shownState().snapshot;
    const bool hasShards = shown && !shown->shards().empty();
    m_timeBar->setVisible(m_state.snapshot != nullptr);
    m_export->setVisible(hasShards && !m_asTable->isChecked());
    m_distribute->setVisible(m_state.snapshot && !m_isReadOnly);
    m_connect->setVisible(!m_state.snapshot);
    m_bar->setVisible(hasShards);
    m_legend->setVisible(hasShards && !m_asTable->isChecked());
    if (!m_state.snapshot)
        m_empty->setText(tr("Not connected"), tr("Open a connection to see where its shards live."));
    else
        m_empty->setText(tr("No distributed table yet"),
                         tr("Distribute a table to spread its rows over the nodes."));
    m_sheets->setCurrentIndex(!hasShards ? EmptySheet : m_asTable->isChecked() ? TableSheet : MapSheet);
    showTable();
    if (m_sheets->currentIndex() == TableSheet && m_view->selected())
        m_table->select(*m_view->selected());
}

/// What moves is known once the map is laid out.
void MapPage::showTable()
{
    if (m_sheets->currentIndex() == TableSheet)
        m_table->setState(shownState(),
                          m_view->scene() ? m_view->scene()->sharedContent() : MapContentPtr {});
}

void MapPage::showLegend()
{
    if (!m_view->scene())
        return;
    m_legend->show(m_projection->current() == 0 ? MapProjection::Placement : MapProjection::Range, coloring(),
                   *m_view->scene(), shownState().activity);
    placeLegend();
}

/// Beside the controls where there is room, else below them.
void MapPage::placeLegend()
{
    const int controls = m_bars->itemAt(0)->sizeHint().width();
    const bool fits = controls + spacing::page + m_legend->sizeHint().width() <= m_sheets->width();
    m_bars->setDirection(fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void MapPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeLegend();
}

void MapPage::showSelection()
{
    const auto *scene = m_view->scene();
    const auto content = scene ? scene->sharedContent() : MapContentPtr {};
    m_inspector->show(content, shownState().activity, m_view->selected(), m_view->offer());
    if (const auto shard = m_view->selected(); shard && std::exchange(m_askedShard, shard) != shard)
        emit shardPastRequested(*shard);
}

void MapPage::select(ShardId shard)
{
    m_view->select(shard);
    if (m_asTable->isChecked())
        m_table->select(shard);
}

void MapPage::selectTable(TableOid table)
{
    m_timeBar->backToNow();
    if (!m_state.snapshot)
        return;
    for (const auto &shard : m_state.snapshot->shards()) {
        if (m_state.snapshot->tableOf(shard).oid == table)
            return select(shard.id);
    }
}

void MapPage::findKey(const QString &table, const QString &key)
{
    m_soughtTable = table;
    m_soughtKey = key;
    emit findKeyRequested(table, key);
}

void MapPage::showFoundKey(const Result<ShardId> &found)
{
    if (isPast())
        return; // it is about now
    m_notice->offer({});
    if (!found)
        return m_notice->say(found.error());
    m_notice->clear();
    select(*found);
    if (const auto *shard = m_state.snapshot ? m_state.snapshot->shard(*found) : nullptr)
        sayFoundKey(*shard);
    m_view->setFocus();
}

/// A key that shares its shard can be given one of its own.
void MapPage::sayFoundKey(const Shard &shard)
{
    const auto &cluster = *m_state.snapshot;
    const auto placements = cluster.placementsOf(shard);
    const auto *home = placements.empty() ? nullptr : cluster.primaryOf(placements.front().group);
    say(Severity::Info,
        tr("The key '%1' of %2 is in shard %3 on %4.")
            .arg(m_soughtKey, m_soughtTable, QString::number(shard.id.value),
                 home ? home->address() : tr("no node")));
    if (!m_isReadOnly && placements.size() == 1 && shard.minValue != shard.maxValue)
        m_notice->offer(tr("&Isolate…"), reasonAgainstIsolation(m_state.snapshot));
}

void MapPage::say(Severity severity, const QString &text)
{
    m_notice->offer({});
    m_notice->say(severity, text);
}

void MapPage::exportMap()
{
    if (!m_view->scene())
        return;
    const auto path = QFileDialog::getSaveFileName(this, tr("Export the map"), exportName(),
                                                   tr("SVG drawing (*.svg);;PNG picture (*.png)"));
    if (path.isEmpty())
        return;
    if (const auto saved = saveMap(*m_view->scene(), path); !saved)
        say(Severity::Critical, saved.error().message);
    else
        say(Severity::Ok, tr("The map was saved to %1.").arg(path));
}

void MapPage::requestMove(ShardId shard, NodeId target)
{
    const auto [operation, parameters] = moveWish(m_state.snapshot, shard, target);
    emit operationRequested(operation, parameters);
}

/// The shard may have gone while the menu was open.
void MapPage::split(ShardId shard)
{
    const auto cluster = m_state.snapshot;
    if (!cluster || !cluster->shard(shard))
        return;
    SplitDialog dialog(cluster, shard, this);
    if (dialog.exec() == QDialog::Accepted)
        emit operationRequested(QStringLiteral("shard.split"), dialog.parameters());
}

} // namespace tessera
