// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/first_paint.h"

#include <QEvent>
#include <QFile>
#include <QTimer>

#include <chrono>
#include <cstdio>

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

void reportAndEnd(qint64 startNanoseconds)
{
    using namespace std::chrono;
    const auto now = duration_cast<nanoseconds>(steady_clock::now().time_since_epoch()).count();
    std::printf("{\"milliseconds\":%.2f,\"rssKilobytes\":%ld}\n",
                static_cast<double>(now - startNanoseconds) / 1e6, residentKilobytes());
    std::fflush(stdout);
    std::_Exit(0);
}

class FirstPaint : public QObject
{
public:
    FirstPaint(QWidget *window, qint64 start)
        : QObject(window)
        , m_start(start)
    {
        window->installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            watched->removeEventFilter(this);
            QTimer::singleShot(0, this, [start = m_start] { reportAndEnd(start); });
        }
        return false;
    }

private:
    qint64 m_start;
};

} // namespace

void reportFirstPaint(QWidget *window)
{
    const auto start = qgetenv(startVariable).toLongLong();
    if (start > 0)
        new FirstPaint(window, start);
}

} // namespace tessera
