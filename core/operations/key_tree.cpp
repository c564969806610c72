// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/key_tree.h"

#include "core/operations/table_refusals.h"
#include "core/postgres/quote.h"

#include <QCoreApplication>

#include <algorithm>

namespace tessera {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::KeyTree)
};

bool leadsToLocal(const ForeignKey &key)
{
    return !key.otherIsSelf && !key.otherIsCitusTable;
}

/// The column at the other end that stands beside @p column; empty when the key does not hold it.
QString partnerOf(const ForeignKey &key, const QString &column)
{
    return key.otherColumns.value(key.columns.indexOf(column));
}

class Builder
{
public:
    explicit Builder(const PlanFacts &facts)
        : m_facts(facts)
    {
        for (const auto &table : facts.definitions)
            m_definitions.insert(table.displayName(), table);
    }
    Result<KeyTree> build(const QString &first, const QString &column);

private:
    Result<> distribute(const QString &name, const QString &column, const QString &because);
    Result<> copyEverywhere(const QString &name, const QString &because);
    Result<> follow(const TreeTable &from);
    Result<> followOut(const TreeTable &from, const ForeignKey &key);
    Result<> followIn(const TreeTable &from, const ForeignKey &key);
    Result<> followReference(const TreeTable &from);
    void order();
    void openCircle(const QList<TreeTable> &waiting);
    [[nodiscard]] const ForeignKey *waitsFor(const TreeTable &one) const;
    void noteOutside();
    void takeOffKeys();
    [[nodiscard]] const TreeTable *placed(const QString &name) const;
    [[nodiscard]] Result<TableDefinition> tableNamed(const QString &name) const;
    [[nodiscard]] bool isManaged(const QString &name) const;

    const PlanFacts &m_facts;
    QHash<QString, TableDefinition> m_definitions; ///< By display name
    KeyTree m_tree;
};

const TreeTable *Builder::placed(const QString &name) const
{
    const auto found = std::ranges::find_if(
        m_tree.tables, [&](const TreeTable &one) { return one.table.displayName() == name; });
    return found == m_tree.tables.end() ? nullptr : &*found;
}

bool Builder::isManaged(const QString &name) const
{
    const auto *table = m_facts.snapshot->table(name);
    return table && table->kind == TableKind::LocalManaged;
}

Result<TableDefinition> Builder::tableNamed(const QString &name) const
{
    const auto found = m_definitions.constFind(name);
    if (found == m_definitions.constEnd())
        return refuse(Words::tr("%1 is tied to the others by a foreign key, but its definition cannot be "
                                "read. Look whether this role may see its schema.")
                          .arg(name));
    return refusalOfKind(*found).map([&] { return *found; });
}

Result<> Builder::distribute(const QString &name, const QString &column, const QString &because)
{
    if (const auto *known = placed(name)) {
        if (known->column == column)
            return {};
        return known->isReference()
            ? refuse(Words::tr("%1 has to be a reference table because of the foreign key %2, and to be "
                               "distributed because of %3. Drop one of the keys.")
                         .arg(name, known->because, because))
            : refuse(Words::tr("The foreign keys want %1 distributed by %2 and by %3 (%4). Drop the key %4, "
                               "or choose another column.")
                         .arg(name, known->column, column, because));
    }
    const auto table = tableNamed(name);
    if (!table)
        return tl::unexpected(table.error());
    if (const auto refused = refusalOfColumnAlone(*table, column); !refused)
        return tl::unexpected(refused.error());
    m_tree.tables << TreeTable { *table, column, because };
    return {};
}

Result<> Builder::copyEverywhere(const QString &name, const QString &because)
{
    if (const auto *known = placed(name)) {
        if (known->isReference())
            return {};
        return refuse(Words::tr("%1 is to be distributed by %2, but the foreign key %3 needs it on every "
                                "node. Drop that key.")
                          .arg(name, known->column, because));
    }
    const auto table = tableNamed(name);
    if (!table)
        return tl::unexpected(table.error());
    if (table->kind == 'p')
        return refuse(
            Words::tr("The foreign key %1 needs %2 on every node, but a partitioned table cannot be "
                      "a reference table. Drop the key, or add the distribution column to it.")
                .arg(because, name));
    m_tree.tables << TreeTable { *table, {}, because };
    return {};
}

/// The table refers to another one: beside which it lies, or of which each node has a copy.
Result<> Builder::followOut(const TreeTable &from, const ForeignKey &key)
{
    const auto partner = partnerOf(key, from.column);
    const auto *known = placed(key.other);
    if (known && known->isReference())
        return {};
    const auto other = tableNamed(key.other);
    if (!other)
        return tl::unexpected(other.error());
    const bool mayDistribute = !partner.isEmpty() && refusalOfColumnAlone(*other, partner);
    return mayDistribute || known ? distribute(key.other, partner, key.name)
                                  : copyEverywhere(key.other, key.name);
}

/// Another table refers to this one, which only a table that lies beside it can.
Result<> Builder::followIn(const TreeTable &from, const ForeignKey &key)
{
    const auto partner = partnerOf(key, from.column);
    if (!partner.isEmpty())
        return distribute(key.other, partner, key.name);
    return refuse(Words::tr("%1 refers to %2 by the foreign key %3, which does not hold the distribution "
                            "column %4. Drop the key, add %4 to it, or choose another column.")
                      .arg(key.other, from.table.displayName(), key.name, from.column));
}

/// Those that a reference table refers to have to be on every node, too.
Result<> Builder::followReference(const TreeTable &from)
{
    for (const auto &key : from.table.foreignKeys) {
        if (!leadsToLocal(key) || key.isIncoming)
            continue;
        if (const auto done = copyEverywhere(key.other, key.name); !done)
            return done;
    }
    return refusalOfReferenceAlone(from.table);
}

Result<> Builder::follow(const TreeTable &from)
{
    if (from.isReference())
        return followReference(from);
    for (const bool isIncoming : { true, false }) {
        for (const auto &key : from.table.foreignKeys) {
            if (key.isIncoming != isIncoming || !leadsToLocal(key))
                continue;
            const auto done = isIncoming ? followIn(from, key) : followOut(from, key);
            if (!done)
                return done;
        }
    }
    return {};
}

TakenKey takenKey(const TreeTable &one, const ForeignKey &key)
{
    return { quoteQualified(one.table.schema, one.table.name), key };
}

/// A key to a table that is not placed yet and that stays meanwhile; null: the table may come next.
const ForeignKey *Builder::waitsFor(const TreeTable &one) const
{
    const auto found = std::ranges::find_if(one.table.foreignKeys, [&](const ForeignKey &key) {
        return !key.isIncoming && leadsToLocal(key) && !placed(key.other)
            && !m_tree.takenOff.contains(takenKey(one, key));
    });
    return found == one.table.foreignKeys.end() ? nullptr : &*found;
}

/// Takes off the key that closes a circle of tables that refer to each other: then one of them may come
/// first.
void Builder::openCircle(const QList<TreeTable> &waiting)
{
    QStringList seen;
    auto one = waiting.constBegin();
    const auto *key = waitsFor(*one);
    while (!seen.contains(key->other)) {
        seen << key->other;
        one = std::ranges::find_if(
            waiting, [&](const TreeTable &other) { return other.table.displayName() == key->other; });
        key = waitsFor(*one);
    }
    m_tree.takenOff << takenKey(*one, *key);
}

/// Each table after those it refers to, reference tables before all others.
void Builder::order()
{
    auto waiting = m_tree.tables;
    std::ranges::stable_partition(waiting, &TreeTable::isReference);
    m_tree.tables.clear();
    while (!waiting.isEmpty()) {
        const auto next =
            std::ranges::find_if(waiting, [this](const TreeTable &one) { return !waitsFor(one); });
        if (next == waiting.end()) {
            openCircle(waiting);
            continue;
        }
        m_tree.tables << *next;
        waiting.erase(next);
    }
}

/// What ties the tree to tables that are not of it.
void Builder::noteOutside()
{
    for (const auto &one : std::as_const(m_tree.tables)) {
        for (const auto &key : one.table.foreignKeys) {
            m_tree.leadsOutside |= key.otherIsCitusTable;
            const auto *other = placed(key.other);
            const bool isReference = key.otherIsReference || (other && other->isReference());
            m_tree.hasReferences |= !one.isReference() && !key.isIncoming && isReference;
            if (one.isReference() && key.isIncoming && leadsToLocal(key) && !other
                && !m_tree.stayLocal.contains(key.other))
                m_tree.stayLocal << key.other;
            const auto *partner = m_facts.snapshot->table(key.other);
            if (!one.isReference() && key.otherIsCitusTable && partner && partner->kind == TableKind::Hash)
                m_tree.colocateWith = partner->displayName();
        }
    }
}

void Builder::takeOffKeys()
{
    for (const auto &one : std::as_const(m_tree.tables)) {
        if (one.isReference() || !isManaged(one.table.displayName()))
            continue;
        for (const auto &key : one.table.foreignKeys) {
            const auto *other = placed(key.other);
            if (!key.isIncoming && leadsToLocal(key) && other && !other->isReference()
                && !m_tree.takenOff.contains(takenKey(one, key)))
                m_tree.takenOff << takenKey(one, key);
        }
    }
}

Result<KeyTree> Builder::build(const QString &first, const QString &column)
{
    auto done = distribute(first, column, {});
    for (qsizetype i = 0; done && i < m_tree.tables.size(); ++i)
        done = follow(TreeTable(m_tree.tables.at(i)));
    for (qsizetype i = 0; done && i < m_tree.tables.size(); ++i) {
        const auto &one = m_tree.tables.at(i);
        for (const auto &key : one.table.foreignKeys) {
            const auto *other = placed(key.other);
            const auto *partner = m_facts.snapshot->table(key.other);
            if (done && !one.isReference())
                done = refusalOfTie(one.table, key, one.column,
                                    other         ? other->column
                                        : partner ? partner->distributionColumn
                                                  : QString());
        }
    }
    if (!done)
        return tl::unexpected(done.error());
    order();
    noteOutside();
    takeOffKeys();
    return m_tree;
}

} // namespace

Result<KeyTree> keyTree(const PlanFacts &facts, const QString &name, const QString &column)
{
    const auto first = tableToConvert(facts, name);
    if (!first)
        return tl::unexpected(first.error());
    return Builder(facts).build(first->displayName(), column);
}

} // namespace tessera
