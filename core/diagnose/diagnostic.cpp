// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnose/diagnostic.h"

#include "core/base/size_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace tessera {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Diagnose)
};

QString spanText(qint64 seconds)
{
    if (seconds < 60)
        return Words::tr("%1 s", "seconds").arg(seconds);
    if (seconds < 3600)
        return Words::tr("%1 min", "minutes").arg(seconds / 60);
    return Words::tr("%1 h", "hours").arg(QLocale().toString(static_cast<double>(seconds) / 3600, 'f', 1));
}

/// A spreadsheet would run what begins like a formula: such texts get an apostrophe in front.
QString quoted(QString text, bool isNumber)
{
    static const QString formula = QStringLiteral("=+-@\t\r");
    if (!isNumber && !text.isEmpty() && formula.contains(text.front()))
        text.prepend(QLatin1Char('\''));
    if (!text.contains(QLatin1Char(',')) && !text.contains(QLatin1Char('"'))
        && !text.contains(QLatin1Char('\n')) && !text.contains(QLatin1Char('\r')))
        return text;
    return QLatin1Char('"') + text.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
}

QString rawText(const QVariant &value, DiagnosticKind kind)
{
    if (!value.isValid() || kind == DiagnosticKind::Text)
        return value.toString();
    return kind == DiagnosticKind::Percent ? QString::number(value.toDouble(), 'g', 6)
                                           : QString::number(value.toLongLong());
}

} // namespace

Severity severityOf(DiagnosticVerdict verdict)
{
    switch (verdict) {
    case DiagnosticVerdict::Ok:
        return Severity::Ok;
    case DiagnosticVerdict::Warn:
        return Severity::Warning;
    case DiagnosticVerdict::Bad:
        return Severity::Critical;
    case DiagnosticVerdict::Unknown:
        break;
    }
    return Severity::Info;
}

QStringList columnTitles(const DiagnosticCheck &check)
{
    QStringList titles;
    if (check.scope == DiagnosticScope::EachNode)
        titles << Words::tr("Node");
    for (const auto &column : check.columns)
        titles << Words::tr(column.title);
    return titles;
}

QList<DiagnosticKind> columnKinds(const DiagnosticCheck &check)
{
    QList<DiagnosticKind> kinds;
    if (check.scope == DiagnosticScope::EachNode)
        kinds << DiagnosticKind::Text;
    for (const auto &column : check.columns)
        kinds << column.kind;
    return kinds;
}

QList<Naming> columnNamings(const DiagnosticCheck &check)
{
    QList<Naming> namings;
    if (check.scope == DiagnosticScope::EachNode)
        namings << Naming::Node;
    for (const auto &column : check.columns)
        namings << column.naming;
    return namings;
}

QString titleOf(const DiagnosticCheck &check)
{
    return Words::tr(check.title);
}

QString questionOf(const DiagnosticCheck &check)
{
    return Words::tr(check.question);
}

QString valueText(const QVariant &value, DiagnosticKind kind)
{
    if (!value.isValid())
        return {};
    switch (kind) {
    case DiagnosticKind::Text:
        return value.toString();
    case DiagnosticKind::Count:
        return QLocale().toString(value.toLongLong());
    case DiagnosticKind::Bytes:
        return bytesText({ value.toLongLong() });
    case DiagnosticKind::Percent:
        return Words::tr("%1 %").arg(QLocale().toString(value.toDouble() * 100, 'f', 1));
    case DiagnosticKind::Seconds:
        return spanText(value.toLongLong());
    }
    return {};
}

QString csvOf(const DiagnosticResult &result)
{
    const auto kinds = columnKinds(*result.check);
    const auto line = [](const QStringList &cells) {
        return cells.join(QLatin1Char(',')) + QLatin1String("\r\n");
    };
    QStringList titles;
    for (const auto &title : columnTitles(*result.check))
        titles << quoted(title, false);
    auto text = line(titles);
    for (const auto &row : result.rows) {
        QStringList cells;
        for (qsizetype i = 0; i < row.values.size(); ++i)
            cells << quoted(rawText(row.values.at(i), kinds.at(i)), kinds.at(i) != DiagnosticKind::Text);
        text += line(cells);
    }
    return text;
}

} // namespace tessera
