// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/slow_log_reader.h"

#include "app/console/tell_failure.h"

namespace tessera {

using namespace std::chrono_literals;

SlowLogReader::SlowLogReader(const OpenSession &open, QObject *parent)
    : QObject(parent)
    , m_polling(open,
                [this](Session &session, Deadline deadline, const std::stop_token &stop) {
                    return readOnce(session, deadline, stop);
                },
                tellFailure(this), { .pause = 2s })
{
}

void SlowLogReader::setWish(const std::optional<SlowLogWish> &wish)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (std::exchange(m_wish, wish) == wish)
            return;
    }
    m_polling.setWanted(wish.has_value());
    if (wish)
        m_polling.askNow();
}

Result<> SlowLogReader::readOnce(Session &session, Deadline deadline, const std::stop_token &stop)
{
    std::optional<SlowLogWish> wish;
    {
        const std::scoped_lock lock(m_mutex);
        wish = m_wish;
    }
    if (!wish)
        return {};
    const auto now = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
    if (!m_reading || !serves(m_range, *wish, now)) {
        m_reading.emplace(wish->range);
        m_range = wish->range;
    }
    if (auto stepped = m_reading->step(session, deadline, stop); !stepped)
        return stepped;
    const SlowLogAnswer answer { *wish, m_range, slowLines(m_reading->tallies(), wish->node, wish->most),
                                 m_reading->states(), m_reading->isCaughtUp() };
    QMetaObject::invokeMethod(
        this, [this, answer] { emit read(answer); }, Qt::QueuedConnection);
    return {};
}

} // namespace tessera
