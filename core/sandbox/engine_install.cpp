// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/engine_install.h"

#include "core/postgres/session.h"
#include "core/sandbox/server_files.h"
#include "core/sandbox/text.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

namespace tessera {

namespace {

using namespace Qt::StringLiterals;

QByteArray readText(const QString &path)
{
    QFile file(path);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "engine", qPrintable(path));
    return opened ? file.readAll() : QByteArray();
}

Result<> runScript(Session &session, const QString &name, const QString &sql, Deadline deadline,
                   const std::stop_token &stop)
{
    const auto done = session.script(sql, deadline, stop);
    if (done)
        return {};
    auto error = done.error();
    error.message = SandboxText::tr("The engine cannot be installed (%1): %2").arg(name, error.message);
    return tl::unexpected(error);
}

Result<> installBuiltIn(Session &session, Deadline deadline, const std::stop_token &stop)
{
    for (const auto &file : engineFiles()) {
        const auto sql = QString::fromUtf8(readText(file));
        if (const auto done = runScript(session, QDir(file).dirName(), sql, deadline, stop); !done)
            return done;
    }
    return {};
}

} // namespace

QStringList engineFiles()
{
    QStringList files;
    const QDir folder(u":/engine"_s);
    for (const auto &name : folder.entryList({ u"[0-9]*.sql"_s }, QDir::Files, QDir::Name))
        files << folder.filePath(name);
    return files;
}

QString engineDigest(SandboxEngine engine)
{
    if (engine == SandboxEngine::Citus)
        return {};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const auto &file : engineFiles())
        hash.addData(readText(file));
    return QString::fromLatin1(hash.result().toHex());
}

QByteArray engineSettings()
{
    return citusSettings(readText(u":/engine/settings.tsv"_s));
}

namespace {

/// Some PostgreSQL packages list the libraries that may decode WAL; Citus splits shards through its own.
Result<> allowCitusDecoder(Session &session, Deadline deadline, const std::stop_token &stop)
{
    const auto known = session.run(u"SELECT 1 FROM pg_settings WHERE name = 'output_plugin_libraries'"_s, {},
                                   deadline, stop);
    if (!known)
        return tl::unexpected(known.error());
    if (known->isEmpty())
        return {};
    for (const auto &sql : { u"ALTER SYSTEM SET output_plugin_libraries = pgoutput, test_decoding, citus"_s,
                             u"SELECT pg_reload_conf()"_s }) {
        if (const auto done = session.run(sql, {}, deadline, stop); !done)
            return tl::unexpected(done.error());
    }
    return {};
}

} // namespace

Result<> installEngine(const SandboxPlace &place, SandboxEngine engine, const SandboxNode &node,
                       bool withStatStatements, Deadline deadline, std::stop_token stop)
{
    auto session = Session::open(place.socketConnection(node),
                                 { .setUp = { u"SET client_min_messages = warning"_s } }, deadline, stop);
    if (!session)
        return tl::unexpected(session.error());
    auto done = engine == SandboxEngine::Citus
        ? runScript(*session, u"citus"_s, u"CREATE EXTENSION IF NOT EXISTS citus"_s, deadline, stop)
        : installBuiltIn(*session, deadline, stop);
    if (done && engine == SandboxEngine::Citus)
        done = allowCitusDecoder(*session, deadline, stop);
    if (done && withStatStatements) {
        done = runScript(*session, u"pg_stat_statements"_s,
                         u"CREATE EXTENSION IF NOT EXISTS pg_stat_statements WITH SCHEMA public"_s, deadline,
                         stop);
    }
    return done;
}

Result<> joinNodes(const SandboxPlace &place, const QList<SandboxNode> &nodes, Deadline deadline,
                   std::stop_token stop)
{
    auto session = Session::open(place.socketConnection(nodes.first()), {}, deadline, stop);
    if (!session)
        return tl::unexpected(session.error());
    for (const auto &node : nodes) {
        const auto sql = node.isCoordinator ? u"SELECT citus_set_coordinator_host($1, $2)"_s
                                            : u"SELECT citus_add_node($1, $2)"_s;
        const auto joined =
            session->run(sql, { Value(QString(sandboxHost)), Value(qint32(node.port)) }, deadline, stop);
        if (!joined)
            return tl::unexpected(joined.error());
    }
    return {};
}

} // namespace tessera
