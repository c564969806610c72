// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/desktop_notifier.h"

#include <memory>

class QSystemTrayIcon;

namespace tessera {

/// Tells by an icon in the system's tray; it comes with the first message.
class TrayNotifier : public DesktopNotifier
{
    Q_OBJECT
public:
    explicit TrayNotifier(QObject *parent = nullptr);
    ~TrayNotifier() override;

    [[nodiscard]] bool isAvailable() const override;
    void tell(const DesktopMessage &message) override;
    void withdraw() override;

private:
    void showIcon();

    std::unique_ptr<QSystemTrayIcon> m_icon; ///< Null until something is told
};

} // namespace tessera
