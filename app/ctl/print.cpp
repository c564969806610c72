// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/print.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

#include <array>
#include <cstdio>

namespace tessera {

namespace {

constexpr std::array kindNames { "invalid", "notFound",   "refused", "connection", "authentication",
                                 "tls",     "permission", "timeout", "locked",     "cancelled",
                                 "server",  "stale",      "storage", "host",       "unsupported" };
static_assert(kindNames.size() == static_cast<size_t>(ErrorKind::Unsupported) + 1);

/// QJsonDocument holds objects and arrays only; a bare text is wrapped by hand.
QByteArray jsonText(const QJsonValue &value)
{
    if (value.isObject())
        return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
    if (value.isArray())
        return QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact);
    const auto inArray = QJsonDocument(QJsonArray { value }).toJson(QJsonDocument::Compact);
    return inArray.mid(1, inArray.size() - 2);
}

void writeOut(const QByteArray &text)
{
    std::fwrite(text.constData(), 1, static_cast<size_t>(text.size()), stdout);
    if (!text.isEmpty() && !text.endsWith('\n'))
        std::fputc('\n', stdout);
    std::fflush(stdout);
}

void printError(const Error &error)
{
    QTextStream err(stderr);
    err << "tesseractl: " << error.message << Qt::endl;
    if (!error.detail.isEmpty())
        err << error.detail << Qt::endl;
    if (!error.hint.isEmpty())
        err << error.hint << Qt::endl;
}

} // namespace

QJsonObject errorJson(const Error &error)
{
    QJsonObject json { { QStringLiteral("kind"), QLatin1String(kindNames[static_cast<size_t>(error.kind)]) },
                       { QStringLiteral("message"), error.message } };
    const auto add = [&json](const QString &name, const QString &text) {
        if (!text.isEmpty())
            json.insert(name, text);
    };
    add(QStringLiteral("sqlState"), error.sqlState);
    add(QStringLiteral("detail"), error.detail);
    add(QStringLiteral("hint"), error.hint);
    return json;
}

ExitCode exitCodeOf(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Invalid:
        return ExitCode::Usage;
    case ErrorKind::Refused:
    case ErrorKind::Stale:
        return ExitCode::Refused;
    default:
        return ExitCode::Failed;
    }
}

ExitCode print(const Result<Answer> &answer, bool asJson)
{
    if (!answer) {
        printError(answer.error());
        if (asJson)
            writeOut(jsonText(QJsonObject { { QStringLiteral("error"), errorJson(answer.error()) } }));
        return exitCodeOf(answer.error());
    }
    writeOut(asJson ? jsonText(answer->json) : answer->text.toUtf8());
    return answer->code;
}

} // namespace tessera
