// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/cluster/interrupted_run.h"
#include "models/journal_model.h"
#include "models/schedule_model.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <thread>

namespace tessera {

/// What the journal page shows, read from the file on a thread of its own.
struct JournalContents
{
    QList<JournalRow> rows;
    QList<InterruptedRun> interrupted;
    QString notice; ///< About the file itself
    QList<ScheduleRow> scheduled = {};
};

class JournalReader : public QObject
{
    Q_OBJECT
public:
    /// Reads again and again once refresh() was called: another program may have begun a run, or died in one.
    static constexpr std::chrono::seconds pace { 15 };

    explicit JournalReader(QObject *parent = nullptr);
    /// Reads the newest runs of all clusters; answers with read() or failed().
    void refresh();
    /// Takes a scheduled change back, then reads again.
    void cancelScheduled(qint64 id);

signals:
    void read(const tessera::JournalContents &contents);
    void failed(const tessera::Error &error);

private:
    void told(const Result<JournalContents> &contents);

    QTimer m_pace;
    bool m_isReading = false;
    bool m_isAskedAgain = false;
    std::jthread m_cancelling;
    std::jthread m_thread; // joined before the object goes
};

} // namespace tessera
