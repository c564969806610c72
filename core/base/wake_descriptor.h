// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace tessera {

/// A descriptor that poll(2) can wait on and any thread can make readable. Owns its descriptors.
class WakeDescriptor
{
public:
    WakeDescriptor();
    ~WakeDescriptor();
    Q_DISABLE_COPY_MOVE(WakeDescriptor)

    [[nodiscard]] int readEnd() const { return m_read; }
    void wake() const noexcept;
    void clear() const noexcept;

private:
    int m_read = -1;
    int m_write = -1;
};

} // namespace tessera
