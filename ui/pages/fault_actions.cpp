// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/fault_actions.h"

#include "core/base/host_port.h"
#include "models/availability_model.h"

#include <QAction>
#include <QMenu>

#include <utility>

namespace tessera {

namespace {

struct Offer
{
    ServerFault fault;
    const char *text;
    const char *tip;
};

constexpr std::array offers {
    Offer {
        ServerFault::Stop, QT_TRANSLATE_NOOP("tessera::FaultActions", "Kill it, as a crash"),
        QT_TRANSLATE_NOOP("tessera::FaultActions", "kill -9 of its main process; 'Start it again' ends it") },
    Offer { ServerFault::Freeze,
            QT_TRANSLATE_NOOP("tessera::FaultActions", "Freeze it, as a machine that hangs"),
            QT_TRANSLATE_NOOP("tessera::FaultActions",
                              "It answers nobody, its connections stay open; 'Let it go on' ends it") },
    Offer { ServerFault::Thaw, QT_TRANSLATE_NOOP("tessera::FaultActions", "Let it go on"),
            QT_TRANSLATE_NOOP("tessera::FaultActions", "The end of a freeze") },
    Offer {
        ServerFault::Start, QT_TRANSLATE_NOOP("tessera::FaultActions", "Start it again"),
        QT_TRANSLATE_NOOP("tessera::FaultActions", "The end of a crash; an HA manager does that itself") },
};

/// HOST:PORT and how it is called, of each server of a group; its node first.
QList<std::pair<QString, QString>> serversOf(const NodeGroup &group)
{
    const auto node = group.primary.address();
    QList<std::pair<QString, QString>> servers { { node,
                                                   FaultActions::tr("%1, %2").arg(node, groupName(group)) } };
    for (const auto &member : group.members) {
        if (member.server != node)
            servers.emplace_back(member.server, FaultActions::tr("%1, beside %2").arg(member.server, node));
    }
    return servers;
}

} // namespace

FaultActions::FaultActions(QWidget *page)
    : QObject(page)
    , m_menu(new QMenu(page))
    , m_action(new QAction(tr("Faults (sandbox only)"), this))
{
    m_menu->setToolTipsVisible(true);
    m_action->setMenu(m_menu);
    m_action->setToolTip(tr("Break a server of this sandbox, to see what follows, and mend it"));
    offer();
}

void FaultActions::setGroups(const QList<NodeGroup> &groups)
{
    QList<std::pair<QString, QString>> servers;
    for (const auto &group : groups)
        servers << serversOf(group);
    QStringList titles;
    for (const auto &server : servers)
        titles << server.second;
    if (titles == std::exchange(m_titles, titles))
        return; // it may be open
    m_menu->clear();
    for (const auto &[server, title] : servers)
        addServer(server, title);
    offer();
}

void FaultActions::addServer(const QString &server, const QString &title)
{
    const auto place = hostPortFrom(server);
    if (!place)
        return;
    auto *menu = m_menu->addMenu(title);
    menu->setToolTipsVisible(true);
    for (const auto &one : offers) {
        auto *action = menu->addAction(tr(one.text));
        action->setToolTip(tr(one.tip));
        connect(action, &QAction::triggered, this,
                [this, port = place->port, fault = one.fault] { emit faultRequested(port, fault); });
    }
}

void FaultActions::setSandbox(bool isSandbox)
{
    m_isSandbox = isSandbox;
    offer();
}

void FaultActions::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    offer();
}

void FaultActions::offer()
{
    m_action->setVisible(m_isSandbox && !m_isReadOnly && !m_menu->isEmpty());
}

} // namespace tessera
