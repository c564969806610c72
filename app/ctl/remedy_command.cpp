// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/remedy_command.h"

#include "core/plan/action_text.h"

#include <algorithm>
#include <array>

namespace tessera {

namespace {

using namespace Qt::StringLiterals;

struct OptionName
{
    const char *parameter;
    const char *option;
};

/// How an operation's parameters stand on the command line.
struct Row
{
    const char *operation;
    const char *path;
    const char *operand = nullptr; ///< The parameter that follows the path
    std::array<OptionName, 2> options = {};
};

constexpr std::array rows {
    Row { "cleanup.run", "cleanup run", nullptr, { { { "lostGroups", "--lost-groups" } } } },
    Row { "reference.replicate", "reference replicate" },
    Row { "rebalance.stop", "rebalance stop" },
    Row { "table.identity", "table identity", "table", { { { "index", "--index" } } } },
    Row { "transactions.recover", "transactions recover" },
    Row { "node.activate", "node activate", "node" },
    Row { "node.drain", "node drain", "node" },
    Row { "node.remove", "node remove", "node" },
    Row { "journal.resume", "journal resume", "entry" },
    Row { "session.end", "session end", "pid", { { { "node", "--node" }, { "startedAt", "--started" } } } },
};

QStringList targetWords(const GlobalOptions &globals)
{
    const std::pair<QString, QString> ways[] = { { u"--connection"_s, globals.connection },
                                                 { u"--sandbox"_s, globals.sandbox },
                                                 { u"--service"_s, globals.service },
                                                 { u"--dsn"_s, globals.dsn } };
    for (const auto &[option, value] : ways) {
        if (!value.isEmpty())
            return { option, value };
    }
    return {};
}

} // namespace

QString remedyCommand(const RemedyPlan &remedy, const GlobalOptions &globals)
{
    const auto row = std::ranges::find_if(
        rows, [&](const Row &one) { return remedy.operation == QLatin1String(one.operation); });
    Q_ASSERT(row != rows.end()); // a test asks for every remedy of preflight() and findings()
    auto words =
        QStringList { u"tesseractl"_s } + targetWords(globals) + QString::fromLatin1(row->path).split(u' ');
    if (row->operand)
        words << remedy.parameters.value(QLatin1String(row->operand)).toString();
    for (const auto &[parameter, option] : row->options) {
        const auto value = parameter ? remedy.parameters.value(QLatin1String(parameter)) : QJsonValue();
        if (value.isBool() && value.toBool())
            words << QString::fromLatin1(option);
        else if (value.isString())
            words << QString::fromLatin1(option) << value.toString();
    }
    return actionText(RunProgram { words });
}

QJsonObject remedyJson(const RemedyPlan &remedy, const GlobalOptions &globals)
{
    auto json = remedyToJson(remedy);
    json.insert(u"command"_s, remedyCommand(remedy, globals));
    return json;
}

} // namespace tessera
