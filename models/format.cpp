// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format.h"

#include "core/base/size_text.h"

#include <QCoreApplication>

namespace tessera::format {

namespace {

struct Format
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Format)
};

} // namespace

QString bytes(std::optional<ByteCount> size)
{
    if (!size)
        return Format::tr("unknown");
    return bytesText(*size);
}

QString timeRange(const TimeRange &range)
{
    if (range.atMost.count() == 0)
        return Format::tr("at once");
    const auto likely = duration(std::chrono::ceil<std::chrono::seconds>(range.likely));
    const auto atMost = duration(std::chrono::ceil<std::chrono::seconds>(range.atMost));
    return likely == atMost ? Format::tr("about %1").arg(atMost) : Format::tr("%1 to %2").arg(likely, atMost);
}

QString age(std::chrono::seconds span)
{
    return span.count() < 1 ? Format::tr("just now") : Format::tr("%1 ago").arg(duration(span));
}

QString time(const QDateTime &when)
{
    return QLocale().toString(when.toLocalTime(), QLocale::ShortFormat);
}

} // namespace tessera::format
