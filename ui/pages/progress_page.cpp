// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/progress_page.h"

#include "core/plan/phase_text.h"
#include "models/format.h"
#include "models/journal_model.h"
#include "models/moves_model.h"
#include "models/plan_steps_model.h"
#include "ui/widgets/key_values.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/table_view.h"

#include <QAction>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QTimer>
#include <QVBoxLayout>

namespace tessera {

namespace {
constexpr int logLines = 2000;
constexpr int barSteps = 1000;
} // namespace

ProgressPage::ProgressPage(QWidget *parent)
    : QWidget(parent)
    , m_stepsModel(new PlanStepsModel(this))
    , m_movesModel(new MovesModel(this))
    , m_notice(new Notice)
    , m_title(makeLabel(FontRole::Heading, this))
    , m_phase(makeQuietLabel(FontRole::Body, this))
    , m_bar(new QProgressBar)
    , m_steps(new TableView)
    , m_moves(new TableView)
    , m_log(new QPlainTextEdit)
    , m_facts(new KeyValues)
    , m_advice(makeQuietLabel(FontRole::Body, this,
                              tr("Pause holds before the next step. Cancel also ends the running statement; "
                                 "what is finished stays, and the result says what is left behind.")))
{
    setWindowTitle(tr("Progress"));
    buildActions();
    fillPage(this, buildContent(), buildInspector());
    addAction(m_pause);
    addAction(m_cancel);
    addAction(m_journal);
    connect(m_notice, &Notice::actionRequested, this, &ProgressPage::followUpRequested);
    auto *tick = new QTimer(this);
    connect(tick, &QTimer::timeout, this, [this] {
        if (m_isRunning)
            showFacts();
    });
    tick->start(std::chrono::seconds(1));
}

QWidget *ProgressPage::buildContent()
{
    auto *content = new QWidget;
    auto *column = contentColumn(content);
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress of the plan"));
    m_steps->setObjectName(QStringLiteral("progress-steps"));
    m_steps->setAccessibleName(tr("Steps"));
    m_steps->setSource(*m_stepsModel, 1);
    m_steps->setColumnHidden(5, true);
    m_moves->setObjectName(QStringLiteral("progress-moves"));
    m_moves->setAccessibleName(tr("Shards on the way"));
    m_moves->setSource(*m_movesModel, MovesModel::messageColumn);
    m_log->setReadOnly(true);
    m_log->setMaximumBlockCount(logLines);
    m_log->setFont(Theme::font(FontRole::Mono));
    m_log->setAccessibleName(tr("Messages of the server"));
    m_log->setPlaceholderText(tr("Messages of the server appear here."));
    m_log->setTabChangesFocus(true);
    column->addWidget(m_notice);
    column->addWidget(m_title);
    column->addWidget(m_bar);
    column->addWidget(m_phase);
    column->addWidget(m_steps, 3);
    column->addWidget(m_moves, 2);
    column->addWidget(m_log, 1);
    return content;
}

QWidget *ProgressPage::buildInspector()
{
    auto *inspector = new QWidget;
    auto *column = inspectorColumn(inspector, spacing::medium);
    m_advice->setWordWrap(true);
    column->addWidget(makeLabel(FontRole::Heading, inspector, tr("This run")));
    column->addWidget(m_facts);
    column->addWidget(m_advice);
    column->addStretch();
    return inspector;
}

void ProgressPage::buildActions()
{
    m_pause = new QAction(tr("Pause"), this);
    m_cancel = new QAction(tr("Cancel"), this);
    m_journal = new QAction(tr("Show in the journal"), this);
    connect(m_pause, &QAction::triggered, this, [this] {
        m_isPaused = !m_isPaused;
        m_pause->setText(m_isPaused ? tr("Go on") : tr("Pause"));
        if (m_isPaused)
            emit pauseRequested();
        else
            emit unpauseRequested();
    });
    connect(m_cancel, &QAction::triggered, this, [this] {
        m_cancel->setEnabled(false);
        emit cancelRequested();
    });
    connect(m_journal, &QAction::triggered, this, &ProgressPage::journalRequested);
}

void ProgressPage::setRunning(bool isRunning)
{
    m_isRunning = isRunning;
    m_isPaused = false;
    m_pause->setText(tr("Pause"));
    m_pause->setVisible(isRunning && m_plan.steps.size() > 1);
    m_cancel->setVisible(isRunning);
    m_cancel->setEnabled(isRunning);
    m_journal->setVisible(!isRunning);
    for (auto *widget : std::initializer_list<QWidget *> { m_bar, m_phase, m_advice })
        widget->setVisible(isRunning);
}

void ProgressPage::begin(const Plan &plan)
{
    m_plan = plan;
    m_finished = 0;
    m_progress.reset();
    m_since.start();
    m_notice->clear();
    m_notice->offer({});
    m_log->clear();
    m_title->setText(plan.title);
    m_stepsModel->setPlan(plan);
    m_movesModel->setRows({});
    m_moves->hide();
    m_bar->setRange(0, 0);
    m_phase->setText(tr("Taking the lock of the cluster…"));
    setRunning(true);
    showFacts();
}

void ProgressPage::apply(const StepEvent &event)
{
    m_stepsModel->apply(event);
    if (event.state == StepState::Done || event.state == StepState::AlreadyDone)
        ++m_finished;
    for (const auto &notice : event.notices)
        log(notice);
    if (!event.message.isEmpty() && event.state != StepState::Running)
        log(event.message);
    showProgress(event);
    showFacts();
}

void ProgressPage::showProgress(const StepEvent &event)
{
    m_progress = event.progress;
    const auto title = m_plan.steps.value(event.step).title;
    m_phase->setText(title);
    const auto count = qMax<qsizetype>(m_plan.steps.size(), 1);
    double within = 0;
    if (event.progress) {
        const auto &progress = *event.progress;
        if (!progress.phase.isEmpty())
            m_phase->setText(tr("%1 – %2", "step and its phase").arg(title, phaseText(progress.phase)));
        if (progress.tasks > 0)
            within = static_cast<double>(progress.tasksDone) / progress.tasks;
        else if (progress.done && progress.total && progress.total->value > 0)
            within = static_cast<double>(progress.done->value) / static_cast<double>(progress.total->value);
        const auto rows = moveRows(progress.moves);
        m_movesModel->setRows(rows);
        m_moves->setColumnHidden(MovesModel::lagColumn, !anyLag(rows));
        m_moves->setVisible(!rows.isEmpty());
    }
    const bool isKnown = count > 1 || within > 0;
    m_bar->setRange(0, isKnown ? barSteps : 0);
    if (isKnown)
        m_bar->setValue(static_cast<int>(barSteps * (static_cast<double>(m_finished) + within)
                                         / static_cast<double>(count)));
}

void ProgressPage::showFacts()
{
    QList<std::pair<QString, QString>> lines {
        { tr("Steps done"),
          tr("%1 of %2").arg(format::count(m_finished), format::count(m_plan.steps.size())) },
        { m_isRunning ? tr("Running for") : tr("Ran for"),
          format::duration(std::chrono::seconds(m_since.elapsed() / 1000)) },
    };
    if (m_progress && m_progress->tasks > 0)
        lines << std::pair(
            tr("Moves done"),
            tr("%1 of %2").arg(format::count(m_progress->tasksDone), format::count(m_progress->tasks)));
    if (m_progress && m_progress->done)
        lines << std::pair(
            tr("Copied"),
            m_progress->total
                ? tr("%1 of %2").arg(format::bytes(m_progress->done), format::bytes(m_progress->total))
                : format::bytes(m_progress->done));
    if (m_progress && m_progress->remaining)
        lines << std::pair(tr("Left"), format::timeRange(*m_progress->remaining));
    if (m_progress && m_progress->job.value != 0)
        lines << std::pair(tr("Server job"), QString::number(m_progress->job.value));
    m_facts->setLines(lines);
}

void ProgressPage::log(const QString &line)
{
    m_log->appendPlainText(line);
}

void ProgressPage::finish(const RunResult &result)
{
    setRunning(false);
    m_progress.reset();
    m_notice->say(outcomeSeverity(result.outcome), result.message);
    showFacts();
}

void ProgressPage::fail(const Error &error)
{
    setRunning(false);
    m_progress.reset();
    m_notice->say(error);
}

void ProgressPage::offer(const QString &label)
{
    m_notice->offer(label);
}

} // namespace tessera
