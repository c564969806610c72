// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/operation_run.h"

#include "core/operations/moved_coordinator.h"

#include <utility>

namespace tessera {

using namespace std::chrono_literals;

namespace {

constexpr auto prepareLimit = 60s;

} // namespace

OperationRun::OperationRun(Connector connector, QString journalPath, QObject *parent)
    : QObject(parent)
    , m_connector(std::move(connector))
    , m_journalPath(std::move(journalPath))
{
}

OperationRun::~OperationRun()
{
    cancel();
    if (m_thread.joinable())
        m_thread.join();
}

/// Runs @p work on the run's thread; what it returns is a function that the GUI thread then calls.
template <class Work> void OperationRun::launch(Work work)
{
    if (m_isBusy)
        return;
    m_isBusy = true;
    if (m_thread.joinable())
        m_thread.join();
    m_control = std::make_unique<RunControl>();
    m_thread = std::jthread([this, control = m_control.get(), work = std::move(work)] {
        auto answer = work(*control);
        QMetaObject::invokeMethod(
            this,
            [this, answer = std::move(answer)] {
                m_isBusy = false;
                answer();
            },
            Qt::QueuedConnection);
    });
}

std::function<void()> OperationRun::telling(const Result<RunResult> &result)
{
    if (!result)
        return [this, error = result.error()] { emit refused(error); };
    return [this, value = *result] { emit finished(value); };
}

std::function<RunResult(const RunResult &)> OperationRun::following(const Plan &plan) const
{
    return [this, plan](const RunResult &result) {
        return followMovedCoordinator(m_connector.target(), plan, result);
    };
}

Report OperationRun::forwarding()
{
    return [this](const StepEvent &event) {
        QMetaObject::invokeMethod(
            this, [this, event] { emit stepChanged(event); }, Qt::QueuedConnection);
    };
}

void OperationRun::prepare(const QString &operation, const QJsonObject &parameters)
{
    launch([=, this](RunControl &control) -> std::function<void()> {
        const auto result = prepareOperation(m_connector, { operation, parameters, m_journalPath },
                                             Deadline::in(prepareLimit), control.stopToken());
        if (!result)
            return [this, error = result.error()] { emit refused(error); };
        return [this, value = *result] { emit prepared(value); };
    });
}

void OperationRun::start(const PreparedOperation &prepared, const Confirmation &confirmation)
{
    launch([=, this](RunControl &control) {
        auto journal = Journal::open(m_journalPath);
        if (!journal)
            return telling(tl::unexpected(journal.error()));
        return telling(runOperation(m_connector, prepared, confirmation, *journal, control, forwarding())
                           .map(following(prepared.plan)));
    });
}

void OperationRun::resume(qint64 journalId, const Confirmation &confirmation)
{
    launch([=, this](RunControl &control) {
        auto journal = Journal::open(m_journalPath);
        if (!journal)
            return telling(tl::unexpected(journal.error()));
        const auto entry = journal->entry(journalId);
        return telling(resumeOperation(m_connector, journalId, confirmation, *journal, control, forwarding())
                           .map(following(entry ? entry->plan : Plan())));
    });
}

void OperationRun::undo(qint64 journalId, const Confirmation &confirmation)
{
    launch([=, this](RunControl &control) {
        auto journal = Journal::open(m_journalPath);
        if (!journal)
            return telling(tl::unexpected(journal.error()));
        return telling(undoOperation(m_connector, journalId, confirmation, *journal, control, forwarding()));
    });
}

void OperationRun::pause()
{
    if (m_control)
        m_control->pause();
}

void OperationRun::unpause()
{
    if (m_control)
        m_control->unpause();
}

void OperationRun::cancel()
{
    if (m_control)
        m_control->cancel();
}

} // namespace tessera
