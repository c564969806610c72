// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/slowlog/node_log.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::NodeLog)
};

QTimeZone zoneOf(const QString &name)
{
    const QTimeZone zone(name.toLatin1());
    return zone.isValid() ? zone : QTimeZone::utc();
}

/// csvlog and jsonlog hold all of an entry; csvlog is the shorter.
std::optional<SlowLogFormat> formatOf(const QStringList &destinations)
{
    if (destinations.contains(u"csvlog"_s))
        return SlowLogFormat::Csv;
    if (destinations.contains(u"jsonlog"_s))
        return SlowLogFormat::Json;
    return destinations.contains(u"stderr"_s) ? std::optional(SlowLogFormat::Stderr) : std::nullopt;
}

} // namespace

Result<NodeLogSettings> nodeLogSettings(const QString &json)
{
    const auto said = QJsonDocument::fromJson(json.toUtf8()).object();
    if (!said.contains(u"group"_s))
        return fail(ErrorKind::Server, Words::tr("The answer about the log cannot be read."));
    QStringList destinations;
    for (const auto &one : said[u"destination"_s].toString().split(u','))
        destinations << one.trimmed().toLower();
    return NodeLogSettings { .group = GroupId { said[u"group"_s].toInt() },
                             .isCollected = said[u"collector"_s].toBool(),
                             .destinations = destinations,
                             .prefix = said[u"prefix"_s].toString().toUtf8(),
                             .zone = said[u"zone"_s].toString(),
                             .language = said[u"language"_s].toString(),
                             .threshold = said[u"threshold"_s].toInt(-1),
                             .mayList = said[u"mayList"_s].toBool(),
                             .mayRead = said[u"mayRead"_s].toBool(),
                             .mayKnowFolder = said[u"mayKnowFolder"_s].toBool() };
}

Result<SlowLogStyle> styleOf(const NodeLogSettings &settings)
{
    if (!settings.isCollected)
        return refuse(
            Words::tr("Its log cannot be read over SQL: set logging_collector = on, log_destination = "
                      "'csvlog' and log_min_duration_statement, and restart the server."));
    if (!settings.mayRead || !settings.mayList || !settings.mayKnowFolder)
        return fail(
            ErrorKind::Permission,
            Words::tr("This role may not read its log: a superuser runs GRANT pg_monitor TO the role and "
                      "GRANT EXECUTE ON FUNCTION pg_read_binary_file(text, bigint, bigint, boolean) "
                      "TO the role, on every node."));
    const auto format = formatOf(settings.destinations);
    if (!format)
        return refuse(Words::tr("It logs to %1 only: add csvlog to log_destination.")
                          .arg(settings.destinations.join(u", "_s)));
    const auto prefix =
        std::string_view(settings.prefix.constData(), static_cast<std::size_t>(settings.prefix.size()));
    if (*format == SlowLogFormat::Stderr && !LogLinePrefix(prefix).hasTime())
        return refuse(Words::tr("The lines of its log do not say when they were written: add csvlog to "
                                "log_destination, or %m to log_line_prefix."));
    return SlowLogStyle { .format = *format, .prefix = settings.prefix, .zone = zoneOf(settings.zone) };
}

QString noteOn(const NodeLogSettings &settings)
{
    if (settings.threshold < 0)
        return Words::tr("It logs no slow statements: set log_min_duration_statement.");
    const bool isEnglish = settings.language.isEmpty() || settings.language.startsWith(u"en"_s)
        || settings.language.startsWith(u"C"_s) || settings.language == u"POSIX"_s;
    return isEnglish
        ? QString()
        : Words::tr("It logs in the language %1, which is not understood: set lc_messages = 'C'.")
              .arg(settings.language);
}

QString slowLogHowTo()
{
    return u"SELECT run_command_on_all_nodes($$ALTER SYSTEM SET logging_collector = on$$);\n"
           "SELECT run_command_on_all_nodes($$ALTER SYSTEM SET log_destination = 'csvlog'$$);\n"
           "SELECT run_command_on_all_nodes($$ALTER SYSTEM SET log_min_duration_statement = '250ms'$$);\n"
           "SELECT run_command_on_all_nodes('SELECT pg_reload_conf()');"_s;
}

} // namespace tessera
