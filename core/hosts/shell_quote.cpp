// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hosts/shell_quote.h"

#include <QRegularExpression>

namespace tessera {

using namespace Qt::StringLiterals;

QString shellQuote(const QString &argument)
{
    Q_ASSERT(!argument.contains(QChar(u'\0')));
    auto inner = argument;
    inner.replace(u'\'', u"'\\''"_s);
    return u'\'' + inner + u'\'';
}

QString shellWord(const QString &word)
{
    static const QRegularExpression plain(u"\\A[A-Za-z0-9_./:=@%+-]+\\z"_s);
    return plain.match(word).hasMatch() ? word : shellQuote(word);
}

QString shellCommand(const QStringList &programAndArguments)
{
    auto command = u"exec"_s;
    for (const auto &word : programAndArguments)
        command += u' ' + shellQuote(word);
    return command;
}

} // namespace tessera
