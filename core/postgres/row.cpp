// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/postgres/row.h"

#include <libpq-fe.h>

namespace tessera {

int Rows::size() const
{
    return m_result ? PQntuples(m_result.get()) : 0;
}

int Rows::columns() const
{
    return m_result ? PQnfields(m_result.get()) : 0;
}

int Rows::column(const char *name) const
{
    for (int i = 0; i < columns(); ++i) {
        if (qstrcmp(PQfname(m_result.get(), i), name) == 0)
            return i;
    }
    return -1;
}

QString Rows::columnName(int column) const
{
    return QString::fromUtf8(PQfname(m_result.get(), column));
}

bool Rows::isNull(int row, int column) const
{
    return PQgetisnull(m_result.get(), row, column) != 0;
}

QByteArray Rows::view(int row, int column) const
{
    return QByteArray::fromRawData(PQgetvalue(m_result.get(), row, column),
                                   PQgetlength(m_result.get(), row, column));
}

QByteArray Rows::bytes(int row, int column) const
{
    const auto raw = view(row, column);
    return { raw.constData(), raw.size() };
}

qint64 Rows::affected() const
{
    return m_result ? QByteArray(PQcmdTuples(m_result.get())).toLongLong() : 0;
}

} // namespace tessera
