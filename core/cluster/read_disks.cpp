// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cluster/read_disks.h"

#include "core/cluster/node_fan_out.h"
#include "core/postgres/sql_text.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace tessera {

using namespace Qt::StringLiterals;

std::optional<NodeDisk> diskFrom(const QString &answer)
{
    const auto said = QJsonDocument::fromJson(answer.toUtf8()).object();
    if (!said[u"free"_s].isDouble() || !said[u"total"_s].isDouble())
        return std::nullopt;
    return NodeDisk { ByteCount { said[u"free"_s].toInteger() }, ByteCount { said[u"total"_s].toInteger() } };
}

Result<DisksPtr> readDisks(Session &session, Deadline deadline, std::stop_token stop)
{
    const auto reserve = session.run(
        u"SELECT coalesce(current_setting('citus.desired_percent_disk_available_after_move', true), '10')::float8"_s,
        {}, deadline, stop);
    if (!reserve)
        return tl::unexpected(reserve.error());
    const auto answers = askAllNodes(session, sqlText(u"node_disk"_s), deadline, std::move(stop));
    if (!answers)
        return tl::unexpected(answers.error());
    auto disks = std::make_shared<NodeDisks>();
    disks->reservePercent = reserve->get<double>(0, 0);
    for (const auto &answer : *answers) {
        if (const auto disk = answer.isAnswer ? diskFrom(answer.text) : std::nullopt)
            disks->nodes.insert(answer.node, *disk);
    }
    return disks;
}

} // namespace tessera
