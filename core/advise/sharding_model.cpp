// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advise/sharding_model.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace tessera {

namespace {

constexpr std::array fitsAnswers {
    ModelAnswer { QT_TRANSLATE_NOOP("ShardingModel", "&Yes, and it will for long"), ModelStep::OneServer },
    ModelAnswer { QT_TRANSLATE_NOOP("ShardingModel", "&No, or not for long"), ModelStep::AreApart },
};
constexpr std::array apartAnswers {
    ModelAnswer { QT_TRANSLATE_NOOP("ShardingModel", "&Yes, each has tables of its own"), ModelStep::AreFew },
    ModelAnswer { QT_TRANSLATE_NOOP("ShardingModel", "&No, they share tables"), ModelStep::NeedAll },
};
constexpr std::array fewAnswers {
    ModelAnswer { QT_TRANSLATE_NOOP("ShardingModel", "&Yes, both"), ModelStep::Schemas },
    ModelAnswer { QT_TRANSLATE_NOOP("ShardingModel", "&No"), ModelStep::WhatTable },
};
constexpr std::array allAnswers {
    ModelAnswer { QT_TRANSLATE_NOOP("ShardingModel", "&Yes, one of these"), ModelStep::WhatTable },
    ModelAnswer { QT_TRANSLATE_NOOP("ShardingModel", "&None, and each could have a schema of its own"),
                  ModelStep::AreFew },
};
constexpr std::array tableAnswers {
    ModelAnswer {
        QT_TRANSLATE_NOOP("ShardingModel", "&Larger than 50 GB, or joined with others by their key"),
        ModelStep::Rows },
    ModelAnswer { QT_TRANSLATE_NOOP("ShardingModel", "&Small, and joined with distributed tables"),
                  ModelStep::Reference },
    ModelAnswer { QT_TRANSLATE_NOOP("ShardingModel", "Small, and &never joined with them"),
                  ModelStep::ReachedFromNodes },
};
constexpr std::array reachAnswers {
    ModelAnswer { QT_TRANSLATE_NOOP("ShardingModel", "&Yes, through every node"), ModelStep::ManagedLocal },
    ModelAnswer { QT_TRANSLATE_NOOP("ShardingModel", "&No, only through the coordinator"), ModelStep::Local },
};

constexpr std::array questions {
    ModelQuestion {
        ModelStep::FitsOneServer, QT_TRANSLATE_NOOP("ShardingModel", "Does one server hold the whole load?"),
        QT_TRANSLATE_NOOP("ShardingModel", "As a rule up to 64 cores, 256 GB of memory and 2 TB of data."),
        fitsAnswers },
    ModelQuestion {
        ModelStep::AreApart,
        QT_TRANSLATE_NOOP("ShardingModel", "Are there services or tenants that stand apart?"),
        QT_TRANSLATE_NOOP("ShardingModel",
                          "They have tables of their own or different ones, or their SQL cannot be changed."),
        apartAnswers },
    ModelQuestion {
        ModelStep::AreFew,
        QT_TRANSLATE_NOOP("ShardingModel",
                          "Are they at most about 10,000, with no foreign key from one to another?"),
        QT_TRANSLATE_NOOP("ShardingModel", "Keys to reference tables do not count."), fewAnswers },
    ModelQuestion {
        ModelStep::NeedAll,
        QT_TRANSLATE_NOOP(
            "ShardingModel",
            "Do queries read all tenants at once, are there more than 10,000, or does density count?"),
        QT_TRANSLATE_NOOP(
            "ShardingModel",
            "Queries over all rows run on all nodes at the same time; a schema is on one node."),
        allAnswers },
    ModelQuestion {
        ModelStep::WhatTable, QT_TRANSLATE_NOOP("ShardingModel", "What is this table like?"),
        QT_TRANSLATE_NOOP("ShardingModel", "Rows are spread table by table. Begin with the largest."),
        tableAnswers, true },
    ModelQuestion {
        ModelStep::ReachedFromNodes,
        QT_TRANSLATE_NOOP("ShardingModel", "Do programs reach it through other nodes than the coordinator?"),
        QT_TRANSLATE_NOOP("ShardingModel", "As they do where a pooler spreads connections over all nodes."),
        reachAnswers, true },
};

constexpr std::array ends {
    ModelEnd {
        ModelStep::OneServer, QT_TRANSLATE_NOOP("ShardingModel", "Leave the tables as they are"),
        QT_TRANSLATE_NOOP("ShardingModel",
                          "One server is simpler. Tables can be distributed later, when it is needed."),
        "", "" },
    ModelEnd {
        ModelStep::Schemas, QT_TRANSLATE_NOOP("ShardingModel", "Shard by schema"),
        QT_TRANSLATE_NOOP("ShardingModel",
                          "Each service or tenant gets a schema on one node, without a change to its SQL. "
                          "What all share goes into reference tables."),
        "schema.distribute", QT_TRANSLATE_NOOP("ShardingModel", "Distribute a schema…") },
    ModelEnd {
        ModelStep::Rows, QT_TRANSLATE_NOOP("ShardingModel", "Distribute the table by rows"),
        QT_TRANSLATE_NOOP("ShardingModel",
                          "Its rows are spread over all nodes by one column, which is best the same in all "
                          "large tables."),
        "table.distribute", QT_TRANSLATE_NOOP("ShardingModel", "Distribute the table…") },
    ModelEnd {
        ModelStep::Reference, QT_TRANSLATE_NOOP("ShardingModel", "Make it a reference table"),
        QT_TRANSLATE_NOOP("ShardingModel",
                          "Every node gets a copy, so that joins and foreign keys stay on each node. Writes "
                          "go to all copies."),
        "table.reference", QT_TRANSLATE_NOOP("ShardingModel", "Make it a reference table…") },
    ModelEnd { ModelStep::Local, QT_TRANSLATE_NOOP("ShardingModel", "Leave it a local table"),
               QT_TRANSLATE_NOOP("ShardingModel", "It stays on the coordinator, where it is used."), "", "" },
    ModelEnd { ModelStep::ManagedLocal,
               QT_TRANSLATE_NOOP("ShardingModel", "Let Citus manage it as a local table"),
               QT_TRANSLATE_NOOP("ShardingModel",
                                 "It stays on the coordinator, but every node can read and write it."),
               "table.local", QT_TRANSLATE_NOOP("ShardingModel", "Let Citus manage it") },
};

template <class Rows> auto *rowOf(const Rows &rows, ModelStep step)
{
    const auto found = std::ranges::find_if(rows, [step](const auto &row) { return row.step == step; });
    return found == rows.end() ? nullptr : &*found;
}

} // namespace

std::span<const ModelQuestion> modelQuestions()
{
    return questions;
}

std::span<const ModelEnd> modelEnds()
{
    return ends;
}

const ModelQuestion *modelQuestion(ModelStep step)
{
    return rowOf(questions, step);
}

const ModelEnd *modelEnd(ModelStep step)
{
    return rowOf(ends, step);
}

QString modelText(const char *text)
{
    return QCoreApplication::translate("ShardingModel", text);
}

} // namespace tessera
