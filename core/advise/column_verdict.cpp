// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/advise/column_verdict.h"

#include "core/operations/table_refusals.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace tessera {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::ColumnVerdict)
};

constexpr double manyValues = 1000; ///< service.md §2.3
constexpr double heavyShare = 0.05;
constexpr double veryHeavyShare = 0.2;
constexpr double unevenSkew = 1.5;
constexpr double veryUnevenSkew = 3;
constexpr double goodScore = 4;
constexpr double poorScore = 0;

QString percent(double share)
{
    return Words::tr("%1 %").arg(QLocale().toString(100 * share, 'f', share < 0.1 ? 1 : 0));
}

/// Collects points and the words for them.
class Judge
{
public:
    Judge(ColumnAdvice &advice, const ColumnCase &subject)
        : m_advice(advice)
        , m_case(subject)
    {
    }
    void run();

private:
    void add(double points, const QString &words)
    {
        m_advice.score += points;
        m_words << words;
    }
    void keys();
    void type();
    void values();
    void statements();
    void spread();
    void neighbours();
    [[nodiscard]] bool isType(std::initializer_list<const char *> names) const
    {
        return std::ranges::any_of(
            names, [&](const char *name) { return m_advice.type.startsWith(QLatin1String(name)); });
    }

    ColumnAdvice &m_advice;
    const ColumnCase &m_case;
    QStringList m_words;
    bool m_isUnfit = false; ///< Whatever else speaks for it
};

void Judge::keys()
{
    const auto &column = m_advice.column;
    const auto holds = [&](const auto &key) { return key.columns.contains(column); };
    const auto &unique = m_case.table.uniqueKeys;
    const auto primary = std::ranges::find(unique, true, &UniqueKey::isPrimary);
    if (primary != unique.end() && holds(*primary))
        add(2, primary->columns.size() == 1 ? Words::tr("the primary key") : Words::tr("in the primary key"));
    else if (std::ranges::any_of(unique, holds))
        add(1, Words::tr("in a unique key"));
    for (const auto &key : m_case.table.foreignKeys) {
        if (!holds(key) || key.otherIsSelf || key.otherIsReference)
            continue;
        const auto points = key.otherIsCitusTable ? 2.0 : 1.5;
        add(points,
            key.isIncoming ? Words::tr("%1 refers to it").arg(key.other)
                           : Words::tr("refers to %1").arg(key.other));
    }
}

void Judge::type()
{
    if (isType({ "timestamp", "date", "time", "interval" })) {
        add(-4, Words::tr("a time: the newest rows would go to one shard; partition by it instead"));
        m_isUnfit = true;
    } else if (isType({ "real", "double precision" })) {
        add(-4, Words::tr("a rounded number, which no key should be"));
        m_isUnfit = true;
    } else if (isType({ "boolean" })) {
        add(-4, Words::tr("only two values"));
        m_isUnfit = true;
    } else if (isType({ "json", "xml", "bytea" }) || m_advice.type.endsWith(QLatin1String("[]"))) {
        add(-4, Words::tr("a document, which no query compares as a whole"));
        m_isUnfit = true;
    }
}

void Judge::values()
{
    const auto &distinct = m_advice.distinct;
    if (distinct) {
        const double points = *distinct >= manyValues ? 2
            : *distinct >= 10.0 * m_case.shardCount   ? 1
            : *distinct >= m_case.shardCount          ? -1
                                                      : -4;
        add(points, Words::tr("%Ln value(s)", nullptr, static_cast<int>(std::min(*distinct, 2e9))));
        if (*distinct < m_case.shardCount)
            m_words << Words::tr("fewer than the %1 shards").arg(m_case.shardCount);
    }
    if (m_advice.heaviest && *m_advice.heaviest > 0) {
        const auto share = *m_advice.heaviest;
        add(share >= veryHeavyShare   ? -4
                : share >= heavyShare ? -1
                                      : 0,
            Words::tr("the heaviest %1").arg(percent(share)));
    }
    if (m_case.evidence.nulls && *m_case.evidence.nulls > 0) {
        add(-4,
            Words::tr("%1 of the rows have none, which Citus refuses").arg(percent(*m_case.evidence.nulls)));
        m_isUnfit = true;
    }
}

void Judge::statements()
{
    const int all = m_case.statements;
    if (all == 0)
        return;
    const auto share = [all](int some) { return static_cast<double>(some) / all; };
    if (m_advice.filteredIn > 0)
        add(4 * share(m_advice.filteredIn),
            Words::tr("compared in %1 of %n statement(s)", nullptr, all).arg(m_advice.filteredIn));
    if (m_advice.joinedIn > 0)
        add(2 * share(m_advice.joinedIn),
            Words::tr("joined in %1 of %n statement(s)", nullptr, all).arg(m_advice.joinedIn));
}

/// What chance alone makes of a sample says nothing about the column.
void Judge::spread()
{
    if (!m_advice.skew)
        return;
    const auto chance = chanceSkew(m_case.sampledRows, m_case.shardCount);
    const auto excess = *m_advice.skew / chance;
    m_advice.score += excess >= veryUnevenSkew ? -3 : excess >= unevenSkew ? -1 : 0;
    m_words << Words::tr("the largest shard would be %1 times the mean")
                   .arg(QLocale().toString(*m_advice.skew, 'f', 1));
}

void Judge::neighbours()
{
    if (!m_advice.colocateWith.isEmpty())
        m_advice.score += 1;
    if (!m_advice.tieProblem.isEmpty()) {
        m_advice.score -= 2;
        m_isUnfit = true;
    }
}

void Judge::run()
{
    if (const auto refused = refusalOfColumnAlone(m_case.table, m_advice.column); !refused) {
        m_advice.fitness = Fitness::Refused;
        m_advice.why = refused.error().message;
        return;
    }
    keys();
    type();
    values();
    statements();
    spread();
    neighbours();
    m_advice.fitness = m_isUnfit || m_advice.score < poorScore ? Fitness::Poor
        : m_advice.score >= goodScore                          ? Fitness::Good
                                                               : Fitness::Possible;
    auto sentence = m_words.join(QLatin1String(", "));
    if (!sentence.isEmpty())
        sentence[0] = sentence.at(0).toUpper();
    if (!sentence.isEmpty())
        sentence += u'.';
    m_advice.why = (sentence + u' ' + m_advice.tieProblem).trimmed();
}

} // namespace

void judge(ColumnAdvice &advice, const ColumnCase &subject)
{
    Judge(advice, subject).run();
}

} // namespace tessera
