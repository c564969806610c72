// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command_table.h"

#include "app/ctl/text.h"

namespace tessera {

namespace {

QStringList pathOf(const Command &command)
{
    return QString::fromLatin1(command.path).split(QLatin1Char(' '));
}

QStringList operandsOf(const Command &command)
{
    return QString::fromLatin1(command.operands).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

QString synopsis(const Command &command)
{
    QStringList words { QStringLiteral("tesseractl"), QString::fromLatin1(command.path) };
    words << operandsOf(command);
    for (const auto &option : command.options) {
        const auto name = QString::fromLatin1(option.name);
        words << (option.value ? QStringLiteral("[%1 %2]").arg(name, QString::fromLatin1(option.value))
                               : QStringLiteral("[%1]").arg(name));
    }
    return words.join(QLatin1Char(' '));
}

bool isGroup(const QString &word)
{
    const auto commands = allCommands();
    return std::ranges::any_of(commands, [&](const Command &command) {
        return pathOf(command).size() > 1 && pathOf(command).first() == word;
    });
}

constexpr auto globalHelp = QT_TRANSLATE_NOOP("tesseractl",
                                              "Options for every command:\n"
                                              "  --connection NAME  a saved connection\n"
                                              "  --sandbox NAME     a sandbox of this machine\n"
                                              "  --service NAME     a section of pg_service.conf\n"
                                              "  --dsn URI          a connection string without password\n"
                                              "  --json             one JSON document on standard output\n"
                                              "  --help, --version\n"
                                              "Exit status: 0 done, 1 failed, 2 wrong usage, 3 refused by "
                                              "preflight, 4 needs attention.\n");

} // namespace

QList<Command> allCommands()
{
    QList<Command> all;
    for (const auto rows :
         { sandboxCommands(),  clusterCommands(), haCommands(),       haManagerCommands(), cleanupCommands(),
           adviseCommands(),   changeCommands(),  shardCommands(),    rebalanceCommands(), activityCommands(),
           diagnoseCommands(), journalCommands(), scheduleCommands(), metricsCommands(),   queryCommands(),
           explainCommands(),  slowLogCommands(), agentCommands(),    guardCommands(),     alertCommands(),
           reportCommands() })
        all.append(QList<Command>(rows.begin(), rows.end()));
    return all;
}

Result<SelectedCommand> selectCommand(const QStringList &words)
{
    std::optional<SelectedCommand> best;
    qsizetype longest = 0;
    for (const auto &command : allCommands()) {
        const auto path = pathOf(command);
        if (words.mid(0, path.size()) == path && path.size() > longest) {
            best = SelectedCommand { command, words.mid(path.size()) };
            longest = path.size();
        }
    }
    if (best)
        return *best;
    const auto name = words.mid(0, isGroup(words.first()) ? 2 : 1).join(QLatin1Char(' '));
    return fail(ErrorKind::Invalid,
                Ctl::tr("There is no command \"%1\"; tesseractl --help lists all.").arg(name));
}

QString usageOf(const Command &command)
{
    auto text = Ctl::tr("Usage: %1").arg(synopsis(command)) + QLatin1Char('\n') + Ctl::tr(command.summary)
        + QLatin1Char('\n');
    for (const auto &option : command.options) {
        auto head = QString::fromLatin1(option.name);
        if (option.value)
            head += QLatin1Char(' ') + QString::fromLatin1(option.value);
        text += QStringLiteral("  %1  %2\n").arg(head.leftJustified(24), Ctl::tr(option.help));
    }
    return text;
}

QString usageOfAll(const QString &group)
{
    auto text = Ctl::tr("Usage: tesseractl [OPTION…] COMMAND …") + QLatin1String("\n\n");
    for (const auto &command : allCommands()) {
        if (!group.isEmpty() && pathOf(command).first() != group)
            continue;
        auto head =
            QString::fromLatin1(command.path) + QLatin1Char(' ') + QString::fromLatin1(command.operands);
        text += QStringLiteral("  %1  %2\n").arg(head.trimmed().leftJustified(32), Ctl::tr(command.summary));
    }
    return text + QLatin1Char('\n') + Ctl::tr(globalHelp);
}

Result<> checkOperands(const Command &command, const Arguments &arguments)
{
    const auto names = operandsOf(command);
    const auto needed =
        std::ranges::count_if(names, [](const QString &name) { return !name.startsWith(QLatin1Char('[')); });
    const auto given = arguments.operands().size();
    if (given < needed) {
        return fail(ErrorKind::Invalid,
                    Ctl::tr("%1 is missing; usage: %2").arg(names[given], synopsis(command)));
    }
    const bool mayBeMore = !names.isEmpty() && names.last().contains(QLatin1String("..."));
    if (given > names.size() && !mayBeMore) {
        return fail(ErrorKind::Invalid,
                    Ctl::tr("\"%1\" is one word too many; usage: %2")
                        .arg(arguments.operand(static_cast<int>(names.size())), synopsis(command)));
    }
    return {};
}

} // namespace tessera
