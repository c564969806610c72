// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/slowlog/slow_log_answer.h"
#include "core/watch/polling.h"

#include <QObject>

namespace tessera {

/// Reads the logs of one cluster's nodes while somebody looks at them, 1 MB of each node every two seconds.
/// Lives in the GUI thread and emits there; the reading goes on elsewhere.
class SlowLogReader : public QObject
{
    Q_OBJECT
public:
    explicit SlowLogReader(const OpenSession &open, QObject *parent = nullptr);

    /// nullopt: nobody looks. What was read is kept for the next wish that it serves.
    void setWish(const std::optional<SlowLogWish> &wish);

signals:
    void read(const tessera::SlowLogAnswer &answer);
    void failed(const tessera::Error &error);

private:
    [[nodiscard]] Result<> readOnce(Session &session, Deadline deadline, const std::stop_token &stop);

    std::mutex m_mutex; ///< Of the wish
    std::optional<SlowLogWish> m_wish;
    std::optional<SlowLogReading> m_reading; ///< Of the polling's thread, as its range is
    LogRange m_range;
    Polling m_polling; // last, so that its thread ends before what it uses
};

} // namespace tessera
