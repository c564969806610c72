// SPDX-FileCopyrightText: 2026 The Tessera authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sandbox_fixture.h"
#include "ui/dialogs/connection_dialog.h"
#include "ui/dialogs/hosts_pane.h"
#include "ui/dialogs/managers_pane.h"
#include "ui/theme/theme.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/table_view.h"

#include <QPushButton>
#include <QTest>

using namespace tessera;
using namespace tessera::testing;
using namespace Qt::StringLiterals;

/// The dialog of a connection looks at real hosts and managers, and changes nothing there.
class TestAccessChecks : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { Theme::apply(Appearance::Light); }
    void hostIsLookedAt_data() { SandboxFixture::addEngineRows(); }
    void hostIsLookedAt();
    void managerIsAsked_data() { SandboxFixture::addEngineRows(); }
    void managerIsAsked();
    void cleanupTestCase() { m_pool.clear(); }

private:
    SavedConnection connectionTo(const SandboxFixture &sandbox) const;
    SandboxPool m_pool;
};

namespace {

constexpr int patience = 30'000; ///< Milliseconds

HostAccess hostOf(const SandboxFixture &sandbox, qsizetype server)
{
    const auto &record = sandbox.state().record;
    return { .server = { u"127.0.0.1"_s, record.nodes.at(server).port },
             .user = SandboxFixture::home().serverUser,
             .dataFolder = record.nodes.at(server).folder,
             .programs = record.programs };
}

/// What the test of the entry in @p row says.
QString tested(ConnectionDialog &dialog, AccessPane &pane, int row)
{
    pane.findChild<TableView *>()->selectSourceRow(row);
    for (auto *button : dialog.findChildren<QPushButton *>()) {
        if (button->text() == u"Test"_s)
            button->click();
    }
    const auto said = [&] { return pane.findChild<Notice *>()->text(); };
    return QTest::qWaitFor([&] { return !said().isEmpty() && !said().contains(u"Testing"_s); }, patience)
        ? said()
        : u"no answer"_s;
}

} // namespace

SavedConnection TestAccessChecks::connectionTo(const SandboxFixture &sandbox) const
{
    SavedConnection connection { .id = u"1"_s, .name = u"shop"_s };
    connection.info = sandbox.connInfo();
    return connection;
}

/// The second entry names a folder that is not there.
void TestAccessChecks::hostIsLookedAt()
{
    QFETCH(const QString, engine);
    const auto &sandbox = m_pool.get(engine);
    auto connection = connectionTo(sandbox);
    connection.hosts = { hostOf(sandbox, 1), hostOf(sandbox, 2) };
    connection.hosts[1].dataFolder += u"; we\"ird"_s;
    ConnectionDialog dialog(nullptr);
    dialog.setConnection(connection);
    dialog.showView(ConnectionDialog::Hosts);
    dialog.show();
    auto *pane = dialog.findChild<HostsPane *>();
    const auto good = tested(dialog, *pane, 0);
    QVERIFY2(good.contains(u"'in production' there, timeline 1"_s), qPrintable(good));
    const auto bad = tested(dialog, *pane, 1);
    QVERIFY2(bad.contains(connection.hosts.at(1).dataFolder), qPrintable(bad));
    QCOMPARE(dialog.connection(), connection);
}

void TestAccessChecks::managerIsAsked()
{
    QFETCH(const QString, engine);
    const auto &sandbox = m_pool.get(engine);
    auto connection = connectionTo(sandbox);
    connection.managers = {
        { .kind = ManagerKind::Patroni, .group = u"1"_s, .rest = { u"http://127.0.0.1:1"_s } },
        { .kind = ManagerKind::Patroni, .group = u"7"_s, .rest = { u"http://127.0.0.1:1"_s } }
    };
    ConnectionDialog dialog(nullptr);
    dialog.setConnection(connection);
    dialog.showView(ConnectionDialog::Managers);
    dialog.show();
    auto *pane = dialog.findChild<ManagersPane *>();
    const auto silent = tested(dialog, *pane, 0);
    QVERIFY2(silent.contains(u"Patroni at 127.0.0.1:1 cannot be reached"_s), qPrintable(silent));
    const auto nowhere = tested(dialog, *pane, 1);
    QVERIFY2(nowhere.contains(u"no node group 7"_s), qPrintable(nowhere));
}

QTEST_MAIN(TestAccessChecks)
#include "tst_access_checks.moc"
