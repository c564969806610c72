// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/tray_notifier.h"

#include <QSystemTrayIcon>

namespace tessera {

namespace {

QSystemTrayIcon::MessageIcon iconFor(Severity severity)
{
    switch (severity) {
    case Severity::Critical:
        return QSystemTrayIcon::Critical;
    case Severity::Warning:
        return QSystemTrayIcon::Warning;
    case Severity::Info:
    case Severity::Ok:
        break;
    }
    return QSystemTrayIcon::Information;
}

/// Some desktops read messages as markup, and a database may be named like a tag.
QString plain(QString text)
{
    return text.replace(QLatin1Char('<'), QChar(0x2039)).replace(QLatin1Char('>'), QChar(0x203a));
}

} // namespace

TrayNotifier::TrayNotifier(QObject *parent)
    : DesktopNotifier(parent)
{
}

TrayNotifier::~TrayNotifier() = default;

bool TrayNotifier::isAvailable() const
{
    return QSystemTrayIcon::isSystemTrayAvailable() && QSystemTrayIcon::supportsMessages();
}

void TrayNotifier::showIcon()
{
    if (!m_icon) {
        m_icon = std::make_unique<QSystemTrayIcon>(QIcon(QStringLiteral(":/icons/tessera.svg")));
        connect(m_icon.get(), &QSystemTrayIcon::messageClicked, this, &DesktopNotifier::clicked);
        connect(m_icon.get(), &QSystemTrayIcon::activated, this, &DesktopNotifier::clicked);
    }
    m_icon->show();
}

void TrayNotifier::tell(const DesktopMessage &message)
{
    showIcon();
    m_icon->setToolTip(plain(message.title));
    m_icon->showMessage(plain(message.title), plain(message.text), iconFor(message.severity));
}

void TrayNotifier::withdraw()
{
    m_icon.reset();
}

} // namespace tessera
