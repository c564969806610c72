// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/engine_cluster.h"

#include <QTest>

namespace tessera::testing {

namespace {

using namespace std::chrono_literals;

constexpr auto statementLimit = 90s;

void failTest(const QString &text)
{
    QTest::qFail(qPrintable(text), __FILE__, __LINE__);
}

} // namespace

EngineCluster::EngineCluster(const SandboxFixture &sandbox)
    : m_sandbox(sandbox)
{
}

Session &EngineCluster::session(int node)
{
    if (const auto known = m_sessions.find(node); known != m_sessions.end())
        return known->second;
    auto &made = m_sessions.emplace(node, m_sandbox.session(node)).first->second;
    run(QStringLiteral("SET search_path = public"), node);
    return made;
}

QStringList EngineCluster::column(const QString &sql, int node)
{
    const auto results = session(node).script(sql, Deadline::in(statementLimit));
    if (!results) {
        failTest(sql + QLatin1String(": ") + results.error().message + QLatin1Char('\n')
                 + results.error().context.left(600));
        return {};
    }
    const auto rows = results->isEmpty() ? Rows() : results->constLast();
    QStringList values;
    for (int row = 0; row < rows.size(); ++row)
        values << rows.get<QString>(row, 0);
    return values;
}

QString EngineCluster::value(const QString &sql, int node)
{
    return column(sql, node).value(0);
}

QString EngineCluster::list(const QString &sql, int node)
{
    return column(sql, node).join(QLatin1Char(','));
}

void EngineCluster::run(const QString &sql, int node)
{
    (void)column(sql, node);
}

Error EngineCluster::refusal(const QString &sql, int node)
{
    const auto results = session(node).script(sql, Deadline::in(statementLimit));
    if (!results)
        return results.error();
    failTest(sql + QLatin1String(" was not refused"));
    return {};
}

QString hostileName()
{
    const auto name = QString::fromUtf8("ta'b\"le; drop — ünïcödé name of sixty three bytes ä€bb");
    Q_ASSERT(name.toUtf8().size() == 63);
    return name;
}

} // namespace tessera::testing
