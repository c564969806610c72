// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/finished_moves.h"

#include "core/base/log.h"

#include <algorithm>

namespace tessera {

namespace {

constexpr int mostRuns = 50;

QList<FinishedMove> movesOf(const JournalEntry &entry)
{
    QList<FinishedMove> moves;
    for (qsizetype i = 0; i < entry.plan.steps.size(); ++i) {
        const auto &step = entry.plan.steps.at(i);
        const auto &ran = entry.steps.at(i);
        if (step.transfer && step.bytes && ran.state == StepState::Done && ran.startedAt.isValid()
            && ran.endedAt.isValid())
            moves << FinishedMove { *step.bytes,
                                    std::chrono::milliseconds(ran.startedAt.msecsTo(ran.endedAt)),
                                    step.transfer->blocksWrites };
    }
    return moves;
}

} // namespace

QList<FinishedMove> finishedMoves(const QList<JournalEntry> &entries, const QString &clusterId)
{
    QList<FinishedMove> moves;
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
        if (entry->clusterId == clusterId)
            moves += movesOf(*entry);
    }
    return moves;
}

MovePace readPace(const QString &path, const QString &clusterId)
{
    if (path.isEmpty() || clusterId.isEmpty())
        return {};
    const auto journal = Journal::open(path);
    const auto entries = journal ? journal->list(mostRuns) : tl::unexpected(journal.error());
    if (!entries) {
        qCWarning(lcPlan).noquote() << entries.error().message;
        return {};
    }
    return learnedPace(finishedMoves(*entries, clusterId));
}

} // namespace tessera
