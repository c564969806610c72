// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/candidate_disk.h"

#include "core/base/size_text.h"

#include <QCoreApplication>

namespace tessera {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Switchover)
};

constexpr double fullBelow = 0.01; ///< Its next WAL segment may not fit: it would stop
constexpr double nearlyFullBelow = 0.1; ///< failover.md §1.1.2

/// Part of its disk that is free; 1 where nobody knows.
double freePart(const MemberReading &member)
{
    if (!member.disk || member.disk->total.value <= 0)
        return 1;
    return static_cast<double>(member.disk->free.value) / static_cast<double>(member.disk->total.value);
}

QString freeText(const MemberReading &member)
{
    return Words::tr("%1 has %2 of %3 free.")
        .arg(member.server, bytesText(member.disk->free), bytesText(member.disk->total));
}

} // namespace

Result<> refusalOfDisk(const MemberReading &candidate, const MemberReading &primary)
{
    const auto left = freePart(candidate);
    const bool isWorse = primary.disk && left < freePart(primary);
    if (left >= fullBelow && (left >= nearlyFullBelow || !isWorse))
        return {};
    return refuse(freeText(candidate) + u' '
                  + Words::tr("A primary needs more: make room there, or choose another standby."));
}

QStringList notesOfDisk(const MemberReading &candidate)
{
    return freePart(candidate) < nearlyFullBelow ? QStringList { freeText(candidate) } : QStringList();
}

} // namespace tessera
