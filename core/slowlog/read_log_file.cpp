// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/slowlog/read_log_file.h"

#include <QCoreApplication>
#include <QFile>

namespace tessera {

namespace {

constexpr qint64 blockLength = 2 << 20;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::ReadLogFile)
};

std::string_view viewOf(const QByteArray &bytes)
{
    return { bytes.constData(), static_cast<std::size_t>(bytes.size()) };
}

} // namespace

Result<ReadLogFile> readLogFile(const QString &path, const std::optional<QByteArray> &prefix,
                                const LogRange &range, const SlowLogSink &sink, std::stop_token stop)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(file.exists() ? ErrorKind::Storage : ErrorKind::NotFound,
                    Words::tr("The log %1 cannot be read: %2").arg(path, file.errorString()));
    auto block = file.read(blockLength);
    const auto zone = QTimeZone::systemTimeZone();
    auto style = guessedStyle(viewOf(block), zone);
    if (prefix)
        style = SlowLogStyle { .format = SlowLogFormat::Stderr, .prefix = *prefix, .zone = zone };
    if (!style)
        return tl::unexpected(style.error());
    SlowLogParser parser(*style);
    parser.begin(0, SlowLogParser::Place::AtEntry);
    const auto inRange = [&](const SlowLogEntry &entry) {
        if (range.contains(entry.at))
            sink(entry);
    };
    qint64 bytes = 0;
    for (; !block.isEmpty(); block = file.read(blockLength)) {
        if (stop.stop_requested())
            return fail(ErrorKind::Cancelled, Words::tr("Reading the log was cancelled."));
        bytes += block.size();
        parser.feed(viewOf(block), inRange);
    }
    parser.finish(inRange);
    return ReadLogFile { *style, bytes, parser.unread() };
}

} // namespace tessera
