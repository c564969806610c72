// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alerts/webhook.h"

#include "core/base/http_call.h"

#include <QCoreApplication>

namespace tessera {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Webhook)
};

Error inOurWords(const Error &error)
{
    if (error.kind == ErrorKind::Cancelled)
        return { error.kind, Words::tr("Sending was stopped.") };
    if (error.kind == ErrorKind::Timeout)
        return { error.kind, Words::tr("The webhook does not answer in time.") };
    return { error.kind, Words::tr("The webhook cannot be reached: %1").arg(error.message) };
}

} // namespace

Result<> postJson(const QString &url, const QByteArray &body, Deadline deadline, const std::stop_token &stop)
{
    constexpr int firstGood = 200;
    constexpr int firstOther = 300;
    const auto answer = callHttp({ .method = "POST", .url = url, .body = body }, deadline, stop);
    if (!answer)
        return tl::unexpected(inOurWords(answer.error()));
    if (answer->status < firstGood || answer->status >= firstOther)
        return fail(ErrorKind::Host, Words::tr("The webhook answers with status %1.").arg(answer->status));
    return {};
}

} // namespace tessera
