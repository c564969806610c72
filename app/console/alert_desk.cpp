// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/alert_desk.h"

#include "core/alerts/rule_trial.h"
#include "core/collect/collector_lock.h"
#include "core/metrics/metric_paths.h"

#include <algorithm>

namespace tessera {

namespace {

using namespace std::chrono_literals;

constexpr auto readEach = 10s;
constexpr auto longestTest = 10s;

Minute minuteNow()
{
    return std::chrono::floor<std::chrono::minutes>(std::chrono::system_clock::now());
}

Result<AlertsAnswer> answerOf(const QString &clusterId, const AlertsWish &wish)
{
    const auto path = metricStorePath(clusterId);
    auto answer = readAlerts(path, wish, minuteNow());
    if (const auto holder = collectorOf(path); answer && holder)
        answer->collector = holder->text();
    return answer;
}

Result<AlertStore> storeOf(const QString &clusterId)
{
    return AlertStore::open(AlertStore::pathBeside(metricStorePath(clusterId)));
}

QString trialSentence(const QString &clusterId, const AlertRule &rule)
{
    const auto trial = MetricReader::open(metricStorePath(clusterId)).and_then([&rule](const MetricReader &reader) {
        return tryRule(reader, rule, minuteNow() + 1min);
    });
    return trial ? sentenceOf(*trial) : trial.error().message;
}

Result<AlertAction> actionNamed(const AlertStore &store, const QString &id)
{
    const auto actions = store.actions();
    if (!actions)
        return tl::unexpected(actions.error());
    const auto found = std::ranges::find(*actions, id, &AlertAction::id);
    if (found != actions->end())
        return *found;
    return fail(ErrorKind::NotFound, AlertDesk::tr("Nobody is told by the name %1.").arg(id));
}

} // namespace

AlertDesk::AlertDesk(QObject *parent)
    : QObject(parent)
    , m_wishes(answerOf, [this](const Result<AlertsAnswer> &answer) {
        if (answer)
            emit read(*answer);
        else
            emit failed(answer.error());
    })
    , m_trials(
          [](const QString &clusterId, const AlertRule &rule) {
              return Result<Trial>({ rule, trialSentence(clusterId, rule) });
          },
          [this](const Result<Trial> &trial) { emit tried(trial->rule, trial->sentence); })
{
    m_changes.setMaxThreadCount(1);
    m_tests.setMaxThreadCount(1);
    connect(&m_timer, &QTimer::timeout, this, &AlertDesk::refresh);
    m_timer.start(readEach);
}

AlertDesk::~AlertDesk()
{
    m_stop.request_stop();
    m_tests.clear();
}

void AlertDesk::setCluster(const QString &clusterId)
{
    if (std::exchange(m_clusterId, clusterId) == clusterId)
        return;
    m_wishes.setCluster(clusterId);
    m_trials.setCluster(clusterId);
    refresh();
}

void AlertDesk::ask(const AlertsWish &wish)
{
    m_wish = wish;
    refresh();
}

void AlertDesk::refresh()
{
    if (!m_clusterId.isEmpty())
        m_wishes.ask(m_wish);
}

template <class Work, class Done> void AlertDesk::run(QThreadPool &pool, Work work, Done done)
{
    if (m_clusterId.isEmpty())
        return;
    pool.start([this, clusterId = m_clusterId, work = std::move(work), done = std::move(done)] {
        const auto result = work(clusterId);
        QMetaObject::invokeMethod(
            this,
            [this, clusterId, result, done] {
                if (clusterId == m_clusterId)
                    done(result);
            },
            Qt::QueuedConnection);
    });
}

void AlertDesk::change(const AlertChange &change)
{
    const auto make = [change](const QString &clusterId) {
        return storeOf(clusterId).and_then(
            [&change](AlertStore store) { return applyChange(store, change); });
    };
    run(m_changes, make, [this](const Result<> &made) {
        if (!made)
            emit refused(made.error());
        refresh();
    });
}

void AlertDesk::test(const QString &id, const QString &cluster)
{
    const auto tell = [id, cluster, stop = m_stop.get_token()](const QString &clusterId) {
        return storeOf(clusterId)
            .and_then([&id](const AlertStore &store) { return actionNamed(store, id); })
            .and_then([&](const AlertAction &action) {
                return perform(action, testMessage(cluster, minuteNow()), Deadline::in(longestTest), stop);
            });
    };
    run(m_tests, tell, [this, id](const Result<> &told) {
        emit tested(id, told ? QString() : told.error().message);
    });
}

} // namespace tessera
