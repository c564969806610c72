// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cluster/finding.h"
#include "core/connections/connector.h"
#include "core/operations/operation_run.h"
#include "core/sandbox/sandbox.h"
#include "models/map_plan.h"

#include <memory>
#include <thread>

namespace tessera {

class MainWindow;
class ProgressPage;
class ReviewPage;

/// A change from wish to result: facts and plan, review, run, outcome. One at a time; it goes on when the
/// user looks at other pages.
class OperationFlow : public QObject
{
    Q_OBJECT
public:
    explicit OperationFlow(MainWindow &window, QObject *parent = nullptr);
    ~OperationFlow() override;

    void setConnector(const Connector &connector);
    /// The same cluster, once what goes on now is over: more is known of its hosts.
    void replaceConnector(const Connector &connector);
    /// Plans and reviews a change. From the review a check's remedy may be planned first; then the way leads
    /// back to this plan, which is made again.
    void prepare(const QString &operation, const QJsonObject &parameters);
    /// Makes more servers of the sandbox, then plans node.add with @p parameters and their addresses. A
    /// review that is left without a run takes them away again.
    void prepareNewServers(const QString &sandbox, int count, const QJsonObject &parameters);
    /// Finds a place in the sandbox for a standby of the server on @p primary, then plans ha.standby.add with
    /// @p parameters and its address. What does not become a standby is forgotten again.
    void prepareNewStandby(const QString &sandbox, quint16 primary, const QJsonObject &parameters);
    void resume(qint64 journalId, const Plan &plan, const Confirmation &confirmation);
    void undo(qint64 journalId, const Plan &plan, const Confirmation &confirmation);
    [[nodiscard]] bool isRunning() const;

signals:
    void runningChanged(bool isRunning);
    /// The plan that is reviewed, or that runs; without steps when the run is over.
    void planChanged(tessera::PlanSource source, const tessera::Plan &plan);
    void journalChanged();
    void journalRequested();

private:
    /// In the sandbox, for this plan, before there was one. On other threads.
    struct Made
    {
        using Work = std::function<Result<>(const SandboxCall &call)>;
        Work takeBack; ///< When the plan is not run
        Work settle; ///< When it was run
        bool isSettledByFailure = false; ///< Else settle() is for a success only
    };

    void connectPages();
    void connectRun();
    void start(const Confirmation &confirmation);
    void schedule(const Confirmation &confirmation, const QDateTime &at, std::chrono::minutes window);
    void showPrepared(const PreparedOperation &prepared);
    void prepareWish(const QString &operation, const QJsonObject &parameters);
    void prepareRemedy(const RemedyPlan &remedy);
    void followUp();
    void returnToFirst();
    void refuse(const Error &error);
    void finish(const RunResult &result);
    void beginRun(const Plan &plan);
    void endRun();
    void showProgress();
    void leave(QWidget *page);
    void setStrip(Severity severity, const QString &sentence);
    void takeBack();
    void settle(bool hasSucceeded);
    void makeFirst(const QString &busy);
    void planWithMade(const Result<> &result, const Made &made, const QString &operation,
                      const QJsonObject &parameters);
    void workOn(const Made::Work &work);
    [[nodiscard]] bool refuseWhileRunning();

    /// The plan whose check asked for a remedy.
    struct First
    {
        QString operation;
        QJsonObject parameters;
        QString title;
    };

    MainWindow &m_window;
    std::unique_ptr<ReviewPage> m_review;
    std::unique_ptr<ProgressPage> m_progress;
    std::unique_ptr<Connector> m_connector;
    std::unique_ptr<OperationRun> m_run;
    QString m_operation;
    QJsonObject m_parameters;
    std::optional<First> m_first; ///< Set while a remedy is reviewed or run
    std::optional<RemedyPlan> m_remedy; ///< For what the last run failed of
    std::optional<Made> m_made;
    std::unique_ptr<Connector> m_next; ///< See replaceConnector()
    bool m_isInStrip = false; ///< The strip above the pages says something of this flow
    bool m_isStarted = false; ///< The present plan was started
    bool m_isStale = false; ///< The plan is being made again because the cluster changed
    std::jthread m_worker; // last: joined before what it uses goes
};

} // namespace tessera
