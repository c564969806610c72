// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/activity/statement_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace tessera {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::StatementText)
};

bool isHarmful(QChar letter)
{
    if (letter == QLatin1Char('\n') || letter == QLatin1Char('\t'))
        return false;
    const auto category = letter.category();
    return category == QChar::Other_Control || category == QChar::Other_Format;
}

} // namespace

QString harmless(const QString &text)
{
    auto clean = text;
    for (qsizetype i = 0; i < clean.size(); ++i) {
        const bool isPair =
            clean.at(i).isHighSurrogate() && i + 1 < clean.size() && clean.at(i + 1).isLowSurrogate();
        if (isPair)
            ++i;
        else if (clean.at(i).isSurrogate() || isHarmful(clean.at(i)))
            clean[i] = QChar::ReplacementCharacter;
    }
    return clean;
}

QString oneLine(const QString &text, qsizetype most)
{
    auto line = harmless(text.left(most * 4)).simplified();
    if (line.size() <= most && text.size() <= most * 4)
        return line;
    line.truncate(most);
    if (!line.isEmpty() && line.back().isHighSurrogate())
        line.chop(1);
    return line + QChar(0x2026);
}

QString shownStatement(const ClusterSession &session)
{
    auto text = harmless(session.statement);
    const auto number = [](qint64 count) { return QLocale().toString(count); };
    if (!session.isStatementWhole())
        text += QLatin1String("\n\n")
            + Words::tr("[The first %1 of %2 characters.]")
                  .arg(number(session.statement.size()), number(session.statementLength));
    if (session.isCutByServer)
        text += QLatin1String("\n\n")
            + Words::tr("[The server keeps no more of it: see track_activity_query_size.]");
    return text;
}

} // namespace tessera
