// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operations/prepare_operation.h"
#include "core/plan/plan_event.h"

#include <QElapsedTimer>
#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QProgressBar;

namespace tessera {

class KeyValues;
class MovesModel;
class Notice;
class PlanStepsModel;
class TableView;

/// A plan while it runs: steps with their states, phase and bytes of the running one, pause and cancel, and
/// in the end what came of it.
class ProgressPage : public QWidget
{
    Q_OBJECT
public:
    explicit ProgressPage(QWidget *parent = nullptr);

    void begin(const Plan &plan);
    void apply(const StepEvent &event);
    void finish(const RunResult &result);
    void fail(const Error &error); ///< Refused before the first step
    void offer(const QString &label); ///< What may be done next, once the run is over
    [[nodiscard]] bool isRunning() const { return m_isRunning; }

signals:
    void pauseRequested();
    void unpauseRequested();
    void cancelRequested();
    void journalRequested();
    void followUpRequested(); ///< What offer() offered

private:
    QWidget *buildContent();
    QWidget *buildInspector();
    void buildActions();
    void showProgress(const StepEvent &event);
    void showFacts();
    void log(const QString &line);
    void setRunning(bool isRunning);

    Plan m_plan;
    bool m_isRunning = false;
    bool m_isPaused = false;
    qsizetype m_finished = 0;
    std::optional<StepProgress> m_progress;
    QElapsedTimer m_since;
    PlanStepsModel *m_stepsModel;
    MovesModel *m_movesModel;
    Notice *m_notice;
    QLabel *m_title;
    QLabel *m_phase;
    QProgressBar *m_bar;
    TableView *m_steps;
    TableView *m_moves;
    QPlainTextEdit *m_log;
    KeyValues *m_facts;
    QLabel *m_advice;
    QAction *m_pause;
    QAction *m_cancel;
    QAction *m_journal;
};

} // namespace tessera
