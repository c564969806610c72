// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/managers/manager_access_json.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QUrl>

#include <algorithm>

namespace tessera {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tessera::Managers)
};

QJsonObject toJson(const ManagerAccess &access)
{
    QJsonObject monitor;
    const auto safe = access.monitor.withoutSecrets();
    for (auto it = safe.values().begin(); it != safe.values().end(); ++it)
        monitor.insert(it.key(), it.value());
    return { { u"kind"_s, managerWord(access.kind) },
             { u"group"_s, access.group },
             { u"knowsCitus"_s, access.knowsCitus },
             { u"rest"_s, QJsonArray::fromStringList(access.rest) },
             { u"user"_s, access.user },
             { u"caFile"_s, access.caFile },
             { u"certificate"_s, access.certificate },
             { u"keyFile"_s, access.keyFile },
             { u"monitor"_s, monitor },
             { u"formation"_s, access.formation },
             { u"passwordCommand"_s, QJsonArray::fromStringList(access.passwordCommand) },
             { u"credential"_s, access.credential } };
}

Result<ManagerAccess> fromJson(const QJsonObject &json)
{
    const auto kind = managerFromWord(json[u"kind"_s].toString());
    if (!kind)
        return fail(ErrorKind::Invalid,
                    Words::tr("'%1' is no HA manager that is known here.").arg(json[u"kind"_s].toString()));
    ManagerAccess access { .kind = *kind, .group = json[u"group"_s].toString() };
    access.knowsCitus = json[u"knowsCitus"_s].toBool();
    access.rest = json[u"rest"_s].toVariant().toStringList();
    access.user = json[u"user"_s].toString();
    access.caFile = json[u"caFile"_s].toString();
    access.certificate = json[u"certificate"_s].toString();
    access.keyFile = json[u"keyFile"_s].toString();
    const auto monitor = json[u"monitor"_s].toObject();
    for (auto it = monitor.begin(); it != monitor.end(); ++it)
        access.monitor.set(it.key(), it->toString());
    access.monitor = access.monitor.withoutSecrets();
    access.formation = json[u"formation"_s].toString();
    access.passwordCommand = json[u"passwordCommand"_s].toVariant().toStringList();
    access.credential = json[u"credential"_s].toString();
    return access;
}

Result<> checkRest(const QString &address)
{
    const QUrl url(address, QUrl::StrictMode);
    const bool isWeb = url.scheme() == u"http"_s || url.scheme() == u"https"_s;
    if (!url.isValid() || !isWeb || url.host().isEmpty())
        return fail(ErrorKind::Invalid,
                    Words::tr("'%1' is no address of Patroni's REST interface. Write it as http://HOST:8008.")
                        .arg(address));
    if (!url.userInfo().isEmpty())
        return fail(ErrorKind::Invalid,
                    Words::tr("An address holds no user or password. Name the user by --user and say where "
                              "the password comes from."));
    if (url.path().size() > 1 || url.hasQuery() || url.hasFragment())
        return fail(ErrorKind::Invalid,
                    Words::tr("'%1' goes on behind the port. Write only http://HOST:8008.").arg(address));
    return {};
}

bool isNumber(const QString &text)
{
    bool isGood = false;
    return text.toInt(&isGood) >= 0 && isGood;
}

} // namespace

QJsonArray managersToJson(const QList<ManagerAccess> &managers)
{
    QJsonArray json;
    for (const auto &access : managers)
        json << toJson(access);
    return json;
}

Result<QList<ManagerAccess>> managersFromJson(const QJsonArray &json)
{
    QList<ManagerAccess> managers;
    for (const auto &item : json) {
        const auto access = fromJson(item.toObject());
        if (!access)
            return tl::unexpected(access.error());
        managers << *access;
    }
    return managers;
}

void noteManager(QList<ManagerAccess> &managers, const ManagerAccess &access)
{
    const auto known = std::ranges::find(managers, access.group, &ManagerAccess::group);
    if (known == managers.end())
        managers << access;
    else
        *known = access;
}

QStringList restFrom(const QStringList &typed)
{
    auto addresses = typed;
    for (auto &address : addresses) {
        while (address.endsWith(u'/'))
            address.chop(1);
    }
    return addresses;
}

Result<> checkManagerAccess(const ManagerAccess &access)
{
    const bool mayBeForAll = access.kind == ManagerKind::AutoFailover;
    if (access.group.isEmpty() ? !mayBeForAll : !isNumber(access.group))
        return fail(ErrorKind::Invalid, Words::tr("Say which node group it manages: --group GROUP."));
    if (access.kind == ManagerKind::Patroni && access.rest.isEmpty())
        return fail(ErrorKind::Invalid,
                    Words::tr("Say where Patroni's REST interface is: --rest http://HOST:8008, once for each "
                              "member."));
    if (access.kind == ManagerKind::AutoFailover && access.monitor.values().isEmpty())
        return fail(ErrorKind::Invalid,
                    Words::tr("Say how the monitor is reached: --monitor 'host=… user=autoctl_node "
                              "dbname=pg_auto_failover'."));
    if (access.certificate.isEmpty() != access.keyFile.isEmpty())
        return fail(ErrorKind::Invalid, Words::tr("A certificate needs its key, and the reverse."));
    if (access.monitor.withoutSecrets() != access.monitor)
        return fail(ErrorKind::Invalid,
                    Words::tr("No password is kept here. Put it into the password file, or name a command "
                              "or a credential."));
    for (const auto &address : access.rest) {
        if (const auto checked = checkRest(address); !checked)
            return checked;
    }
    return {};
}

const ManagerAccess *accessFor(const QList<ManagerAccess> &managers, const QString &group)
{
    const auto own = std::ranges::find(managers, group, &ManagerAccess::group);
    if (own != managers.end())
        return &*own;
    const auto all = std::ranges::find(managers, QString(), &ManagerAccess::group);
    return all == managers.end() ? nullptr : &*all;
}

} // namespace tessera
