// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statements/statement_poll.h"

#include <QCoreApplication>

namespace tessera {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::StatementPoll)
};

/// As many as twenty servers may hold, twice.
constexpr qsizetype mostNames = 200'000;

using KeyUses = QHash<EntryOfNode, KeyUse>;

/// What several entries of a node say of one statement is added up; it is a part when all of them are.
QList<CountedStatement> statementsOf(NodeId node, const CountedStatements &counted,
                                     const StatementNames &names, const KeyUses &keys)
{
    QHash<std::pair<QString, QString>, CountedStatement> sums;
    for (auto entry = counted.begin(); entry != counted.end(); ++entry) {
        const auto name = names.constFind({ node, entry.key().queryId, entry.key().user });
        if (name == names.cend())
            continue;
        const std::pair key { name->text, name->user };
        auto sum = sums.find(key);
        if (sum == sums.end())
            sum = sums.insert(key, { *name, node, {} });
        sum->name.isPart = sum->name.isPart && name->isPart;
        const auto use = keys.value({ node, entry.key().queryId, entry.key().user }, KeyUse::Unknown);
        sum->name.key = static_cast<KeyUse>(static_cast<int>(sum->name.key) | static_cast<int>(use));
        sum->counters += *entry;
    }
    return sums.values();
}

} // namespace

Result<CountedMinute> StatementPoll::poll(Session &session, const AskNodes &ask, Deadline deadline,
                                          std::stop_token stop)
{
    if (m_schema.isEmpty()) {
        const auto schema = statementsSchema(session, deadline, stop);
        if (!schema)
            return tl::unexpected(schema.error());
        if (schema->isEmpty())
            return fail(
                ErrorKind::NotFound,
                Words::tr("The extension pg_stat_statements is not installed in this database. Add it to "
                          "shared_preload_libraries on every node, restart, then CREATE EXTENSION "
                          "pg_stat_statements."));
        m_schema = *schema;
    }
    const auto nodes = readStatements(ask, m_schema);
    if (!nodes)
        return tl::unexpected(nodes.error());
    CountedMinute minute;
    const auto counted = takeReadings(*nodes, minute);
    if (const auto ids = unnamed(counted); !ids.isEmpty()) {
        const auto names = readStatementNames(session, ask, m_schema, ids, deadline, stop);
        if (!names)
            return tl::unexpected(names.error());
        m_names.insert(*names);
    }
    const auto keys = readKeyUse(session, deadline, stop);
    if (!keys)
        return tl::unexpected(keys.error());
    for (auto node = counted.begin(); node != counted.end(); ++node)
        minute.statements << statementsOf(node.key(), *node, m_names, *keys);
    forgetNames(counted);
    if (counted.isEmpty())
        m_schema.clear(); // it may have been dropped, or moved
    return minute;
}

StatementPoll::Counted StatementPoll::takeReadings(const QList<NodeStatements> &nodes, CountedMinute &minute)
{
    Counted counted;
    for (const auto &[node, reading] : nodes) {
        if (!reading) {
            minute.silent.insert(node, reading.error().message);
            continue;
        }
        const auto before = m_before.constFind(node);
        counted.insert(
            node,
            countedBetween(before == m_before.cend() ? std::nullopt : std::optional(*before), *reading));
        m_before.insert(node, *reading);
    }
    return counted;
}

QSet<qint64> StatementPoll::unnamed(const Counted &counted) const
{
    QSet<qint64> ids;
    for (auto node = counted.begin(); node != counted.end(); ++node) {
        for (auto entry = node->begin(); entry != node->end(); ++entry) {
            if (!m_names.contains({ node.key(), entry.key().queryId, entry.key().user }))
                ids << entry.key().queryId;
        }
    }
    return ids;
}

void StatementPoll::forgetNames(const Counted &counted)
{
    if (m_names.size() <= mostNames)
        return;
    m_names.removeIf([&counted](const auto &name) {
        const auto node = counted.constFind(name.key().node);
        return node == counted.cend()
            || (!node->contains({ name.key().queryId, name.key().user, true })
                && !node->contains({ name.key().queryId, name.key().user, false }));
    });
}

} // namespace tessera
