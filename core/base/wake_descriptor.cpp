// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/wake_descriptor.h"

#include <fcntl.h>
#include <unistd.h>

namespace tessera {

WakeDescriptor::WakeDescriptor()
{
    int ends[2] = { -1, -1 };
    if (::pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0)
        qFatal("no file descriptors left");
    m_read = ends[0];
    m_write = ends[1];
}

WakeDescriptor::~WakeDescriptor()
{
    ::close(m_read);
    ::close(m_write);
}

void WakeDescriptor::wake() const noexcept
{
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(m_write, &byte, 1);
}

void WakeDescriptor::clear() const noexcept
{
    char buffer[16];
    while (::read(m_read, buffer, sizeof buffer) > 0) { }
}

} // namespace tessera
