// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/time_words.h"

#include "app/ctl/text.h"

#include <QDateTime>
#include <QRegularExpression>

namespace tessera {

using namespace Qt::StringLiterals;

Result<Moment> momentFrom(const QString &text)
{
    const auto when = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!when.isValid())
        return fail(ErrorKind::Invalid,
                    Ctl::tr("'%1' is no time. Write it as 2026-11-26T12:03:00 or with an offset such as Z.")
                        .arg(text));
    return when.toMSecsSinceEpoch();
}

QString momentText(Moment moment)
{
    return QDateTime::fromMSecsSinceEpoch(moment, Qt::UTC).toString(Qt::ISODateWithMs);
}

Result<std::chrono::minutes> spanFrom(const QString &text)
{
    static const QRegularExpression form(u"^([1-9][0-9]{0,5})([mhd])$"_s);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return fail(ErrorKind::Invalid,
                    Ctl::tr("'%1' is no span of time. Write it as 90m, 1h or 30d.").arg(text));
    const auto number = match.captured(1).toInt();
    const auto unit = match.captured(2);
    if (unit == "d"_L1)
        return std::chrono::days(number);
    return unit == "h"_L1 ? std::chrono::hours(number) : std::chrono::minutes(number);
}

} // namespace tessera
