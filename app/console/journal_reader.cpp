// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/journal_reader.h"

#include "app/console/background.h"
#include "core/journal/interrupted_runs.h"

namespace tessera {

namespace {

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
    return JournalContents { .rows = journalRows(*entries, ids),
                             .interrupted = interruptedRuns(*interrupted),
                             .notice = journal->notice() };
}

} // namespace

void JournalReader::refresh()
{
    m_thread = inBackground(
        this, [](std::stop_token) { return readJournal(); },
        [this](const Result<JournalContents> &contents) {
            if (contents)
                emit read(*contents);
            else
                emit failed(contents.error());
        });
}

} // namespace tessera
