// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guard_crew.h"

#include "core/sandbox/server_control.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>

namespace tessera::testing {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000;

void write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    if (!file.open(QFile::WriteOnly) || file.write(text) != text.size()
        || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        qFatal("%s cannot be written", qPrintable(path));
}

void start(QProcess &process, const QString &folder, const QStringList &words)
{
    process.setProcessEnvironment(ctlEnvironment(folder));
    process.start(words.first(), words.mid(1));
}

/// What is amiss with what one guard sees; empty: nothing.
QString blindness(const QJsonValue &guard, int primaries)
{
    const auto sights = guard[u"sights"_s].toArray();
    QStringList flaws { guard[u"problem"_s].toString() };
    if (sights.size() != primaries)
        flaws << u"%1 primaries"_s.arg(sights.size());
    for (const auto &sight : sights)
        flaws << sight[u"problem"_s].toString();
    flaws.removeAll(QString());
    return flaws.join(u' ');
}

QString hindrances(const QJsonValue &guard)
{
    QStringList all;
    for (const auto &sight : guard[u"sights"_s].toArray())
        all << sight[u"hindrances"_s].toVariant().toStringList();
    return all.join(u' ');
}

} // namespace

QList<GuardPost> postsOnLoopback(int guards)
{
    const auto ports = findFreePorts(guards, {});
    QList<GuardPost> posts;
    for (const auto port : ports.value_or(QList<quint16>()))
        posts << GuardPost { { u"127.0.0.1"_s, port } };
    return posts;
}

GuardCrew::GuardCrew(QString folder, QStringList cluster, const QList<GuardPost> &posts, bool isAutomatic,
                     const QList<int> &prefers)
    : m_folder(std::move(folder))
    , m_cluster(std::move(cluster))
    , m_posts(posts)
    , m_guards(static_cast<size_t>(posts.size()))
{
    QDir().mkpath(m_folder);
    write(m_folder + u"/guard.secret"_s, "only for tests, and long enough");
    QJsonObject guards;
    QJsonArray preferred;
    for (const int group : prefers)
        preferred << group;
    for (int i = 0; i < m_posts.size(); ++i)
        guards.insert(QString::number(i + 1), m_posts.at(i).place.text());
    for (int number = 1; number <= m_posts.size(); ++number)
        write(configOf(number),
              QJsonDocument(QJsonObject { { u"id"_s, number },
                                          { u"guards"_s, guards },
                                          { u"keeps"_s, m_posts.at(number - 1).keeps },
                                          { u"secretFile"_s, u"guard.secret"_s },
                                          { u"prefer"_s, preferred },
                                          { u"automatic"_s, isAutomatic } })
                  .toJson());
}

GuardCrew::~GuardCrew()
{
    for (const auto &guard : m_guards) {
        if (guard)
            guard->terminate();
    }
    for (const auto &guard : m_guards) {
        if (guard && !guard->waitForFinished(patience))
            guard->kill();
    }
}

QString GuardCrew::configOf(int number) const
{
    return m_folder + u"/guard-%1.conf.json"_s.arg(number);
}

void GuardCrew::start(int number)
{
    auto &guard = m_guards[static_cast<size_t>(number - 1)];
    guard = std::make_unique<QProcess>();
    guard->setProcessChannelMode(QProcess::MergedChannels);
    guard->setStandardOutputFile(m_folder + u"/guard-%1.out"_s.arg(number), QIODevice::Append);
    const auto &post = m_posts.at(number - 1);
    testing::start(*guard, m_folder,
                   post.entry + QStringList { ctlProgram() }
                       + (post.cluster.isEmpty() ? m_cluster : post.cluster)
                       + QStringList { u"guard"_s, u"run"_s, u"--config"_s, configOf(number) });
}

void GuardCrew::startAll()
{
    for (int number = 1; number <= m_posts.size(); ++number)
        start(number);
}

void GuardCrew::kill(int number)
{
    auto &guard = *m_guards[static_cast<size_t>(number - 1)];
    guard.kill();
    guard.waitForFinished();
}

CtlOutcome GuardCrew::run(const QStringList &command, int number) const
{
    QProcess process;
    testing::start(process, m_folder,
                   m_posts.at(number - 1).entry + QStringList { ctlProgram(), u"--json"_s } + command
                       + QStringList { u"--config"_s, configOf(number) });
    if (!process.waitForFinished(patience))
        process.kill();
    return { process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError() };
}

CtlOutcome GuardCrew::status(int number) const
{
    return run({ u"guard"_s, u"status"_s }, number);
}

bool GuardCrew::waitFor(const std::function<QString(const QJsonValue &guard)> &flawOf)
{
    QString flaw;
    const auto isGood = [&] {
        const auto guards = status().json().array();
        flaw = guards.size() == m_posts.size() ? QString() : u"no status"_s;
        for (const auto &guard : guards)
            flaw += flawOf(guard);
        return flaw.isEmpty();
    };
    if (QTest::qWaitFor(isGood, patience))
        return true;
    QTest::qFail(qPrintable(flaw + u'\n' + said()), __FILE__, __LINE__);
    return false;
}

bool GuardCrew::isReady(int primaries)
{
    return waitFor([&](const QJsonValue &guard) { return blindness(guard, primaries) + hindrances(guard); });
}

bool GuardCrew::isWatching(int primaries)
{
    return waitFor([&](const QJsonValue &guard) { return blindness(guard, primaries); });
}

QString GuardCrew::said() const
{
    QString all;
    for (int number = 1; number <= m_posts.size(); ++number) {
        QFile file(m_folder + u"/guard-%1.out"_s.arg(number));
        if (!file.open(QFile::ReadOnly))
            continue;
        for (const auto &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts))
            all += u"  guard %1: %2\n"_s.arg(number).arg(line);
    }
    return all;
}

} // namespace tessera::testing
