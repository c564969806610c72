// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <compare>

namespace tessera {

/// A number of bytes.
struct ByteCount
{
    qint64 value = 0;
    auto operator<=>(const ByteCount &) const = default;
    ByteCount &operator+=(ByteCount other)
    {
        value += other.value;
        return *this;
    }
    friend ByteCount operator+(ByteCount a, ByteCount b) { return { a.value + b.value }; }
    friend ByteCount operator-(ByteCount a, ByteCount b) { return { a.value - b.value }; }
};

} // namespace tessera
