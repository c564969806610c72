// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alerts/webhook.h"

#include <QCoreApplication>

#include <curl/curl.h>

#include <algorithm>
#include <memory>

namespace tessera {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Webhook)
};

struct FreeList
{
    void operator()(curl_slist *list) const { curl_slist_free_all(list); }
};

struct FreeHandle
{
    void operator()(CURL *handle) const { curl_easy_cleanup(handle); }
};

/// What it answers is not wanted.
size_t drop(char *, size_t size, size_t count, void *)
{
    return size * count;
}

int stopWhenAsked(void *stop, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    return static_cast<const std::stop_token *>(stop)->stop_requested() ? 1 : 0;
}

Result<> verdictOf(CURLcode code, long status)
{
    constexpr long firstGood = 200;
    constexpr long firstOther = 300;
    if (code == CURLE_ABORTED_BY_CALLBACK)
        return fail(ErrorKind::Cancelled, Words::tr("Sending was stopped."));
    if (code == CURLE_OPERATION_TIMEDOUT)
        return fail(ErrorKind::Timeout, Words::tr("The webhook does not answer in time."));
    if (code != CURLE_OK)
        return fail(
            ErrorKind::Host,
            Words::tr("The webhook cannot be reached: %1").arg(QString::fromUtf8(curl_easy_strerror(code))));
    if (status < firstGood || status >= firstOther)
        return fail(ErrorKind::Host, Words::tr("The webhook answers with status %1.").arg(status));
    return {};
}

} // namespace

Result<> postJson(const QString &url, const QByteArray &body, Deadline deadline, const std::stop_token &stop)
{
    static const auto initialised = curl_global_init(CURL_GLOBAL_DEFAULT);
    const std::unique_ptr<CURL, FreeHandle> handle(initialised == CURLE_OK ? curl_easy_init() : nullptr);
    if (!handle)
        return fail(ErrorKind::Host, Words::tr("The webhook cannot be called."));
    const std::unique_ptr<curl_slist, FreeList> headers(
        curl_slist_append(nullptr, "Content-Type: application/json"));
    const auto address = url.toUtf8();
    constexpr std::chrono::milliseconds longest { std::chrono::minutes(1) };
    const auto limit = std::min(deadline.remaining(), longest).count();
    auto *const curl = handle.get();
    curl_easy_setopt(curl, CURLOPT_URL, address.constData());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers.get());
    curl_easy_setopt(curl, CURLOPT_POSTFIELDS, body.constData());
    curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE, static_cast<long>(body.size()));
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, static_cast<long>(std::max<qint64>(limit, 1)));
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, drop);
    curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, stopWhenAsked);
    curl_easy_setopt(curl, CURLOPT_XFERINFODATA, &stop);
    const auto code = curl_easy_perform(curl);
    long status = 0;
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
    return verdictOf(code, status);
}

} // namespace tessera
