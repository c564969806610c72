// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/operation_catalogue.h"

#include "core/operations/add_node.h"
#include "core/operations/add_standby.h"
#include "core/operations/alter_table.h"
#include "core/operations/ask_manager.h"
#include "core/operations/availability_fields.h"
#include "core/operations/change_node.h"
#include "core/operations/clean_up.h"
#include "core/operations/create_reference_table.h"
#include "core/operations/create_schema.h"
#include "core/operations/distribute_schema.h"
#include "core/operations/distribute_table.h"
#include "core/operations/end_session.h"
#include "core/operations/failover.h"
#include "core/operations/finish_failover.h"
#include "core/operations/follow_manager.h"
#include "core/operations/isolate_tenant.h"
#include "core/operations/manage_local_table.h"
#include "core/operations/move_schema.h"
#include "core/operations/move_shard.h"
#include "core/operations/rebalance.h"
#include "core/operations/rebalance_by_moves.h"
#include "core/operations/rebuild_standby.h"
#include "core/operations/recover_transactions.h"
#include "core/operations/register_standby.h"
#include "core/operations/remove_node.h"
#include "core/operations/remove_standby.h"
#include "core/operations/replicate_references.h"
#include "core/operations/set_identity.h"
#include "core/operations/set_sync_policy.h"
#include "core/operations/split_shard.h"
#include "core/operations/switchover.h"
#include "core/operations/undistribute_table.h"
#include "core/plan/fingerprint.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace tessera {

namespace {

constexpr OperationField modeField { "mode", QT_TRANSLATE_NOOP("OperationCatalogue", "Mode"), FieldKind::Text,
                                     false };
constexpr OperationField writePauseField { "writePause",
                                           QT_TRANSLATE_NOOP("OperationCatalogue", "Write pause (ms)"),
                                           FieldKind::Integer, false };
constexpr OperationField movesPerNodeField {
    "movesPerNode", QT_TRANSLATE_NOOP("OperationCatalogue", "Moves at a time for each node"),
    FieldKind::Integer, false
};

constexpr std::array addressFields {
    OperationField { "address", QT_TRANSLATE_NOOP("OperationCatalogue", "Addresses (HOST:PORT)"),
                     FieldKind::Text, true },
    OperationField { "rebalance", QT_TRANSLATE_NOOP("OperationCatalogue", "Rebalance afterwards"),
                     FieldKind::Text, false },
    modeField,
    writePauseField,
    movesPerNodeField,
};
constexpr std::array nodeFields { OperationField { "node", QT_TRANSLATE_NOOP("OperationCatalogue", "Node"),
                                                   FieldKind::Node, true } };
constexpr std::array removeFields {
    OperationField { "node", QT_TRANSLATE_NOOP("OperationCatalogue", "Node"), FieldKind::Node, true },
    OperationField { "drain", QT_TRANSLATE_NOOP("OperationCatalogue", "Drain it first"), FieldKind::YesNo,
                     false },
    OperationField { "loseData", QT_TRANSLATE_NOOP("OperationCatalogue", "Give up what only it held"),
                     FieldKind::YesNo, false },
    OperationField { "lostTables", QT_TRANSLATE_NOOP("OperationCatalogue", "Number of tables that lose rows"),
                     FieldKind::Text, false },
};
constexpr std::array distributeFields {
    OperationField { "table", QT_TRANSLATE_NOOP("OperationCatalogue", "Table"), FieldKind::LocalTable, true },
    OperationField { "column", QT_TRANSLATE_NOOP("OperationCatalogue", "Distribution column"),
                     FieldKind::Column, true },
    OperationField { "colocateWith", QT_TRANSLATE_NOOP("OperationCatalogue", "Colocate with"),
                     FieldKind::Table, false },
    OperationField { "shardCount", QT_TRANSLATE_NOOP("OperationCatalogue", "Shard count"), FieldKind::Integer,
                     false },
    OperationField { "withForeignKeys",
                     QT_TRANSLATE_NOOP("OperationCatalogue", "With the tables tied by foreign keys"),
                     FieldKind::YesNo, false },
};
constexpr std::array referenceFields { OperationField {
    "table", QT_TRANSLATE_NOOP("OperationCatalogue", "Table"), FieldKind::LocalTable, true } };
constexpr std::array undistributeFields {
    OperationField { "table", QT_TRANSLATE_NOOP("OperationCatalogue", "Table"), FieldKind::Table, true },
    OperationField { "withForeignKeys",
                     QT_TRANSLATE_NOOP("OperationCatalogue", "With the tables tied by foreign keys"),
                     FieldKind::YesNo, false },
};
constexpr std::array alterFields {
    OperationField { "table", QT_TRANSLATE_NOOP("OperationCatalogue", "Table"), FieldKind::Table, true },
    OperationField { "shardCount", QT_TRANSLATE_NOOP("OperationCatalogue", "Shard count"), FieldKind::Integer,
                     false },
    OperationField { "column", QT_TRANSLATE_NOOP("OperationCatalogue", "Distribution column"),
                     FieldKind::Column, false },
    OperationField { "colocateWith", QT_TRANSLATE_NOOP("OperationCatalogue", "Colocate with"),
                     FieldKind::Table, false },
    OperationField { "withColocated",
                     QT_TRANSLATE_NOOP("OperationCatalogue", "With the tables colocated with it"),
                     FieldKind::YesNo, false },
};
constexpr std::array schemaFields { OperationField {
    "schema", QT_TRANSLATE_NOOP("OperationCatalogue", "Schema"), FieldKind::Text, true } };
constexpr std::array createSchemaFields {
    OperationField { "schema", QT_TRANSLATE_NOOP("OperationCatalogue", "Schema"), FieldKind::Text, true },
    OperationField { "owner", QT_TRANSLATE_NOOP("OperationCatalogue", "Owner"), FieldKind::Text, false },
};
constexpr std::array moveSchemaFields {
    OperationField { "schema", QT_TRANSLATE_NOOP("OperationCatalogue", "Schema"), FieldKind::Text, true },
    OperationField { "to", QT_TRANSLATE_NOOP("OperationCatalogue", "To node"), FieldKind::Node, true },
    OperationField { "mode", QT_TRANSLATE_NOOP("OperationCatalogue", "Transfer mode"),
                     FieldKind::TransferMode, false },
};
constexpr std::array moveFields {
    OperationField { "shard", QT_TRANSLATE_NOOP("OperationCatalogue", "Shard"), FieldKind::Shard, true },
    OperationField { "to", QT_TRANSLATE_NOOP("OperationCatalogue", "To node"), FieldKind::Node, true },
    OperationField { "mode", QT_TRANSLATE_NOOP("OperationCatalogue", "Transfer mode"),
                     FieldKind::TransferMode, false },
};
constexpr std::array splitFields {
    OperationField { "shard", QT_TRANSLATE_NOOP("OperationCatalogue", "Shard"), FieldKind::Shard, true },
    OperationField { "points", QT_TRANSLATE_NOOP("OperationCatalogue", "Split after (hash values)"),
                     FieldKind::Text, false },
    OperationField { "to", QT_TRANSLATE_NOOP("OperationCatalogue", "To nodes, one a new shard"),
                     FieldKind::Text, false },
    OperationField { "mode", QT_TRANSLATE_NOOP("OperationCatalogue", "Transfer mode"),
                     FieldKind::TransferMode, false },
};
constexpr std::array isolateFields {
    OperationField { "table", QT_TRANSLATE_NOOP("OperationCatalogue", "Table"), FieldKind::Table, true },
    OperationField { "key", QT_TRANSLATE_NOOP("OperationCatalogue", "Key"), FieldKind::Text, true },
    OperationField { "to", QT_TRANSLATE_NOOP("OperationCatalogue", "To node"), FieldKind::Node, false },
    OperationField { "mode", QT_TRANSLATE_NOOP("OperationCatalogue", "Transfer mode"),
                     FieldKind::TransferMode, false },
};
constexpr std::array rebalanceFields {
    OperationField { "strategy", QT_TRANSLATE_NOOP("OperationCatalogue", "Strategy"), FieldKind::Text,
                     false },
    OperationField { "drainOnly",
                     QT_TRANSLATE_NOOP("OperationCatalogue", "Only empty nodes that may not hold shards"),
                     FieldKind::YesNo, false },
};

constexpr std::array movesFields {
    OperationField { "moves", QT_TRANSLATE_NOOP("OperationCatalogue", "Moves"), FieldKind::Text, false },
    OperationField { "planner", QT_TRANSLATE_NOOP("OperationCatalogue", "Planner"), FieldKind::Text, false },
    OperationField { "strategy", QT_TRANSLATE_NOOP("OperationCatalogue", "Strategy"), FieldKind::Text,
                     false },
    OperationField { "scope", QT_TRANSLATE_NOOP("OperationCatalogue", "Scope"), FieldKind::Text, false },
    OperationField { "threshold", QT_TRANSLATE_NOOP("OperationCatalogue", "Threshold"), FieldKind::Number,
                     false },
    OperationField { "newNodes", QT_TRANSLATE_NOOP("OperationCatalogue", "Imagined nodes"),
                     FieldKind::Integer, false },
    OperationField { "newNodeCapacity",
                     QT_TRANSLATE_NOOP("OperationCatalogue", "Capacity of an imagined node"),
                     FieldKind::Number, false },
    OperationField { "drain", QT_TRANSLATE_NOOP("OperationCatalogue", "Nodes to empty"), FieldKind::Text,
                     false },
    OperationField { "keep", QT_TRANSLATE_NOOP("OperationCatalogue", "Tables that stay"), FieldKind::Text,
                     false },
    OperationField { "capacities", QT_TRANSLATE_NOOP("OperationCatalogue", "Capacities"), FieldKind::Text,
                     false },
    OperationField { "maxMoves", QT_TRANSLATE_NOOP("OperationCatalogue", "Most moves"), FieldKind::Integer,
                     false },
    OperationField { "maxBytes", QT_TRANSLATE_NOOP("OperationCatalogue", "Most bytes"), FieldKind::Integer,
                     false },
    modeField,
    writePauseField,
    movesPerNodeField,
};
constexpr std::array cleanUpFields { OperationField {
    "lostGroups", QT_TRANSLATE_NOOP("OperationCatalogue", "Only the records of node groups that are gone"),
    FieldKind::YesNo, false } };
constexpr std::array identityFields {
    OperationField { "table", QT_TRANSLATE_NOOP("OperationCatalogue", "Table"), FieldKind::Table, true },
    OperationField { "index", QT_TRANSLATE_NOOP("OperationCatalogue", "Unique index"), FieldKind::Text,
                     false },
};
constexpr OperationField ownField { "own",
                                    QT_TRANSLATE_NOOP("OperationCatalogue", "Also a session of Tessera"),
                                    FieldKind::YesNo, false };
constexpr std::array sessionFields {
    OperationField { "node", QT_TRANSLATE_NOOP("OperationCatalogue", "Node"), FieldKind::Node, true },
    OperationField { "pid", QT_TRANSLATE_NOOP("OperationCatalogue", "Process"), FieldKind::Integer, true },
    OperationField { "startedAt", QT_TRANSLATE_NOOP("OperationCatalogue", "Started at"), FieldKind::Text,
                     false },
    ownField,
};
constexpr std::array statementFields {
    OperationField { "node", QT_TRANSLATE_NOOP("OperationCatalogue", "Node"), FieldKind::Node, true },
    OperationField { "pid", QT_TRANSLATE_NOOP("OperationCatalogue", "Process"), FieldKind::Integer, true },
    OperationField { "startedAt", QT_TRANSLATE_NOOP("OperationCatalogue", "Started at"), FieldKind::Text,
                     true },
    OperationField { "statementStartedAt", QT_TRANSLATE_NOOP("OperationCatalogue", "Statement started at"),
                     FieldKind::Text, true },
    ownField,
};

template <class Operation> FactRequest factsOf(const QJsonObject &parameters)
{
    return Operation::from(parameters).facts();
}

template <class Operation> Result<Plan> planOf(const QJsonObject &parameters, const PlanFacts &facts)
{
    return Operation::from(parameters).plan(facts);
}

template <class Operation>
constexpr OperationRow row(const char *id, const char *title, const char *group,
                           std::span<const OperationField> fields)
{
    return { id, title, group, fields, factsOf<Operation>, planOf<Operation> };
}

constexpr std::array catalogue {
    row<AddNode>("node.add", QT_TRANSLATE_NOOP("OperationCatalogue", "Add a node"),
                 QT_TRANSLATE_NOOP("OperationCatalogue", "Nodes"), addressFields),
    row<DrainNode>("node.drain", QT_TRANSLATE_NOOP("OperationCatalogue", "Drain a node"),
                   QT_TRANSLATE_NOOP("OperationCatalogue", "Nodes"), nodeFields),
    row<RemoveNode>("node.remove", QT_TRANSLATE_NOOP("OperationCatalogue", "Remove a node"),
                    QT_TRANSLATE_NOOP("OperationCatalogue", "Nodes"), removeFields),
    row<ActivateNode>("node.activate", QT_TRANSLATE_NOOP("OperationCatalogue", "Activate a node"),
                      QT_TRANSLATE_NOOP("OperationCatalogue", "Nodes"), nodeFields),
    row<DisableNode>("node.disable", QT_TRANSLATE_NOOP("OperationCatalogue", "Disable a node"),
                     QT_TRANSLATE_NOOP("OperationCatalogue", "Nodes"), nodeFields),
    row<DistributeTable>("table.distribute", QT_TRANSLATE_NOOP("OperationCatalogue", "Distribute a table"),
                         QT_TRANSLATE_NOOP("OperationCatalogue", "Tables"), distributeFields),
    row<CreateReferenceTable>("table.reference",
                              QT_TRANSLATE_NOOP("OperationCatalogue", "Make a reference table"),
                              QT_TRANSLATE_NOOP("OperationCatalogue", "Tables"), referenceFields),
    row<ManageLocalTable>("table.local",
                          QT_TRANSLATE_NOOP("OperationCatalogue", "Let Citus manage a local table"),
                          QT_TRANSLATE_NOOP("OperationCatalogue", "Tables"), referenceFields),
    row<UndistributeTable>("table.undistribute",
                           QT_TRANSLATE_NOOP("OperationCatalogue", "Undistribute a table"),
                           QT_TRANSLATE_NOOP("OperationCatalogue", "Tables"), undistributeFields),
    row<AlterTable>("table.alter", QT_TRANSLATE_NOOP("OperationCatalogue", "Alter a distributed table"),
                    QT_TRANSLATE_NOOP("OperationCatalogue", "Tables"), alterFields),
    row<MoveShard>("shard.move", QT_TRANSLATE_NOOP("OperationCatalogue", "Move a shard"),
                   QT_TRANSLATE_NOOP("OperationCatalogue", "Shards"), moveFields),
    row<SplitShard>("shard.split", QT_TRANSLATE_NOOP("OperationCatalogue", "Split a shard"),
                    QT_TRANSLATE_NOOP("OperationCatalogue", "Shards"), splitFields),
    row<IsolateTenant>("tenant.isolate", QT_TRANSLATE_NOOP("OperationCatalogue", "Isolate a tenant"),
                       QT_TRANSLATE_NOOP("OperationCatalogue", "Shards"), isolateFields),
    row<CreateSchema>("schema.create", QT_TRANSLATE_NOOP("OperationCatalogue", "Create a distributed schema"),
                      QT_TRANSLATE_NOOP("OperationCatalogue", "Tables"), createSchemaFields),
    row<DistributeSchema>("schema.distribute", QT_TRANSLATE_NOOP("OperationCatalogue", "Distribute a schema"),
                          QT_TRANSLATE_NOOP("OperationCatalogue", "Tables"), schemaFields),
    row<UndistributeSchema>("schema.undistribute",
                            QT_TRANSLATE_NOOP("OperationCatalogue", "Undistribute a schema"),
                            QT_TRANSLATE_NOOP("OperationCatalogue", "Tables"), schemaFields),
    row<MoveSchema>("schema.move", QT_TRANSLATE_NOOP("OperationCatalogue", "Move a schema"),
                    QT_TRANSLATE_NOOP("OperationCatalogue", "Tables"), moveSchemaFields),
    row<StartRebalance>("rebalance.start", QT_TRANSLATE_NOOP("OperationCatalogue", "Rebalance"),
                        QT_TRANSLATE_NOOP("OperationCatalogue", "Rebalance"), rebalanceFields),
    row<RebalanceByMoves>("rebalance.run",
                          QT_TRANSLATE_NOOP("OperationCatalogue", "Rebalance by moves of our own"),
                          QT_TRANSLATE_NOOP("OperationCatalogue", "Rebalance"), movesFields),
    row<StopRebalance>("rebalance.stop", QT_TRANSLATE_NOOP("OperationCatalogue", "Stop the rebalance"),
                       QT_TRANSLATE_NOOP("OperationCatalogue", "Rebalance"), {}),
    row<CleanUp>("cleanup.run", QT_TRANSLATE_NOOP("OperationCatalogue", "Clean up leftovers"),
                 QT_TRANSLATE_NOOP("OperationCatalogue", "Shards"), cleanUpFields),
    row<ReplicateReferences>("reference.replicate",
                             QT_TRANSLATE_NOOP("OperationCatalogue", "Copy missing reference tables"),
                             QT_TRANSLATE_NOOP("OperationCatalogue", "Tables"), {}),
    row<SetIdentity>("table.identity", QT_TRANSLATE_NOOP("OperationCatalogue", "Set a replica identity"),
                     QT_TRANSLATE_NOOP("OperationCatalogue", "Tables"), identityFields),
    row<RecoverTransactions>("transactions.recover",
                             QT_TRANSLATE_NOOP("OperationCatalogue", "End prepared transactions"),
                             QT_TRANSLATE_NOOP("OperationCatalogue", "Nodes"), {}),
    row<Switchover>("ha.switchover", QT_TRANSLATE_NOOP("OperationCatalogue", "Switch over to a standby"),
                    QT_TRANSLATE_NOOP("OperationCatalogue", "Nodes"), switchoverFields),
    row<Failover>("ha.failover", QT_TRANSLATE_NOOP("OperationCatalogue", "Fail over to a standby"),
                  QT_TRANSLATE_NOOP("OperationCatalogue", "Nodes"), failoverFields),
    row<FinishFailover>("ha.finish", QT_TRANSLATE_NOOP("OperationCatalogue", "Finish a failover"),
                        QT_TRANSLATE_NOOP("OperationCatalogue", "Nodes"), finishFields),
    row<AskManager>("ha.manager", QT_TRANSLATE_NOOP("OperationCatalogue", "Ask an HA manager"),
                    QT_TRANSLATE_NOOP("OperationCatalogue", "Nodes"), managerFields),
    row<FollowManager>("ha.follow", QT_TRANSLATE_NOOP("OperationCatalogue", "Follow an HA manager"),
                       QT_TRANSLATE_NOOP("OperationCatalogue", "Nodes"), groupFields),
    row<SetSyncPolicy>("ha.sync", QT_TRANSLATE_NOOP("OperationCatalogue", "Let commits wait for standbys"),
                       QT_TRANSLATE_NOOP("OperationCatalogue", "Nodes"), syncFields),
    row<AddStandby>("ha.standby.add", QT_TRANSLATE_NOOP("OperationCatalogue", "Add a standby"),
                    QT_TRANSLATE_NOOP("OperationCatalogue", "Nodes"), addStandbyFields),
    row<RebuildStandby>("ha.standby.rebuild",
                        QT_TRANSLATE_NOOP("OperationCatalogue", "Make a server a standby again"),
                        QT_TRANSLATE_NOOP("OperationCatalogue", "Nodes"), rebuildFields),
    row<RegisterStandby>("ha.standby.register",
                         QT_TRANSLATE_NOOP("OperationCatalogue", "Register a standby as a secondary"),
                         QT_TRANSLATE_NOOP("OperationCatalogue", "Nodes"), registerStandbyFields),
    row<RemoveStandby>("ha.standby.remove", QT_TRANSLATE_NOOP("OperationCatalogue", "Remove a standby"),
                       QT_TRANSLATE_NOOP("OperationCatalogue", "Nodes"), removeStandbyFields),
    row<EndSession>("session.end", QT_TRANSLATE_NOOP("OperationCatalogue", "End a session"),
                    QT_TRANSLATE_NOOP("OperationCatalogue", "Nodes"), sessionFields),
    row<CancelStatement>("session.cancel", QT_TRANSLATE_NOOP("OperationCatalogue", "Cancel a statement"),
                         QT_TRANSLATE_NOOP("OperationCatalogue", "Nodes"), statementFields),
};

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(OperationCatalogue)
};

Result<> checkFields(const OperationRow &row, const QJsonObject &parameters)
{
    for (const auto &field : row.fields) {
        const auto value = parameters.value(QLatin1String(field.name));
        if (field.isRequired && value.toVariant().toString().trimmed().isEmpty())
            return fail(ErrorKind::Invalid, Words::tr("'%1' is missing.").arg(Words::tr(field.label)));
    }
    for (const auto &given : parameters.keys()) {
        if (std::ranges::none_of(
                row.fields, [&](const OperationField &field) { return QLatin1String(field.name) == given; }))
            return fail(ErrorKind::Invalid,
                        Words::tr("'%1' is not a parameter of this operation.").arg(given));
    }
    return {};
}

} // namespace

std::span<const OperationRow> operationCatalogue()
{
    return catalogue;
}

const OperationRow *operationRow(const QString &id)
{
    const auto found =
        std::ranges::find_if(catalogue, [&](const OperationRow &one) { return QLatin1String(one.id) == id; });
    return found == catalogue.end() ? nullptr : &*found;
}

Result<Plan> planOperation(const QString &id, const QJsonObject &parameters, const PlanFacts &facts)
{
    const auto *operation = operationRow(id);
    if (!operation)
        return fail(ErrorKind::Invalid, Words::tr("There is no operation '%1'.").arg(id));
    if (const auto checked = checkFields(*operation, parameters); !checked)
        return tl::unexpected(checked.error());
    auto plan = operation->plan(parameters, facts);
    if (!plan)
        return plan;
    plan->operation = id;
    plan->parameters = parameters;
    plan->fingerprint = fingerprintOf(plan->scope, facts);
    return plan;
}

} // namespace tessera
