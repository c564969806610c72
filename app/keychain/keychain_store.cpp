// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keychain/keychain_store.h"

#include "core/base/log.h"

#include <QCoreApplication>
#include <qt6keychain/keychain.h>
#include <QThread>

#include <condition_variable>
#include <functional>
#include <mutex>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

constexpr unsigned long endMilliseconds = 2000;
const auto service = u"tessera"_s;

QString tr(const char *text)
{
    return QCoreApplication::translate("tessera::KeychainStore", text);
}

using Answer = Result<std::optional<QString>>;

/// Where the keychain's thread leaves the answer; outlives a caller that has given up.
struct Letterbox
{
    std::mutex mutex;
    std::condition_variable filled;
    std::optional<Answer> answer;

    void put(Answer given)
    {
        const std::scoped_lock lock(mutex);
        answer = std::move(given);
        filled.notify_all();
    }
};

Answer answerOf(const QKeychain::Job &job)
{
    if (job.error() == QKeychain::EntryNotFound)
        return std::nullopt;
    if (job.error() != QKeychain::NoError)
        return fail(ErrorKind::Storage, tr("The keychain cannot be used: %1.").arg(job.errorString()));
    const auto *read = qobject_cast<const QKeychain::ReadPasswordJob *>(&job);
    return read ? std::optional(read->textData()) : std::nullopt;
}

} // namespace

/// Jobs are made, run and end on this thread.
class KeychainStore::Worker
{
public:
    Worker()
        : m_thread(new QThread)
        , m_context(new QObject)
    {
        m_thread->setObjectName(u"keychain"_s);
        m_context->moveToThread(m_thread);
        QObject::connect(m_thread, &QThread::finished, m_context, &QObject::deleteLater);
        m_thread->start();
    }
    ~Worker()
    {
        m_thread->quit();
        if (m_thread->wait(endMilliseconds))
            delete m_thread;
        else // It hangs inside the keychain; the end of the program ends it.
            qCWarning(lcConnections) << "the keychain does not answer";
    }
    Q_DISABLE_COPY_MOVE(Worker)

    using MakeJob = std::function<QKeychain::Job *()>;
    Answer run(MakeJob make, Deadline deadline)
    {
        const auto box = std::make_shared<Letterbox>();
        QMetaObject::invokeMethod(m_context, [box, make = std::move(make)] {
            auto *job = make();
            job->setAutoDelete(true);
            job->setInsecureFallback(false);
            QObject::connect(job, &QKeychain::Job::finished, job,
                             [box](QKeychain::Job *done) { box->put(answerOf(*done)); });
            job->start();
        });
        std::unique_lock lock(box->mutex);
        while (!box->answer) {
            if (deadline.hasPassed())
                return fail(ErrorKind::Timeout,
                            tr("The keychain does not answer in time; it may be locked."));
            const auto left =
                std::min<std::chrono::milliseconds>(deadline.remaining(), std::chrono::minutes(1));
            box->filled.wait_for(lock, left);
        }
        return *box->answer;
    }

private:
    QThread *m_thread;
    QObject *m_context;
};

KeychainStore::KeychainStore() = default;
KeychainStore::~KeychainStore() = default;

KeychainStore::Worker &KeychainStore::worker()
{
    std::call_once(m_isStarted, [this] { m_worker = std::make_unique<Worker>(); });
    return *m_worker;
}

Result<std::optional<QString>> KeychainStore::read(const QString &name, Deadline deadline)
{
    return worker().run(
        [name] {
            auto *job = new QKeychain::ReadPasswordJob(service);
            job->setKey(name);
            return job;
        },
        deadline);
}

Result<> KeychainStore::write(const QString &name, const QString &secret, Deadline deadline)
{
    const auto answer = worker().run(
        [name, secret] {
            auto *job = new QKeychain::WritePasswordJob(service);
            job->setKey(name);
            job->setTextData(secret);
            return job;
        },
        deadline);
    return answer.map([](const auto &) {});
}

Result<> KeychainStore::remove(const QString &name, Deadline deadline)
{
    const auto answer = worker().run(
        [name] {
            auto *job = new QKeychain::DeletePasswordJob(service);
            job->setKey(name);
            return job;
        },
        deadline);
    return answer.map([](const auto &) {});
}

} // namespace tessera
