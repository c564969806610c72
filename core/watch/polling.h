// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/watch/catalog_watch.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace tessera {

/// Asks one question again and again on a thread and a session of its own, for as long as the answers are
/// wanted; without that nothing is asked and no session is open. All calls return at once, from any thread.
class Polling
{
public:
    /// Tells its answer itself. Errors: those of Session.
    using Question = std::function<Result<>(Session &, Deadline, std::stop_token)>;
    using Failed = std::function<void(const Error &)>;
    struct Times
    {
        std::chrono::milliseconds pause { 2000 }; ///< From the end of one answer to the next question
        std::chrono::milliseconds answer { 15000 }; ///< Longest wait for one
    };

    /// @p question and @p failed are called on the polling's thread. Nothing is wanted at first.
    Polling(OpenSession open, Question question, Failed failed, const Times &times);

    void setWanted(bool isWanted);
    /// Once at once, where it is wanted.
    void askNow();

private:
    void run(std::stop_token stop);
    [[nodiscard]] bool waitUntilWanted(std::stop_token stop);
    void ask(std::optional<Session> &session, const std::stop_token &stop);
    void waitForTurn(std::stop_token stop);

    OpenSession m_open;
    Question m_question;
    Failed m_failed;
    Times m_times;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    bool m_isWanted = false;
    bool m_isAsked = false;
    std::jthread m_thread; // last, so that it ends before what it uses
};

} // namespace tessera
