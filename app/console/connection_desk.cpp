// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/connection_desk.h"

#include "core/base/background.h"
#include "core/hosts/host_access_json.h"
#include "core/postgres/service_file.h"
#include "core/sandbox/postgres_programs.h"
#include "core/sandbox/sandbox.h"
#include "core/sandbox/sandbox_registration.h"
#include "ui/dialogs/connection_dialog.h"
#include "ui/pages/connections_page.h"
#include "ui/widgets/notice.h"

namespace tessera {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto keychainLimit = 2s;
constexpr auto sandboxLimit = 5min;
const auto sandboxName = u"demo"_s;

QStringList groupsOf(const QList<SavedConnection> &connections)
{
    QStringList groups;
    for (const auto &connection : connections) {
        if (!connection.group.isEmpty() && !connection.isSandbox() && !groups.contains(connection.group))
            groups << connection.group;
    }
    groups.sort(Qt::CaseInsensitive);
    return groups;
}

} // namespace

ConnectionDesk::ConnectionDesk(ConnectionsPage &page, SecretStore &keychain, QObject *parent)
    : QObject(parent)
    , m_page(page)
    , m_keychain(keychain)
{
    connect(&page, &ConnectionsPage::openRequested, this,
            [this](const SavedConnection &connection) { open(connection, {}); });
    connect(&page, &ConnectionsPage::addRequested, this, [this] { edit({ .id = newConnectionId() }); });
    connect(&page, &ConnectionsPage::editRequested, this, &ConnectionDesk::edit);
    connect(&page, &ConnectionsPage::duplicateRequested, this, &ConnectionDesk::duplicate);
    connect(&page, &ConnectionsPage::removeRequested, this, &ConnectionDesk::remove);
    connect(&page, &ConnectionsPage::restoreRequested, this, &ConnectionDesk::restore);
    connect(&page, &ConnectionsPage::importRequested, this, &ConnectionDesk::importServices);
    connect(&page, &ConnectionsPage::startSandboxRequested, this, &ConnectionDesk::startSandbox);
    page.setMayStartSandbox(findPostgres({}).has_value());
    reload();
}

void ConnectionDesk::reload()
{
    const auto list = m_store.load();
    if (!list) {
        m_page.notice()->say(list.error());
        return;
    }
    m_list = *list;
    if (!m_list.notices.isEmpty())
        m_page.notice()->say(Severity::Warning, m_list.notices.join(u' '));
    m_page.setConnections(m_list.connections);
}

const SavedConnection *ConnectionDesk::savedAgain(const QString &id)
{
    reload();
    return m_list.byId(id);
}

/// A server that is also saved as production or read-only stays that.
void ConnectionDesk::open(const SavedConnection &connection, const QString &password)
{
    emit openRequested(withSavedClass(targetOf(connection), connection.systemIdentifier, m_list.connections),
                       password);
}

void ConnectionDesk::edit(const SavedConnection &connection)
{
    ConnectionDialog dialog(&m_keychain, &m_page);
    dialog.setKnown(groupsOf(m_list.connections), serviceNames());
    dialog.setConnection(connection);
    connect(&dialog, &ConnectionDialog::saveRequested, this, [this, &dialog] { save(dialog); });
    if (dialog.exec() != QDialog::Accepted)
        return;
    const auto saved = dialog.connection();
    reload();
    m_page.select(saved.id);
    if (dialog.keepsPassword())
        keepPassword(saved.id, dialog.password());
    if (dialog.wantsToConnect())
        open(saved, dialog.password());
}

void ConnectionDesk::save(ConnectionDialog &dialog)
{
    if (const auto saved = m_store.save(dialog.connection()); !saved)
        dialog.refuse(saved.error());
}

/// A typed password outlives the dialog in the keychain only; that it could not be kept is told, not asked
/// again.
void ConnectionDesk::keepPassword(const QString &id, const QString &password)
{
    m_keychainWork = inBackground(
        this,
        [this, id, password](std::stop_token) {
            return m_keychain.write(id, password, Deadline::in(keychainLimit));
        },
        [this](const Result<> &kept) {
            if (!kept)
                m_page.notice()->say(Severity::Warning, tr("The password is used now, but was not kept."),
                                     kept.error().message);
        });
}

void ConnectionDesk::duplicate(SavedConnection connection)
{
    connection.id = newConnectionId();
    connection.name = tr("%1 (copy)").arg(connection.name);
    connection.lastConnected = {};
    edit(connection);
}

void ConnectionDesk::remove(const SavedConnection &connection)
{
    const auto removed = m_store.remove(connection.id);
    reload();
    if (removed)
        m_page.offerUndo(connection);
    else
        m_page.notice()->say(removed.error());
}

void ConnectionDesk::restore(const SavedConnection &connection)
{
    const auto saved = m_store.save(connection);
    reload();
    if (!saved)
        m_page.notice()->say(saved.error());
    m_page.select(connection.id);
}

/// Each service becomes a connection that says only service=NAME, so that later edits of the file apply.
void ConnectionDesk::importServices()
{
    int added = 0;
    const auto names = serviceNames();
    for (const auto &name : names) {
        if (m_list.byName(name))
            continue;
        SavedConnection connection { .id = newConnectionId(), .name = name, .group = tr("Services") };
        connection.info.set(u"service"_s, name);
        if (const auto saved = m_store.save(connection); !saved) {
            m_page.notice()->say(saved.error());
            return;
        }
        ++added;
    }
    reload();
    m_page.notice()->say(Severity::Info,
                         names.isEmpty() ? tr("No pg_service.conf was found, or it names no service.")
                                         : tr("%n service(s) added.", nullptr, added));
    m_page.notice()->setDismissable(true);
}

void ConnectionDesk::startSandbox()
{
    m_page.setMayStartSandbox(false);
    m_page.notice()->say(Severity::Info, tr("Making a cluster on this machine…"));
    const auto tell = [this](const QString &sentence) {
        QMetaObject::invokeMethod(this, [this, sentence] { m_page.notice()->say(Severity::Info, sentence); });
    };
    m_sandboxWork = inBackground(
        this,
        [tell](std::stop_token stop) {
            const auto home = SandboxHome::ofThisUser();
            const SandboxCall call { Deadline::in(sandboxLimit), std::move(stop), tell };
            return bringUp(home, { .name = sandboxName, .sample = u"saas"_s }, call)
                .and_then([&home](const SandboxState &) { return registerSandbox(home, sandboxName); });
        },
        [this](const Result<> &made) {
            m_page.setMayStartSandbox(true);
            if (!made) {
                m_page.notice()->say(made.error());
                return;
            }
            m_page.notice()->clear();
            reload();
            if (const auto *connection = m_list.byId(u"sandbox:"_s + sandboxName))
                open(SavedConnection(*connection), {});
        });
}

void ConnectionDesk::noteOpened(const QString &connectionId, const QString &systemIdentifier)
{
    const auto *known = m_list.byId(connectionId);
    if (!known)
        return;
    auto connection = *known;
    connection.lastConnected = QDateTime::currentDateTimeUtc();
    if (!systemIdentifier.isEmpty())
        connection.systemIdentifier = systemIdentifier;
    if (m_store.save(connection))
        reload();
}

bool ConnectionDesk::isKept(const QString &connectionId) const
{
    const auto *known = m_list.byId(connectionId);
    return known && !known->isSandbox();
}

Result<> ConnectionDesk::keepHost(const QString &connectionId, const HostAccess &access)
{
    reload(); // tesseractl may have entered others
    if (!isKept(connectionId))
        return {};
    auto connection = *m_list.byId(connectionId);
    noteHost(connection.hosts, access);
    return m_store.save(connection).map([this] { reload(); });
}

} // namespace tessera
