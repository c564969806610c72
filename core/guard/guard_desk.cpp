// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/guard/guard_desk.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>
#include <array>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Guard)
};

/// Somebody who has listened may not send an old pause again.
constexpr int pauseAskedWithin = 60; // seconds

struct PurposeName
{
    VotePurpose purpose;
    QLatin1StringView name;
};
constexpr std::array purposeNames {
    PurposeName { VotePurpose::FailOver, QLatin1StringView("failover") },
    PurposeName { VotePurpose::Finish, QLatin1StringView("finish") },
    PurposeName { VotePurpose::KeepPolicy, QLatin1StringView("policy") },
};

QString nameOf(VotePurpose purpose)
{
    return std::ranges::find(purposeNames, purpose, &PurposeName::purpose)->name;
}

Result<VoteWish> voteWishFrom(const QJsonObject &question)
{
    const auto name = question[u"for"_s].toString();
    const auto *const found = std::ranges::find(purposeNames, name, &PurposeName::name);
    if (found == purposeNames.end())
        return fail(ErrorKind::Invalid, Words::tr("A guard cannot vote for '%1'.").arg(name));
    return VoteWish { .guard = question[u"guard"_s].toInt(),
                      .epoch = question[u"epoch"_s].toInteger(),
                      .group = question[u"groupId"_s].toInt(),
                      .server = question[u"server"_s].toString(),
                      .purpose = found->purpose };
}

QJsonObject refusedAnswer(const Error &error)
{
    return { { u"refused"_s, error.message } };
}

} // namespace

QString guardStatePath(int guard)
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + u"/tessera/guard-%1.json"_s.arg(guard);
}

QJsonObject voteQuestion(const VoteWish &wish)
{
    return { { u"ask"_s, u"vote"_s },      { u"guard"_s, wish.guard },   { u"epoch"_s, wish.epoch },
             { u"groupId"_s, wish.group }, { u"server"_s, wish.server }, { u"for"_s, nameOf(wish.purpose) } };
}

QJsonObject reportQuestion(int from)
{
    return { { u"ask"_s, u"report"_s }, { u"from"_s, from } };
}

QJsonObject pauseQuestion(const QDateTime &until)
{
    return { { u"ask"_s, u"pause"_s },
             { u"until"_s, until.isValid() ? until.toUTC().toString(Qt::ISODate) : QString() },
             { u"askedAt"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODate) } };
}

GuardDesk::GuardDesk(QString path, int guard)
    : m_path(std::move(path))
    , m_voter { .own = { .guard = guard } }
{
}

Result<std::unique_ptr<GuardDesk>> GuardDesk::at(QString path, int guard)
{
    std::unique_ptr<GuardDesk> desk(new GuardDesk(path, guard));
    QFile file(path);
    if (!file.exists())
        return desk;
    const auto json =
        file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    if (!json.contains(u"epoch"_s)) // to begin anew would forget what it has agreed to
        return fail(
            ErrorKind::Storage,
            Words::tr("%1 is damaged or cannot be read. Stop all guards before you remove it.").arg(path));
    auto &own = desk->m_voter.own;
    own.epoch = json[u"epoch"_s].toInteger();
    own.pausedUntil = QDateTime::fromString(json[u"pausedUntil"_s].toString(), Qt::ISODate);
    own.failovers = pastFailoversFrom(json[u"failovers"_s]);
    own.released = json[u"released"_s].toVariant().toStringList();
    for (const auto &server : std::as_const(own.released))
        desk->m_releasedAt.insert(server, std::chrono::steady_clock::now());
    const auto running = pastFailoversFrom(json[u"running"_s]);
    desk->m_running = running.isEmpty() ? std::nullopt : std::optional(running.first());
    return desk;
}

GuardReport GuardDesk::report() const
{
    const std::scoped_lock lock(m_mutex);
    auto report = m_voter.own;
    const auto now = std::chrono::steady_clock::now();
    for (auto it = m_askedAt.begin(); it != m_askedAt.end(); ++it)
        report.askedAgo.insert(
            it.key(), std::chrono::duration_cast<std::chrono::milliseconds>(now - it.value()).count());
    return report;
}

void GuardDesk::publish(const QList<GuardSight> &sights, bool isAutomatic, const QString &keeps)
{
    const std::scoped_lock lock(m_mutex);
    m_voter.own.keeps = keeps;
    m_voter.own.sights = sights;
    m_voter.own.isAutomatic = isAutomatic;
}

void GuardDesk::tell(const QString &doing)
{
    const std::scoped_lock lock(m_mutex);
    m_voter.own.doing = doing;
}

Result<> GuardDesk::vote(const VoteWish &wish, GuardTime now, const QDateTime &wallNow)
{
    const std::scoped_lock lock(m_mutex);
    if (const auto may = refusalOfVote(wish, m_voter, now, wallNow); !may)
        return may;
    const auto before = m_voter;
    m_voter.lastVote = now;
    m_voter.lastVoteFor = wish.guard;
    m_voter.own.epoch = wish.epoch;
    m_voter.own.failovers.removeIf(
        [&](const PastFailover &one) { return failoversOf(one.group, { one }, wallNow) == 0; });
    if (wish.purpose == VotePurpose::FailOver) // to finish it is the one that was counted when it began
        m_voter.own.failovers << PastFailover { wish.group, wallNow, wish.epoch };
    if (wish.purpose == VotePurpose::KeepPolicy && !m_voter.own.released.contains(wish.server))
        m_voter.own.released << wish.server;
    const auto kept = keep();
    if (!kept)
        m_voter = before;
    else if (wish.purpose == VotePurpose::KeepPolicy)
        m_releasedAt[wish.server] = now;
    return kept;
}

Result<> GuardDesk::settle(const QString &server)
{
    const std::scoped_lock lock(m_mutex);
    if (m_releasedAt.remove(server) == 0)
        return {};
    m_voter.own.released.removeAll(server);
    return keep();
}

std::optional<GuardTime> GuardDesk::releasedAt(const QString &server) const
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_releasedAt.constFind(server);
    return found == m_releasedAt.constEnd() ? std::nullopt : std::optional(*found);
}

Result<> GuardDesk::pause(const QDateTime &until)
{
    const std::scoped_lock lock(m_mutex);
    m_voter.own.pausedUntil = until;
    return keep();
}

Result<> GuardDesk::setRunning(const std::optional<PastFailover> &failover)
{
    const std::scoped_lock lock(m_mutex);
    m_running = failover;
    return keep();
}

std::optional<PastFailover> GuardDesk::running() const
{
    const std::scoped_lock lock(m_mutex);
    return m_running;
}

bool GuardDesk::isBound(GuardTime now) const
{
    const std::scoped_lock lock(m_mutex);
    return m_voter.lastVote && now - *m_voter.lastVote < voteSpan && m_voter.lastVoteFor != m_voter.own.guard;
}

Result<> GuardDesk::keep() const
{
    const auto &own = m_voter.own;
    const QJsonObject json {
        { u"epoch"_s, own.epoch },
        { u"pausedUntil"_s,
          own.pausedUntil.isValid() ? own.pausedUntil.toUTC().toString(Qt::ISODate) : QString() },
        { u"running"_s, toJson(m_running ? QList { *m_running } : QList<PastFailover>()) },
        { u"failovers"_s, toJson(own.failovers) },
        { u"released"_s, QJsonArray::fromStringList(own.released) }
    };
    QDir().mkpath(QFileInfo(m_path).path());
    QSaveFile file(m_path);
    const auto text = QJsonDocument(json).toJson();
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit())
        return {};
    return fail(ErrorKind::Storage, Words::tr("%1 cannot be written: %2.").arg(m_path, file.errorString()));
}

QJsonObject GuardDesk::answer(const QJsonObject &question, GuardTime now, const QDateTime &wallNow)
{
    const auto ask = question[u"ask"_s].toString();
    if (const int from = question[u"from"_s].toInt(); from > 0) {
        const std::scoped_lock lock(m_mutex);
        m_askedAt.insert(from, now);
    }
    if (ask == u"report"_s)
        return toJson(report());
    Result<> done = fail(ErrorKind::Invalid, Words::tr("A guard cannot do '%1'.").arg(ask));
    if (ask == u"vote"_s)
        done =
            voteWishFrom(question).and_then([&](const VoteWish &wish) { return vote(wish, now, wallNow); });
    const auto askedAt = QDateTime::fromString(question[u"askedAt"_s].toString(), Qt::ISODate);
    const bool isFresh = askedAt.isValid() && std::abs(askedAt.secsTo(wallNow)) <= pauseAskedWithin;
    if (ask == u"pause"_s)
        done = isFresh ? pause(QDateTime::fromString(question[u"until"_s].toString(), Qt::ISODate))
                       : refuse(Words::tr("The clocks of the two machines differ by more than a minute."));
    return done ? toJson(report()) : refusedAnswer(done.error());
}

} // namespace tessera
