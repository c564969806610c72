// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/abandonable_call.h"

#include <QCoreApplication>

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>

namespace tessera {

namespace {

using namespace std::chrono_literals;

constexpr int mostAtATime = 64;
std::atomic<int> running = 0;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::AbandonableCall)
};

struct Answer
{
    std::mutex mutex;
    std::condition_variable_any given;
    std::any value;
    bool isGiven = false;
};

void give(const std::shared_ptr<Answer> &answer, std::any value)
{
    const std::scoped_lock lock(answer->mutex);
    answer->value = std::move(value);
    answer->isGiven = true;
    answer->given.notify_all();
}

} // namespace

Result<std::any> runAbandonable(std::function<std::any()> call, Deadline deadline, std::stop_token stop)
{
    if (++running > mostAtATime) {
        --running;
        return fail(ErrorKind::Timeout, Words::tr("Too many earlier calls still wait for an answer."));
    }
    const auto answer = std::make_shared<Answer>();
    std::thread([answer, call = std::move(call)] {
        give(answer, call());
        --running;
    }).detach();

    std::unique_lock lock(answer->mutex);
    while (!answer->isGiven) {
        if (stop.stop_requested())
            return fail(ErrorKind::Cancelled, Words::tr("The call was cancelled."));
        if (deadline.hasPassed())
            return fail(ErrorKind::Timeout, Words::tr("No answer came in time."));
        const auto left = std::min<std::chrono::milliseconds>(deadline.remaining(), 60s);
        answer->given.wait_for(lock, stop, left, [&] { return answer->isGiven; });
    }
    return std::move(answer->value);
}

} // namespace tessera
