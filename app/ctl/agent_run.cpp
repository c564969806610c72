// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/agent_run.h"

#include "app/ctl/cluster_target.h"
#include "app/ctl/metric_file.h"
#include "app/ctl/read_cluster.h"
#include "app/ctl/text.h"
#include "core/base/pause.h"
#include "core/base/platform_thread.h"
#include "core/connections/connection_store.h"
#include "core/schedule/run_scheduled.h"

#include <QJsonArray>

#include <map>
#include <mutex>
#include <thread>

namespace tessera {

namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Stage = CollectorState::Stage;

/// Until connections that were added or removed are noticed.
constexpr auto lookAgain = 30s;

bool namesCluster(const GlobalOptions &globals)
{
    return !(globals.connection + globals.sandbox + globals.service + globals.dsn).isEmpty();
}

QString stageText(const CollectorState &state)
{
    switch (state.stage) {
    case Stage::Collecting:
        return state.problem.isEmpty() ? Ctl::tr("collecting into %1").arg(state.storePath)
                                       : Ctl::tr("collecting, but: %1").arg(state.problem);
    case Stage::Another:
        return Ctl::tr("collected by %1")
            .arg(state.holder ? state.holder->text() : Ctl::tr("another program"));
    case Stage::NeedsPassword:
        return Ctl::tr("needs a password; put it into a password file or the keychain");
    case Stage::Unable:
        return Ctl::tr("cannot collect: %1").arg(state.problem);
    case Stage::Starting:
        break;
    }
    return Ctl::tr("starting");
}

/// The threads of an agent, two a connection.
class Crew
{
public:
    explicit Crew(Terminal &terminal)
        : m_terminal(terminal)
    {
    }

    /// Begins with what is new and ends what is gone.
    void follow(const QList<ConnectionTarget> &targets)
    {
        std::map<QString, Member> members;
        for (const auto &target : targets) {
            auto key = target.connectionId + u' ' + measuredAddress(target.info);
            for (const auto &pooler : target.poolers)
                key += u' ' + pooler.text();
            const auto known = m_members.find(key);
            members.emplace(key, known != m_members.end() ? std::move(known->second) : begin(target));
        }
        m_members = std::move(members); // those that are gone are joined
    }

private:
    struct Member
    {
        std::jthread collecting;
        std::jthread scheduled; ///< Runs changes whose time has come
    };

    Member begin(const ConnectionTarget &target) { return { collect(target), keep(target) }; }

    std::jthread keep(const ConnectionTarget &target)
    {
        return std::jthread([this, target](const std::stop_token &stop) {
            nameThisThread("schedule");
            keepSchedule(
                connectorTo(target), {}, [&](const QString &words) { say(target.name, words); }, stop);
        });
    }

    std::jthread collect(const ConnectionTarget &target)
    {
        return std::jthread([this, target](std::stop_token stop) {
            nameThisThread("collect");
            LoopClock clock;
            QString said;
            const auto connector = connectorTo(target);
            Collector collector(openerOf(connector), collectorSettings(connector), clock,
                                [&](const CollectorState &state) {
                                    auto words = stageText(state);
                                    for (const auto &problem : { state.storeProblem, state.alertProblem })
                                        words += problem.isEmpty() ? QString() : u"; "_s + problem;
                                    if (words != std::exchange(said, words))
                                        say(target.name, words);
                                });
            collector.run(stop);
        });
    }
    void say(const QString &name, const QString &words)
    {
        const std::scoped_lock lock(m_mutex);
        m_terminal.progress(name + u": "_s + words);
    }

    Terminal &m_terminal;
    std::mutex m_mutex;
    std::map<QString, Member> m_members;
};

/// The cluster that is named, with the PgBouncers that are.
Result<ConnectionTarget> namedTarget(const Invocation &invocation)
{
    const auto poolers = poolersFrom(invocation.arguments.values(u"--pgbouncer"_s));
    if (!poolers)
        return tl::unexpected(poolers.error());
    return clusterTarget(invocation.globals).map([&](ConnectionTarget target) {
        if (!poolers->isEmpty())
            target.poolers = *poolers;
        return target;
    });
}

Result<QList<ConnectionTarget>> targetsOf(const Invocation &invocation)
{
    if (namesCluster(invocation.globals))
        return namedTarget(invocation).map([](const ConnectionTarget &target) { return QList { target }; });
    if (invocation.arguments.has(u"--pgbouncer"_s))
        return fail(
            ErrorKind::Invalid,
            Ctl::tr("Name the cluster that the PgBouncer is of, by --connection, --sandbox, --service "
                    "or --dsn."));
    return ConnectionStore().load().map([](const ConnectionList &list) {
        QList<ConnectionTarget> targets;
        for (const auto &connection : list.connections)
            targets << targetOf(connection);
        return targets;
    });
}

Answer onceAnswer(const ConnectionTarget &target, const CollectorState &state, const CollectedMinute &minute)
{
    qsizetype samples = 0;
    for (const auto &subject : minute.subjects)
        samples += subject.samples.size();
    QJsonArray events;
    QString text = Ctl::tr("%1: %2 samples of %3 kept in %4")
                       .arg(target.name, QString::number(samples), minuteText(minute.minute), state.storePath)
        + u'\n';
    for (const auto &event : minute.events) {
        events << eventJson(event);
        text += sentenceOf(event.kind) + u' ' + minute.nodeNames.value(event.subject, event.subject) + u": "_s
            + event.text + u'\n';
    }
    return { .text = text,
             .json = QJsonObject { { u"cluster"_s, target.name },
                                   { u"file"_s, state.storePath },
                                   { u"minute"_s, minuteJson(minute.minute) },
                                   { u"samples"_s, samples },
                                   { u"events"_s, events } },
             .code = state.problem.isEmpty() ? ExitCode::Done : ExitCode::NeedsAttention };
}

Answer needsPassword(const ConnectionTarget &target, const CollectorState &state)
{
    return { .text = target.name + u": "_s + stageText(state),
             .json = QJsonObject { { u"cluster"_s, target.name }, { u"needsPassword"_s, true } },
             .code = ExitCode::NeedsAttention };
}

} // namespace

Result<Answer> collectOnce(const Invocation &invocation)
{
    const auto target = namedTarget(invocation);
    if (!target)
        return tl::unexpected(target.error());
    LoopClock clock;
    const auto connector = connectorTo(*target);
    Collector collector(openerOf(connector), collectorSettings(connector), clock);
    const auto minute = collector.once(invocation.terminal.stopToken());
    if (collector.state().stage == Stage::NeedsPassword)
        return needsPassword(*target, collector.state());
    if (!minute && collector.state().stage == Stage::Another)
        return fail(ErrorKind::Locked, target->name + u": "_s + stageText(collector.state()));
    return minute.map(
        [&](const CollectedMinute &kept) { return onceAnswer(*target, collector.state(), kept); });
}

Result<Answer> collectOn(const Invocation &invocation)
{
    const auto stop = invocation.terminal.stopToken();
    Crew crew(invocation.terminal);
    QString said;
    do {
        const auto targets = targetsOf(invocation);
        if (!targets)
            return tl::unexpected(targets.error());
        const auto words = targets->isEmpty()
            ? Ctl::tr("There is no saved connection; waiting for one. Add it in the console.")
            : QString();
        if (words != std::exchange(said, words) && !words.isEmpty())
            invocation.terminal.progress(words);
        crew.follow(*targets);
    } while (pauseFor(lookAgain, stop));
    return Answer { .text = Ctl::tr("The agent has ended."), .json = QJsonObject {} };
}

} // namespace tessera
