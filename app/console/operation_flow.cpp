// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/operation_flow.h"

#include "core/base/background.h"
#include "core/base/who_am_i.h"
#include "core/sandbox/sandbox_place.h"
#include "core/schedule/schedule_store.h"
#include "models/format.h"
#include "models/journal_model.h"
#include "ui/main_window.h"
#include "ui/pages/progress_page.h"
#include "ui/pages/review_page.h"

namespace tessera {

namespace {
constexpr std::chrono::minutes longestServer { 3 };

QString addressOf(const SandboxNode &server)
{
    return HostPort { sandboxHost, server.port }.text();
}

} // namespace

OperationFlow::OperationFlow(MainWindow &window, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_review(std::make_unique<ReviewPage>())
    , m_progress(std::make_unique<ProgressPage>())
{
    connectPages();
}

OperationFlow::~OperationFlow() = default;

void OperationFlow::connectPages()
{
    connect(m_review.get(), &ReviewPage::runRequested, this, &OperationFlow::start);
    connect(m_review.get(), &ReviewPage::scheduleRequested, this, &OperationFlow::schedule);
    connect(m_review.get(), &ReviewPage::remedyRequested, this, &OperationFlow::prepareRemedy);
    connect(m_review.get(), &ReviewPage::returnRequested, this, &OperationFlow::returnToFirst);
    connect(m_progress.get(), &ProgressPage::followUpRequested, this, &OperationFlow::followUp);
    connect(m_progress.get(), &ProgressPage::pauseRequested, this, [this] { m_run->pause(); });
    connect(m_progress.get(), &ProgressPage::unpauseRequested, this, [this] { m_run->unpause(); });
    connect(m_progress.get(), &ProgressPage::cancelRequested, this, [this] { m_run->cancel(); });
    connect(m_progress.get(), &ProgressPage::journalRequested, this, [this] {
        m_window.closeOverlay();
        emit journalRequested();
    });
    connect(&m_window, &MainWindow::activityRequested, this, [this] {
        if (m_isInStrip)
            showProgress();
    });
    connect(&m_window, &MainWindow::overlayClosed, this, &OperationFlow::leave);
}

void OperationFlow::setConnector(const Connector &connector)
{
    m_next.reset();
    m_connector = std::make_unique<Connector>(connector);
    m_run = std::make_unique<OperationRun>(connector, Journal::defaultPath());
    connectRun();
}

void OperationFlow::replaceConnector(const Connector &connector)
{
    m_next = std::make_unique<Connector>(connector);
}

void OperationFlow::connectRun()
{
    connect(m_run.get(), &OperationRun::prepared, this, &OperationFlow::showPrepared);
    connect(m_run.get(), &OperationRun::refused, this, &OperationFlow::refuse);
    connect(m_run.get(), &OperationRun::stepChanged, m_progress.get(), &ProgressPage::apply);
    connect(m_run.get(), &OperationRun::finished, this, &OperationFlow::finish);
}

bool OperationFlow::isRunning() const
{
    return m_progress->isRunning();
}

bool OperationFlow::refuseWhileRunning()
{
    if (!m_run)
        return true;
    if (isRunning())
        showProgress();
    return isRunning() || m_run->isBusy();
}

void OperationFlow::prepare(const QString &operation, const QJsonObject &parameters)
{
    if (refuseWhileRunning())
        return;
    m_first.reset();
    prepareWish(operation, parameters);
}

void OperationFlow::prepareRemedy(const RemedyPlan &remedy)
{
    if (refuseWhileRunning())
        return;
    if (!m_first)
        m_first = First { m_operation, m_parameters, m_review->prepared().plan.title };
    prepareWish(remedy.operation, remedy.parameters);
}

void OperationFlow::followUp()
{
    if (m_remedy)
        prepareRemedy(*m_remedy);
    else
        returnToFirst();
}

void OperationFlow::returnToFirst()
{
    if (!m_first || refuseWhileRunning())
        return;
    const auto first = *std::exchange(m_first, std::nullopt);
    prepareWish(first.operation, first.parameters);
}

void OperationFlow::prepareWish(const QString &operation, const QJsonObject &parameters)
{
    if (m_next && !m_run->isBusy())
        setConnector(Connector(*m_next));
    m_operation = operation;
    m_parameters = parameters;
    m_isStarted = false;
    m_review->setBusy(tr("Reading the facts and making the plan…"));
    m_window.showOverlay(m_review.get());
    m_run->prepare(operation, parameters);
}

void OperationFlow::makeFirst(const QString &busy)
{
    m_first.reset();
    m_made.reset();
    m_isStarted = false;
    m_review->setBusy(busy);
    m_window.showOverlay(m_review.get());
}

void OperationFlow::prepareNewServers(const QString &sandbox, int count, const QJsonObject &parameters)
{
    if (refuseWhileRunning())
        return;
    makeFirst(tr("Making %n new server(s) in the sandbox…", nullptr, count));
    const auto work = [sandbox, count](std::stop_token stop) {
        return addServers(SandboxHome::ofThisUser(), sandbox, count,
                          { .deadline = Deadline::in(longestServer * count), .stop = std::move(stop) });
    };
    m_worker = inBackground(this, work, [this, sandbox, parameters](const Result<QList<SandboxNode>> &made) {
        QList<quint16> ports;
        QStringList addresses;
        for (const auto &server : made.value_or(QList<SandboxNode>())) {
            ports << server.port;
            addresses << addressOf(server);
        }
        auto wish = parameters;
        wish.insert(QStringLiteral("address"), addresses.join(QLatin1Char(' ')));
        const auto remove = [sandbox, ports](const SandboxCall &call) {
            return removeServers(SandboxHome::ofThisUser(), sandbox, ports, call);
        };
        const auto remember = [sandbox](const SandboxCall &call) {
            return rememberNodeIds({ SandboxHome::ofThisUser(), sandbox }, call.deadline);
        };
        planWithMade(made.map([](const auto &) {}), { remove, remember }, QStringLiteral("node.add"), wish);
    });
}

void OperationFlow::prepareNewStandby(const QString &sandbox, quint16 primary, const QJsonObject &parameters)
{
    if (refuseWhileRunning())
        return;
    makeFirst(tr("Finding a place for a standby in the sandbox…"));
    const auto work = [sandbox, primary](std::stop_token stop) {
        return reserveStandby(SandboxHome::ofThisUser(), sandbox, primary,
                              { .deadline = Deadline::in(longestServer), .stop = std::move(stop) });
    };
    m_worker = inBackground(this, work, [this, sandbox, parameters](const Result<SandboxNode> &standby) {
        auto wish = parameters;
        wish.insert(QStringLiteral("server"), addressOf(standby.value_or(SandboxNode {})));
        const auto forget = [sandbox, standby](const SandboxCall &call) {
            return forgetUnlessUp(SandboxHome::ofThisUser(), sandbox, *standby, call);
        };
        planWithMade(standby.map([](const auto &) {}), { forget, forget, true },
                     QStringLiteral("ha.standby.add"), wish);
    });
}

void OperationFlow::planWithMade(const Result<> &result, const Made &made, const QString &operation,
                                 const QJsonObject &parameters)
{
    if (!result)
        return refuse(result.error());
    m_made = made;
    if (m_window.overlay() == m_review.get())
        prepare(operation, parameters);
    else
        takeBack();
}

void OperationFlow::showPrepared(const PreparedOperation &prepared)
{
    const auto &target = m_connector->target();
    // Servers that were made for this plan go with the review.
    m_review->setMaySchedule(!target.connectionId.isEmpty() && !m_made);
    m_review->setPlan(prepared, target.environment, target.isReadOnly(), target.name);
    if (std::exchange(m_isStale, false))
        m_review->say(Severity::Warning,
                      tr("The cluster changed since the plan was made. This is the new plan."));
    if (m_first)
        m_review->offerReturn(m_first->title);
    emit planChanged(PlanSource::Review, prepared.plan);
}

void OperationFlow::start(const Confirmation &confirmation)
{
    m_isStarted = true;
    beginRun(m_review->prepared().plan);
    m_run->start(m_review->prepared(), confirmation);
}

/// Kept for whoever has the cluster open then; the journal page shows it.
void OperationFlow::schedule(const Confirmation &confirmation, const QDateTime &at,
                             std::chrono::minutes window)
{
    const auto &target = m_connector->target();
    const auto &plan = m_review->prepared().plan;
    const ScheduledChange change { .connectionId = target.connectionId,
                                   .cluster = target.name,
                                   .operation = plan.operation,
                                   .parameters = plan.parameters,
                                   .title = plan.title,
                                   .at = at.toUTC(),
                                   .window = window,
                                   .typedName = confirmation.typedName,
                                   .who = whoAmI() };
    m_worker = inBackground(
        this,
        [change](std::stop_token) {
            return ScheduleStore::open(ScheduleStore::defaultPath()).and_then([&](ScheduleStore store) {
                return store.add(change);
            });
        },
        [this, change](const Result<qint64> &id) {
            if (!id) {
                refuse(id.error());
                return;
            }
            m_window.closeOverlay();
            m_window.setActivity(Severity::Info,
                                 tr("Scheduled for %1: %2").arg(format::time(change.at), change.title));
            emit journalChanged();
        });
}

void OperationFlow::resume(qint64 journalId, const Plan &plan, const Confirmation &confirmation)
{
    if (refuseWhileRunning())
        return;
    m_first.reset();
    m_isStarted = false;
    beginRun(plan);
    m_run->resume(journalId, confirmation);
}

void OperationFlow::undo(qint64 journalId, const Plan &plan, const Confirmation &confirmation)
{
    if (refuseWhileRunning())
        return;
    m_first.reset();
    m_isStarted = false;
    beginRun(plan);
    m_run->undo(journalId, confirmation);
}

void OperationFlow::beginRun(const Plan &plan)
{
    m_progress->begin(plan);
    showProgress();
    emit planChanged(PlanSource::Run, plan);
    emit runningChanged(true);
}

/// The page says itself what the strip above the pages said.
void OperationFlow::showProgress()
{
    setStrip(Severity::Info, {});
    m_window.showOverlay(m_progress.get());
}

void OperationFlow::refuse(const Error &error)
{
    if (!isRunning()) {
        m_review->say(error);
        if (m_first)
            m_review->offerReturn(m_first->title);
        return;
    }
    m_progress->fail(error);
    endRun();
    if (error.kind != ErrorKind::Stale || m_operation.isEmpty())
        return;
    m_isStale = true;
    prepareWish(m_operation, m_parameters);
}

void OperationFlow::finish(const RunResult &result)
{
    m_progress->finish(result);
    endRun();
    if (m_window.overlay() != m_progress.get())
        setStrip(outcomeSeverity(result.outcome), result.message);
    m_remedy = m_isStarted ? lockRemedy(result.holders) : std::nullopt;
    if (m_remedy)
        m_progress->offer(m_remedy->label);
    else if (m_first)
        m_progress->offer(tr("Make the first plan again"));
    if (!m_first)
        settle(result.outcome == Outcome::Succeeded);
}

/// What was made for the plan that has been run stays, or was in vain; a standby that was removed leaves the
/// sandbox, too.
void OperationFlow::settle(bool hasSucceeded)
{
    const auto sandbox = sandboxOf(m_connector->target());
    if (m_made && (hasSucceeded || m_made->isSettledByFailure))
        workOn(std::exchange(m_made, std::nullopt)->settle);
    else if (hasSucceeded && !sandbox.isEmpty() && m_operation == QLatin1String("ha.standby.remove"))
        workOn([sandbox](const SandboxCall &call) {
            return forgetMoved(SandboxHome::ofThisUser(), sandbox, call);
        });
}

void OperationFlow::workOn(const Made::Work &work)
{
    m_worker = inBackground(
        this,
        [work](std::stop_token stop) {
            return work({ .deadline = Deadline::in(longestServer), .stop = std::move(stop) });
        },
        [](const Result<> &) {});
}

void OperationFlow::endRun()
{
    emit planChanged(PlanSource::Run, {});
    emit runningChanged(false);
    emit journalChanged();
}

void OperationFlow::leave(QWidget *page)
{
    if (page == m_progress.get() || isRunning())
        setStrip(Severity::Info, isRunning() ? tr("A plan is running.") : QString());
    const bool isLeft = page == m_review.get() ? !m_isStarted : m_first.has_value() && !isRunning();
    if (isLeft)
        takeBack();
}

/// What another flow says there stays.
void OperationFlow::setStrip(Severity severity, const QString &sentence)
{
    if (m_isInStrip || !sentence.isEmpty())
        m_window.setActivity(severity, sentence);
    m_isInStrip = !sentence.isEmpty();
}

void OperationFlow::takeBack()
{
    if (m_made)
        workOn(std::exchange(m_made, std::nullopt)->takeBack);
}

} // namespace tessera
