// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/change.h"
#include "app/ctl/command_table.h"
#include "app/ctl/minute_range.h"
#include "app/ctl/shard_heat.h"
#include "app/ctl/shard_history.h"
#include "app/ctl/text.h"

#include <QJsonObject>

namespace tessera {

namespace {

using namespace Qt::StringLiterals;

/// A move of what @p subject names, to --to in the mode --mode.
Result<Answer> moveOf(const Invocation &invocation, const QString &operation, const QJsonObject &subject)
{
    if (!invocation.arguments.has(u"--to"_s))
        return fail(ErrorKind::Invalid, Ctl::tr("Say where to: --to NODE."));
    return change(
        invocation, operation,
        withOptions(invocation.arguments, subject, { { u"--to"_s, u"to"_s }, { u"--mode"_s, u"mode"_s } }));
}

Result<Answer> shardMove(const Invocation &invocation)
{
    return moveOf(invocation, u"shard.move"_s, { { u"shard"_s, invocation.arguments.operand(0) } });
}

Result<Answer> shardSplit(const Invocation &invocation)
{
    const QJsonObject shard { { u"shard"_s, invocation.arguments.operand(0) } };
    return change(
        invocation, u"shard.split"_s,
        withOptions(invocation.arguments, shard,
                    { { u"--at"_s, u"points"_s }, { u"--to"_s, u"to"_s }, { u"--mode"_s, u"mode"_s } }));
}

Result<Answer> tenantIsolate(const Invocation &invocation)
{
    const QJsonObject tenant { { u"table"_s, invocation.arguments.operand(0) },
                               { u"key"_s, invocation.arguments.operand(1) } };
    return change(
        invocation, u"tenant.isolate"_s,
        withOptions(invocation.arguments, tenant, { { u"--to"_s, u"to"_s }, { u"--mode"_s, u"mode"_s } }));
}

Result<Answer> schemaCreate(const Invocation &invocation)
{
    return change(invocation, u"schema.create"_s,
                  withOptions(invocation.arguments, { { u"schema"_s, invocation.arguments.operand(0) } },
                              { { u"--owner"_s, u"owner"_s } }));
}

Result<Answer> schemaDistribute(const Invocation &invocation)
{
    return change(invocation, u"schema.distribute"_s, { { u"schema"_s, invocation.arguments.operand(0) } });
}

Result<Answer> schemaUndistribute(const Invocation &invocation)
{
    return change(invocation, u"schema.undistribute"_s, { { u"schema"_s, invocation.arguments.operand(0) } });
}

Result<Answer> schemaMove(const Invocation &invocation)
{
    return moveOf(invocation, u"schema.move"_s, { { u"schema"_s, invocation.arguments.operand(0) } });
}

constexpr OptionSpec modeOption {
    "--mode", "MODE", QT_TRANSLATE_NOOP("tesseractl", "auto, force_logical or block_writes (auto)")
};
constexpr std::array createSchemaOptions {
    OptionSpec { "--owner", "ROLE", QT_TRANSLATE_NOOP("tesseractl", "whose schema it is (yours)") },
    TESSERA_CHANGE_OPTIONS,
};
constexpr std::array schemaOptions { TESSERA_CHANGE_OPTIONS };
constexpr std::array moveOptions { OptionSpec { "--to", "NODE",
                                                QT_TRANSLATE_NOOP("tesseractl", "node id or HOST:PORT") },
                                   modeOption, TESSERA_CHANGE_OPTIONS };
constexpr std::array splitOptions {
    OptionSpec { "--at", "POINT[,POINT]",
                 QT_TRANSLATE_NOOP("tesseractl", "the last hash value of each new shard (the middle)") },
    OptionSpec { "--to", "NODE[,NODE]",
                 QT_TRANSLATE_NOOP("tesseractl", "a node for each new shard (the one it is on)") },
    modeOption, TESSERA_CHANGE_OPTIONS
};
constexpr std::array isolateOptions {
    OptionSpec { "--to", "NODE", QT_TRANSLATE_NOOP("tesseractl", "then move it there (the node it is on)") },
    modeOption, TESSERA_CHANGE_OPTIONS
};
constexpr std::array heatOptions {
    OptionSpec { "--table", "T",
                 QT_TRANSLATE_NOOP("tesseractl", "one table with its partitions (the largest group)") },
    OptionSpec { "--measure", "WHAT", QT_TRANSLATE_NOOP("tesseractl", "both, read or written (both)") },
    sinceOption,
    fromOption,
    toOption,
    OptionSpec { "--top", "N", QT_TRANSLATE_NOOP("tesseractl", "so many ranges, 1 to 10000 (25)") },
};
constexpr std::array commands {
    Command { "shard move", "SHARD",
              QT_TRANSLATE_NOOP("tesseractl", "move a shard and those colocated with it"), moveOptions,
              shardMove },
    Command { "shard split", "SHARD",
              QT_TRANSLATE_NOOP("tesseractl", "split a shard and those colocated with it"), splitOptions,
              shardSplit },
    Command {
        "shard history",
        "[SHARD]",
        QT_TRANSLATE_NOOP("tesseractl",
                          "which node held a shard when, as the console recorded it; without SHARD, when "
                          "something changed"),
        {},
        shardHistory },
    Command { "shard heat", "",
              QT_TRANSLATE_NOOP("tesseractl", "the hash ranges in which most rows were read and written"),
              heatOptions, shardHeat },
    Command { "tenant isolate", "TABLE KEY",
              QT_TRANSLATE_NOOP("tesseractl", "give one key shards of its own"), isolateOptions,
              tenantIsolate },
    Command { "schema create", "S",
              QT_TRANSLATE_NOOP("tesseractl", "make a new schema whose tables lie on one node"),
              createSchemaOptions, schemaCreate },
    Command { "schema distribute", "S",
              QT_TRANSLATE_NOOP("tesseractl", "put the tables of a schema on one node"), schemaOptions,
              schemaDistribute },
    Command { "schema undistribute", "S",
              QT_TRANSLATE_NOOP("tesseractl", "bring the tables of a schema back to the coordinator"),
              schemaOptions, schemaUndistribute },
    Command { "schema move", "S", QT_TRANSLATE_NOOP("tesseractl", "move a distributed schema to a node"),
              moveOptions, schemaMove },
};

} // namespace

std::span<const Command> shardCommands()
{
    return commands;
}

} // namespace tessera
