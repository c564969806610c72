// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/sandbox_record.h"

#include "core/hosts/service_commands.h"
#include "core/sandbox/text.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

#include <algorithm>
#include <utility>

namespace tessera {

namespace {

using namespace Qt::StringLiterals;

QString fileIn(const QString &folder)
{
    return folder + QLatin1String("/sandbox.json");
}

QJsonObject toJson(const SandboxNode &node)
{
    return { { u"nodeId"_s, node.id.value },     { u"isCoordinator"_s, node.isCoordinator },
             { u"port"_s, node.port },           { u"folder"_s, node.folder },
             { u"standbyOf"_s, node.standbyOf }, { u"restPort"_s, node.restPort },
             { u"groupId"_s, node.group.value } };
}

QJsonObject toJson(const SandboxManager &manager)
{
    return { { u"kind"_s, managerWord(manager.kind) }, { u"port"_s, manager.port } };
}

SandboxManager managerFromJson(const QJsonObject &json)
{
    return { .kind = managerFromWord(json[u"kind"].toString()).value_or(ManagerKind::None),
             .port = static_cast<quint16>(json[u"port"].toInt()) };
}

QJsonArray toJson(const QList<SandboxNode> &nodes)
{
    QJsonArray array;
    for (const auto &node : nodes)
        array << toJson(node);
    return array;
}

SandboxNode nodeFromJson(const QJsonObject &json)
{
    return { .id = { json[u"nodeId"].toInt() },
             .isCoordinator = json[u"isCoordinator"].toBool(),
             .port = static_cast<quint16>(json[u"port"].toInt()),
             .folder = json[u"folder"].toString(),
             .standbyOf = static_cast<quint16>(json[u"standbyOf"].toInt()),
             .restPort = static_cast<quint16>(json[u"restPort"].toInt()),
             .group = { json[u"groupId"].toInt() } };
}

QList<SandboxNode> nodesFromJson(const QJsonValue &json)
{
    QList<SandboxNode> nodes;
    for (const auto &node : json.toArray())
        nodes << nodeFromJson(node.toObject());
    return nodes;
}

/// By its own rules: core/sql/fence_server.sql.
bool isFenced(const QString &folder)
{
    QFile rules(folder + u"/pg_hba.conf"_s);
    return rules.open(QIODevice::ReadOnly) && rules.readAll().contains("#tessera-hba ");
}

/// It follows another, or was fenced when another took its place.
bool isNoPrimary(const QString &folder)
{
    return QFile::exists(folder + u"/standby.signal"_s)
        || QFile::exists(folder + u'/' + QLatin1String(fenceFileName)) || isFenced(folder);
}

/// What makes a node of the cluster besides its server.
void changePlaces(SandboxNode &node, SandboxNode &standby)
{
    std::swap(node.port, standby.port);
    std::swap(node.folder, standby.folder);
    std::swap(node.restPort, standby.restPort);
}

} // namespace

QList<SandboxNode> SandboxRecord::coordinators() const
{
    return nodes.isEmpty() ? nodes : nodes.mid(0, 1) + standbysOf(nodes.first());
}

QList<SandboxNode> SandboxRecord::standbysOf(const SandboxNode &node) const
{
    auto all = standbys;
    all.removeIf([&](const SandboxNode &standby) { return standby.standbyOf != node.port; });
    return all;
}

QList<quint16> SandboxRecord::doors() const
{
    QList<quint16> all;
    for (const auto &server : servers())
        all << server.port;
    if (manager.kind == ManagerKind::AutoFailover)
        all << manager.port;
    return all;
}

QList<quint16> SandboxRecord::ports() const
{
    QList<quint16> all { manager.port };
    for (const auto &server : servers())
        all << server.port << server.restPort;
    all.removeAll(0);
    return all;
}

SandboxRecord withRoles(SandboxRecord record, const std::function<bool(const QString &)> &isStandby)
{
    for (auto &node : record.nodes) {
        const auto port = node.port;
        const auto promoted = std::ranges::find_if(record.standbys, [&](const SandboxNode &standby) {
            return standby.standbyOf == port && !isStandby(standby.folder);
        });
        if (promoted == record.standbys.end() || !isStandby(node.folder))
            continue;
        changePlaces(node, *promoted);
        for (auto &standby : record.standbys) {
            if (standby.standbyOf == port)
                standby.standbyOf = node.port;
        }
    }
    return record;
}

QString engineName(SandboxEngine engine)
{
    return engine == SandboxEngine::Citus ? u"citus"_s : u"builtin"_s;
}

QJsonObject toJson(const SandboxRecord &record)
{
    return { { u"name"_s, record.name },
             { u"engine"_s, engineName(record.engine) },
             { u"engineDigest"_s, record.engineDigest },
             { u"programs"_s, record.programs },
             { u"version"_s, record.version },
             { u"samples"_s, QJsonArray::fromStringList(record.samples) },
             { u"isComplete"_s, record.isComplete },
             { u"isThrowaway"_s, record.isThrowaway },
             { u"nodes"_s, toJson(record.nodes) },
             { u"standbys"_s, toJson(record.standbys) },
             { u"manager"_s, toJson(record.manager) } };
}

Result<SandboxRecord> recordFromJson(const QJsonObject &json)
{
    SandboxRecord record { .name = json[u"name"].toString(),
                           .engineDigest = json[u"engineDigest"].toString(),
                           .programs = json[u"programs"].toString(),
                           .version = json[u"version"].toString(),
                           .samples = json[u"samples"].toVariant().toStringList(),
                           .isComplete = json[u"isComplete"].toBool(),
                           .isThrowaway = json[u"isThrowaway"].toBool(),
                           .nodes = nodesFromJson(json[u"nodes"]),
                           .standbys = nodesFromJson(json[u"standbys"]),
                           .manager = managerFromJson(json[u"manager"].toObject()) };
    const auto engine = json[u"engine"].toString();
    record.engine = engine == u"citus"_s ? SandboxEngine::Citus : SandboxEngine::BuiltIn;
    const bool isWhole = !record.name.isEmpty() && !record.programs.isEmpty()
        && std::ranges::all_of(record.servers(),
                               [](const SandboxNode &n) { return n.port > 0 && !n.folder.isEmpty(); });
    if (!isWhole)
        return fail(ErrorKind::Storage, SandboxText::tr("The sandbox's description lacks a field."));
    return record;
}

Result<SandboxRecord> readRecord(const QString &folder)
{
    QFile file(fileIn(folder));
    if (!file.exists())
        return fail(ErrorKind::NotFound, SandboxText::tr("There is no sandbox in %1.").arg(folder));
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorKind::Storage,
                    SandboxText::tr("%1 cannot be read: %2").arg(file.fileName(), file.errorString()));
    }
    const auto json = QJsonDocument::fromJson(file.readAll());
    const auto record = recordFromJson(json.object());
    if (!record) {
        return fail(ErrorKind::Storage,
                    SandboxText::tr("%1 is damaged; remove the sandbox with 'tesseractl sandbox destroy'.")
                        .arg(file.fileName()));
    }
    return withRoles(*record, isNoPrimary);
}

Result<> writeRecord(const QString &folder, const SandboxRecord &record)
{
    QSaveFile file(fileIn(folder));
    const auto text = QJsonDocument(toJson(record)).toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit()) {
        return fail(ErrorKind::Storage,
                    SandboxText::tr("%1 cannot be written: %2").arg(file.fileName(), file.errorString()));
    }
    return {};
}

} // namespace tessera
