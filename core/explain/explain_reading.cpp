// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/explain_reading.h"

#include "core/explain/parse_plan.h"
#include "core/explain/statement_kind.h"
#include "core/postgres/quote.h"
#include "core/postgres/sql_text.h"
#include "core/statements/shard_names.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace tessera {

namespace {

using namespace Qt::StringLiterals;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Explain)
};

const auto preparedName = u"tessera_explain"_s;

/// One question to one session.
class ExplainRun
{
public:
    ExplainRun(Session &session, const ExplainWish &wish, Deadline deadline, std::stop_token stop)
        : m_session(session)
        , m_wish(wish)
        , m_deadline(deadline)
        , m_stop(std::move(stop))
    {
    }
    [[nodiscard]] Result<ExplainAnswer> run();

private:
    [[nodiscard]] Result<> mayRun() const;
    [[nodiscard]] Result<QSet<qint64>> shardsIn(const QString &text);
    [[nodiscard]] Result<> begin();
    [[nodiscard]] Result<> lookUpAsRole();
    [[nodiscard]] Result<QList<ExplainedParameter>> prepare();
    [[nodiscard]] Result<QList<ParameterType>> readTypes();
    [[nodiscard]] Result<QString> explain(const QList<ExplainedParameter> &parameters, bool isGeneric);
    [[nodiscard]] Result<QString> inTransaction(ExplainAnswer &answer, bool isGeneric);
    [[nodiscard]] Result<> command(const QString &sql, const QList<Value> &values = {});
    [[nodiscard]] Error clear(const Error &error) const;

    Session &m_session;
    const ExplainWish &m_wish;
    QString m_statement; ///< Of the tables, where it names shards
    StatementTraits m_traits;
    Deadline m_deadline;
    std::stop_token m_stop;
};

/// The numbers in @p text, behind names, that are those of shards: a cluster may have a million others.
Result<QSet<qint64>> ExplainRun::shardsIn(const QString &text)
{
    static const QRegularExpression suffix(u"_(\\d{1,18})(?![\\w$])"_s);
    QStringList numbers;
    for (auto matches = suffix.globalMatch(text); matches.hasNext();)
        numbers << matches.next().captured(1);
    if (numbers.isEmpty())
        return QSet<qint64>();
    numbers.removeDuplicates();
    const auto rows =
        m_session.run(u"SELECT shardid FROM pg_catalog.pg_dist_shard WHERE shardid = ANY ($1::bigint[])"_s,
                      { u"{%1}"_s.arg(numbers.join(u',')) }, m_deadline, m_stop);
    return rows.map([](const Rows &found) {
        QSet<qint64> shards;
        for (int row = 0; row < found.size(); ++row)
            shards << found.get<qint64>(row, 0);
        return shards;
    });
}

Result<> ExplainRun::mayRun() const
{
    if (!m_traits.isOne)
        return fail(ErrorKind::Unsupported, Words::tr("These are several statements; only one has a plan."));
    if (m_traits.isCut)
        return fail(ErrorKind::Unsupported,
                    Words::tr("Only the beginning of this statement is known, so there is no plan of it."));
    if (m_traits.kind == StatementKind::Utility)
        return fail(ErrorKind::Unsupported,
                    Words::tr("Only SELECT, INSERT, UPDATE, DELETE, MERGE and VALUES have a plan."));
    if (m_wish.isAnalyzed && m_traits.kind != StatementKind::Reading && !m_wish.isConfirmed)
        return refuse(Words::tr("The statement may write. Confirm that it is run and rolled back."));
    if (m_wish.isAnalyzed && m_traits.parameters > 0 && !m_wish.values)
        return fail(ErrorKind::Invalid, Words::tr("To be run, the statement needs its values."));
    if (m_wish.values && m_wish.values->size() != m_traits.parameters)
        return fail(ErrorKind::Invalid,
                    Words::tr("The statement takes %n value(s).", nullptr, m_traits.parameters));
    return {};
}

Result<> ExplainRun::command(const QString &sql, const QList<Value> &values)
{
    return m_session.run(sql, values, m_deadline, m_stop).map([](const Rows &) {});
}

/// The server ends what takes too long, on the workers too.
Result<> ExplainRun::begin()
{
    const bool mayWrite = m_wish.isAnalyzed && m_traits.kind != StatementKind::Reading;
    const auto limit = QString::number(m_wish.limit.count());
    return command(mayWrite ? u"BEGIN"_s : u"BEGIN READ ONLY"_s)
        .and_then([&] { return command(u"SET LOCAL standard_conforming_strings = on"_s); })
        .and_then([&] { return command(u"SET LOCAL statement_timeout = "_s + limit); })
        .and_then([&] {
            return command(sqlText(u"set_up_explain"_s), { m_wish.hasAllTasks ? u"on"_s : u"off"_s });
        })
        .and_then([&] { return lookUpAsRole(); });
}

Result<QList<ParameterType>> ExplainRun::readTypes()
{
    const auto rows = m_session.run(sqlText(u"prepared_parameters"_s), { preparedName }, m_deadline, m_stop);
    if (!rows)
        return tl::unexpected(rows.error());
    QList<ParameterType> types;
    const auto charAt = [&rows](int row, int column) {
        const auto text = rows->get<QString>(row, column);
        return text.isEmpty() ? QChar(u'X') : text.at(0);
    };
    for (int row = 0; row < rows->size(); ++row)
        types << ParameterType { rows->get<QString>(row, 0), charAt(row, 1), rows->get<QString>(row, 2),
                                 charAt(row, 3), rows->get<QString>(row, 4) };
    return types;
}

Result<QList<ExplainedParameter>> ExplainRun::prepare()
{
    const auto types =
        command(u"PREPARE %1 AS "_s.arg(preparedName) + withReadableConstants(m_statement))
            .and_then([this] { return command(u"SET LOCAL search_path = pg_catalog"_s); })
            .and_then([this] { return readTypes(); });
    if (!types)
        return tl::unexpected(types.error());
    QList<ExplainedParameter> parameters;
    for (qsizetype i = 0; i < types->size(); ++i)
        parameters << ExplainedParameter { types->at(i),
                                           m_wish.values ? m_wish.values->value(i)
                                                         : exampleValue(types->at(i)) };
    return lookUpAsRole().map([&parameters] { return parameters; });
}

/// Our own questions are looked up in pg_catalog: the role's path may lead to names that look like ours.
Result<> ExplainRun::lookUpAsRole()
{
    return command(sqlText(u"look_up_as_role"_s), { m_wish.user });
}

Result<QString> ExplainRun::explain(const QList<ExplainedParameter> &parameters, bool isGeneric)
{
    QStringList values;
    for (const auto &[type, value] : parameters)
        values << (value ? quoteLiteral(*value) : u"NULL"_s);
    const auto what = isGeneric ? u"EXECUTE %1(%2)"_s.arg(preparedName, values.join(u", "_s))
        : values.isEmpty()      ? m_statement
                                : withValues(withReadableConstants(m_statement), parameters);
    const auto how = m_wish.isAnalyzed ? u"ANALYZE, BUFFERS, "_s : QString();
    const auto mode = isGeneric ? u"force_generic_plan"_s : u"force_custom_plan"_s;
    const auto set = command(u"SET LOCAL plan_cache_mode = "_s + mode);
    if (!set)
        return tl::unexpected(set.error());
    const auto rows =
        m_session.run(u"EXPLAIN (%1FORMAT JSON) "_s.arg(how) + what, {}, m_deadline, m_stop);
    return rows.map([](const Rows &found) { return found.isEmpty() ? QString() : found.get<QString>(0, 0); });
}

/// Whatever comes of it, nothing stays.
Result<QString> ExplainRun::inTransaction(ExplainAnswer &answer, bool isGeneric)
{
    const auto asked = begin().and_then([&]() -> Result<QString> {
        answer.parameters.clear();
        if (m_traits.parameters > 0) {
            const auto prepared = prepare();
            if (!prepared)
                return tl::unexpected(prepared.error());
            answer.parameters = *prepared;
        }
        return explain(answer.parameters, isGeneric);
    });
    if (m_session.isAlive()) {
        const auto ended = m_session.script(u"ROLLBACK; DEALLOCATE ALL"_s, m_deadline);
        if (asked && !ended)
            return tl::unexpected(ended.error());
    }
    return asked;
}

Error ExplainRun::clear(const Error &error) const
{
    if (error.sqlState != "57014"_L1 && error.kind != ErrorKind::Timeout)
        return error;
    const auto seconds = static_cast<int>(m_wish.limit.count() / 1000);
    return { ErrorKind::Timeout,
             m_wish.isAnalyzed ? Words::tr("The statement did not end within %n s and was ended.", nullptr, seconds)
                               : Words::tr("The plan was not there within %n s.", nullptr, seconds) };
}

Result<ExplainAnswer> ExplainRun::run()
{
    const auto named = shardsIn(m_wish.statement);
    if (!named)
        return tl::unexpected(named.error());
    m_statement = foldShardNames(m_wish.statement, *named);
    m_traits = statementTraits(m_statement);
    if (const auto allowed = mayRun(); !allowed)
        return tl::unexpected(allowed.error());
    ExplainAnswer answer { .wish = m_wish, .isGeneric = m_traits.parameters > 0 && !m_wish.values };
    auto json = inTransaction(answer, answer.isGeneric);
    // Citus makes no generic plan that reads many shards.
    const bool isRefused = !json && !json.error().sqlState.isEmpty() && clear(json.error()) == json.error();
    if (isRefused && answer.isGeneric && m_session.isAlive())
        json = inTransaction(answer, false);
    if (!json)
        return tl::unexpected(m_stop.stop_requested() ? json.error() : clear(json.error()));
    answer.json = *json;
    const auto shards = shardsIn(*json);
    if (!shards)
        return tl::unexpected(shards.error());
    return parsePlan(json->toUtf8(), *shards).map([this, &answer](const PlanTree &plan) {
        answer.plan = plan;
        if (m_statement != m_wish.statement)
            answer.plan.notes << Words::tr("It is a part for a worker: the plan is that for the whole tables.");
        return answer;
    });
}

} // namespace

bool analyzeNeedsConfirmation(const QString &statement)
{
    return statementTraits(statement).kind != StatementKind::Reading;
}

QString rolledBackText()
{
    return Words::tr("The statement is run and rolled back: no row stays changed. Sequences that it advances "
                     "stay advanced, and what it does outside of the database stays done; its locks are held "
                     "until it ends.");
}

QString genericText(const ExplainAnswer &answer)
{
    if (!answer.isGeneric)
        return {};
    QStringList values;
    for (qsizetype i = 0; i < answer.parameters.size(); ++i) {
        const auto &value = answer.parameters[i].value;
        values << u"$%1 = %2"_s.arg(i + 1).arg(value ? quoteLiteral(*value) : u"NULL"_s);
    }
    return Words::tr("Generic plan: made without the statement's values, with the examples %1. Other values "
                     "may mean other shards, rows and steps.")
        .arg(values.join(u", "_s));
}

Result<ExplainAnswer> readExplain(Session &session, const ExplainWish &wish, Deadline deadline,
                                  std::stop_token stop)
{
    return ExplainRun(session, wish, deadline, std::move(stop)).run();
}

} // namespace tessera
