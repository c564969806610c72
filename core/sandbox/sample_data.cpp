// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/sample_data.h"

#include "core/base/log.h"
#include "core/postgres/session.h"
#include "core/sandbox/text.h"

#include <QDir>
#include <QFile>

namespace tessera {

namespace {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

constexpr auto undoDeadline = 60s;

/// The samples end each statement with a semicolon at the end of a line, and only there.
QStringList statementsIn(const QString &text)
{
    QStringList statements;
    for (const auto &part : text.split(u";\n"_s)) {
        if (!part.trimmed().isEmpty())
            statements << part.trimmed();
    }
    return statements;
}

Result<> runAll(Session &session, const QStringList &statements, Deadline deadline,
                const std::stop_token &stop)
{
    for (const auto &statement : statements) {
        if (const auto done = session.script(statement, deadline, stop); !done)
            return tl::unexpected(done.error());
    }
    return {};
}

/// Errors: Refused when a table of the sample is there already, so that the undo cannot hit the user's.
Result<> checkNothingThere(Session &session, const SampleScript &script, Deadline deadline)
{
    for (const auto &statement :
         script.undo) { // DROP TABLE IF EXISTS name, DROP SCHEMA IF EXISTS name CASCADE
        const auto words = statement.split(QLatin1Char(' '));
        const auto lookUp = words[1] == u"SCHEMA"_s ? u"SELECT to_regnamespace($1) IS NOT NULL"_s
                                                    : u"SELECT to_regclass($1) IS NOT NULL"_s;
        const auto object = words[4];
        const auto isThere = session.run(lookUp, { Value(object) }, deadline);
        if (!isThere)
            return tl::unexpected(isThere.error());
        if (isThere->get<bool>(0, 0)) {
            return refuse(
                SandboxText::tr("%1 is in the sandbox already; the sample would overwrite it.").arg(object));
        }
    }
    return {};
}

} // namespace

QStringList sampleNames()
{
    QStringList names;
    for (const auto &file : QDir(u":/sample"_s).entryList({ u"*.sql"_s }, QDir::Files, QDir::Name))
        names << file.section(QLatin1Char('.'), 0, 0);
    return names;
}

Result<> checkSampleName(const QString &name)
{
    if (sampleNames().contains(name))
        return {};
    return fail(
        ErrorKind::Invalid,
        SandboxText::tr("There is no sample \"%1\"; there are: %2.").arg(name, sampleNames().join(u", "_s)));
}

SampleScript sampleScript(const QString &name)
{
    QFile file(u":/sample/%1.sql"_s.arg(name));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "sampleScript", qPrintable(name));
    if (!opened)
        return {};
    const auto halves = QString::fromUtf8(file.readAll()).split(u"-- undo\n"_s);
    return { statementsIn(halves.first()), statementsIn(halves.last()) };
}

Result<> loadSample(const ConnInfo &coordinator, const QString &name, Deadline deadline, std::stop_token stop)
{
    const SessionOptions options { .setUp = { u"SET client_min_messages = warning"_s } };
    auto session = Session::open(coordinator, options, deadline, stop);
    if (!session)
        return tl::unexpected(session.error());
    const auto script = sampleScript(name);
    if (const auto checked = checkNothingThere(*session, script, deadline); !checked)
        return checked;
    const auto loaded = runAll(*session, script.load, deadline, stop);
    if (loaded)
        return {};
    auto cleaner = Session::open(coordinator, options, Deadline::in(undoDeadline));
    if (!cleaner || !runAll(*cleaner, script.undo, Deadline::in(undoDeadline), {}))
        qCWarning(lcSandbox) << "the half-loaded sample" << name << "cannot be removed";
    return loaded;
}

} // namespace tessera
