// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/hidden_secrets.h"

#include <QRegularExpression>

#include <array>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Hiding
{
    QRegularExpression pattern;
    QString instead;
};

QRegularExpression expression(const QString &pattern)
{
    return QRegularExpression(pattern,
                              QRegularExpression::CaseInsensitiveOption
                                  | QRegularExpression::DotMatchesEverythingOption
                                  | QRegularExpression::UseUnicodePropertiesOption);
}

/// The ways in which libpq, SQL and web services write a secret; a quoted one may be cut before its end.
const std::array<Hiding, 5> &hidings()
{
    static const auto word =
        uR"(\b(?:\w*password|passwd|pwd|passphrase|\w*secret|\w*token|api_?key)\b["']?)"_s;
    static const auto quoted = uR"((?:''.*?(?:''|\z)|[eE]?'(?:[^'\\]|\\.|'')*(?:'|\z)|"[^"]*(?:"|\z)))"_s;
    static const std::array<Hiding, 5> all {
        Hiding { expression(uR"((\b[a-z][a-z0-9+.-]*://[^\s:/@'"]*):[^\s'"]*@)"_s), u"\\1:***@"_s },
        Hiding { expression(u"("_s + word + uR"(\s*(?:=>|=|:)\s*)(?:)"_s + quoted + uR"(|[^\s,;)&'"]+))"_s),
                 u"\\1***"_s },
        Hiding { expression(u"("_s + word + uR"(\s+)(?:)"_s + quoted + u")"_s), u"\\1***"_s },
        Hiding { expression(uR"((SCRAM-SHA-256\$|\bmd5)[0-9a-z+/=:$]{20,})"_s), u"\\1***"_s },
        Hiding { expression(uR"(\b(bearer\s+)[^\s'"]+)"_s), u"\\1***"_s },
    };
    return all;
}

} // namespace

QString withoutSecrets(const QString &text)
{
    auto clean = text;
    for (const auto &hiding : hidings())
        clean.replace(hiding.pattern, hiding.instead);
    return clean;
}

bool mayHoldSecrets(const QString &statement)
{
    static const auto telling = expression(
        uR"(passw|passphrase|\bpwd\b|secret|token|api_?key|crypt|conninfo|\bconnection\b|user\s+mapping|dblink|://|digest\s*\(|hmac\s*\()"_s);
    return telling.match(statement).hasMatch();
}

} // namespace tessera
