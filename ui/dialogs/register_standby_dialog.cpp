// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/register_standby_dialog.h"

#include "core/ha/client_strings.h"
#include "models/availability_model.h"

#include <QComboBox>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype longestName = 63; ///< NAMEDATALEN - 1, in bytes
}

RegisterStandbyDialog::RegisterStandbyDialog(const NodeGroup &group, const MemberReading &standby,
                                             const QList<NodeGroup> &all, QWidget *parent)
    : FormDialog(
        tr("Register %1 as a secondary").arg(standby.server),
        tr("pg_dist_node then names it in %1, and sessions that only read can be led to it. It still "
           "takes over when the primary dies.")
            .arg(groupName(group)),
        parent)
    , m_group(group.primary.group)
    , m_server(standby.server)
    , m_cluster(new QComboBox(this))
{
    auto names = readClusters(all);
    if (names.isEmpty())
        names << u"default"_s;
    m_cluster->setEditable(true);
    m_cluster->addItems(names);
    addField(tr("&Cluster of readers"), m_cluster,
             tr("Sessions read from it once they set citus.use_secondary_nodes to 'always' and "
                "citus.cluster_name to this name. Each node group needs a secondary of that name."));
}

QJsonObject RegisterStandbyDialog::parameters() const
{
    return { { u"group"_s, QString::number(m_group.value) },
             { u"server"_s, m_server },
             { u"cluster"_s, m_cluster->currentText().trimmed() } };
}

QString RegisterStandbyDialog::flaw() const
{
    const auto name = m_cluster->currentText().trimmed();
    if (name.isEmpty())
        return tr("Enter a name for the cluster of readers.");
    return name.toUtf8().size() > longestName ? tr("The name is too long: 63 bytes at most.") : QString();
}

} // namespace tessera
