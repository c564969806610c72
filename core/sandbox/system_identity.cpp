// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/system_identity.h"

#include "core/hosts/program.h"
#include "core/sandbox/server_files.h"
#include "core/sandbox/text.h"

#include <QDateTime>
#include <QFile>
#include <QRandomGenerator>

#include <cstring>

namespace tessera {

namespace {

using namespace Qt::StringLiterals;

/// CRC-32C (Castagnoli), as PostgreSQL computes it, over growing prefixes.
class Crc32c
{
public:
    void add(char byte)
    {
        constexpr quint32 reversedPolynomial = 0x82f63b78;
        m_state ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit)
            m_state = (m_state >> 1) ^ ((m_state & 1) != 0 ? reversedPolynomial : 0);
    }
    [[nodiscard]] quint32 value() const { return ~m_state; }

private:
    quint32 m_state = ~0U;
};

/// Offset and value of the checksum.
struct Checksum
{
    qsizetype offset = 0;
    quint32 value = 0;
};

quint32 wordAt(const QByteArray &bytes, qsizetype offset)
{
    quint32 word = 0;
    std::memcpy(&word, bytes.constData() + offset, sizeof word);
    return word;
}

std::optional<Checksum> findChecksum(const QByteArray &control)
{
    constexpr qsizetype largest = 512; // PostgreSQL keeps the structure within one sector
    constexpr qsizetype smallest = 64;
    Crc32c crc;
    for (qsizetype i = 0; i < std::min(largest, control.size() - 4); ++i) {
        if (i % 4 == 0 && i >= smallest && wordAt(control, i) == crc.value())
            return Checksum { i, crc.value() };
        crc.add(control[i]);
    }
    return std::nullopt;
}

/// As initdb makes them: the seconds, then what tells servers of one second apart.
quint64 newIdentifier()
{
    const auto seconds = static_cast<quint64>(QDateTime::currentSecsSinceEpoch());
    return (seconds << 32) | QRandomGenerator::system()->generate();
}

} // namespace

std::optional<QByteArray> withSystemIdentifier(QByteArray control, quint64 identifier)
{
    const auto checksum = findChecksum(control);
    if (!checksum)
        return std::nullopt;
    std::memcpy(control.data(), &identifier, sizeof identifier);
    Crc32c crc;
    for (qsizetype i = 0; i < checksum->offset; ++i)
        crc.add(control[i]);
    const auto value = crc.value();
    std::memcpy(control.data() + checksum->offset, &value, sizeof value);
    return control;
}

Result<> giveIdentity(const SandboxHome &home, const PostgresPrograms &programs, const SandboxNode &node,
                      Deadline deadline)
{
    QFile file(node.folder + u"/global/pg_control"_s);
    const auto changed =
        file.open(QIODevice::ReadOnly) ? withSystemIdentifier(file.readAll(), newIdentifier()) : std::nullopt;
    if (!changed)
        return fail(ErrorKind::Storage, SandboxText::tr("%1 cannot be understood.").arg(file.fileName()));
    if (const auto written = writeServerFile(home, file.fileName(), *changed); !written)
        return written;
    // The write-ahead log names the system too.
    const auto reset = runProgram({ .path = programs.path(u"pg_resetwal"_s),
                                    .arguments = { u"--pgdata"_s, node.folder },
                                    .user = home.serverUser },
                                  deadline);
    if (!reset)
        return tl::unexpected(reset.error());
    return {};
}

} // namespace tessera
