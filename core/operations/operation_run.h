// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operations/prepare_operation.h"
#include "core/operations/run_operation.h"

#include <QObject>

#include <functional>
#include <memory>
#include <thread>

namespace tessera {

/// One change on its own thread, for the window: prepare, then start. Lives in the GUI thread and emits
/// there. Destroying it cancels what runs and waits.
class OperationRun : public QObject
{
    Q_OBJECT
public:
    OperationRun(Connector connector, QString journalPath, QObject *parent = nullptr);
    ~OperationRun() override;

    /// Reads the facts, plans and checks; answers with prepared() or refused().
    void prepare(const QString &operation, const QJsonObject &parameters);
    /// Runs a prepared plan; answers with stepChanged() and finally finished() or refused().
    void start(const PreparedOperation &prepared, const Confirmation &confirmation);
    /// Takes a journalled run up again, or back; answers as start() does.
    void resume(qint64 journalId, const Confirmation &confirmation);
    void undo(qint64 journalId, const Confirmation &confirmation);

    void pause(); ///< Holds before the next step
    void unpause();
    void cancel(); ///< Cancels the running statement too; finished() says what stays behind
    [[nodiscard]] bool isBusy() const { return m_isBusy; }

signals:
    void prepared(const tessera::PreparedOperation &prepared);
    void refused(const tessera::Error &error);
    void stepChanged(const tessera::StepEvent &event);
    void finished(const tessera::RunResult &result);

private:
    template <class Work> void launch(Work work);
    [[nodiscard]] std::function<void()> telling(const Result<RunResult> &result);
    [[nodiscard]] Report forwarding();
    /// What is done once a run is over, on its thread.
    [[nodiscard]] std::function<RunResult(const RunResult &)> following(const Plan &plan) const;

    Connector m_connector;
    QString m_journalPath;
    std::unique_ptr<RunControl> m_control; ///< Of the present or last run
    bool m_isBusy = false;
    std::jthread m_thread;
};

} // namespace tessera
