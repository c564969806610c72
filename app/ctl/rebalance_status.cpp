// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/rebalance_status.h"

#include "app/ctl/change.h"
#include "app/ctl/read_cluster.h"
#include "app/ctl/text.h"
#include "core/base/size_text.h"
#include "core/plan/action_text.h"
#include "core/plan/phase_text.h"
#include "core/plan/progress_reader.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace tessera {

namespace {

using namespace Qt::StringLiterals;

QJsonArray movesJson(const QList<MoveProgress> &moves)
{
    QJsonArray array;
    for (const auto &move : moves)
        array << QJsonObject { { u"shardId"_s, move.shard.value },
                               { u"from"_s, move.from },
                               { u"to"_s, move.to },
                               { u"phase"_s, move.phase },
                               { u"bytesDone"_s, move.done ? QJsonValue(move.done->value) : QJsonValue() },
                               { u"bytesTotal"_s, move.total ? QJsonValue(move.total->value) : QJsonValue() },
                               { u"sourceLsn"_s, move.lag ? QJsonValue(move.sourceLsn) : QJsonValue() },
                               { u"targetLsn"_s, move.lag ? QJsonValue(move.targetLsn) : QJsonValue() },
                               { u"bytesBehind"_s, move.lag ? QJsonValue(move.lag->value) : QJsonValue() },
                               { u"retry"_s, move.retry },
                               { u"message"_s, move.message } };
    return array;
}

QString moveLine(const MoveProgress &move)
{
    QStringList words { QString::number(move.shard.value), u"%1 -> %2"_s.arg(move.from, move.to),
                        phaseText(move.phase) };
    if (move.done && move.total)
        words << Ctl::tr("%1 of %2").arg(bytesText(*move.done), bytesText(*move.total));
    words << lagText(move);
    if (move.retry > 0)
        words << Ctl::tr("try %1: %2").arg(QString::number(move.retry + 1), move.message);
    words.removeIf([](const QString &word) { return word.isEmpty() || word == u" -> "_s; });
    return u"  "_s + words.join(u"  "_s) + u'\n';
}

/// The tasks that wait for others, which is why nothing seems to happen to them.
QString waitingText(const Job &job)
{
    QString text;
    for (const auto &task : job.tasks) {
        QStringList ids;
        for (const auto id : task.waitsFor)
            ids << QString::number(id);
        if (task.state == u"blocked"_s && !ids.isEmpty())
            text += u"  "_s
                + Ctl::tr("task %1 waits for task %2: %3")
                      .arg(QString::number(task.id), ids.join(u", "_s), task.command)
                + u'\n';
    }
    return text;
}

QJsonArray tasksJson(const Job &job)
{
    QJsonArray array;
    for (const auto &task : job.tasks) {
        QJsonArray waitsFor;
        for (const auto id : task.waitsFor)
            waitsFor << id;
        array << QJsonObject { { u"taskId"_s, task.id },
                               { u"state"_s, task.state },
                               { u"command"_s, task.command },
                               { u"retries"_s, task.retryCount },
                               { u"nextTry"_s,
                                 task.notBefore ? QJsonValue(task.notBefore->toUTC().toString(Qt::ISODate))
                                                : QJsonValue() },
                               { u"message"_s, task.message },
                               { u"waitsFor"_s, waitsFor } };
    }
    return array;
}

QJsonObject statusJson(const Job &job, const JobProgress &progress)
{
    QJsonObject object { { u"jobId"_s, job.id.value },
                         { u"state"_s, progress.state },
                         { u"tasks"_s, progress.progress.tasks },
                         { u"tasksDone"_s, progress.progress.tasksDone },
                         { u"problem"_s, progress.problem },
                         { u"taskList"_s, tasksJson(job) },
                         { u"moves"_s, movesJson(progress.progress.moves) } };
    if (const auto &left = progress.progress.remaining) {
        const auto inSeconds = [](std::chrono::milliseconds time) {
            return static_cast<qint64>(std::chrono::ceil<std::chrono::seconds>(time).count());
        };
        object.insert(u"secondsLeft"_s,
                      QJsonObject { { u"likely"_s, inSeconds(left->likely) },
                                    { u"atMost"_s, inSeconds(left->atMost) } });
    }
    return object;
}

QString statusText(const Job &job, const JobProgress &progress)
{
    auto text =
        Ctl::tr("Job %1: %2, %3 of %4 tasks done")
            .arg(QString::number(job.id.value), phaseText(progress.state),
                 QString::number(progress.progress.tasksDone), QString::number(progress.progress.tasks));
    if (const auto &left = progress.progress.remaining; left && !progress.isOver())
        text += u", "_s + Ctl::tr("%1 s left").arg(secondsText(*left));
    text += u'\n';
    for (const auto &move : progress.progress.moves)
        text += moveLine(move);
    return text + waitingText(job);
}

} // namespace

Result<Answer> rebalanceStatus(const Invocation &invocation)
{
    const auto connector = clusterConnector(invocation.globals);
    if (!connector)
        return tl::unexpected(connector.error());
    const auto stop = invocation.terminal.stopToken();
    const auto state = readCluster(*connector, Detail::Catalogs, stop);
    if (!state)
        return tl::unexpected(state.error());
    const auto &jobs = state->snapshot->jobs();
    const auto newest = std::ranges::find(jobs, u"rebalance"_s, &Job::type);
    if (newest == jobs.end())
        return Answer { .text = Ctl::tr("No rebalance has been run.") + u'\n', .json = QJsonValue::Null };
    return ProgressReader(*connector).job(newest->id, stop).map([&](const JobProgress &progress) {
        return Answer { .text = statusText(*newest, progress), .json = statusJson(*newest, progress) };
    });
}

} // namespace tessera
