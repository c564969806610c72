// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alerts/alert_action.h"

#include "core/alerts/webhook.h"
#include "core/base/platform_child.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QUrl>

namespace tessera {

namespace {

using namespace Qt::StringLiterals;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::AlertAction)
};

Result<> runCommand(const QStringList &command, const QByteArray &message, Deadline deadline,
                    const std::stop_token &stop)
{
    constexpr int turn = 50;
    QProcess process;
    endWithParent(process);
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(command.first(), command.mid(1));
    process.write(message + '\n');
    process.closeWriteChannel();
    while (!process.waitForFinished(turn) && process.state() != QProcess::NotRunning) {
        if (!stop.stop_requested() && !deadline.hasPassed())
            continue;
        process.kill();
        process.waitForFinished();
        return stop.stop_requested()
            ? fail(ErrorKind::Cancelled, Words::tr("The command was stopped."))
            : fail(ErrorKind::Timeout, Words::tr("The command did not end in time."));
    }
    if (process.error() == QProcess::FailedToStart)
        return fail(ErrorKind::Host, Words::tr("The command cannot be started."));
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return fail(ErrorKind::Host, Words::tr("The command ended with status %1.").arg(process.exitCode()));
    return {};
}

} // namespace

QString safeText(const AlertAction &action)
{
    return action.url.isEmpty() ? QFileInfo(action.command.value(0)).fileName() : QUrl(action.url).host();
}

Result<> checkAction(const AlertAction &action)
{
    static const QRegularExpression form(u"^[a-z0-9][a-z0-9-]{0,62}$"_s);
    if (!form.match(action.id).hasMatch())
        return fail(ErrorKind::Invalid,
                    Words::tr("The name of an action is made of small letters, digits and dashes."));
    const QUrl url(action.url, QUrl::StrictMode);
    const bool isWeb =
        url.isValid() && !url.host().isEmpty() && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1);
    if (action.command.isEmpty() == action.url.isEmpty() || (!action.url.isEmpty() && !isWeb))
        return fail(ErrorKind::Invalid, Words::tr("An action is either an http address or a command."));
    return {};
}

QJsonObject toJson(const AlertAction &action)
{
    return { { u"id"_s, action.id },
             { u"url"_s, action.url },
             { u"command"_s, QJsonArray::fromStringList(action.command) },
             { u"leastSeverity"_s, static_cast<int>(action.leastSeverity) } };
}

Result<AlertAction> alertActionFromJson(const QJsonObject &json)
{
    const auto severity =
        std::clamp(json[u"leastSeverity"_s].toInt(), 0, static_cast<int>(AlertSeverity::Verbose));
    AlertAction action { .id = json[u"id"_s].toString(),
                         .url = json[u"url"_s].toString(),
                         .leastSeverity = static_cast<AlertSeverity>(severity) };
    for (const auto &word : json[u"command"_s].toArray())
        action.command << word.toString();
    if (const auto checked = checkAction(action); !checked)
        return tl::unexpected(checked.error());
    return action;
}

QJsonObject messageOf(const AlertTransition &transition, const AlertRule &rule, const AlertContext &context)
{
    const auto &key = transition.key;
    const auto at = QDateTime::fromSecsSinceEpoch(
        std::chrono::seconds(transition.at.time_since_epoch()).count(), Qt::UTC);
    return { { u"cluster"_s, context.cluster },
             { u"rule"_s, key.rule },
             { u"sentence"_s, sentenceOf(rule) },
             { u"severity"_s, nameOf(rule.severity) },
             { u"state"_s, nameOf(transition.to) },
             { u"nodeId"_s, nodeIdJson(key.subject) },
             { u"node"_s, context.nodeNames.value(key.subject) },
             { u"part"_s, key.part },
             { u"value"_s, transition.value },
             { u"threshold"_s, rule.threshold },
             { u"at"_s, at.toString(Qt::ISODate) } };
}

QByteArray testMessage(const QString &cluster, Minute at)
{
    const AlertRule rule { .id = u"test"_s, .metric = u"is_db_alive"_s };
    const AlertTransition made { { rule.id, {} }, AlertState::Quiet, AlertState::Firing, at };
    return QJsonDocument(messageOf(made, rule, { cluster, {} })).toJson(QJsonDocument::Compact);
}

bool isTold(const AlertTransition &transition)
{
    return !transition.isSilenced
        && (transition.to == AlertState::Firing || transition.to == AlertState::Resolved);
}

Result<> perform(const AlertAction &action, const QByteArray &message, Deadline deadline,
                 const std::stop_token &stop)
{
    return action.url.isEmpty() ? runCommand(action.command, message, deadline, stop)
                                : postJson(action.url, message, deadline, stop);
}

} // namespace tessera
