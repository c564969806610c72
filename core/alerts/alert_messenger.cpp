// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alerts/alert_messenger.h"

#include "core/base/log.h"
#include "core/base/pause.h"
#include "core/base/platform_thread.h"

#include <QCoreApplication>

namespace tessera {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::AlertMessenger)
};

constexpr int growth = 5;

} // namespace

AlertMessenger::AlertMessenger(Lost lost, const MessengerTimes &times)
    : m_lost(std::move(lost))
    , m_times(times)
    , m_thread([this](std::stop_token stop) { run(stop); })
{
}

void AlertMessenger::send(const AlertAction &action, const QByteArray &message)
{
    std::optional<Letter> tooOld;
    {
        const std::scoped_lock lock(m_mutex);
        m_letters.push_back({ action, message });
        if (m_letters.size() > mostWaiting) { // the first may be on its way
            tooOld = std::move(m_letters.at(1));
            m_letters.erase(m_letters.begin() + 1);
        }
        m_wake.notify_one();
    }
    if (tooOld)
        lose(tooOld->action, Words::tr("Too many messages wait."));
}

std::size_t AlertMessenger::waiting() const
{
    const std::scoped_lock lock(m_mutex);
    return m_letters.size();
}

void AlertMessenger::lose(const AlertAction &action, const QString &why) const
{
    const auto words =
        Words::tr("An alert could not be told to %1 (%2): %3").arg(action.id, safeText(action), why);
    qCWarning(lcAlerts).noquote() << words;
    if (m_lost)
        m_lost(words);
}

void AlertMessenger::deliver(const Letter &letter, const std::stop_token &stop) const
{
    auto pause = m_times.firstPause;
    for (int i = 1;; ++i) {
        const auto told = perform(letter.action, letter.message, Deadline::in(m_times.answer), stop);
        if (told || stop.stop_requested())
            return;
        if (i == m_times.tries) {
            lose(letter.action, told.error().message);
            return;
        }
        if (!pauseFor(pause, stop))
            return;
        pause *= growth;
    }
}

void AlertMessenger::run(const std::stop_token &stop)
{
    nameThisThread("alert-messenger");
    while (true) {
        Letter letter;
        {
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait(lock, stop, [this] { return !m_letters.empty(); }))
                return;
            letter = m_letters.front();
        }
        deliver(letter, stop);
        const std::scoped_lock lock(m_mutex);
        m_letters.pop_front();
    }
}

} // namespace tessera
