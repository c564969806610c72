// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/rebalance_page.h"

#include "core/cluster/balance.h"
#include "core/operations/operation_catalogue.h"
#include "models/format.h"
#include "models/job_tasks_model.h"
#include "models/moves_model.h"
#include "core/cluster/verdict.h"
#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/node_bars.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/table_view.h"

#include <QAction>
#include <QProgressBar>
#include <QScrollArea>
#include <QVBoxLayout>

namespace tessera {

namespace {
constexpr int fewestTaskRows = 220;
constexpr int fewestMoveRows = 130;
} // namespace

RebalancePage::RebalancePage(JobTasksModel &tasks, MovesModel &moves, QWidget *parent)
    : QWidget(parent)
    , m_verdict(new Notice)
    , m_bars(new NodeBars)
    , m_spread(makeQuietLabel(FontRole::Body, this))
    , m_jobTitle(makeLabel(FontRole::Strong, this))
    , m_jobState(makeQuietLabel(FontRole::Body, this))
    , m_jobBar(new QProgressBar)
    , m_moves(new TableView)
    , m_tasks(new TableView)
{
    setWindowTitle(tr("Rebalance"));
    buildActions();
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(spacing::page, spacing::large, spacing::page, spacing::page);
    column->setSpacing(spacing::medium);
    column->addWidget(m_verdict);
    column->addWidget(buildBalance());
    column->addWidget(buildJob(tasks, moves), 1);
    auto *area = new QScrollArea(this);
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(area);
    addAction(m_stop);
    addAction(m_start);
    showActions();
}

Card *RebalancePage::buildBalance()
{
    auto *card = new Card(tr("Balance"));
    m_spread->setWordWrap(true);
    card->body()->addWidget(m_spread);
    card->body()->addWidget(m_bars);
    return card;
}

Card *RebalancePage::buildJob(JobTasksModel &tasks, MovesModel &moves)
{
    auto *card = new Card(tr("Newest job of the server"));
    m_jobTitle->setTextFormat(Qt::PlainText);
    m_jobTitle->setWordWrap(true);
    m_jobBar->setTextVisible(false);
    m_jobBar->setAccessibleName(tr("Moves done"));
    m_moves->setObjectName(QStringLiteral("rebalance-moves"));
    m_moves->setAccessibleName(tr("Shards on the way"));
    m_moves->setSource(moves, MovesModel::messageColumn);
    m_moves->setMinimumHeight(fewestMoveRows);
    m_tasks->setObjectName(QStringLiteral("rebalance-tasks"));
    m_tasks->setAccessibleName(tr("Tasks of the job"));
    m_tasks->setSource(tasks, 2);
    m_tasks->setMinimumHeight(fewestTaskRows);
    m_tasks->setEmptyText(
        tr("No rebalance has run yet"),
        tr("A rebalance runs as a job of the server: it goes on when this window is closed."));
    card->body()->addWidget(m_jobTitle);
    card->body()->addWidget(m_jobBar);
    card->body()->addWidget(m_jobState);
    card->body()->addWidget(m_moves);
    card->body()->addWidget(m_tasks, 1);
    return card;
}

void RebalancePage::buildActions()
{
    m_start = new QAction(Theme::icon(QStringLiteral("media-playback-start"), Token::Surface),
                          tr("Plan a rebalance…"), this);
    m_start->setToolTip(tr("Ask the server what it would move, and review it"));
    m_start->setPriority(QAction::HighPriority);
    m_stop = new QAction(Theme::icon(QStringLiteral("media-playback-stop")), tr("Stop the job…"), this);
    m_stop->setToolTip(tr("Stop the running job; finished moves stay"));
    connect(m_start, &QAction::triggered, this,
            [this] { emit operationRequested(QStringLiteral("rebalance.start"), {}); });
    connect(m_stop, &QAction::triggered, this,
            [this] { emit operationRequested(QStringLiteral("rebalance.stop"), {}); });
}

void RebalancePage::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    showActions();
}

void RebalancePage::showActions()
{
    m_start->setVisible(!m_isReadOnly && m_mayStart && operationRow(QStringLiteral("rebalance.start")));
    m_stop->setVisible(!m_isReadOnly && m_mayStop && operationRow(QStringLiteral("rebalance.stop")));
}

void RebalancePage::setState(const ClusterState &state)
{
    if (!state.snapshot)
        return;
    const auto verdict = verdictOf(state);
    m_verdict->say(verdict.severity, verdict.sentence);
    const auto balance = balanceOf(state);
    m_bars->setBalance(balance);
    m_spread->setText(
        tr("Largest distance from the mean: %1. The tick marks the mean; reference tables are left out.")
            .arg(format::percent(balance.spread())));
    const auto &jobs = state.snapshot->jobs();
    const auto running = std::ranges::find_if(jobs, [](const Job &job) { return !job.isOver(); });
    m_mayStop = running != jobs.end();
    m_mayStart = running == jobs.end() && state.snapshot->capabilities().backgroundRebalance;
    m_moves->setVisible(!state.moves.isEmpty());
    m_moves->setColumnHidden(MovesModel::lagColumn, !anyLag(moveRows(state.moves)));
    showJob(m_mayStop ? &*running : jobs.isEmpty() ? nullptr : &jobs.first());
    showActions();
}

void RebalancePage::showJob(const Job *job)
{
    m_jobTitle->setVisible(job);
    m_jobState->setVisible(job);
    m_jobBar->setVisible(job && !job->isOver());
    if (!job)
        return;
    m_jobTitle->setText(tr("%1 (job %2)").arg(job->description).arg(job->id.value));
    const auto done = std::ranges::count(job->tasks, QLatin1String("done"), &JobTask::state);
    m_jobBar->setRange(0, qMax(1, static_cast<int>(job->tasks.size())));
    m_jobBar->setValue(static_cast<int>(done));
    QStringList words {
        jobStateText(job->state),
        tr("%1 of %n task(s) done", nullptr, static_cast<int>(job->tasks.size())).arg(format::count(done))
    };
    if (job->startedAt)
        words << tr("begun %1").arg(format::time(*job->startedAt));
    if (job->finishedAt)
        words << tr("ended %1").arg(format::time(*job->finishedAt));
    m_jobState->setText(words.join(QStringLiteral(" · ")));
}

} // namespace tessera
