// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/first_paint.h"

#include <QEvent>
#include <QFile>
#include <QTimer>

#include <chrono>
#include <cstdio>
#include <utility>

namespace tessera {

namespace {

long residentKilobytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const auto &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).simplified().split(' ').constFirst().toLong();
    }
    return 0;
}

qint64 nowNanoseconds()
{
    using namespace std::chrono;
    return duration_cast<nanoseconds>(steady_clock::now().time_since_epoch()).count();
}

void reportAndEnd(qint64 nanoseconds)
{
    std::printf("{\"milliseconds\":%.2f,\"rssKilobytes\":%ld}\n", static_cast<double>(nanoseconds) / 1e6,
                residentKilobytes());
    std::fflush(stdout);
    std::_Exit(0);
}

class FirstPaint : public QObject
{
public:
    FirstPaint(QWidget *window, std::function<void()> then)
        : QObject(window)
        , m_then(std::move(then))
    {
        window->installEventFilter(this);
        QTimer::singleShot(longestWait, this, &FirstPaint::tell);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            watched->removeEventFilter(this);
            QTimer::singleShot(0, this, &FirstPaint::tell);
        }
        return false;
    }

private:
    static constexpr std::chrono::seconds longestWait { 1 };

    void tell()
    {
        if (const auto then = std::exchange(m_then, {}))
            then();
        deleteLater();
    }

    std::function<void()> m_then;
};

} // namespace

void afterFirstPaint(QWidget *window, std::function<void()> then)
{
    new FirstPaint(window, std::move(then));
}

void reportFirstPaint(QWidget *window)
{
    constexpr std::chrono::milliseconds untilBuilt { 500 };
    const auto start = qgetenv(startVariable).toLongLong();
    if (start == 0)
        return;
    afterFirstPaint(window, [start, window] {
        const auto taken = nowNanoseconds() - start;
        QTimer::singleShot(untilBuilt, window, [taken] { reportAndEnd(taken); });
    });
}

} // namespace tessera
