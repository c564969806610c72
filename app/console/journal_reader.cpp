// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/journal_reader.h"

#include "core/base/background.h"
#include "core/journal/interrupted_runs.h"
#include "core/schedule/schedule_store.h"

#include <QFileInfo>

namespace tessera {

namespace {

/// Nobody has scheduled anything while there is no file.
Result<QList<ScheduledChange>> readSchedule()
{
    const auto path = ScheduleStore::defaultPath();
    if (!QFileInfo::exists(path))
        return QList<ScheduledChange>();
    return ScheduleStore::open(path).and_then([](const ScheduleStore &store) { return store.list(); });
}

Result<JournalContents> readJournal()
{
    const auto journal = Journal::open(Journal::defaultPath());
    if (!journal)
        return tl::unexpected(journal.error());
    const auto entries = journal->list();
    if (!entries)
        return tl::unexpected(entries.error());
    const auto interrupted = journal->interrupted();
    if (!interrupted)
        return tl::unexpected(interrupted.error());
    QSet<qint64> ids;
    for (const auto &entry : *interrupted)
        ids << entry.id;
    const auto scheduled = readSchedule();
    if (!scheduled)
        return tl::unexpected(scheduled.error());
    return JournalContents { .rows = journalRows(*entries, ids),
                             .interrupted = interruptedRuns(*interrupted),
                             .notice = journal->notice(),
                             .scheduled = scheduleRows(*scheduled, QDateTime::currentDateTimeUtc()) };
}

} // namespace

JournalReader::JournalReader(QObject *parent)
    : QObject(parent)
{
    m_pace.setSingleShot(true);
    connect(&m_pace, &QTimer::timeout, this, &JournalReader::refresh);
}

void JournalReader::refresh()
{
    m_isAskedAgain = m_isReading;
    if (m_isReading)
        return;
    m_isReading = true;
    m_thread = inBackground(
        this, [](std::stop_token) { return readJournal(); },
        [this](const Result<JournalContents> &contents) { told(contents); });
}

void JournalReader::cancelScheduled(qint64 id)
{
    m_cancelling = inBackground(
        this,
        [id](std::stop_token) {
            return ScheduleStore::open(ScheduleStore::defaultPath()).and_then([id](ScheduleStore store) {
                return store.cancel(id);
            });
        },
        [this](const Result<> &cancelled) {
            if (!cancelled)
                emit failed(cancelled.error());
            refresh();
        });
}

void JournalReader::told(const Result<JournalContents> &contents)
{
    m_isReading = false;
    if (contents)
        emit read(*contents);
    else
        emit failed(contents.error());
    if (m_isAskedAgain)
        refresh();
    else
        m_pace.start(pace);
}

} // namespace tessera
