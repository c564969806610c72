// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/screenshots.h"

#include "app/console/application.h"

#include <QApplication>
#include <QDir>

#include <cstdio>

namespace tessera {

namespace {

constexpr std::chrono::seconds longestWait { 60 };
constexpr std::chrono::milliseconds settle {
    2500
}; // sizes, health and the layout of the map follow the catalogs
constexpr std::chrono::milliseconds pageSettle { 600 };

/// Shows one page after the other; each gets a moment to lay itself out.
class Photographer : public QObject
{
public:
    Photographer(MainWindow &window, QString folder)
        : QObject(&window)
        , m_window(window)
        , m_folder(std::move(folder))
        , m_left(window.pageIds())
    {
    }

    void next()
    {
        if (m_left.isEmpty()) {
            QApplication::exit(0);
            return;
        }
        m_window.showPage(m_left.first());
        QTimer::singleShot(pageSettle, this, &Photographer::save);
    }

private:
    void save()
    {
        const auto file = QStringLiteral("%1/%2.png").arg(m_folder, m_left.takeFirst());
        if (!m_window.grab().save(file)) {
            std::fprintf(stderr, "%s could not be written.\n", qPrintable(file));
            QApplication::exit(1);
            return;
        }
        std::printf("%s\n", qPrintable(file));
        std::fflush(stdout);
        next();
    }

    MainWindow &m_window;
    QString m_folder;
    QStringList m_left;
};

} // namespace

void saveScreenshots(Application &console, const QString &folder)
{
    QDir().mkpath(folder);
    QObject::connect(&console, &Application::opened, &console, [&console, folder] {
        auto *photographer = new Photographer(console.window(), folder);
        QTimer::singleShot(settle, photographer, &Photographer::next);
    });
    QTimer::singleShot(longestWait, &console, [] {
        std::fprintf(stderr, "The cluster did not open within %lld s.\n",
                     static_cast<long long>(longestWait.count()));
        QApplication::exit(1);
    });
}

} // namespace tessera
