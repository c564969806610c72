// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/command_table.h"
#include "app/ctl/read_cluster.h"
#include "app/ctl/remedy_command.h"
#include "app/ctl/text.h"
#include "app/ctl/text_table.h"
#include "core/cluster/left_behind.h"

#include <QJsonArray>

#include <array>

namespace tessera {

namespace {

using namespace Qt::StringLiterals;

QString kindWord(LeftKind kind)
{
    constexpr std::array words { u"recorded", u"lostRecord", u"unrecorded", u"prepared" };
    return QString::fromUtf16(words.at(static_cast<size_t>(kind)));
}

QString objectWord(LeftObject object)
{
    constexpr std::array words { u"table", u"subscription", u"slot", u"publication",
                                 u"role",  u"transaction",  u"other" };
    return QString::fromUtf16(words.at(static_cast<size_t>(object)));
}

QJsonValue policyValue(std::optional<qint32> policy)
{
    constexpr std::array words { u"always", u"onFailure", u"onSuccess" };
    if (!policy || *policy < 0 || *policy >= qint32(words.size()))
        return {};
    return QString::fromUtf16(words.at(static_cast<size_t>(*policy)));
}

QJsonValue numberValue(qint64 number)
{
    return number > 0 ? QJsonValue(number) : QJsonValue();
}

QJsonObject itemJson(const LeftItem &item, const GlobalOptions &globals)
{
    return { { u"kind"_s, kindWord(item.kind) },
             { u"objectType"_s, objectWord(item.object) },
             { u"objectName"_s, item.name },
             { u"groupId"_s, item.group.value < 0 ? QJsonValue() : QJsonValue(item.group.value) },
             { u"node"_s, item.node.isEmpty() ? QJsonValue() : QJsonValue(item.node) },
             { u"recordId"_s, numberValue(item.record) },
             { u"operationId"_s, numberValue(item.operation) },
             { u"policy"_s, policyValue(item.policy) },
             { u"since"_s,
               item.since.isValid() ? QJsonValue(item.since.toString(Qt::ISODate)) : QJsonValue() },
             { u"isInUse"_s, item.isInUse },
             { u"retainedWalBytes"_s, item.retainedWal ? QJsonValue(item.retainedWal->value) : QJsonValue() },
             { u"lockedTables"_s, QJsonArray::fromStringList(item.locked) },
             { u"remedyPlan"_s,
               item.remedyPlan ? QJsonValue(remedyJson(*item.remedyPlan, globals)) : QJsonValue() } };
}

/// The rows node by node, then each command that removes some of them.
QString textOf(const QList<LeftItem> &items, const GlobalOptions &globals)
{
    if (items.isEmpty())
        return Ctl::tr("Nothing is left behind.") + u'\n';
    QList<QStringList> rows { { Ctl::tr("NODE"), Ctl::tr("TYPE"), Ctl::tr("OBJECT"), Ctl::tr("STATE"),
                                Ctl::tr("COST") } };
    QStringList commands;
    for (const auto &item : items) {
        rows << QStringList { item.node.isEmpty() ? Ctl::tr("group %1").arg(item.group.value) : item.node,
                              leftObjectText(item.object), item.name, leftKindWord(item),
                              leftCostText(item) };
        const auto command = item.remedyPlan ? remedyCommand(*item.remedyPlan, globals) : QString();
        if (!command.isEmpty() && !commands.contains(command))
            commands << command;
    }
    auto text = textTable(rows);
    for (const auto &command : commands)
        text += u"\n    "_s + command + u'\n';
    return text;
}

Result<Answer> cleanupList(const Invocation &invocation)
{
    const auto connector = clusterConnector(invocation.globals);
    if (!connector)
        return tl::unexpected(connector.error());
    const auto state = readCluster(*connector, Detail::WithTraces, invocation.terminal.stopToken());
    if (!state)
        return tl::unexpected(state.error());
    const auto items = leftBehind(*state);
    QJsonArray json;
    for (const auto &item : items)
        json << itemJson(item, invocation.globals);
    return Answer { .text = textOf(items, invocation.globals), .json = json };
}

constexpr std::array commands { Command {
    "cleanup list",
    "",
    QT_TRANSLATE_NOOP("tesseractl", "what operations left behind, what it costs, what removes it"),
    {},
    cleanupList } };

} // namespace

std::span<const Command> cleanupCommands()
{
    return commands;
}

} // namespace tessera
