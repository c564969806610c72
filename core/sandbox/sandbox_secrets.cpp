// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/sandbox_secrets.h"

#include "core/postgres/quote.h"
#include "core/postgres/session.h"
#include "core/sandbox/server_files.h"
#include "core/sandbox/text.h"

#include <QFile>
#include <QRandomGenerator>
#include <QSaveFile>

#include <array>

namespace tessera {

namespace {

using namespace Qt::StringLiterals;

/// One line of a password file: five fields with ':' and '\' escaped.
struct PassLine
{
    quint16 port = 0;
    QString role;
    QString password;
};

QString escaped(QString field)
{
    return field.replace(QLatin1Char('\\'), u"\\\\"_s).replace(QLatin1Char(':'), u"\\:"_s);
}

QString text(const PassLine &line)
{
    return u"%1:%2:*:%3:%4\n"_s.arg(sandboxHost)
        .arg(line.port)
        .arg(escaped(line.role), escaped(line.password));
}

QStringList fieldsOf(const QString &line)
{
    QStringList fields { QString() };
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line[i] == QLatin1Char('\\') && i + 1 < line.size())
            fields.last() += line[++i];
        else if (line[i] == QLatin1Char(':'))
            fields << QString();
        else
            fields.last() += line[i];
    }
    return fields;
}

QList<PassLine> readPassFile(const SandboxPlace &place)
{
    QList<PassLine> lines;
    QFile file(place.passFile());
    if (!file.open(QIODevice::ReadOnly))
        return lines;
    for (const auto &line : QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const auto fields = fieldsOf(line);
        if (fields.size() == 5)
            lines << PassLine { static_cast<quint16>(fields[1].toUInt()), fields[3], fields[4] };
    }
    return lines;
}

} // namespace

Result<> writeUserFile(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    const bool isOpen = file.open(QIODevice::WriteOnly);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (!isOpen || file.write(content) != content.size() || !file.commit()) {
        return fail(
            ErrorKind::Storage,
            SandboxText::tr("The password file %1 cannot be written: %2").arg(path, file.errorString()));
    }
    return {};
}

QString generatePassword()
{
    std::array<quint32, 6> bits;
    QRandomGenerator::system()->generate(bits.begin(), bits.end());
    const QByteArray raw(reinterpret_cast<const char *>(bits.data()), sizeof bits);
    return QString::fromLatin1(raw.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QString superuserPassword(const SandboxPlace &place)
{
    for (const auto &line : readPassFile(place)) {
        if (line.role == sandboxSuperuser && !line.password.isEmpty())
            return line.password;
    }
    return generatePassword();
}

Result<> writePassFiles(const SandboxPlace &place, const QList<quint16> &ports, const QString &role,
                        const QString &password)
{
    QMap<QString, QString> passwords;
    for (const auto &line : readPassFile(place))
        passwords.insert(line.role, line.password);
    passwords.insert(role, password);
    QString content;
    for (auto it = passwords.begin(); it != passwords.end(); ++it) {
        for (const auto port : ports)
            content += text({ port, it.key(), it.value() });
    }
    return writeUserFile(place.passFile(), content.toUtf8()).and_then([&] {
        return writeServerFile(place.home, place.serverPassFile(), content.toUtf8());
    });
}

Result<> setPassword(const SandboxPlace &place, const SandboxNode &node, const QString &role,
                     const QString &password, Deadline deadline, std::stop_token stop)
{
    // Citus would repeat it on every node, at the same time as we do.
    const SessionOptions options { .setUp = { u"SET citus.enable_alter_role_propagation = off"_s } };
    auto session = Session::open(place.socketConnection(node), options, deadline, stop);
    if (!session)
        return tl::unexpected(session.error());
    const auto verifier = session->passwordVerifier(role, password);
    if (!verifier)
        return tl::unexpected(verifier.error());
    const auto sql = u"ALTER ROLE %1 PASSWORD %2"_s.arg(quoteIdentifier(role), quoteLiteral(*verifier));
    const auto changed = session->script(sql, deadline, stop);
    if (!changed)
        return tl::unexpected(changed.error());
    return {};
}

Result<> createLoginRole(const SandboxPlace &place, const SandboxRecord &record, const QString &role,
                         Deadline deadline, std::stop_token stop)
{
    auto session = Session::open(place.socketConnection(record.nodes.first()), {}, deadline, stop);
    if (!session)
        return tl::unexpected(session.error());
    const auto password = generatePassword();
    const auto verifier = session->passwordVerifier(role, password);
    if (!verifier)
        return tl::unexpected(verifier.error());
    const auto made = session->script(
        u"CREATE ROLE %1 LOGIN PASSWORD %2"_s.arg(quoteIdentifier(role), quoteLiteral(*verifier)), deadline,
        stop);
    if (!made)
        return tl::unexpected(made.error());
    if (record.engine == SandboxEngine::BuiltIn) { // Citus carries CREATE ROLE to the workers by itself
        const auto synced =
            session->run(u"SELECT tessera_engine.sync_role($1)"_s, { Value(role) }, deadline, stop);
        if (!synced)
            return tl::unexpected(synced.error());
    }
    return writePassFiles(place, record.doors(), role, password);
}

} // namespace tessera
