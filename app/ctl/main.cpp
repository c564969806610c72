// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command_line.h"
#include "app/ctl/command_table.h"
#include "app/ctl/interrupt.h"
#include "app/ctl/print.h"
#include "app/ctl/text.h"
#include "app/paper/paper_application.h"
#include "core/base/translations.h"

#include <QCoreApplication>

namespace tessera {

namespace {

Result<Answer> answerHelp(const QStringList &words)
{
    if (words.isEmpty())
        return Answer { .text = usageOfAll(), .json = usageOfAll() };
    const auto selected = selectCommand(words);
    const auto text = selected ? usageOf(selected->command) : usageOfAll(words.first());
    return Answer { .text = text, .json = text };
}

Result<Answer> runCommand(const CommandLine &line, Terminal &terminal)
{
    const auto selected = selectCommand(line.words);
    if (!selected)
        return tl::unexpected(selected.error());
    const auto arguments = Arguments::parse(selected->rest, selected->command.options);
    if (!arguments)
        return tl::unexpected(arguments.error());
    if (const auto checked = checkOperands(selected->command, *arguments); !checked)
        return tl::unexpected(checked.error());
    return selected->command.run({ line.globals, *arguments, terminal });
}

Result<Answer> answerLine(const CommandLine &line, Terminal &terminal)
{
    if (line.wantsVersion) {
        const auto version = QStringLiteral("tesseractl " TESSERA_VERSION);
        return Answer { .text = version, .json = version };
    }
    if (line.wantsHelp)
        return answerHelp(line.words);
    if (line.words.isEmpty()) {
        return fail(ErrorKind::Invalid, Ctl::tr("Say what to do; tesseractl --help lists all commands."));
    }
    return runCommand(line, terminal);
}

int run(const QStringList &arguments)
{
    const auto line = parseCommandLine(arguments);
    if (!line)
        return static_cast<int>(
            print(tl::unexpected(line.error()), arguments.contains(QLatin1String("--json"))));
    const Interrupt interrupt;
    Terminal terminal(interrupt.token());
    return static_cast<int>(print(answerLine(*line, terminal), line->globals.json));
}

} // namespace

} // namespace tessera

int main(int argc, char **argv)
{
    const auto application = tessera::applicationFor(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("tessera"));
    QCoreApplication::setApplicationVersion(QStringLiteral(TESSERA_VERSION));
    tessera::installTranslations();
    return tessera::run(QCoreApplication::arguments().mid(1));
}
