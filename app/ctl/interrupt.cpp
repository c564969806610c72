// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/interrupt.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>

namespace tessera {

namespace {

/// What the handler writes and the watcher reads: 's' for a signal, 'e' for the end of the program.
std::array<int, 2> wakePipe { -1, -1 };
volatile std::sig_atomic_t signalsSeen = 0;

extern "C" void onSignal(int number)
{
    if (signalsSeen != 0)
        _exit(128 + number);
    signalsSeen = 1;
    const int before = errno;
    [[maybe_unused]] const auto written = write(wakePipe[1], "s", 1);
    errno = before;
}

void watch(std::stop_source source)
{
    char what = 0;
    while (read(wakePipe[0], &what, 1) < 0 && errno == EINTR) { }
    if (what == 's')
        source.request_stop();
}

} // namespace

Interrupt::Interrupt()
{
    if (pipe2(wakePipe.data(), O_CLOEXEC) != 0)
        return;
    m_watcher = std::jthread([source = m_source] { watch(source); });
    std::signal(SIGINT, onSignal);
    std::signal(SIGTERM, onSignal);
}

Interrupt::~Interrupt()
{
    [[maybe_unused]] const auto written = write(wakePipe[1], "e", 1);
}

} // namespace tessera
