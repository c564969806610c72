// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/http_call.h"

#include <QFile>

#include <curl/curl.h>

#include <algorithm>
#include <memory>

namespace tessera {

namespace {

struct FreeList
{
    void operator()(curl_slist *list) const { curl_slist_free_all(list); }
};
using List = std::unique_ptr<curl_slist, FreeList>;

struct FreeHandle
{
    void operator()(CURL *handle) const { curl_easy_cleanup(handle); }
};

/// No answer that is waited for here is longer; one that goes on is no answer.
constexpr qsizetype longestAnswer = 4 << 20;

size_t keep(char *bytes, size_t size, size_t count, void *answer)
{
    auto &body = *static_cast<QByteArray *>(answer);
    if (body.size() + static_cast<qsizetype>(size * count) > longestAnswer)
        return 0;
    body.append(bytes, static_cast<qsizetype>(size * count));
    return size * count;
}

int stopWhenAsked(void *stop, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    return static_cast<const std::stop_token *>(stop)->stop_requested() ? 1 : 0;
}

Error errorOf(CURLcode code)
{
    const auto words = QString::fromUtf8(curl_easy_strerror(code));
    if (code == CURLE_ABORTED_BY_CALLBACK)
        return { ErrorKind::Cancelled, words };
    if (code == CURLE_OPERATION_TIMEDOUT)
        return { ErrorKind::Timeout, words };
    const bool wasBroken = code == CURLE_SEND_ERROR || code == CURLE_RECV_ERROR || code == CURLE_GOT_NOTHING
        || code == CURLE_PARTIAL_FILE || code == CURLE_WRITE_ERROR;
    return { wasBroken ? ErrorKind::Connection : ErrorKind::Host, words };
}

/// The library copies each text.
void setText(CURL *curl, CURLoption option, const QByteArray &text)
{
    if (!text.isEmpty())
        curl_easy_setopt(curl, option, text.constData());
}

void setIdentity(CURL *curl, const HttpRequest &request)
{
    if (!request.user.isEmpty()) {
        curl_easy_setopt(curl, CURLOPT_HTTPAUTH, static_cast<long>(CURLAUTH_BASIC));
        curl_easy_setopt(curl, CURLOPT_USERNAME, request.user.toUtf8().constData());
        curl_easy_setopt(curl, CURLOPT_PASSWORD, request.password.toUtf8().constData());
    }
    setText(curl, CURLOPT_CAINFO, QFile::encodeName(request.caFile));
    setText(curl, CURLOPT_SSLCERT, QFile::encodeName(request.certificate));
    setText(curl, CURLOPT_SSLKEY, QFile::encodeName(request.keyFile));
}

void setBody(CURL *curl, const HttpRequest &request)
{
    curl_easy_setopt(curl, CURLOPT_CUSTOMREQUEST, request.method.constData());
    if (request.body.isEmpty())
        return;
    curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE, static_cast<long>(request.body.size()));
    curl_easy_setopt(curl, CURLOPT_COPYPOSTFIELDS, request.body.constData());
}

} // namespace

Result<HttpAnswer> callHttp(const HttpRequest &request, Deadline deadline, const std::stop_token &stop)
{
    static const auto initialised = curl_global_init(CURL_GLOBAL_DEFAULT);
    const std::unique_ptr<CURL, FreeHandle> handle(initialised == CURLE_OK ? curl_easy_init() : nullptr);
    if (!handle)
        return tl::unexpected(errorOf(CURLE_FAILED_INIT));
    auto *const curl = handle.get();
    const List headers(curl_slist_append(nullptr, "Content-Type: application/json"));
    const List way(request.connectTo.isEmpty()
                       ? nullptr
                       : curl_slist_append(nullptr, ("::" + request.connectTo.toUtf8()).constData()));
    constexpr std::chrono::milliseconds longest { std::chrono::minutes(1) };
    const auto limit = std::min(deadline.remaining(), longest).count();
    HttpAnswer answer;
    curl_easy_setopt(curl, CURLOPT_URL, request.url.toUtf8().constData());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers.get());
    if (way)
        curl_easy_setopt(curl, CURLOPT_CONNECT_TO, way.get());
    if (!request.passesProxy)
        curl_easy_setopt(curl, CURLOPT_PROXY, "");
    setIdentity(curl, request);
    setBody(curl, request);
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, static_cast<long>(std::max<qint64>(limit, 1)));
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, keep);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &answer.body);
    curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, stopWhenAsked);
    curl_easy_setopt(curl, CURLOPT_XFERINFODATA, &stop);
    if (const auto code = curl_easy_perform(curl); code != CURLE_OK)
        return tl::unexpected(errorOf(code));
    long status = 0;
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
    answer.status = static_cast<int>(status);
    return answer;
}

} // namespace tessera
