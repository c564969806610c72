// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advise/statement_uses.h"

#include "core/advise/statement_tokens.h"

namespace tessera {

namespace {

/// Words that follow a table where its alias could stand.
bool endsTable(const SqlToken &token)
{
    static const QSet<QString> words {
        QStringLiteral("on"),     QStringLiteral("using"),     QStringLiteral("where"),
        QStringLiteral("join"),   QStringLiteral("left"),      QStringLiteral("right"),
        QStringLiteral("inner"),  QStringLiteral("full"),      QStringLiteral("cross"),
        QStringLiteral("set"),    QStringLiteral("group"),     QStringLiteral("order"),
        QStringLiteral("limit"),  QStringLiteral("union"),     QStringLiteral("natural"),
        QStringLiteral("having"), QStringLiteral("returning"), QStringLiteral("values"),
        QStringLiteral("for"),    QStringLiteral("offset"),    QStringLiteral("tablesample"),
    };
    return token.kind == TokenKind::Word && words.contains(token.text);
}

struct ColumnName
{
    QString table; ///< As people write it; empty: not told
    QString column;
};

class Search
{
public:
    Search(const QString &statement, const SoughtTable &sought)
        : m_tokens(tokensOf(statement))
        , m_sought(sought)
        , m_self(displayName(sought.schema, sought.name))
    {
    }
    std::optional<StatementUses> run();

private:
    static QString displayName(const QString &schema, const QString &name)
    {
        return schema.isEmpty() || schema == QLatin1String("public") ? name
                                                                     : schema + QLatin1Char('.') + name;
    }
    [[nodiscard]] const SqlToken &at(qsizetype index) const
    {
        static const SqlToken none { TokenKind::Sign, QString() };
        return index < 0 || index >= m_tokens.size() ? none : m_tokens.at(index);
    }
    void findTables();
    qsizetype takeTable(qsizetype index);
    void findConditions();
    void compare(qsizetype sign);
    void using_(qsizetype index);
    [[nodiscard]] std::optional<ColumnName> columnBefore(qsizetype index) const;
    [[nodiscard]] std::optional<ColumnName> columnAfter(qsizetype index) const;
    [[nodiscard]] std::optional<ColumnName> columnOf(const QString &table, const QString &column) const;
    [[nodiscard]] bool isOurs(const ColumnName &name) const { return name.table == m_self; }
    void addJoin(const ColumnName &one, const ColumnName &other);

    QList<SqlToken> m_tokens;
    SoughtTable m_sought;
    QString m_self;
    QHash<QString, QString> m_tables; ///< By alias and by bare name
    QStringList m_order; ///< Tables as they come
    StatementUses m_uses;
};

/// "[ONLY] [schema.]table [AS] [alias]" from @p index; gives where it ends.
qsizetype Search::takeTable(qsizetype index)
{
    if (at(index).is("only"))
        ++index;
    if (!at(index).isName() || endsTable(at(index)) || at(index + 1).is("("))
        return index;
    auto name = at(index).text;
    QString schema;
    if (at(index + 1).is(".") && at(index + 2).isName()) {
        schema = name;
        name = at(index + 2).text;
        index += 2;
    }
    ++index;
    const bool mayBeOurs = name == m_sought.name && (schema.isEmpty() || schema == m_sought.schema);
    const auto table = mayBeOurs ? m_self : displayName(schema, name);
    m_tables.insert(name, table);
    m_order << table;
    if (at(index).is("as"))
        ++index;
    if (at(index).isName() && !endsTable(at(index))) {
        m_tables.insert(at(index).text, table);
        ++index;
    }
    return index;
}

void Search::findTables()
{
    for (qsizetype i = 0; i < m_tokens.size(); ++i) {
        const auto &token = at(i);
        if (!token.is("from") && !token.is("join") && !token.is("update"))
            continue;
        auto end = takeTable(i + 1);
        while (token.is("from") && at(end).is(","))
            end = takeTable(end + 1);
    }
}

std::optional<ColumnName> Search::columnOf(const QString &table, const QString &column) const
{
    if (!table.isEmpty()) {
        const auto found = m_tables.constFind(table);
        return found == m_tables.constEnd() ? std::nullopt : std::optional(ColumnName { *found, column });
    }
    if (m_sought.columns.contains(column))
        return ColumnName { m_self, column };
    const auto other = std::ranges::find_if(m_order, [&](const QString &one) { return one != m_self; });
    return ColumnName { other == m_order.end() ? QString() : *other, column };
}

std::optional<ColumnName> Search::columnBefore(qsizetype index) const
{
    if (!at(index).isName())
        return std::nullopt;
    return at(index - 1).is(".") && at(index - 2).isName() ? columnOf(at(index - 2).text, at(index).text)
                                                           : columnOf({}, at(index).text);
}

std::optional<ColumnName> Search::columnAfter(qsizetype index) const
{
    if (!at(index).isName() || at(index + 1).is("("))
        return std::nullopt;
    return at(index + 1).is(".") && at(index + 2).isName() ? columnOf(at(index).text, at(index + 2).text)
                                                           : columnOf({}, at(index).text);
}

void Search::addJoin(const ColumnName &one, const ColumnName &other)
{
    if (isOurs(one) && !isOurs(other) && !other.table.isEmpty())
        m_uses.joins << ColumnJoin { one.column, other.table, other.column };
}

/// The "=" or "IN" at @p sign.
void Search::compare(qsizetype sign)
{
    const auto left = columnBefore(sign - 1);
    const auto &next = at(sign + 1);
    const bool isList = at(sign).is("in");
    const bool isValue = next.kind == TokenKind::Value || next.is("any") || next.is("(");
    if (isList || isValue) {
        if (left && isOurs(*left))
            m_uses.filtered << left->column;
        return;
    }
    const auto right = columnAfter(sign + 1);
    if (!right)
        return;
    if (left) {
        addJoin(*left, *right);
        addJoin(*right, *left);
    } else if (at(sign - 1).kind == TokenKind::Value && isOurs(*right)) {
        m_uses.filtered << right->column;
    }
}

/// "JOIN b USING (x, y)": the columns of that name in ours and in the nearest other table.
void Search::using_(qsizetype index)
{
    QString other;
    for (const auto &table : std::as_const(m_order)) {
        if (table != m_self)
            other = table;
    }
    for (auto i = index + 2; at(i).isName(); i += at(i + 1).is(",") ? 2 : 1) {
        if (m_sought.columns.contains(at(i).text))
            addJoin({ m_self, at(i).text }, { other, at(i).text });
    }
}

void Search::findConditions()
{
    bool isAssigning = false;
    for (qsizetype i = 0; i < m_tokens.size(); ++i) {
        const auto &token = at(i);
        if (token.is("set"))
            isAssigning = true;
        else if (token.is("where") || token.is("from") || token.is("returning"))
            isAssigning = false;
        else if (isAssigning)
            continue;
        const bool isPlain = token.is("=") && !at(i - 1).is("<") && !at(i - 1).is(">") && !at(i - 1).is("!");
        if (isPlain || (token.is("in") && at(i + 1).is("(")))
            compare(i);
        else if (token.is("using") && at(i + 1).is("("))
            using_(i);
    }
}

std::optional<StatementUses> Search::run()
{
    findTables();
    if (!m_order.contains(m_self))
        return std::nullopt;
    findConditions();
    return m_uses;
}

} // namespace

std::optional<StatementUses> usesOf(const QString &statement, const SoughtTable &table)
{
    return Search(statement, table).run();
}

StatementSummary summaryOf(const QStringList &statements, const SoughtTable &table)
{
    StatementSummary summary;
    for (const auto &statement : statements) {
        const auto uses = usesOf(statement, table);
        if (!uses)
            continue;
        ++summary.count;
        for (const auto &column : uses->filtered)
            ++summary.filtered[column];
        QSet<QString> joined;
        for (const auto &join : uses->joins) {
            joined << join.column;
            summary.partners[join.column] << join.otherTable + u'.' + join.otherColumn;
        }
        for (const auto &column : std::as_const(joined))
            ++summary.joined[column];
    }
    return summary;
}

} // namespace tessera
