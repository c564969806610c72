// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/action_text.h"

#include "core/hosts/shell_quote.h"
#include "core/plan/server_action_text.h"
#include "core/postgres/quote.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace tessera {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::ActionText)
};

/// Numbers and booleans stand as they are, the rest as a literal.
QString printedValue(const Value &value)
{
    if (!value.text)
        return QStringLiteral("NULL");
    const auto text = QString::fromUtf8(*value.text);
    return value.oid == 0 ? quoteLiteral(text).trimmed() : text;
}

struct Printer
{
    QString operator()(const Nothing &) const { return {}; }
    QString operator()(const RunSql &action) const
    {
        return onServer(action.server, printedSql(action.sql, action.values));
    }
    QString operator()(const WaitUntil &action) const
    {
        return onServer(action.server, printedSql(action.sql, action.values));
    }
    QString operator()(const FollowJob &) const
    {
        return QStringLiteral(
            "SELECT state FROM pg_catalog.pg_dist_background_job ORDER BY job_id DESC LIMIT 1");
    }
    QString operator()(const RunProgram &action) const
    {
        QStringList words;
        for (const auto &word : action.command)
            words << shellWord(word);
        return words.join(QLatin1Char(' '));
    }
    QString operator()(const auto &action) const { return textOf(action); }
};

QString verb(const Action &action)
{
    if (std::holds_alternative<WaitUntil>(action) || std::holds_alternative<CatchUp>(action)
        || std::holds_alternative<AwaitManager>(action))
        return Words::tr("wait until");
    if (std::holds_alternative<FollowJob>(action))
        return Words::tr("follow");
    return Words::tr("run");
}

} // namespace

QString printedSql(const QString &sql, const QList<Value> &values)
{
    static const QRegularExpression parameter(QStringLiteral("\\$(\\d+)"));
    QString printed;
    qsizetype from = 0;
    for (auto all = parameter.globalMatch(sql); all.hasNext();) {
        const auto match = all.next();
        const auto index = match.captured(1).toInt() - 1;
        printed += sql.mid(from, match.capturedStart() - from);
        printed += index < values.size() ? printedValue(values.at(index)) : match.captured();
        from = match.capturedEnd();
    }
    return printed + sql.mid(from);
}

QString actionText(const Action &action)
{
    return std::visit(Printer {}, action);
}

QString secondsText(const TimeRange &range)
{
    const auto likely = std::chrono::ceil<std::chrono::seconds>(range.likely).count();
    const auto atMost = std::chrono::ceil<std::chrono::seconds>(range.atMost).count();
    return likely == atMost ? QString::number(atMost) : Words::tr("%1 to %2").arg(likely).arg(atMost);
}

QStringList planLines(const Plan &plan)
{
    QStringList lines { plan.title };
    for (qsizetype i = 0; i < plan.steps.size(); ++i) {
        const auto &step = plan.steps.at(i);
        lines << QStringLiteral("%1. %2").arg(i + 1).arg(step.title);
        const auto text = actionText(step.run);
        if (!text.isEmpty())
            lines << QStringLiteral("   %1: %2").arg(verb(step.run), text);
        if (step.canUndo && !std::holds_alternative<Nothing>(step.undo))
            lines << QStringLiteral("   %1: %2").arg(Words::tr("undo"), actionText(step.undo));
        if (!step.locks.isEmpty())
            lines << QStringLiteral("   %1: %2").arg(Words::tr("locks"), step.locks);
    }
    return lines + plan.notes;
}

} // namespace tessera
