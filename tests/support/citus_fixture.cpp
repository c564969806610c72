// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/citus_fixture.h"

#include "core/postgres/quote.h"

#include <QFile>

namespace tessera::testing {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString readFixture(const QString &path)
{
    QFile file(QStringLiteral(TESSERA_FIXTURES "/") + path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read the fixture %s", qPrintable(file.fileName()));
    return QString::fromUtf8(file.readAll());
}

Session openOrFail(const ConnInfo &info)
{
    auto session = Session::open(info, {}, Deadline::in(20s));
    if (!session)
        qFatal("cannot open the fixture: %s", qPrintable(session.error().message));
    return std::move(*session);
}

} // namespace

QStringList fixtureVersions()
{
    return { u"11.3"_s, u"12.0"_s, u"12.1"_s, u"13.0"_s, u"13.1"_s, u"13.2"_s, u"14.0"_s };
}

ConnInfo makeCitusFixture(const PostgresServer &server, const QString &version, const QString &world)
{
    const auto database = world + u' ' + version;
    auto admin = openOrFail(server.superuser());
    runOrFail(admin, u"CREATE DATABASE "_s + quoteIdentifier(database));
    runOrFail(admin,
              u"ALTER DATABASE %1 SET fixture.version = 'Citus %2.0 on a fixture'"_s.arg(
                  quoteIdentifier(database), version));
    auto info = server.superuser();
    info.set(u"dbname"_s, database);
    auto session = openOrFail(info);
    for (const auto &each : fixtureVersions()) {
        if (QVersionNumber::fromString(each) <= QVersionNumber::fromString(version))
            runOrFail(session, readFixture(u"citus-%1/changes.sql"_s.arg(each)));
    }
    runOrFail(session, readFixture(world + u".sql"_s));
    return info;
}

} // namespace tessera::testing
