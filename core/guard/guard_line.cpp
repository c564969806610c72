// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/guard/guard_line.h"

#include "core/base/platform_thread.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QHostInfo>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUuid>

#include <future>

namespace tessera {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Guard)
};

constexpr qsizetype longestLine = 256 * 1024;
constexpr auto patienceWithAsker = 500ms;
constexpr int lookUpEvery = 100; // milliseconds, for the end of the listener

QByteArray signatureOf(const QByteArray &text, const QByteArray &secret, const QByteArray &question)
{
    // The question's length is known from its digest: no other pair of texts has the same sum.
    const auto digest = QCryptographicHash::hash(question, QCryptographicHash::Sha256);
    return QMessageAuthenticationCode::hash(digest + text, secret, QCryptographicHash::Sha256).toHex();
}

/// In a time that does not tell where they differ.
bool isSame(const QByteArray &a, const QByteArray &b)
{
    if (a.size() != b.size())
        return false;
    int difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference |= a.at(i) ^ b.at(i);
    return difference == 0;
}

int milliseconds(Deadline deadline)
{
    return static_cast<int>(std::min<std::chrono::milliseconds>(deadline.remaining(), 1h).count());
}

/// Up to the end of the line; nothing when it does not come in time, or never ends.
QByteArray lineFrom(QTcpSocket &socket, Deadline deadline)
{
    while (!socket.canReadLine() && socket.bytesAvailable() < longestLine) {
        if (!socket.waitForReadyRead(milliseconds(deadline)))
            return {};
    }
    return socket.canReadLine() ? socket.readLine().trimmed() : QByteArray();
}

void send(QTcpSocket &socket, const QByteArray &line, Deadline deadline)
{
    socket.write(line + '\n');
    while (socket.bytesToWrite() > 0 && socket.waitForBytesWritten(milliseconds(deadline))) { }
}

void serveOne(QTcpSocket &socket, const QByteArray &secret, const GuardListener::Answer &answer)
{
    const auto deadline = Deadline::in(patienceWithAsker);
    const auto line = lineFrom(socket, deadline);
    const auto question = messageIn(line, secret);
    if (!question)
        return; // who does not know the secret learns nothing
    send(socket, signedLine(answer(*question), secret, line), deadline);
    socket.disconnectFromHost();
    if (socket.state() != QAbstractSocket::UnconnectedState)
        socket.waitForDisconnected(milliseconds(deadline));
}

Result<QHostAddress> addressOf(const QString &host)
{
    const QHostAddress address(host);
    if (!address.isNull())
        return address;
    const auto found = QHostInfo::fromName(host).addresses();
    if (found.isEmpty())
        return fail(ErrorKind::Connection, Words::tr("There is no host named %1.").arg(host));
    return found.first();
}

} // namespace

QByteArray signedLine(const QJsonObject &message, const QByteArray &secret, const QByteArray &question)
{
    const auto text = QJsonDocument(message).toJson(QJsonDocument::Compact);
    return signatureOf(text, secret, question) + ' ' + text;
}

Result<QJsonObject> messageIn(const QByteArray &line, const QByteArray &secret, const QByteArray &question)
{
    const auto end = line.indexOf(' ');
    const auto text = line.mid(end + 1);
    if (end < 0 || !isSame(line.left(end), signatureOf(text, secret, question)))
        return refuse(Words::tr("The other side does not know the guards' secret."));
    const auto message = QJsonDocument::fromJson(text);
    if (!message.isObject())
        return fail(ErrorKind::Invalid, Words::tr("The other side said something that is not understood."));
    return message.object();
}

Result<QJsonObject> askGuard(const HostPort &place, QJsonObject question, const QByteArray &secret,
                             Deadline deadline)
{
    QTcpSocket socket;
    socket.connectToHost(place.host, place.port);
    if (!socket.waitForConnected(milliseconds(deadline)))
        return fail(ErrorKind::Connection,
                    Words::tr("The guard at %1 is not reached: %2.").arg(place.text(), socket.errorString()));
    question.insert(u"nonce"_s, QUuid::createUuid().toString(QUuid::Id128));
    const auto line = signedLine(question, secret);
    send(socket, line, deadline);
    const auto said = lineFrom(socket, deadline);
    if (said.isEmpty())
        return fail(deadline.hasPassed() ? ErrorKind::Timeout : ErrorKind::Refused,
                    deadline.hasPassed()
                        ? Words::tr("The guard at %1 does not answer in time.").arg(place.text())
                        : Words::tr("The guard at %1 has another secret, or is none.").arg(place.text()));
    const auto answer = messageIn(said, secret, line);
    if (answer && answer->contains(u"refused"_s))
        return refuse((*answer)[u"refused"_s].toString());
    return answer;
}

Result<std::unique_ptr<GuardListener>> GuardListener::at(const HostPort &place, QByteArray secret,
                                                         Answer answer)
{
    const auto address = addressOf(place.host);
    if (!address)
        return tl::unexpected(address.error());
    std::promise<QString> problem;
    auto listening = problem.get_future();
    std::unique_ptr<GuardListener> listener(new GuardListener);
    listener->m_thread = std::jthread([=, problem = std::move(problem)](const std::stop_token &stop) mutable {
        nameThisThread("guard listener");
        QTcpServer server;
        const bool isListening = server.listen(*address, place.port);
        problem.set_value(isListening ? QString() : server.errorString());
        while (isListening && !stop.stop_requested()) {
            if (!server.waitForNewConnection(lookUpEvery))
                continue;
            while (const std::unique_ptr<QTcpSocket> socket { server.nextPendingConnection() })
                serveOne(*socket, secret, answer);
        }
    });
    if (const auto said = listening.get(); !said.isEmpty())
        return fail(ErrorKind::Connection,
                    Words::tr("The guard cannot listen at %1: %2.").arg(place.text(), said));
    return listener;
}

} // namespace tessera
