// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/statement_kind.h"

#include "core/advise/statement_tokens.h"

#include <QSet>

#include <algorithm>

namespace tessera {

namespace {

using namespace Qt::StringLiterals;

/// As statement_texts.sql cuts them.
constexpr qsizetype longestText = 16384;

QSet<QString> wordSet(QLatin1String words)
{
    const auto list = QString(words).split(u' ', Qt::SkipEmptyParts);
    return { list.begin(), list.end() };
}

/// Words that stand before a parenthesis without calling anything; and types with a length.
const QSet<QString> &plainWords()
{
    static const auto words = wordSet(
        "select values table with recursive from where and or not in any all some exists as on using over "
        "filter group by having order limit offset fetch union intersect except distinct case when then "
        "else end between like ilike similar is cast row array lateral join left right full inner cross "
        "outer natural within materialized rollup cube sets grouping window partition only tablesample "
        "collate escape returning asc desc nulls first last rows range groups "
        "numeric decimal varchar char character varying bit timestamp time timestamptz timetz interval "
        "float"_L1);
    return words;
}

/// PostgreSQL's own that read nothing but their arguments, or the clock.
const QSet<QString> &harmlessFunctions()
{
    static const auto words = wordSet(
        "count sum avg min max array_agg string_agg bool_and bool_or every stddev stddev_pop stddev_samp "
        "variance var_pop var_samp corr percentile_cont percentile_disc mode json_agg jsonb_agg "
        "json_object_agg jsonb_object_agg row_number rank dense_rank percent_rank cume_dist ntile lag lead "
        "first_value last_value nth_value coalesce nullif greatest least abs ceil ceiling floor round trunc "
        "mod power sqrt exp ln log sign div width_bucket random now date_trunc date_part extract age "
        "to_char to_date to_timestamp to_number make_date make_interval make_timestamp clock_timestamp "
        "statement_timestamp transaction_timestamp lower upper initcap length char_length octet_length "
        "trim btrim ltrim rtrim substring substr replace translate position strpos overlay left right "
        "lpad rpad repeat reverse split_part concat concat_ws format md5 sha256 encode decode quote_literal "
        "quote_ident regexp_replace regexp_match regexp_matches regexp_split_to_array "
        "regexp_split_to_table starts_with string_to_array array_to_string array_length array_position "
        "array_append array_cat array_remove cardinality unnest generate_series generate_subscripts "
        "to_json to_jsonb json_build_object jsonb_build_object json_build_array jsonb_build_array "
        "jsonb_set json_array_elements jsonb_array_elements json_array_elements_text "
        "jsonb_array_elements_text json_each jsonb_each json_each_text jsonb_each_text jsonb_array_length "
        "json_array_length jsonb_extract_path_text json_extract_path_text jsonb_typeof to_tsvector "
        "to_tsquery plainto_tsquery websearch_to_tsquery ts_rank pg_typeof"_L1);
    return words;
}

/// A name before a parenthesis that is an alias with columns calls nothing: AS t(a), generate_series(1, 2)
/// g(x), WITH RECURSIVE t(a).
bool isAlias(const SqlToken &before)
{
    return before.is("as") || before.is(")") || before.is("with") || before.is("recursive");
}

bool isHarmlessCall(const QList<SqlToken> &tokens, qsizetype at)
{
    const auto &name = tokens[at];
    const auto before = at > 0 ? tokens[at - 1] : SqlToken();
    if (isAlias(before))
        return true;
    if (name.kind == TokenKind::Name)
        return false;
    if (before.is("."))
        return at > 1 && tokens[at - 2].is("pg_catalog") && harmlessFunctions().contains(name.text);
    return plainWords().contains(name.text) || harmlessFunctions().contains(name.text);
}

/// Of FOR UPDATE and its kin; "substring(a FOR 3)" is none.
bool isRowLock(const QList<SqlToken> &tokens, qsizetype at)
{
    const auto after = tokens.value(at + 1);
    return tokens[at].is("for")
        && (after.is("update") || after.is("no") || after.is("share") || after.is("key"));
}

bool isSurelyReading(const QList<SqlToken> &tokens)
{
    static const auto writing = wordSet("insert update delete merge into nextval setval"_L1);
    for (qsizetype at = 0; at < tokens.size(); ++at) {
        const auto &token = tokens[at];
        const bool isCall = token.isName() && tokens.value(at + 1).is("(");
        if (token.kind == TokenKind::Word && writing.contains(token.text))
            return false;
        if (isRowLock(tokens, at) || (isCall && !isHarmlessCall(tokens, at)))
            return false;
    }
    return true;
}

/// Comments nest in PostgreSQL and not in our tokens, so text between tokens that has two beginnings, or a
/// beginning without an end, may hide a statement.
bool hidesSomething(const QString &statement, const QList<PlacedToken> &tokens)
{
    qsizetype from = 0;
    for (qsizetype i = 0; i <= tokens.size(); ++i) {
        const auto until = i < tokens.size() ? tokens[i].begin : statement.size();
        const auto gap = QStringView(statement).sliced(from, until - from);
        const auto begins = gap.count("/*"_L1);
        if (begins > 0 && (begins != gap.count("*/"_L1) || gap.contains("/*/"_L1)))
            return true;
        for (auto at = gap.indexOf("/*"_L1); at >= 0;) {
            const auto end = gap.indexOf("*/"_L1, at + 2);
            const auto next = gap.indexOf("/*"_L1, at + 2);
            if (end < 0 || (next >= 0 && next < end))
                return true;
            at = next;
        }
        from = i < tokens.size() ? tokens[i].end : from;
    }
    return false;
}

/// What is begun, and not ended, because the text was cut.
bool isOpen(const QString &statement, const QList<PlacedToken> &tokens)
{
    if (tokens.isEmpty() || tokens.last().token.kind != TokenKind::Value)
        return false;
    const auto last = QStringView(statement).sliced(tokens.last().begin);
    const auto quote = last.indexOf(u'\'');
    return quote >= 0 && quote <= 2 && (last.size() == quote + 1 || !last.trimmed().endsWith(u'\''));
}

StatementKind kindOf(const QList<SqlToken> &tokens)
{
    const auto first = std::ranges::find_if(tokens, [](const SqlToken &token) { return !token.is("("); });
    if (first == tokens.end() || first->kind != TokenKind::Word)
        return StatementKind::Utility;
    static const auto reading = wordSet("select values table with"_L1);
    static const auto writing = wordSet("insert update delete merge"_L1);
    if (writing.contains(first->text))
        return StatementKind::Writing;
    if (!reading.contains(first->text))
        return StatementKind::Utility;
    return isSurelyReading(tokens) ? StatementKind::Reading : StatementKind::Writing;
}

int highestParameter(const QList<SqlToken> &tokens)
{
    int highest = 0;
    for (const auto &token : tokens) {
        if (token.kind == TokenKind::Value && token.text.startsWith(u'$'))
            highest = std::max(highest, QStringView(token.text).sliced(1).toInt());
    }
    return highest;
}

} // namespace

StatementTraits statementTraits(const QString &statement)
{
    const auto placed = placedTokensOf(statement);
    QList<SqlToken> tokens;
    for (const auto &one : placed)
        tokens << one.token;
    while (!tokens.isEmpty() && tokens.last().is(";"))
        tokens.removeLast();
    StatementTraits traits { .kind = kindOf(tokens), .parameters = highestParameter(tokens) };
    if (traits.kind == StatementKind::Reading && hidesSomething(statement, placed))
        traits.kind = StatementKind::Writing;
    traits.isOne = std::ranges::none_of(tokens, [](const SqlToken &token) { return token.is(";"); });
    traits.isCut = statement.size() >= longestText || isOpen(statement, placed);
    return traits;
}

} // namespace tessera
