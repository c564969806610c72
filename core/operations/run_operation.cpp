// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/run_operation.h"

#include "core/base/error_text.h"
#include "core/base/log.h"
#include "core/base/platform_identity.h"
#include "core/base/who_am_i.h"
#include "core/cluster/cluster_identity.h"
#include "core/plan/cluster_executor.h"
#include "core/plan/fingerprint.h"
#include "core/plan/read_plan_facts.h"
#include "core/plan/run_plan.h"
#include "core/plan/run_step.h"

#include <QCoreApplication>
#include <QUuid>

namespace tessera {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::RunOperation)
};

constexpr auto readLimit = 60s;
/// How long an interrupted run's statement may go on before resume ends it.
constexpr auto patienceOnResume = 60s;

QString newRunId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces).left(13);
}

/// The connection's own key, or its words without what could be secret.
QString referenceOf(const ConnectionTarget &target)
{
    return target.connectionId.isEmpty() ? u"dsn:"_s + target.info.uri() : target.connectionId;
}

/// Writes each event to the journal before it is told on. A journal that fails stops the run before its next
/// step.
class Recorder
{
public:
    Recorder(Journal &journal, qint64 id, RunControl &control, const Report &next)
        : m_journal(journal)
        , m_id(id)
        , m_control(control)
        , m_next(next)
    {
    }
    void operator()(const StepEvent &event)
    {
        if (!event.progress)
            record(event);
        m_next(event);
    }
    [[nodiscard]] const QString &problem() const { return m_problem; }

private:
    void record(const StepEvent &event)
    {
        const auto recorded = m_journal.record(m_id, event);
        if (recorded)
            return;
        qCWarning(lcPlan).noquote() << recorded.error().message;
        m_problem = recorded.error().message;
        m_control.cancel();
    }
    Journal &m_journal;
    qint64 m_id;
    RunControl &m_control;
    const Report &m_next;
    QString m_problem;
};

/// A session that is in the way of a run must be ended while the run holds the lock: that moves nothing.
Result<std::unique_ptr<ClusterExecutor>> openExecutor(const Connector &connector, const Plan &plan,
                                                      const QString &runId, std::stop_token stop)
{
    if (plan.operation.startsWith(u"session."_s))
        return ClusterExecutor::openBeside(connector, runId, std::move(stop));
    return ClusterExecutor::open(connector, runId, std::move(stop));
}

/// A coordinator that is to take over is the only one that there is.
Connector connectorFor(const Connector &known, const Plan &plan)
{
    for (const auto &step : plan.steps) {
        const auto *promotion = std::get_if<Promote>(&step.run);
        const auto place = promotion ? hostPortFrom(promotion->server) : Result<HostPort>(HostPort {});
        if (promotion && promotion->isFailover && promotion->isCoordinator && place)
            return known.at(*place);
    }
    return known;
}

Result<> refusalOfChecks(const QList<Check> &checks)
{
    for (const auto &check : checks) {
        if (check.result == CheckResult::Block)
            return refuse(check.sentence + u' ' + check.remedy);
    }
    return {};
}

void addNodeAddresses(ClusterExecutor &executor, const ClusterSnapshot &cluster)
{
    for (const auto &node : cluster.nodes())
        executor.setNodeAddress(node.id, node.host, node.port);
}

RunResult finish(Journal &journal, qint64 id, const Recorder &recorder, RunResult result)
{
    result.journalId = id;
    if (!recorder.problem().isEmpty())
        result.message += u'\n' + recorder.problem();
    if (const auto ended = journal.end(id, result); !ended)
        result.message += u'\n' + ended.error().message;
    return result;
}

struct Interrupted
{
    JournalEntry entry;
    std::unique_ptr<ClusterExecutor> executor;
};

Result<> refusalOfOtherCluster(ClusterExecutor &executor, const JournalEntry &entry)
{
    const auto clusterId = readClusterIdentity(*executor.session(), Deadline::in(readLimit));
    if (!clusterId)
        return tl::unexpected(clusterId.error());
    if (*clusterId != entry.clusterId)
        return refuse(Words::tr("Entry %1 belongs to another cluster, %2.")
                          .arg(QString::number(entry.id), entry.cluster));
    return {};
}

/// When nothing of the interrupted run goes on any more. What changes the primaries themselves may have left
/// the cluster without a coordinator; its steps look at each server themselves.
Result<std::unique_ptr<ClusterExecutor>> openAfterwards(const Connector &connector, const JournalEntry &entry,
                                                        const QString &runId, const std::stop_token &stop)
{
    const auto settled = settleRun(connector, entry.runId, patienceOnResume, stop);
    const bool isGone = !settled
        && (settled.error().kind == ErrorKind::Connection
            || settled.error().sqlState == u"28000"_s); // fenced
    if (isGone && entry.plan.operation.startsWith(u"ha."_s))
        return ClusterExecutor::openDetached(connector, runId);
    if (!settled)
        return tl::unexpected(settled.error());
    auto executor = ClusterExecutor::open(connector, runId, stop);
    if (!executor)
        return executor;
    if (const auto same = refusalOfOtherCluster(**executor, entry); !same)
        return tl::unexpected(same.error());
    return executor;
}

/// What resume and undo have in common: the entry, nobody else at it, nothing of it still running, the lock.
Result<Interrupted> takeUp(const Connector &connector, qint64 journalId, const Confirmation &confirmation,
                           Journal &journal, std::stop_token stop)
{
    const auto &target = connector.target();
    if (const auto confirmed = confirm(confirmation, target.environment, target.isReadOnly(), target.name);
        !confirmed)
        return tl::unexpected(confirmed.error());
    auto entry = journal.entry(journalId);
    if (!entry)
        return tl::unexpected(entry.error());
    if (!entry->outcome && isStillRunning(entry->process))
        return refuse(Words::tr("Entry %1 is still being run by process %2.")
                          .arg(QString::number(journalId), entry->process.section(u'/', 0, 0)));
    const auto runId = newRunId();
    auto executor = openAfterwards(connector, *entry, runId, stop);
    if (!executor)
        return tl::unexpected(executor.error());
    if (const auto reopened = journal.reopen(journalId, runId); !reopened)
        return tl::unexpected(reopened.error());
    return Interrupted { std::move(*entry), std::move(*executor) };
}

bool isFinished(StepState state)
{
    return state == StepState::Done || state == StepState::AlreadyDone;
}

/// The last step that may have taken effect; -1: none. One that began and cannot be taken back is asked for.
qsizetype lastToUndo(const JournalEntry &entry, ActionExecutor &executor)
{
    qsizetype last = -1;
    for (qsizetype i = 0; i < entry.steps.size(); ++i) {
        const auto state = entry.steps.at(i).state;
        if (state == StepState::Waiting || state == StepState::Undone)
            continue;
        const auto &step = entry.plan.steps.at(i);
        const auto happened = isFinal(step) && !isFinished(state) ? tookEffect(step, executor)
                                                                  : Result<std::optional<bool>>(true);
        if (!happened || happened->value_or(true))
            last = i;
    }
    return last;
}

/// The steps that the journal or the server say to be done.
Result<QSet<qsizetype>> doneSteps(const JournalEntry &entry, ActionExecutor &executor, const Report &report)
{
    QSet<qsizetype> done;
    for (qsizetype i = 0; i < entry.steps.size(); ++i) {
        const auto state = entry.steps.at(i).state;
        if (isFinished(state))
            done << i;
        if (isFinished(state) || state == StepState::Waiting)
            continue;
        const auto happened = tookEffect(entry.plan.steps.at(i), executor);
        if (!happened)
            return tl::unexpected(happened.error());
        if (!happened->value_or(false))
            continue;
        done << i;
        report({ .step = i,
                 .state = StepState::AlreadyDone,
                 .message = Words::tr("The server says that the step was done.") });
    }
    return done;
}

} // namespace

Result<> refuseStalePlan(const Connector &connector, const Plan &plan, std::stop_token stop)
{
    const auto *row = operationRow(plan.operation);
    if (!row)
        return fail(ErrorKind::Invalid, Words::tr("There is no operation '%1'.").arg(plan.operation));
    const auto facts =
        readFingerprintFacts(connector, row->facts(plan.parameters), Deadline::in(readLimit), stop);
    if (!facts)
        return tl::unexpected(facts.error());
    if (fingerprintOf(plan.scope, *facts) != plan.fingerprint)
        return fail(
            ErrorKind::Stale,
            Words::tr(
                "The cluster has changed since this plan was made. Nothing was done; make the plan again."));
    return {};
}

Result<RunResult> runOperation(const Connector &known, const PreparedOperation &prepared,
                               const Confirmation &confirmation, Journal &journal, RunControl &control,
                               const Report &report)
{
    const auto &target = known.target();
    if (const auto confirmed = confirm(confirmation, target.environment, target.isReadOnly(), target.name);
        !confirmed)
        return tl::unexpected(confirmed.error());
    if (const auto allowed = refusalOfChecks(prepared.checks); !allowed)
        return tl::unexpected(allowed.error());
    const auto connector = connectorFor(known, prepared.plan);
    const auto runId = newRunId();
    auto executor = openExecutor(connector, prepared.plan, runId, control.stopToken());
    if (!executor)
        return tl::unexpected(executor.error());
    if (const auto fresh = refuseStalePlan(connector, prepared.plan, control.stopToken()); !fresh)
        return tl::unexpected(fresh.error());
    const auto clusterId = readClusterIdentity(*(*executor)->session(), Deadline::in(readLimit));
    if (!clusterId)
        return tl::unexpected(clusterId.error());
    const auto id = journal.begin({ .runId = runId,
                                    .who = whoAmI(),
                                    .cluster = target.name,
                                    .reference = referenceOf(target),
                                    .clusterId = *clusterId,
                                    .startedAt = QDateTime::currentDateTimeUtc(),
                                    .plan = prepared.plan,
                                    .checks = prepared.checks,
                                    .process = processIdentity() });
    if (!id)
        return tl::unexpected(id.error());
    addNodeAddresses(**executor, *prepared.snapshot);
    Recorder recorder(journal, *id, control, report);
    const auto result = runPlan(prepared.plan, **executor, control, std::ref(recorder));
    return finish(journal, *id, recorder, result);
}

Result<RunResult> resumeOperation(const Connector &connector, qint64 journalId,
                                  const Confirmation &confirmation, Journal &journal, RunControl &control,
                                  const Report &report)
{
    auto taken = takeUp(connector, journalId, confirmation, journal, control.stopToken());
    if (!taken)
        return tl::unexpected(taken.error());
    Recorder recorder(journal, journalId, control, report);
    const auto done = doneSteps(taken->entry, *taken->executor, std::ref(recorder));
    if (!done)
        return finish(journal, journalId, recorder, { Outcome::NeedsAttention, errorText(done.error()), 0 });
    const auto result = runPlan(taken->entry.plan, *taken->executor, control, std::ref(recorder), *done);
    return finish(journal, journalId, recorder, result);
}

Result<RunResult> undoOperation(const Connector &connector, qint64 journalId,
                                const Confirmation &confirmation, Journal &journal, RunControl &control,
                                const Report &report)
{
    auto taken = takeUp(connector, journalId, confirmation, journal, control.stopToken());
    if (!taken)
        return tl::unexpected(taken.error());
    Recorder recorder(journal, journalId, control, report);
    const auto last = lastToUndo(taken->entry, *taken->executor);
    const auto result = undoPlan(taken->entry.plan, *taken->executor, control, std::ref(recorder), last);
    return finish(journal, journalId, recorder, result);
}

} // namespace tessera
