// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desktop_message.h"

#include <QObject>

namespace tessera {

/// The door to what the desktop shows beside all windows. Lives in the GUI thread.
class DesktopNotifier : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// False where the desktop has no place for messages, or cannot say yet.
    [[nodiscard]] virtual bool isAvailable() const = 0;
    virtual void tell(const DesktopMessage &message) = 0;
    /// Nothing more is to be told: what is left of the last message goes.
    virtual void withdraw() = 0;

signals:
    void clicked(); ///< On the message that was told last, or on what it left
};

} // namespace tessera
