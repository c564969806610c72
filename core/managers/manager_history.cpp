// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/managers/manager_history.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

/// A position as PostgreSQL writes it: "0/3000060".
QString lsnText(qint64 position)
{
    constexpr int halfBits = 32;
    constexpr qint64 lower = 0xffffffff;
    return QString::number(position >> halfBits, 16).toUpper() + u'/'
        + QString::number(position & lower, 16).toUpper();
}

} // namespace

Result<QList<ManagerChange>> patroniHistory(const QByteArray &answer)
{
    QJsonParseError flaw;
    const auto document = QJsonDocument::fromJson(answer, &flaw);
    if (flaw.error != QJsonParseError::NoError || !document.isArray())
        return fail(ErrorKind::Server,
                    QCoreApplication::translate("tessera::Managers", "This is no answer of Patroni."));
    QList<ManagerChange> changes;
    for (const auto &item : document.array()) {
        const auto row = item.toArray();
        if (row.size() < 3)
            continue;
        changes << ManagerChange { .at = QDateTime::fromString(row[3].toString(), Qt::ISODateWithMs).toUTC(),
                                   .timeline = row[0].toInt(),
                                   .lsn = lsnText(row[1].toInteger()),
                                   .reason = row[2].toString(),
                                   .leader = row[4].toString() };
    }
    return changes;
}

} // namespace tessera
