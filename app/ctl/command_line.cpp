// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command_line.h"

#include "app/ctl/text.h"
#include "core/postgres/conninfo.h"

#include <array>

namespace tessera {

namespace {

struct GlobalOption
{
    const char *name;
    QString GlobalOptions::*member;
};

constexpr std::array globalOptions {
    GlobalOption { "--connection", &GlobalOptions::connection },
    GlobalOption { "--sandbox", &GlobalOptions::sandbox },
    GlobalOption { "--service", &GlobalOptions::service },
    GlobalOption { "--dsn", &GlobalOptions::dsn },
};

bool takeSwitch(const QString &word, CommandLine &line)
{
    if (word == QLatin1String("--json"))
        line.globals.json = true;
    else if (word == QLatin1String("--help") || word == QLatin1String("-h"))
        line.wantsHelp = true;
    else if (word == QLatin1String("--version"))
        line.wantsVersion = true;
    else
        return false;
    return true;
}

const GlobalOption *globalOption(const QString &word)
{
    const auto name = word.section(QLatin1Char('='), 0, 0);
    const auto found = std::ranges::find_if(
        globalOptions, [&](const GlobalOption &option) { return QLatin1String(option.name) == name; });
    return found == globalOptions.end() ? nullptr : found;
}

/// The parser's own words are not shown: they may hold a piece of a password.
Result<> checkDsn(const QString &dsn)
{
    const auto info = ConnInfo::parse(dsn);
    if (!info)
        return fail(ErrorKind::Invalid,
                    Ctl::tr("The text after --dsn is neither key=value pairs nor a URI."));
    if (info->has(QStringLiteral("password")) || info->has(QStringLiteral("sslpassword"))) {
        return fail(
            ErrorKind::Invalid,
            Ctl::tr("Every user of this machine can read a password in --dsn; put it into a file with mode "
                    "0600 and name that file in PGPASSFILE."));
    }
    return {};
}

Result<> checkTarget(const GlobalOptions &globals)
{
    const auto given = std::ranges::count_if(
        globalOptions, [&](const GlobalOption &option) { return !(globals.*option.member).isEmpty(); });
    if (given > 1) {
        return fail(ErrorKind::Invalid,
                    Ctl::tr("Give only one of --connection, --sandbox, --service and --dsn."));
    }
    if (!globals.dsn.isEmpty())
        return checkDsn(globals.dsn);
    return {};
}

} // namespace

Result<CommandLine> parseCommandLine(const QStringList &arguments)
{
    CommandLine line;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const auto &word = arguments[i];
        if (word == QLatin1String("--")) {
            line.words << arguments.mid(i);
            break;
        }
        const auto option = globalOption(word);
        if (option) {
            const bool hasInlineValue = word.contains(QLatin1Char('='));
            if (!hasInlineValue && i + 1 == arguments.size())
                return fail(ErrorKind::Invalid, Ctl::tr("The option %1 needs a value.").arg(word));
            const auto value = hasInlineValue ? word.section(QLatin1Char('='), 1) : arguments[++i];
            if (value.isEmpty())
                return fail(ErrorKind::Invalid,
                            Ctl::tr("The option %1 needs a value.").arg(QLatin1String(option->name)));
            line.globals.*option->member = value;
        } else if (!takeSwitch(word, line)) {
            line.words << word;
        }
    }
    if (const auto checked = checkTarget(line.globals); !checked)
        return tl::unexpected(checked.error());
    return line;
}

} // namespace tessera
