// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace tessera {

/// Appends whole numbers of any size, small ones in one byte (LEB128).
inline void appendNumber(QByteArray &bytes, quint64 value)
{
    for (; value >= 128; value >>= 7)
        bytes.append(static_cast<char>(value | 128));
    bytes.append(static_cast<char>(value));
}

/// Small numbers of either sign in one byte.
inline void appendSigned(QByteArray &bytes, qint64 value)
{
    appendNumber(bytes, (static_cast<quint64>(value) << 1) ^ static_cast<quint64>(value >> 63));
}

/// Reads what the functions above wrote; never beyond the end.
class PackedReader
{
public:
    explicit PackedReader(QByteArrayView bytes)
        : m_at(bytes.begin())
        , m_end(bytes.end())
    {
    }

    /// False once something was read that is not there.
    [[nodiscard]] bool isGood() const { return m_isGood; }
    [[nodiscard]] QByteArrayView rest() const { return { m_at, m_end }; }

    quint64 number()
    {
        quint64 value = 0;
        for (unsigned shift = 0; m_at != m_end && shift < 64; shift += 7) {
            const auto byte = static_cast<quint8>(*m_at++);
            value |= static_cast<quint64>(byte & 127U) << shift;
            if (byte < 128)
                return value;
        }
        m_isGood = false;
        return 0;
    }

    qint64 signedNumber()
    {
        const auto value = number();
        return static_cast<qint64>(value >> 1) ^ -static_cast<qint64>(value & 1U);
    }

private:
    const char *m_at;
    const char *m_end;
    bool m_isGood = true;
};

} // namespace tessera
