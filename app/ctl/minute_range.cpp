// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/minute_range.h"

#include "app/ctl/text.h"
#include "app/ctl/time_words.h"
#include "core/collect/minute_writer.h"

namespace tessera {

namespace {

using namespace Qt::StringLiterals;

const auto usualSpan = u"1h"_s;

Result<Minute> minuteIn(const Arguments &arguments, const QString &option, Minute otherwise)
{
    if (!arguments.has(option))
        return otherwise;
    return momentFrom(arguments.value(option)).map([](Moment moment) {
        return Minute(std::chrono::floor<std::chrono::minutes>(std::chrono::milliseconds(moment)));
    });
}

Result<MinuteRange> checkedRange(MinuteRange range)
{
    if (range.begin >= range.end || range.end - range.begin > Retention::longest)
        return fail(ErrorKind::Invalid,
                    Ctl::tr("The range must end after it begins and span at most a year."));
    return range;
}

} // namespace

Result<MinuteRange> minuteRangeOf(const Arguments &arguments)
{
    const auto span = spanFrom(arguments.value(u"--since"_s, usualSpan));
    if (!span)
        return tl::unexpected(span.error());
    const auto now = std::chrono::ceil<std::chrono::minutes>(std::chrono::system_clock::now());
    const auto to = minuteIn(arguments, u"--to"_s, now);
    if (!to)
        return tl::unexpected(to.error());
    const auto from = minuteIn(arguments, u"--from"_s, *to - *span);
    if (!from)
        return tl::unexpected(from.error());
    return checkedRange({ *from, *to });
}

Result<std::optional<MinuteRange>> baselineRangeOf(const Arguments &arguments, MinuteRange range)
{
    if (!arguments.has(u"--baseline-from"_s)) {
        if (!arguments.has(u"--baseline-to"_s))
            return std::nullopt;
        return fail(ErrorKind::Invalid, Ctl::tr("The option --baseline-to needs --baseline-from."));
    }
    const auto from = minuteIn(arguments, u"--baseline-from"_s, range.begin);
    if (!from)
        return tl::unexpected(from.error());
    const auto to = minuteIn(arguments, u"--baseline-to"_s, *from + range.length());
    if (!to)
        return tl::unexpected(to.error());
    return checkedRange({ *from, *to }).map([](MinuteRange checked) { return std::optional(checked); });
}

} // namespace tessera
