// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statements/statement_route.h"

#include "core/advise/statement_tokens.h"

#include <QCoreApplication>

namespace tessera {

namespace {

using namespace Qt::StringLiterals;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::StatementRoute)
};

/// IN (…), = ANY (…), OR: other values may mean more shards than the examples did.
bool mayTakeMore(const QString &statement)
{
    const auto tokens = tokensOf(statement);
    return std::ranges::any_of(tokens, [](const SqlToken &token) {
        return token.kind == TokenKind::Word && (token.is("in") || token.is("any") || token.is("or"));
    });
}

} // namespace

StatementRoute routeOf(KeyUse key, const QString &planHead, const QString &statement)
{
    if (key == KeyUse::Always)
        return StatementRoute::Router;
    if (key == KeyUse::Sometimes)
        return StatementRoute::Both;
    if (planHead == manyTasks)
        return StatementRoute::FanOut;
    return planHead == oneTask && !mayTakeMore(statement) ? StatementRoute::Router : StatementRoute::Unknown;
}

QString routeWord(StatementRoute route)
{
    switch (route) {
    case StatementRoute::Router:
        return u"router"_s;
    case StatementRoute::FanOut:
        return u"fanOut"_s;
    case StatementRoute::Both:
        return u"both"_s;
    case StatementRoute::Unknown:
        break;
    }
    return {};
}

QString routeText(StatementRoute route)
{
    switch (route) {
    case StatementRoute::Router:
        return Words::tr("router", "one task");
    case StatementRoute::FanOut:
        return Words::tr("fan-out", "many tasks");
    case StatementRoute::Both:
        return Words::tr("both", "router and fan-out");
    case StatementRoute::Unknown:
        break;
    }
    return u"–"_s;
}

QString routeHint()
{
    return Words::tr("Not known. It is told once the statement has been explained, within the hour where it is "
                     "among those that take most, or where citus.stat_statements_track is 'all' on the "
                     "coordinator.");
}

} // namespace tessera
