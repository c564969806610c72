// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/operation_flow.h"

#include "core/base/background.h"
#include "core/sandbox/sandbox.h"
#include "models/journal_model.h"
#include "ui/main_window.h"
#include "ui/pages/progress_page.h"
#include "ui/pages/review_page.h"

namespace tessera {

namespace {
constexpr std::chrono::minutes longestServer { 3 };
constexpr std::chrono::seconds longestRemembering { 10 };
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
    m_connector = std::make_unique<Connector>(connector);
    m_run = std::make_unique<OperationRun>(connector, Journal::defaultPath());
    connectRun();
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
    m_operation = operation;
    m_parameters = parameters;
    m_isStarted = false;
    m_review->setBusy(tr("Reading the facts and making the plan…"));
    m_window.showOverlay(m_review.get());
    m_run->prepare(operation, parameters);
}

void OperationFlow::prepareNewServers(const QString &sandbox, int count, const QJsonObject &parameters)
{
    if (refuseWhileRunning())
        return;
    m_first.reset();
    m_sandbox = sandbox;
    m_isStarted = false;
    m_review->setBusy(tr("Making %n new server(s) in the sandbox…", nullptr, count));
    m_window.showOverlay(m_review.get());
    const auto work = [sandbox, count](std::stop_token stop) {
        return addServers(SandboxHome::ofThisUser(), sandbox, count,
                          { .deadline = Deadline::in(longestServer * count), .stop = std::move(stop) });
    };
    m_worker = inBackground(this, work, [this, parameters](const Result<QList<SandboxNode>> &servers) {
        if (!servers) {
            refuse(servers.error());
            return;
        }
        QStringList addresses;
        for (const auto &server : *servers) {
            m_newPorts << server.port;
            addresses << QStringLiteral("127.0.0.1:%1").arg(server.port);
        }
        if (m_window.overlay() != m_review.get()) {
            dropServers();
            return;
        }
        auto wish = parameters;
        wish.insert(QStringLiteral("address"), addresses.join(QLatin1Char(' ')));
        prepare(QStringLiteral("node.add"), wish);
    });
}

void OperationFlow::showPrepared(const PreparedOperation &prepared)
{
    const auto &target = m_connector->target();
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
    if (result.outcome == Outcome::Succeeded && !m_newPorts.isEmpty() && !m_first) {
        m_newPorts.clear();
        m_worker = inBackground(
            this,
            [sandbox = m_sandbox](std::stop_token) {
                return rememberNodeIds({ SandboxHome::ofThisUser(), sandbox },
                                       Deadline::in(longestRemembering));
            },
            [](const Result<> &) {});
    }
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
    if (isLeft && !m_newPorts.isEmpty())
        dropServers();
}

/// What another flow says there stays.
void OperationFlow::setStrip(Severity severity, const QString &sentence)
{
    if (m_isInStrip || !sentence.isEmpty())
        m_window.setActivity(severity, sentence);
    m_isInStrip = !sentence.isEmpty();
}

void OperationFlow::dropServers()
{
    const auto work = [sandbox = m_sandbox, ports = std::exchange(m_newPorts, {})](std::stop_token stop) {
        return removeServers(SandboxHome::ofThisUser(), sandbox, ports,
                             { .deadline = Deadline::in(longestServer), .stop = std::move(stop) });
    };
    m_worker = inBackground(this, work, [](const Result<> &) {});
}

} // namespace tessera
