// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hosts/control_data.h"

#include <QCoreApplication>
#include <QHash>

namespace tessera {

using namespace Qt::StringLiterals;

Result<ControlData> controlDataFrom(const QByteArray &printed)
{
    QHash<QString, QString> fields;
    for (const auto &line : QString::fromUtf8(printed).split(u'\n'))
        fields.insert(line.section(u':', 0, 0), line.section(u':', 1).trimmed());
    ControlData data { .state = fields.value(u"Database cluster state"_s),
                       .systemIdentifier = fields.value(u"Database system identifier"_s),
                       .timeline = fields.value(u"Latest checkpoint's TimeLineID"_s).toInt(),
                       .checkpoint = fields.value(u"Latest checkpoint location"_s),
                       .hasChecksums = fields.value(u"Data page checksum version"_s).toInt() > 0,
                       .hasWalHints = fields.value(u"wal_log_hints setting"_s) == u"on"_s };
    if (data.state.isEmpty() || data.systemIdentifier.isEmpty() || data.checkpoint.isEmpty())
        return fail(ErrorKind::Host,
                    QCoreApplication::translate("tessera::ServerHost",
                                                "pg_controldata printed something that is not understood."));
    return data;
}

} // namespace tessera
