// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/slowlog/slow_log_reading.h"

#include "core/cluster/node_fan_out.h"
#include "core/postgres/quote.h"
#include "core/postgres/sql_text.h"
#include "core/statements/read_statements.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::SlowLogReading)
};

QList<LogFile> filesIn(const QJsonValue &list)
{
    QList<LogFile> files;
    for (const auto &one : list.toArray())
        files << LogFile { one[0].toString(), one[1].toInteger(), one[2].toDouble() };
    return files;
}

QJsonObject wishJson(GroupId group, const LogBlockWish &wish)
{
    return { { u"group"_s, group.value },
             { u"file"_s, wish.file },
             { u"offset"_s, wish.offset },
             { u"length"_s, wish.length } };
}

LogBlockWish wishIn(const QJsonObject &json)
{
    return { json[u"file"_s].toString(), json[u"offset"_s].toInteger(), json[u"length"_s].toInteger() };
}

} // namespace

Result<> SlowLogReading::readShards(Session &session, Deadline deadline, const std::stop_token &stop)
{
    return readShardIds(session, deadline, stop).map([this](const QSet<qint64> &ids) { m_shards = ids; });
}

Result<> SlowLogReading::readSettings(Session &session, Deadline deadline, const std::stop_token &stop)
{
    const auto answers = askAllNodes(session, sqlText(u"node_log_settings"_s), deadline, stop);
    if (!answers)
        return tl::unexpected(answers.error());
    for (const auto &answer : *answers) {
        auto &log = m_logs[answer.node];
        const auto settings =
            answer.isAnswer ? nodeLogSettings(answer.text) : fail(ErrorKind::Connection, answer.text);
        const auto style = settings.and_then(styleOf);
        log.problem = style ? QString() : style.error().message;
        log.needsSettings = !style && style.error().kind == ErrorKind::Refused;
        if (!style)
            continue;
        log.group = settings->group;
        log.format = style->format;
        log.note = noteOn(*settings);
        log.needsSettings = settings->threshold < 0;
        if (!log.walk)
            log.walk.emplace(*style, m_range);
    }
    return {};
}

/// What each node that can be read is asked for next; the first time only for its files.
QString SlowLogReading::command() const
{
    QJsonArray wishes;
    for (const auto &[node, log] : m_logs) {
        const auto wish = log.walk ? log.walk->next() : std::nullopt;
        if (wish && log.problem.isEmpty())
            wishes << wishJson(log.group, *wish);
    }
    const auto json = QString::fromUtf8(QJsonDocument(wishes).toJson(QJsonDocument::Compact));
    const auto since = m_range.from == LogMoment::min()
        ? 0
        : std::chrono::floor<std::chrono::seconds>(m_range.from).time_since_epoch().count();
    return sqlText(u"node_log_block"_s).arg(quoteLiteral(json), QString::number(since));
}

SlowLogSink SlowLogReading::sinkOf(NodeId node)
{
    const auto tally = m_tallies.try_emplace(node, m_shards).first;
    return [tally](const SlowLogEntry &entry) { tally->second.add(entry); };
}

void SlowLogReading::takeAnswer(NodeId node, const QString &json)
{
    const auto found = m_logs.find(node);
    if (found == m_logs.end() || !found->second.walk)
        return;
    auto &log = found->second;
    auto &walk = *log.walk;
    const auto said = QJsonDocument::fromJson(json.toUtf8()).object();
    const auto sink = sinkOf(node);
    walk.setFiles(filesOf(log.format, filesIn(said[u"files"_s])));
    const auto wish = wishIn(said);
    if (GroupId { said[u"group"_s].toInt(-1) } != log.group) {
        log.problem = Words::tr("Its answer is another node's.");
    } else if (!wish.file.isEmpty()) {
        const auto block = QByteArray::fromBase64(said[u"data"_s].toString().toLatin1());
        log.read += block.size();
        walk.take(wish, { block.constData(), static_cast<std::size_t>(block.size()) }, sink);
    }
    walk.settle(sink);
}

Result<> SlowLogReading::step(Session &session, Deadline deadline, std::stop_token stop)
{
    if (!m_isBegun) {
        if (const auto read = readShards(session, deadline, stop); !read)
            return read;
    }
    const bool hasSilent =
        std::ranges::any_of(m_logs, [](const auto &log) { return !log.second.problem.isEmpty(); });
    if (!m_isBegun || hasSilent) {
        if (const auto read = readSettings(session, deadline, stop); !read)
            return read;
    }
    m_isBegun = true;
    if (std::ranges::none_of(m_logs, [](const auto &log) { return log.second.problem.isEmpty(); }))
        return {};
    const auto answers = askAllNodes(session, command(), deadline, std::move(stop));
    if (!answers)
        return tl::unexpected(answers.error());
    for (const auto &answer : *answers) {
        const auto log = m_logs.find(answer.node);
        if (answer.isAnswer)
            takeAnswer(answer.node, answer.text);
        else if (log != m_logs.end() && log->second.problem.isEmpty())
            log->second.problem = answer.text;
    }
    return {};
}

bool SlowLogReading::isRead(bool (LogWalk::*of)() const) const
{
    return m_isBegun && std::ranges::none_of(m_logs, [of](const auto &one) {
               const auto &log = one.second;
               return log.problem.isEmpty() && log.walk && !((*log.walk).*of)();
           });
}

QList<NodeLogState> SlowLogReading::states() const
{
    QList<NodeLogState> states;
    for (const auto &[node, log] : m_logs) {
        states << NodeLogState { .node = node,
                                 .problem = log.problem,
                                 .note = log.note,
                                 .needsSettings = log.needsSettings,
                                 .file = log.walk ? log.walk->file() : QString(),
                                 .read = ByteCount { log.read },
                                 .left = ByteCount { log.walk ? log.walk->bytesLeft() : 0 },
                                 .unread = log.walk ? log.walk->unread() : 0 };
    }
    return states;
}

} // namespace tessera
