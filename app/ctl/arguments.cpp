// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/arguments.h"

#include "app/ctl/text.h"

#include <algorithm>

namespace tessera {

namespace {

bool mayLackValue(const OptionSpec &spec)
{
    return spec.value && spec.value[0] == '[';
}

} // namespace

Result<Arguments> Arguments::parse(const QStringList &words, std::span<const OptionSpec> specs)
{
    Arguments parsed;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const auto &word = words[i];
        if (word == QLatin1String("--")) {
            parsed.m_operands << words.mid(i + 1);
            break;
        }
        if (!word.startsWith(QLatin1String("--"))) {
            parsed.m_operands << word;
            continue;
        }
        const auto name = word.section(QLatin1Char('='), 0, 0);
        const auto spec = std::ranges::find_if(
            specs, [&](const OptionSpec &candidate) { return QLatin1String(candidate.name) == name; });
        if (spec == specs.end())
            return fail(ErrorKind::Invalid, Ctl::tr("There is no option %1 here.").arg(name));
        if (parsed.has(name) && !spec->mayRepeat)
            return fail(ErrorKind::Invalid, Ctl::tr("The option %1 is given twice.").arg(name));
        const bool hasInlineValue = word.contains(QLatin1Char('='));
        if (!spec->value && hasInlineValue)
            return fail(ErrorKind::Invalid, Ctl::tr("The option %1 takes no value.").arg(name));
        const bool hasNextWord = i + 1 < words.size();
        const bool isLeftOut = mayLackValue(*spec) && !hasInlineValue
            && (!hasNextWord || words[i + 1].startsWith(QLatin1String("--")));
        if (spec->value && !isLeftOut && !hasInlineValue && !hasNextWord)
            return fail(ErrorKind::Invalid, Ctl::tr("The option %1 needs a value.").arg(name));
        auto &values = parsed.m_options[name];
        if (!spec->value || isLeftOut)
            values << QString();
        else
            values << (hasInlineValue ? word.section(QLatin1Char('='), 1) : words[++i]);
    }
    return parsed;
}

Result<int> Arguments::number(const QString &option, int otherwise, int least, int most) const
{
    if (!has(option))
        return otherwise;
    bool isNumber = false;
    const int number = value(option).toInt(&isNumber);
    if (!isNumber || number < least || number > most) {
        return fail(
            ErrorKind::Invalid,
            Ctl::tr("The option %1 needs a whole number from %2 to %3.").arg(option).arg(least).arg(most));
    }
    return number;
}

} // namespace tessera
