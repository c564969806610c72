// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/what_if/what_if_page.h"

#include "core/operations/operation_catalogue.h"
#include "models/format.h"
#include "ui/map/map_view.h"
#include "ui/theme/theme.h"
#include "ui/what_if/what_if_controls.h"
#include "ui/widgets/card.h"
#include "ui/widgets/inspector_frame.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/node_bars.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/step_scrubber.h"
#include "ui/widgets/table_view.h"

#include <QAction>
#include <QScrollArea>
#include <QVBoxLayout>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

constexpr int mapHeight = 320;
constexpr int movesHeight = 200;

/// What the length of the bars stands for.
QString unitOf(const RebalanceStrategy &strategy)
{
    if (strategy.countsSets())
        return WhatIfPage::tr(
            "The bars count shard sets, as the strategy does. An outline is what a node holds now, "
            "the tick its fair share.");
    if (!strategy.weighsBytes())
        return WhatIfPage::tr(
            "The bars show what the strategy's own function says. An outline is what a node holds now, "
            "the tick its fair share.");
    if (strategy.baseCost <= 0)
        return WhatIfPage::tr(
            "The bars show bytes. An outline is what a node holds now, the tick its fair share.");
    return WhatIfPage::
        tr("The bars show what the strategy weighs: bytes, and %1 more for each set. An outline is what a "
           "node holds now, the tick its fair share.")
            .arg(format::bytes(ByteCount { static_cast<qint64>(strategy.baseCost) }));
}

void addDisk(NodeBar &bar, GroupId group, const DiskForecast &disks, int step)
{
    const auto free = disks.freeAfter(group, step);
    if (!free)
        bar.disk = WhatIfPage::tr("free space not available");
    else if (free->value < 0)
        bar.disk = WhatIfPage::tr("disk %1 too small").arg(format::bytes(ByteCount { -free->value }));
    else
        bar.disk = WhatIfPage::tr("%1 free").arg(format::bytes(*free));
    bar.isDiskShort = free && disks.isShort(group, *free);
}

QList<NodeBar> barsOf(const WhatIf &answer, int step)
{
    const auto &plan = answer.plan;
    const auto nodes = nodesAfter(plan, step);
    const auto mean = meanCost(nodes, &NodeForecast::costAfter);
    QList<NodeBar> bars;
    for (const auto &node : nodes) {
        if (node.capacity <= 0 && node.setsBefore == 0)
            continue;
        bars << NodeBar { .name = node.name,
                          .amount = WhatIfPage::tr("%1 in %n set(s)", nullptr, int(node.setsAfter))
                                        .arg(format::bytes(node.bytesAfter)),
                          .value = node.costAfter,
                          .before = node.costBefore,
                          .fair = mean * node.capacity };
        if (answer.disks && answer.world.disks) // else one sentence says it of all
            addDisk(bars.last(), node.group, *answer.disks, step);
    }
    return bars;
}

} // namespace

WhatIfPage::WhatIfPage(QWidget *parent)
    : QWidget(parent)
    , m_controls(new WhatIfControls)
    , m_verdict(new Notice)
    , m_disks(new Notice)
    , m_unit(makeQuietLabel(FontRole::Body, this))
    , m_bars(new NodeBars)
    , m_scrubber(new StepScrubber)
    , m_diskText(makeQuietLabel(FontRole::Body, this))
    , m_map(new MapView)
    , m_model(new PlannedMovesModel(this))
    , m_moves(new TableView)
{
    setWindowTitle(tr("What if"));
    buildActions();
    fillPage(this, buildContent(), m_controls);
    addAction(m_reset);
    addAction(m_review);
    connect(m_controls, &WhatIfControls::changed, this, &WhatIfPage::ask);
    connect(m_disks, &Notice::actionRequested, this, [this] {
        if (const auto moment = m_answer.disks ? m_answer.disks->tightest() : std::nullopt)
            m_scrubber->setStep(static_cast<int>(moment->move));
    });
    connect(m_scrubber, &StepScrubber::stepChanged, this, &WhatIfPage::showStep);
    connect(m_moves, &TableView::rowSelectionChanged, this, [this] {
        if (const int row = m_moves->currentSourceRow(); row >= 0) {
            m_scrubber->setStep(row + 1);
            m_map->select(m_model->row(row).move.shard);
        }
    });
    showActions();
}

QWidget *WhatIfPage::buildContent()
{
    auto *content = new QWidget;
    auto *column = contentColumn(content);
    auto *bars = new Card(tr("Each node, now and then"));
    m_unit->setWordWrap(true);
    bars->body()->addWidget(m_unit);
    bars->body()->addWidget(m_bars);
    bars->body()->addWidget(m_scrubber);
    m_diskText->setWordWrap(true);
    bars->body()->addWidget(m_diskText);
    m_map->setMinimumHeight(mapHeight);
    m_map->setAccessibleName(tr("Where the shards would be"));
    m_moves->setObjectName(u"what-if-moves"_s);
    m_moves->setAccessibleName(tr("Moves, in order"));
    m_moves->setSelectionMode(QAbstractItemView::SingleSelection);
    m_moves->setSource(*m_model, 1);
    m_moves->setMinimumHeight(movesHeight);
    m_moves->setEmptyText(tr("No move"), tr("Nothing would be moved under these suppositions."));
    column->addWidget(m_verdict);
    column->addWidget(m_disks);
    column->addWidget(bars);
    column->addWidget(m_map, 3);
    column->addWidget(m_moves, 2);
    auto *area = new QScrollArea;
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    return area;
}

void WhatIfPage::buildActions()
{
    m_review =
        new QAction(Theme::icon(u"media-playback-start"_s, Token::Surface), tr("Review these moves…"), this);
    m_review->setToolTip(tr("Check the plan against the cluster as it is now, and review it"));
    m_review->setPriority(QAction::HighPriority);
    m_reset = new QAction(Theme::icon(u"edit-undo"_s), tr("Start over"), this);
    m_reset->setToolTip(tr("Forget every supposition"));
    connect(m_review, &QAction::triggered, this,
            [this] { emit operationRequested(u"rebalance.run"_s, m_controls->parameters()); });
    connect(m_reset, &QAction::triggered, m_controls, &WhatIfControls::reset);
}

void WhatIfPage::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    showActions();
}

void WhatIfPage::setState(const ClusterState &state)
{
    if (!state.snapshot)
        return;
    m_controls->setState(state);
    if (state.strategies.isEmpty())
        m_verdict->say(Severity::Info, tr("The server's strategies are being read."));
    ask();
}

void WhatIfPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    ask();
}

/// Nobody looks at a hidden page, and its map would be laid out with each change of the cluster.
void WhatIfPage::ask()
{
    if (!isVisible())
        return;
    if (const auto question = m_controls->question())
        emit planRequested(*question);
}

void WhatIfPage::setAnswer(const WhatIf &answer)
{
    m_answer = answer;
    const bool isProblem = !answer.problem.isEmpty() || !answer.plan.stuck.isEmpty();
    m_verdict->say(isProblem ? Severity::Warning : Severity::Info, whatIfSentence(answer),
                   answer.rows.size() < answer.plan.moves.size()
                       ? tr("The list shows the first %n move(s).", nullptr, int(answer.rows.size()))
                       : QString());
    showDisks();
    m_model->setRows(answer.rows);
    m_map->setState(answer.world);
    const int steps = static_cast<int>(answer.plan.moves.size());
    m_scrubber->setSteps(steps, steps);
    showStep(steps);
    showActions();
}

/// The tightest moment by name, and the way to it.
void WhatIfPage::showDisks()
{
    const auto &disks = m_answer.disks;
    const auto sentence = disks ? disks->sentence() : QString();
    const bool isShort = disks && !disks->isEnough();
    m_diskText->setText(isShort ? QString() : sentence);
    m_diskText->setVisible(!m_diskText->text().isEmpty());
    if (!isShort)
        return m_disks->clear();
    m_disks->say(Severity::Warning, sentence);
    m_disks->offer(tr("Show that move"));
}

void WhatIfPage::showStep(int step)
{
    if (const auto question = m_controls->question())
        m_unit->setText(unitOf(question->strategy));
    m_bars->setBars(barsOf(m_answer, step));
    m_map->setOverlay({ m_answer.changes, step });
}

void WhatIfPage::showActions()
{
    const bool canRun = !m_answer.plan.moves.isEmpty() && m_answer.plan.stuck.isEmpty();
    const auto question = m_controls->question();
    m_review->setVisible(!m_isReadOnly && operationRow(u"rebalance.run"_s));
    m_review->setEnabled(canRun && question && question->newNodes == 0);
    m_review->setToolTip(question && question->newNodes > 0
                             ? tr("Imagined nodes cannot be moved to. Add the nodes first.")
                             : tr("Check the plan against the cluster as it is now, and review it"));
}

} // namespace tessera
