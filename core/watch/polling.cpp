// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/watch/polling.h"

#include "core/base/platform_thread.h"
#include "core/cluster/node_fan_out.h"

namespace tessera {

Polling::Polling(OpenSession open, Question question, Failed failed, const Times &times)
    : m_open(std::move(open))
    , m_question(std::move(question))
    , m_failed(std::move(failed))
    , m_times(times)
    , m_thread([this](std::stop_token stop) { run(std::move(stop)); })
{
}

void Polling::setWanted(bool isWanted)
{
    const std::scoped_lock lock(m_mutex);
    m_isWanted = isWanted;
    m_wake.notify_all();
}

void Polling::askNow()
{
    const std::scoped_lock lock(m_mutex);
    m_isAsked = true;
    m_wake.notify_all();
}

void Polling::run(std::stop_token stop)
{
    nameThisThread("polling");
    std::optional<Session> session;
    while (waitUntilWanted(stop)) {
        ask(session, stop);
        waitForTurn(stop);
        const std::scoped_lock lock(m_mutex);
        if (!m_isWanted)
            session.reset();
    }
}

bool Polling::waitUntilWanted(std::stop_token stop)
{
    std::unique_lock lock(m_mutex);
    m_wake.wait(lock, stop, [this] { return m_isWanted; });
    m_isAsked = false;
    return !stop.stop_requested();
}

void Polling::ask(std::optional<Session> &session, const std::stop_token &stop)
{
    const auto deadline = Deadline::in(m_times.answer);
    if (!session) {
        auto opened = m_open(deadline, stop);
        auto ready = opened ? limitNodeWaits(*opened, deadline, stop) : tl::unexpected(opened.error());
        if (!ready)
            return m_failed(ready.error());
        session.emplace(std::move(*opened));
    }
    const auto answered = m_question(*session, deadline, stop);
    if (!session->isAlive())
        session.reset();
    if (!answered && !stop.stop_requested())
        m_failed(answered.error());
}

void Polling::waitForTurn(std::stop_token stop)
{
    std::unique_lock lock(m_mutex);
    m_wake.wait_for(lock, stop, m_times.pause, [this] { return m_isAsked || !m_isWanted; });
}

} // namespace tessera
